// A time bank's books by month: hours given, hours spent, and the credits members still hold.

import { sql } from 'drizzle-orm';
import { duration, month, reference } from './columns.ts';
import { defineKind } from './kind.ts';
import { lastDayOf } from './months.ts';

/** A million hours: more than any time bank has ever held. */
const MOST = { max: 60_000_000 };

export const timeBank = defineKind({
  id: 'time-bank',
  subject: 'market',
  title: { en: 'Time-bank months', cy: 'Misoedd banc amser' },
  about: {
    en: 'One row for each time bank and month: hours given, hours spent, credits still held.',
    cy: 'Un rhes ar gyfer pob banc amser a mis: oriau a roddwyd, oriau a wariwyd, credydau a ddelir o hyd.',
  },
  cadenceDays: 62,
  isAboutPeople: false,
  alsoFor: ['support-officer'],
  columns: {
    service: reference('service', {
      title: { en: 'Time bank', cy: 'Banc amser' },
      help: {
        en: 'Reference or name of a time bank that is in the atlas already.',
        cy: 'Cyfeirnod neu enw banc amser sydd yn yr atlas eisoes.',
      },
      also: ['service', 'timebank', 'time bank name', 'service ref', 'service name', 'scheme'],
      examples: ['TB-002', 'TB-002'],
    }),
    month: month({
      title: { en: 'Month', cy: 'Mis' },
      help: { en: 'The month, or any day in it.', cy: 'Y mis, neu unrhyw ddiwrnod ynddo.' },
      also: ['period', 'month ending', 'date'],
      examples: ['2026-09', 'October 2026'],
    }),
    given: duration(
      {
        title: { en: 'Hours given', cy: 'Oriau a roddwyd' },
        help: { en: 'Hours members gave in the month.', cy: 'Oriau a roddodd aelodau yn y mis.' },
        also: ['given', 'earned', 'hours earned', 'credits earned', 'time given'],
        examples: ['112', '98.5'],
      },
      MOST,
    ),
    spent: duration(
      {
        title: { en: 'Hours spent', cy: 'Oriau a wariwyd' },
        help: {
          en: 'Hours members received for credits in the month.',
          cy: 'Oriau a gafodd aelodau am gredydau yn y mis.',
        },
        also: ['spent', 'hours received', 'credits spent', 'time spent', 'redeemed'],
        examples: ['87', '101'],
      },
      MOST,
    ),
    outstanding: duration(
      {
        title: { en: 'Hours outstanding', cy: 'Oriau heb eu gwario' },
        help: {
          en: 'Credits that members hold at the end of the month.',
          cy: 'Credydau y mae aelodau’n eu dal ar ddiwedd y mis.',
        },
        also: ['outstanding', 'balance', 'closing balance', 'credits held', 'credits outstanding'],
        examples: ['640', '637.5'],
      },
      MOST,
    ),
  },
  rowChecks: [
    {
      code: 'more-spent-than-held',
      severity: 'flagged',
      column: 'spent',
      says: {
        en: 'More hours were spent than members gave and hold together.',
        cy: 'Gwariwyd mwy o oriau nag y mae aelodau’n eu rhoi a’u dal gyda’i gilydd.',
      },
      remedy: {
        en: 'Check that given, spent and outstanding are in the right columns.',
        cy: 'Gwiriwch fod y tair colofn yn eu lle.',
      },
      fails: ({ given, spent, outstanding }) => spent > given + outstanding,
    },
  ],
  setChecks: [
    {
      code: 'balance-jumps',
      severity: 'flagged',
      column: 'outstanding',
      says: {
        en: 'The balance is not that of the month before, plus given, less spent.',
        cy: 'Nid yw’r balans yr un â’r mis cynt, plws rhoddwyd, llai gwariwyd.',
      },
      remedy: {
        en: 'Check the figures, or whether credits were written off.',
        cy: 'Gwiriwch y ffigurau, neu a ddilëwyd credydau.',
      },
      needs: ['timeBankMonth'],
      find: (stage) => sql`
        select m.line, null::text as detail
        from ${stage('timeBankMonth')} m
        join ${stage('timeBankMonth')} b on b.service_id = m.service_id
          and b.month = to_char((m.month || '-01')::date - interval '1 month', 'YYYY-MM')
        where m.outstanding_minutes <> b.outstanding_minutes + m.given_minutes - m.spent_minutes
        order by m.line`,
    },
  ],
  store: ({ service, month: of, given, spent, outstanding }) => ({
    timeBankMonth: [
      {
        serviceId: service,
        month: of,
        givenMinutes: given,
        spentMinutes: spent,
        outstandingMinutes: outstanding,
      },
    ],
  }),
  defaults: () => ({}),
  covers: ({ month: of }) => [`${of}-01`, lastDayOf(of)],
});
