// A direct-payment audit or the export of a prepaid-card programme: entries of accounts, added up by account, month and
// what was bought. Who was paid is matched with the services of the atlas and then dropped, for a payee may be a person.

import { sql } from 'drizzle-orm';
import { code, date, money, named, optional, personal, text } from './columns.ts';
import { defineKind, type RowOf } from './kind.ts';
import { isTelling, TELLING } from './pseudonyms.ts';
import { ENTRY_CODES } from './spend-codes.ts';

/** £200,000 in one entry: more is pence taken for pounds. */
const MOST = 20_000_000;
const AMOUNT = { min: -MOST, max: MOST };
const MONTH_LENGTH = 'YYYY-MM'.length;

const COLUMNS = {
  account: text(
    {
      title: { en: 'Account reference', cy: 'Cyfeirnod cyfrif' },
      help: {
        en: 'A number that stands for the account. Never a card number, a name or an NHS number.',
        cy: 'Rhif sy’n sefyll dros y cyfrif. Byth rhif cerdyn, enw na rhif GIG.',
      },
      also: ['account ref', 'account id', 'account number', 'card ref', 'client ref', 'dp ref'],
      examples: ['DPA-0071', 'DPA-0071'],
    },
    60,
  ),
  date: date({
    title: { en: 'Date', cy: 'Dyddiad' },
    help: { en: 'Day of the entry.', cy: 'Diwrnod y cofnod.' },
    also: ['transaction date', 'posting date', 'entry date', 'date of transaction'],
    examples: ['2026-10-05', '09/10/2026'],
  }),
  payee: optional(
    named('service', {
      title: { en: 'Merchant or payee', cy: 'Masnachwr neu dderbynnydd' },
      help: {
        en: 'Matched with services of the atlas by reference or name; the text itself is not kept.',
        cy: 'Cyfatebir â gwasanaethau’r atlas; ni chedwir y testun ei hun.',
      },
      also: ['merchant', 'payee', 'supplier', 'merchant name', 'paid to', 'counterparty'],
      examples: ['Riverside Day Centre', ''],
    }),
  ),
  category: optional(
    code(ENTRY_CODES, {
      title: { en: 'Category', cy: 'Categori' },
      help: {
        en: 'What it was for. Empty counts as not stated, and not as seen.',
        cy: 'Ar gyfer beth yr oedd. Mae gwag yn cyfrif fel heb ei nodi.',
      },
      also: ['type', 'spend category', 'merchant category', 'transaction type', 'purpose'],
      examples: ['Day support', 'Cash'],
    }),
  ),
  amount: optional(
    money(
      null,
      {
        title: { en: 'Amount spent', cy: 'Swm a wariwyd' },
        help: {
          en: 'What left the account; a refund is negative.',
          cy: 'Yr hyn a adawodd y cyfrif; mae ad-daliad yn negyddol.',
        },
        also: ['amount', 'money out', 'debit', 'paid out', 'value', 'spend', 'withdrawn'],
        examples: ['£52.50', '40'],
      },
      AMOUNT,
    ),
  ),
  paidIn: optional(
    money(
      null,
      {
        title: { en: 'Paid in', cy: 'Talwyd i mewn' },
        help: { en: 'What came into the account.', cy: 'Yr hyn a ddaeth i’r cyfrif.' },
        also: ['money in', 'credit', 'receipts', 'loaded', 'top up'],
        examples: ['', ''],
      },
      AMOUNT,
    ),
  ),
  clawback: optional(
    money(
      null,
      {
        title: { en: 'Clawback', cy: 'Adfachiad' },
        help: { en: 'What the council took back.', cy: 'Yr hyn a gymerodd y cyngor yn ôl.' },
        also: ['recovered', 'reclaimed', 'returned', 'clawed back'],
        examples: ['', ''],
      },
      { min: 0, max: MOST },
    ),
  ),
  balance: optional(
    money(
      null,
      {
        title: { en: 'Balance', cy: 'Balans' },
        help: { en: 'After the entry.', cy: 'Ar ôl y cofnod.' },
        also: ['account balance', 'closing balance', 'running balance', 'balance after'],
        examples: ['£412.20', '£372.20'],
      },
      AMOUNT,
    ),
  ),
  holder: personal('name', {
    title: { en: 'Account holder', cy: 'Deiliad y cyfrif' },
    help: { en: 'Dropped when read.', cy: 'Gollyngir wrth ddarllen.' },
    also: ['cardholder', 'card holder', 'name', 'account name', 'client name', 'holder'],
    examples: ['', ''],
  }),
} as const;

