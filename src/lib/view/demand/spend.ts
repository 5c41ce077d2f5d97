// Where direct payments go: month by month how much can be followed, and over the last year what it bought. Every figure
// passes the gate for small numbers by the accounts behind it; an account is one person.

import {
  SPEND_CATEGORIES,
  traceSpend,
  type SpendCategory,
  type SpendRow,
  type TracedMonth,
} from '#lib/domain/demand/spend.ts';
import { FEWEST_PEOPLE, formatShown, guardCount, guardValue } from '../disclosure.ts';
import { formatMonth, formatNumber, formatPercent, formatPounds, SUPPRESSED } from '../format.ts';
import type { Locale } from '../locale.ts';
import type { Sentence } from '../sentence.ts';
import { spendWording } from './spend-wording.ts';

export interface SpendInput {
  readonly rows: readonly (SpendRow & { readonly accountId: string })[];
  /** Pence paid out as direct payments by month; a month that is left out is not known. */
  readonly paidOut: ReadonlyMap<string, number>;
  /** What the council took back, by month, and from how many accounts; none in a month that is left out. */
  readonly clawbacks: ReadonlyMap<string, { readonly pence: number; readonly accounts: number }>;
}

export interface SpendMonthRow {
  readonly key: string;
  readonly month: string;
  readonly accounts: string;
  readonly spent: string;
  readonly known: string;
  readonly unseen: string;
  readonly unaudited: string;
  readonly clawback: string;
}

export interface SpendPurposeRow {
  readonly key: string;
  readonly purpose: string;
  readonly accounts: string;
  readonly spent: string;
}

export interface SpendSection {
  readonly answer: Sentence;
  readonly months: readonly SpendMonthRow[];
  readonly purposes: readonly SpendPurposeRow[];
  readonly purposesOf: string;
}

const MONTHS_SHOWN = 12;

const accountsIn = (rows: SpendInput['rows']): number =>
  new Set(rows.map(({ accountId }) => accountId)).size;

/** What the months and purposes say; null where no audit has been brought in. */
export function shapeSpend(
  { rows, paidOut, clawbacks }: SpendInput,
  locale: Locale,
): SpendSection | null {
  const traced = traceSpend(rows, paidOut).toReversed().slice(0, MONTHS_SHOWN);
  if (traced.length === 0) return null;
  const words = spendWording(locale);
  const shown = traced.map((month) => ({ month, accounts: accountsOf(month, rows) }));
  const told = shown.filter(({ accounts }) => accounts >= FEWEST_PEOPLE);
  const answered = told.find(({ month }) => month.known !== null);
  // Of the months that are told alone: what a hidden month came to would follow from the sums otherwise.
  const months = told.map(({ month: { month } }) => month);
  return {
    answer: answered
      ? answerOf(answered.month, answered.accounts, locale)
      : [words.few(formatNumber(FEWEST_PEOPLE))],
    months: shown.map(({ month, accounts }) => ({
      ...monthRow(month, accounts, locale),
      clawback: tellClawback(clawbacks.get(month.month), locale),
    })),
    purposes: purposeRows(
      rows.filter(({ month }) => months.includes(month)),
      locale,
    ),
    purposesOf: words.purposes.of(formatNumber(months.length)),
  };
}

const accountsOf = ({ month }: TracedMonth, rows: SpendInput['rows']): number =>
  accountsIn(rows.filter((row) => row.month === month));

const audited = ({ named, purposeOnly, unseen }: TracedMonth): number =>
  named + purposeOnly + unseen;

function answerOf(month: TracedMonth, accounts: number, locale: Locale): Sentence {
  const words = spendWording(locale);
  const { low, high } = month.known ?? { low: 0, high: 0 };
  const name = formatMonth(month.month, locale);
  const spent = formatPounds(audited(month), locale);
  const [from, to] = [formatPercent(low), formatPercent(high)];
  return month.unaudited === null
    ? words.audited(name, formatNumber(accounts), spent, from, to)
    : words.paidOut(name, formatNumber(accounts), spent, from, to);
}

/** Taken back from nobody is zero; from few, hidden. */
const tellClawback = (
  back: { readonly pence: number; readonly accounts: number } | undefined,
  locale: Locale,
): string =>
  back === undefined
    ? formatPounds(0, locale)
    : formatShown(
        guardValue(back.pence, back.accounts),
        (own) => formatPounds(own, locale),
        locale,
      );

function monthRow(
  month: TracedMonth,
  accounts: number,
  locale: Locale,
): Omit<SpendMonthRow, 'clawback'> {
  const words = spendWording(locale);
  const pounds = (pence: number | null): string =>
    formatShown(guardValue(pence, accounts), (own) => formatPounds(own, locale), locale);
  const { known } = month;
  return {
    key: month.month,
    month: formatMonth(month.month, locale),
    accounts: formatShown(guardCount(accounts), formatNumber, locale),
    spent: pounds(audited(month)),
    known:
      known === null
        ? words.months.nothing
        : accounts < FEWEST_PEOPLE
          ? SUPPRESSED
          : words.months.range(formatPercent(known.low), formatPercent(known.high)),
    unseen: pounds(month.unseen),
    unaudited: pounds(month.unaudited),
  };
}

interface Purpose {
  readonly category: SpendCategory;
  readonly accounts: number;
  readonly pence: number;
}

/** Purposes of the last months, most money first; hidden ones last. */
function purposeRows(rows: SpendInput['rows'], locale: Locale): SpendPurposeRow[] {
  const words = spendWording(locale);
  const all = SPEND_CATEGORIES.flatMap((category): Purpose[] => {
    const own = rows.filter((row) => row.category === category);
    const pence = own.reduce((sum, row) => sum + row.pence, 0);
    return own.length === 0 ? [] : [{ category, accounts: accountsIn(own), pence }];
  }).toSorted((one, other) => other.pence - one.pence);
  const hidden = hiddenAmong(all);
  const row = ({ category, accounts, pence }: Purpose, isHidden: boolean): SpendPurposeRow => ({
    key: category,
    purpose: words.categories[category],
    accounts: isHidden ? SUPPRESSED : formatNumber(accounts),
    spent: isHidden ? SUPPRESSED : formatPounds(pence, locale),
  });
  return [
    ...all.filter((one) => !hidden.has(one.category)).map((one) => row(one, false)),
    // In the order of the list, so that their place tells nothing.
    ...SPEND_CATEGORIES.flatMap((category) =>
      all.filter((one) => one.category === category && hidden.has(category)),
    ).map((one) => row(one, true)),
  ];
}

/**
 * Purposes of few accounts; a single one would follow from the months' sums, so the purpose with the fewest accounts
 * of those that are left is hidden with it.
 */
function hiddenAmong(all: readonly Purpose[]): ReadonlySet<SpendCategory> {
  const few = all.filter(({ accounts }) => accounts < FEWEST_PEOPLE);
  if (few.length !== 1) return new Set(few.map(({ category }) => category));
  const [second] = all
    .filter(({ accounts }) => accounts >= FEWEST_PEOPLE)
    .toSorted((one, other) => one.accounts - other.accounts);
  return new Set([...few, ...(second ? [second] : [])].map(({ category }) => category));
}
