/** One month's money of a service: steps 1, 5 and 6 of the month order, shared by every viability method. */
import { wholeSteps } from '../kernel/exactness.ts';
import { MONTHS_PER_YEAR } from '../kernel/calendar.ts';
import type { BlockStep, TradingTerms, UsePattern } from './modelled-service.ts';

/** Prices of a month relative to the first, and its block income. */
export interface PriceLevel {
  readonly feeFactor: number;
  readonly costFactor: number;
  /** £ in the month. */
  readonly blockIncome: number;
}

/**
 * A rise repeated `times`, by multiplication alone so that every engine gives the same last bit, and by squaring so that
 * a month however far away takes no time.
 */
const repeated = (annualRise: number, times: number): number => {
  let factor = 1;
  let power = 1 + annualRise;
  for (let left = times; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) factor *= power;
    power *= power;
  }
  return factor;
};

/** Yearly rises that have happened by a month. */
const risesBy = (month: number, firstUpliftMonth: number): number =>
  month < firstUpliftMonth ? 0 : 1 + Math.floor((month - firstUpliftMonth) / MONTHS_PER_YEAR);

/** The price level of `month` (from 1). */
export const priceLevel = (terms: TradingTerms, month: number, blockIncome: number): PriceLevel => {
  const rises = risesBy(month, terms.firstUpliftMonth);
  return {
    feeFactor: repeated(terms.upliftAnnual, rises),
    costFactor: repeated(terms.costInflationAnnual, rises),
    blockIncome,
  };
};

/** Block income of a month: the last step that has begun, nothing before the first. */
export const blockIncomeAt = (schedule: readonly BlockStep[], month: number): number =>
  schedule.findLast((step) => step.fromMonth <= month)?.amount ?? 0;

/** The figures of one month; `booked` and `attended` count sessions of people in the month. */
export interface MonthMoney {
  readonly bookedPerSession: number;
  readonly attended: number;
  readonly staff: number;
  /** £ in the month, as are all that follow. */
  readonly feeIncome: number;
  readonly blockIncome: number;
  readonly cost: number;
  readonly margin: number;
}

/** Workers needed in a session: whole people, and none for nobody. */
export const staffFor = (
  bookedPerSession: number,
  terms: Pick<TradingTerms, 'staffRatio' | 'minStaff'>,
): number =>
  bookedPerSession === 0
    ? 0
    : Math.max(terms.minStaff, wholeSteps(bookedPerSession / terms.staffRatio));

/**
 * Income, cost and margin of a month.
 * @param patterns how each group uses the service
 * @param people how many of each group are present, in the same order
 */
export const monthMoney = (
  terms: TradingTerms,
  patterns: readonly UsePattern[],
  people: ArrayLike<number>,
  level: PriceLevel,
): MonthMoney => {
  let booked = 0;
  let attended = 0;
  let charged = 0;
  for (let g = 0; g < patterns.length; g += 1) {
    const pattern = patterns[g] as UsePattern;
    const sessions = (people[g] as number) * pattern.sessionsPerWeek;
    const attendedSessions = sessions * pattern.attendance;
    booked += sessions;
    attended += attendedSessions;
    charged +=
      (terms.chargeBasis === 'attended' ? attendedSessions : sessions) * pattern.feePerSession;
  }
  const weeks = terms.weeksPerMonth;
  const bookedPerSession = booked / terms.sessionsPerWeek;
  const staff = staffFor(bookedPerSession, terms);
  const feeIncome = weeks * charged * level.feeFactor;
  const staffCost =
    staff * terms.paidHoursPerSession * terms.sessionsPerWeek * weeks * terms.staffCostPerHour;
  const variableCost = terms.variablePerAttendance * weeks * attended;
  const cost = (terms.fixedMonthly + staffCost + variableCost) * level.costFactor;
  return {
    bookedPerSession,
    attended: weeks * attended,
    staff,
    feeIncome,
    blockIncome: level.blockIncome,
    cost,
    margin: feeIncome + level.blockIncome - cost,
  };
};