type Row = RowOf<typeof COLUMNS>;

const isEntryOf = ({ category }: Row, what: 'paid-in' | 'clawback'): boolean => category === what;

/** Spending of an entry, pence; null where it is none. */
function spentIn(row: Row): number | null {
  const isNoSpending = isEntryOf(row, 'paid-in') || isEntryOf(row, 'clawback');
  return isNoSpending ? null : (row.amount ?? null);
}

/** What a kind of entry that is not spending adds up to, whatever its sign in the export. */
const movedIn = (row: Row, what: 'paid-in' | 'clawback', own: number | null | undefined): number =>
  (own ?? 0) + (isEntryOf(row, what) ? Math.abs(row.amount ?? 0) : 0);

export const directPaymentAudit = defineKind({
  id: 'direct-payment-audit',
  subject: 'demand',
  title: {
    en: 'Direct-payment audit or prepaid cards',
    cy: 'Archwiliad taliadau uniongyrchol neu gardiau rhagdaledig',
  },
  about: {
    en: 'One row for each entry of an account: when, to whom, for what, how much. Kept by account, month and purpose.',
    cy: 'Un rhes ar gyfer pob cofnod cyfrif: pryd, i bwy, am beth, faint. Cedwir fesul cyfrif, mis a diben.',
  },
  cadenceDays: 92,
  isAboutPeople: true,
  alsoFor: [],
  columns: COLUMNS,
  together: [['amount', 'paidIn', 'clawback']],
  rowChecks: [
    { ...TELLING, column: 'account', fails: (row) => isTelling(row.account) },
    {
      code: 'no-amount',
      severity: 'refused',
      column: 'amount',
      says: {
        en: 'The entry has no amount: nothing spent, paid in or clawed back.',
        cy: 'Nid oes swm gan y cofnod: dim wedi’i wario, ei dalu i mewn na’i adfachu.',
      },
      remedy: { en: 'Give the amount.', cy: 'Rhowch y swm.' },
      fails: ({ amount, paidIn, clawback }) => amount == null && paidIn == null && clawback == null,
    },
    {
      code: 'both-ways',
      severity: 'refused',
      column: 'paidIn',
      says: {
        en: 'The entry is money in and money out at once.',
        cy: 'Mae’r cofnod yn arian i mewn ac allan ar yr un pryd.',
      },
      remedy: { en: 'Make two rows of it.', cy: 'Gwnewch ddwy res ohono.' },
      fails: ({ amount, paidIn }) => (amount ?? 0) !== 0 && (paidIn ?? 0) !== 0,
    },
    {
      code: 'category-not-stated',
      severity: 'flagged',
      column: 'category',
      says: {
        en: 'The entry does not say what it was for, so its destination counts as not seen.',
        cy: 'Nid yw’r cofnod yn dweud ar gyfer beth yr oedd, felly mae’n cyfrif fel anweledig.',
      },
      remedy: {
        en: 'Match the words of the export once for the whole file.',
        cy: 'Cyfatebwch eiriau’r allforiad unwaith ar gyfer y ffeil gyfan.',
      },
      fails: (row) => row.category == null && row.payee?.isNew !== false && spentIn(row) !== null,
    },
  ],
  setChecks: [
    {
      code: 'spending-below-zero',
      severity: 'refused',
      column: 'amount',
      says: {
        en: 'All spending of the file together is below zero: it seems to be written with a minus.',
        cy: 'Mae holl wariant y ffeil gyda’i gilydd yn is na sero: ymddengys ei fod wedi’i ysgrifennu â minws.',
      },
      remedy: {
        en: 'Write spending without a minus and refunds with one.',
        cy: 'Ysgrifennwch wariant heb finws ac ad-daliadau â minws.',
      },
      needs: ['dpSpend'],
      find: (stage) => sql`
        select s.line, null::text as detail from ${stage('dpSpend')} s
        where (select sum(pence) from (select distinct id, pence from ${stage('dpSpend')}) t) < 0
        order by s.line`,
    },
    {
      code: 'month-in-part',
      severity: 'refused',
      column: 'date',
      says: {
        en: 'This month of the account is in the atlas with entries that the file does not have; it would be cut short.',
        cy: 'Mae’r mis hwn o’r cyfrif yn yr atlas â chofnodion nad ydynt yn y ffeil; byddai’n cael ei gwtogi.',
      },
      remedy: {
        en: 'Export whole months, or undo the batch that brought the other entries.',
        cy: 'Allforiwch fisoedd cyfan, neu ddadwneud y swp a ddaeth â’r cofnodion eraill.',
      },
      needs: ['dpAccountMonth'],
      find: (stage) => sql`
        select a.line, to_char(t.first_day, 'YYYY-MM-DD') || ' / ' || to_char(t.last_day, 'YYYY-MM-DD')
          as detail
        from ${stage('dpAccountMonth')} a
        join dp_account_month t on t.account_id = a.account_id and t.month = a.month
        where t.first_day < a.first_day or t.last_day > a.last_day
          or (select sum(entries) from dp_spend s where s.account_id = t.account_id and s.month = t.month)
            > (select count(*) from ${stage('dpAccountMonth')} e
               where e.account_id = a.account_id and e.month = a.month)
        order by a.line`,
    },
    {
      code: 'refunds-above-spending',
      severity: 'flagged',
      column: 'amount',
      says: {
        en: 'In this month more came back for this purpose than was spent on it.',
        cy: 'Yn y mis hwn daeth mwy yn ôl at y diben hwn nag a wariwyd arno.',
      },
      remedy: {
        en: 'Check the sign of the amounts.',
        cy: 'Gwiriwch arwydd y symiau.',
      },
      needs: ['dpSpend'],
      find: (stage) => sql`
        select min(s.line)::int as line, s.month as detail from ${stage('dpSpend')} s
        where s.pence < 0 group by s.id, s.month order by 1`,
    },
  ],
  // Entries of one account, month and purpose come together before they are compared with what is stored.
  reconciling: [
    {
      table: 'dpSpend',
      update: (stage) => sql`
        update ${stage('dpSpend')} s set pence = n.pence, entries = n.entries
        from (select id, sum(pence)::int as pence, count(*)::int as entries
              from ${stage('dpSpend')} group by id) n
        where n.id = s.id`,
    },
    {
      table: 'dpAccountMonth',
      update: (stage) => sql`
        update ${stage('dpAccountMonth')} a
        set first_day = n.first_day, last_day = n.last_day, paid_in_pence = n.paid_in,
          clawback_pence = n.clawback, balance_pence = n.balance
        from (select account_id, month, min(first_day) as first_day, max(last_day) as last_day,
            sum(paid_in_pence)::int as paid_in, sum(clawback_pence)::int as clawback,
            (array_agg(balance_pence order by last_day desc, line desc)
              filter (where balance_pence is not null))[1] as balance
          from ${stage('dpAccountMonth')} group by account_id, month) n
        where n.account_id = a.account_id and n.month = a.month`,
    },
  ],
  store: (row) => {
    const { account: accountId, date: day, payee } = row;
    const month = day.slice(0, MONTH_LENGTH);
    const serviceId = payee?.isNew === false ? payee.id : null;
    const pence = spentIn(row);
    const category =
      row.category === 'paid-in' || row.category === 'clawback' || row.category == null
        ? 'not-stated'
        : row.category;
    return {
      dpAccountMonth: [
        {
          accountId,
          month,
          firstDay: day,
          lastDay: day,
          paidInPence: movedIn(row, 'paid-in', row.paidIn),
          clawbackPence: movedIn(row, 'clawback', row.clawback),
          balancePence: row.balance,
        },
      ],
      ...(pence === null
        ? {}
        : {
            dpSpend: [
              {
                id: `${accountId}:${month}:${category}:${serviceId ?? ''}`,
                accountId,
                month,
                category,
                serviceId,
                pence,
                entries: 1,
              },
            ],
          }),
    };
  },
  defaults: () => ({}),
  covers: ({ date: day }) => [day, day],
});
