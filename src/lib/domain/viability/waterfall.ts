/** Who came and who left, month by month: start + entries − exits by cause = end, exactly. */
import { monthOf, monthsUpTo, type IsoMonth } from '../kernel/calendar.ts';
import type { Operator } from '../market/records.ts';
import { TRIGGER_DAYS } from '../parameters/viability.ts';
import { countExits, type ByCause } from './exits.ts';
import type { AttendanceSpell } from './records.ts';

/** One month of people. */
export interface WaterfallMonth {
  readonly month: IsoMonth;
  readonly start: number;
  readonly entries: number;
  readonly exits: ByCause;
  readonly end: number;
}

/**
 * The month in which a person counts as new; null when they were there before the first month. Whoever is recorded as
 * already there, but from a later month, must have come in it: nobody is there before their first day.
 */
const entryMonth = ({ entry, from }: AttendanceSpell, first: IsoMonth): IsoMonth | null => {
  const month = monthOf(from);
  return entry === 'already-there' && month <= first ? null : month;
};

const isExitIn = (spell: AttendanceSpell, month: IsoMonth): boolean =>
  spell.to !== null && monthOf(spell.to) === month;

/** There before the month began. */
const isThereBefore = (spell: AttendanceSpell, month: IsoMonth, first: IsoMonth): boolean => {
  const came = entryMonth(spell, first);
  return (came === null || came < month) && (spell.to === null || monthOf(spell.to) >= month);
};

/**
 * The waterfall of the `count` months up to and with `last`.
 * @param spells one service's attendance, each person's time there
 */
export const attendanceWaterfall = (
  spells: readonly AttendanceSpell[],
  operator: Operator,
  last: IsoMonth,
  count: number,
  triggerDays = TRIGGER_DAYS.value,
): readonly WaterfallMonth[] => {
  const months = monthsUpTo(last, count);
  const [first = last] = months;
  return months.map((month) => {
    const start = spells.filter((spell) => isThereBefore(spell, month, first)).length;
    const entries = spells.filter((spell) => entryMonth(spell, first) === month).length;
    const left = spells.filter((spell) => isExitIn(spell, month));
    const exits = countExits(left, operator, triggerDays);
    return { month, start, entries, exits, end: start + entries - left.length };
  });
};

/** A waterfall's months added up. */
export const sumWaterfall = (
  months: readonly WaterfallMonth[],
): Pick<WaterfallMonth, 'entries' | 'exits'> => {
  const sum = (pick: (month: WaterfallMonth) => number): number =>
    months.reduce((whole, month) => whole + pick(month), 0);
  return {
    entries: sum((month) => month.entries),
    exits: {
      choice: sum((month) => month.exits.choice),
      'council-led': sum((month) => month.exits['council-led']),
      rule: sum((month) => month.exits.rule),
      natural: sum((month) => month.exits.natural),
      undetermined: sum((month) => month.exits.undetermined),
    },
  };
};

/** Referrals that did not come. */
export interface ReferralDrought {
  /** Newcomers to expect in the period, at the rate of the period before. */
  readonly expected: number;
  readonly actual: number;
  /** Expected less actual; below 0 when more came. */
  readonly missing: number;
}

/** Newcomers of the last `period` months against the `period` before; null when that is not on record. */
export const referralDrought = (
  months: readonly WaterfallMonth[],
  period: number,
): ReferralDrought | null => {
  if (months.length < 2 * period) return null;
  const expected = sumWaterfall(months.slice(-2 * period, -period)).entries;
  const actual = sumWaterfall(months.slice(-period)).entries;
  return { expected, actual, missing: expected - actual };
};
