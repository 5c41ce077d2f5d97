/** The support officer's figures: hours and people over time, progress towards a target, and checks about to lapse. */
import { daysBetween, monthOf, type IsoDate, type IsoMonth } from '../kernel/calendar.ts';
import { LAPSE_WARNING } from '../parameters/growth.ts';
import { DEFAULTS, valueIn, type ParameterSet } from '../parameters/set.ts';
import type { EnterpriseCheck, EnterpriseMonth, GrowthTarget } from './records.ts';

const MINUTES_PER_HOUR = 60;

/** All enterprises in one month. */
export interface GrowthMonth {
  readonly month: IsoMonth;
  /** Enterprises that sent a return. */
  readonly enterprises: number;
  readonly people: number;
  readonly directPaymentPeople: number;
  readonly hoursPerWeek: number;
}

/** Enterprises, people and hours a week by month, in order, for the months with any return. */
export const growthByMonth = (returns: readonly EnterpriseMonth[]): readonly GrowthMonth[] => {
  const months = [...new Set(returns.map(({ month }) => month))].sort((a, b) => (a < b ? -1 : 1));
  return months.map((month) => {
    const sent = returns.filter((entry) => entry.month === month);
    const sum = (pick: (entry: EnterpriseMonth) => number): number =>
      sent.reduce((all, entry) => all + pick(entry), 0);
    return {
      month,
      enterprises: new Set(sent.map(({ enterpriseId }) => enterpriseId)).size,
      people: sum((entry) => entry.people),
      directPaymentPeople: sum((entry) => entry.directPaymentPeople),
      hoursPerWeek: sum((entry) => entry.minutesPerWeek) / MINUTES_PER_HOUR,
    };
  });
};

/** A check and how near it is. */
export interface DueCheck {
  readonly check: EnterpriseCheck;
  /** Below 0 when it has lapsed. */
  readonly daysLeft: number;
  readonly state: 'lapsed' | 'soon';
}

/** Checks that have lapsed or will within the days of the warning, the most pressing first; equals by id. */
export const dueChecks = (
  checks: readonly EnterpriseCheck[],
  asOf: IsoDate,
  parameters: ParameterSet = DEFAULTS,
): readonly DueCheck[] => {
  const withinDays = valueIn(parameters, LAPSE_WARNING);
  return checks
    .map((check) => ({ check, daysLeft: daysBetween(asOf, check.due) }))
    .filter(({ daysLeft }) => daysLeft <= withinDays)
    .map(({ check, daysLeft }): DueCheck => ({
      check,
      daysLeft,
      state: daysLeft < 0 ? 'lapsed' : 'soon',
    }))
    .sort((a, b) => a.daysLeft - b.daysLeft || (a.check.id < b.check.id ? -1 : 1));
};

/** Where a target stands on a day. Values in the target's own measure. */
export interface TargetProgress {
  readonly target: GrowthTarget;
  /** The straight line from start to target on that day. */
  readonly expected: number;
  /** The latest month's value at or before that day; null without any return. */
  readonly actual: number | null;
}

const measured = (month: GrowthMonth, { measure }: GrowthTarget): number => {
  switch (measure) {
    case 'enterprises':
      return month.enterprises;
    case 'people':
      return month.people;
    case 'minutes-per-week':
      return month.hoursPerWeek * MINUTES_PER_HOUR;
  }
};

/** Sets a target against the months so far. */
export const targetProgress = (
  target: GrowthTarget,
  months: readonly GrowthMonth[],
  asOf: IsoDate,
): TargetProgress => {
  const whole = Math.max(1, daysBetween(target.startDate, target.byDate));
  const gone = Math.min(1, Math.max(0, daysBetween(target.startDate, asOf) / whole));
  const latest = months.findLast(({ month }) => month <= monthOf(asOf));
  return {
    target,
    expected: target.startValue + gone * (target.value - target.startValue),
    actual: latest === undefined ? null : measured(latest, target),
  };
};
