// Who is with which Shared Lives carer: one row for each match, with its type, days and fee. From these the places that
// are free are worked out, type by type.

import { sql } from 'drizzle-orm';
import { code, date, decimal, duration, money, optional, reference, text } from './columns.ts';
import { DAYS_IN_ORDER } from './days-in-order.ts';
import { defineKind } from './kind.ts';
import { PERSON_CHECK, PERSON_COLUMNS, PERSON_DEFAULTS, storePerson } from './person-columns.ts';
import { ARRANGEMENT_CODES } from './shared-lives-columns.ts';

/** £3,000 a week: more is a monthly or yearly amount in the wrong column. */
const MOST_A_WEEK = { max: 300_000 };
const NIGHTS_IN_WEEK = { max: 7 };

/** Places of a carer for the type of a staged arrangement. */
const placesOfType = sql`case a.kind when 'live-in' then c.live_in_places
  when 'short-break' then c.short_break_places else c.day_places end`;

export const sharedLivesArrangements = defineKind({
  id: 'shared-lives-arrangements',
  subject: 'market',
  title: { en: 'Shared Lives arrangements', cy: 'Trefniadau Cysylltu Bywydau' },
  about: {
    en: 'One row for each match of a person and a carer: live-in, short break or day, from when to when, at what fee.',
    cy: 'Un rhes ar gyfer pob paru o berson a gofalwr: byw i mewn, seibiant byr neu ddydd, o bryd i bryd, am ba ffi.',
  },
  cadenceDays: 92,
  isAboutPeople: true,
  alsoFor: [],
  columns: {
    reference: optional(
      text({
        title: { en: 'Arrangement reference', cy: 'Cyfeirnod trefniant' },
        help: {
          en: 'If the scheme has one. Otherwise person, carer, type and first day name it.',
          cy: 'Os oes un gan y cynllun. Fel arall y person, y gofalwr, y math a’r diwrnod cyntaf sy’n ei enwi.',
        },
        also: ['arrangement ref', 'arrangement id', 'match id', 'placement ref', 'ref'],
        examples: ['SLA-210', 'SLA-233'],
      }),
    ),
    ...PERSON_COLUMNS,
    carer: reference('carer', {
      title: { en: 'Carer reference', cy: 'Cyfeirnod gofalwr' },
      help: {
        en: 'Reference of a carer that is in the atlas already.',
        cy: 'Cyfeirnod gofalwr sydd yn yr atlas eisoes.',
      },
      also: ['carer ref', 'carer id', 'household ref', 'shared lives carer'],
      examples: ['SLC-014', 'SLC-014'],
    }),
    type: code(ARRANGEMENT_CODES, {
      title: { en: 'Type', cy: 'Math' },
      help: {
        en: 'Live-in, short break or day support.',
        cy: 'Byw i mewn, seibiant byr neu ddydd.',
      },
      also: ['arrangement type', 'type of arrangement', 'placement type', 'kind'],
      examples: ['Live-in', 'Short break'],
    }),
    from: date({
      title: { en: 'From', cy: 'O' },
      help: { en: 'First day.', cy: 'Diwrnod cyntaf.' },
      also: ['start date', 'start', 'from date', 'placement start', 'started'],
      examples: ['2022-06-01', '12/01/2026'],
    }),
    to: optional(
      date({
        title: { en: 'To', cy: 'Hyd' },
        help: {
          en: 'Last day; empty while it runs.',
          cy: 'Diwrnod olaf; gwag tra bydd yn rhedeg.',
        },
        also: ['end date', 'end', 'to date', 'placement end', 'ended'],
        examples: ['', ''],
      }),
    ),
    hours: optional(
      duration({
        title: { en: 'Hours a week', cy: 'Oriau’r wythnos' },
        help: { en: 'For day support.', cy: 'Ar gyfer cymorth dydd.' },
        also: ['hours', 'weekly hours', 'hours per week'],
        examples: ['', ''],
      }),
    ),
    nights: optional(
      decimal(
        {
          title: { en: 'Nights a week', cy: 'Nosweithiau’r wythnos' },
          help: {
            en: 'For short breaks, on average: 26 nights a year are 0.5.',
            cy: 'Ar gyfer seibiannau byr, ar gyfartaledd: mae 26 noson y flwyddyn yn 0.5.',
          },
          also: ['nights', 'weekly nights', 'nights per week', 'average nights'],
          examples: ['', '0.5'],
        },
        NIGHTS_IN_WEEK,
      ),
    ),
    fee: optional(
      money(
        'week',
        {
          title: { en: 'Fee a week', cy: 'Ffi’r wythnos' },
          help: {
            en: 'What the council pays for it. Another period is turned into weeks.',
            cy: 'Beth mae’r cyngor yn ei dalu amdano. Caiff cyfnod arall ei droi’n wythnosau.',
          },
          also: ['fee', 'weekly fee', 'carer fee', 'payment', 'weekly cost', 'cost'],
          examples: ['£421.00', ''],
        },
        MOST_A_WEEK,
      ),
    ),
  },
  rowChecks: [
    PERSON_CHECK as never,
    DAYS_IN_ORDER,
    {
      code: 'nights-of-day-support',
      severity: 'refused',
      column: 'nights',
      says: {
        en: 'Day support has no nights.',
        cy: 'Nid oes nosweithiau i gymorth dydd.',
      },
      remedy: {
        en: 'Correct the type, or take the nights out.',
        cy: 'Cywirwch y math, neu tynnwch y nosweithiau.',
      },
      fails: ({ type, nights }) => type === 'day' && nights != null && nights > 0,
    },
  ],
  setChecks: [
    {
      code: 'carer-not-approved',
      severity: 'flagged',
      column: 'type',
      says: {
        en: 'The carer is not approved for this type.',
        cy: 'Nid yw’r gofalwr wedi’i gymeradwyo ar gyfer y math hwn.',
      },
      remedy: {
        en: 'Check the type, or bring in the carers again.',
        cy: 'Gwiriwch y math, neu mewnforiwch y gofalwyr eto.',
      },
      needs: ['sharedLivesArrangement'],
      find: (stage) => sql`
        select a.line, a.carer_id as detail from ${stage('sharedLivesArrangement')} a
        join shared_lives_carer c on c.id = a.carer_id
        where a.to_day is null and ${placesOfType} = 0 order by a.line`,
    },
    {
      code: 'before-approval',
      severity: 'flagged',
      column: 'from',
      says: {
        en: 'The arrangement began before the carer was approved.',
        cy: 'Dechreuodd y trefniant cyn cymeradwyo’r gofalwr.',
      },
      remedy: { en: 'Check the two days.', cy: 'Gwiriwch y ddau ddiwrnod.' },
      needs: ['sharedLivesArrangement'],
      find: (stage) => sql`
        select a.line, to_char(c.approved_on, 'YYYY-MM-DD') as detail
        from ${stage('sharedLivesArrangement')} a
        join shared_lives_carer c on c.id = a.carer_id
        where a.from_day < c.approved_on order by a.line`,
    },
    {
      code: 'more-than-places',
      severity: 'flagged',
      column: 'carer',
      says: {
        en: 'More people live with the carer than there are places for.',
        cy: 'Mae mwy o bobl yn byw gyda’r gofalwr nag sydd o leoedd.',
      },
      remedy: {
        en: 'End arrangements that are over, or correct the places.',
        cy: 'Rhowch derfyn ar drefniadau sydd ar ben, neu cywirwch y lleoedd.',
      },
      needs: ['sharedLivesArrangement'],
      find: (stage) => sql`
        select a.line, n.people || ' > ' || c.live_in_places as detail
        from ${stage('sharedLivesArrangement')} a
        join shared_lives_carer c on c.id = a.carer_id
        join (select carer_id, count(distinct person_id)::int as people
              from ${stage('sharedLivesArrangement')}
              where kind = 'live-in' and to_day is null group by carer_id) n on n.carer_id = a.carer_id
        where a.kind = 'live-in' and a.to_day is null and c.live_in_places > 0
          and n.people > c.live_in_places order by a.line`,
    },
  ],
  store: (row) => {
    const { person, carer, type, from, to } = row;
    return {
      ...storePerson(row),
      sharedLivesArrangement: [
        {
          id: row.reference ?? `${person.id}:${carer}:${type}:${from}`,
          carerId: carer,
          personId: person.id,
          kind: type,
          from,
          to,
          minutesPerWeek: row.hours,
          nightsPerWeek: row.nights,
          weeklyPence: row.fee,
        },
      ],
    };
  },
  defaults: () => PERSON_DEFAULTS,
  covers: ({ from, to }) => [from, to != null && to > from ? to : from],
});
