/** Reads a service's costs from its ledger: what the terms promise is checked against what was really paid. */
import { WEEKS_PER_MONTH } from '../kernel/calendar.ts';
import { staffFor } from './money.ts';
import type { ServiceMonth, ServiceTerms } from './records.ts';

const PENCE = 100;
const MOST_WEEKS = 5;

/** Pence to pounds. */
export const pounds = (pence: number): number => pence / PENCE;

const sumOf = (months: readonly ServiceMonth[], pick: (month: ServiceMonth) => number): number =>
  months.reduce((sum, month) => sum + pick(month), 0);

/** A ratio of two sums, or `otherwise` when the lower one is nothing. */
const ratioOr = (top: number, bottom: number, otherwise: number): number =>
  bottom > 0 ? top / bottom : otherwise;

/** Costs and use as the ledger shows them; money in pounds. */
export interface LedgerLevels {
  readonly weeksPerMonth: number;
  /** Attended over booked. */
  readonly attendance: number;
  readonly fixedMonthly: number;
  readonly staffCostPerHour: number;
  /** Paid for staff over what the terms alone would cost: above 1 for agency cover and overtime. */
  readonly staffFactor: number;
  readonly variablePerAttendance: number;
}

/** What the ledger is read against. */
export interface LedgerReading {
  readonly terms: ServiceTerms;
  /** The year, for seasons. */
  readonly year: readonly ServiceMonth[];
  /** The last months, for today's prices. */
  readonly latest: readonly ServiceMonth[];
  /** Sessions a week that were booked in the months of the year, added up. */
  readonly weeklySessions: number;
}

const staffCostOf = (month: ServiceMonth, terms: ServiceTerms, weeksPerMonth: number): number => {
  const perSession = month.bookedPlaces / (weeksPerMonth * terms.sessionsPerWeek);
  const hours =
    staffFor(perSession, terms) * terms.paidHoursPerSession * terms.sessionsPerWeek * weeksPerMonth;
  return hours * terms.staffCostPencePerHour;
};

/** Today's levels: weeks and attendance from the year, prices from the latest months. */
export const readLevels = ({
  terms,
  year,
  latest,
  weeklySessions,
}: LedgerReading): LedgerLevels => {
  const weeks = ratioOr(
    sumOf(year, (month) => month.bookedPlaces),
    weeklySessions,
    WEEKS_PER_MONTH,
  );
  const weeksPerMonth = weeks > 0 ? Math.min(MOST_WEEKS, weeks) : WEEKS_PER_MONTH;
  const staffFactor = ratioOr(
    sumOf(latest, (month) => month.staffPence),
    sumOf(latest, (month) => staffCostOf(month, terms, weeksPerMonth)),
    1,
  );
  const attended = sumOf(latest, (month) => month.attendedPlaces);
  return {
    weeksPerMonth,
    attendance: Math.min(
      1,
      ratioOr(
        sumOf(year, (month) => month.attendedPlaces),
        sumOf(year, (month) => month.bookedPlaces),
        1,
      ),
    ),
    fixedMonthly: pounds(sumOf(latest, (month) => month.fixedPence) / latest.length),
    staffCostPerHour: pounds(terms.staffCostPencePerHour) * staffFactor,
    staffFactor,
    variablePerAttendance: pounds(
      ratioOr(
        sumOf(latest, (month) => month.variablePence),
        attended,
        0,
      ),
    ),
  };
};
