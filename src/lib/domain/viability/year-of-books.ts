/** A year that is known only as a whole, as months and people: what a day service entered by hand is made of. */
import { DAYS_PER_WEEK, MONTHS_PER_YEAR } from '../kernel/calendar.ts';
import type { ServiceMonth } from './records.ts';

/**
 * Splits a year's pence into twelve whole months that add up to it exactly; odd pence go to the first months.
 *
 * @param yearPence whole pence; negative for a credit
 */
export function equalMonthsPence(yearPence: number): number[] {
  const each = Math.trunc(yearPence / MONTHS_PER_YEAR);
  const odd = Math.abs(yearPence - each * MONTHS_PER_YEAR);
  const step = Math.sign(yearPence);
  return Array.from({ length: MONTHS_PER_YEAR }, (_, month) => each + (month < odd ? step : 0));
}

/**
 * Shares the places of a week out among people, as evenly as whole days allow: person after person takes the next day
 * that is not theirs yet, so nobody is twice on one day and nobody has two days more than another.
 *
 * @param people whole number
 * @param places booked on each weekday, Monday first; none above `people`
 * @returns weekdays of each person, 1 Monday to 7 Sunday
 */
export function sharePlaces(people: number, places: readonly number[]): number[][] {
  const days = Array.from({ length: people }, (): number[] => []);
  let next = 0;
  for (const [at, count] of places.slice(0, DAYS_PER_WEEK).entries()) {
    for (let place = 0; place < Math.min(count, people); place += 1) {
      days[next % people]?.push(at + 1);
      next += 1;
    }
  }
  return days;
}

/** What a place cost by the books, and would have cost with more people. Pence. */
export interface BookCost {
  readonly months: number;
  readonly firstMonth: string;
  readonly lastMonth: string;
  readonly costPence: number;
  readonly places: number;
  readonly pencePerPlace: number;
}

/**
 * The year's costs over the places attended: arithmetic of the ledger, nothing modelled. Null without places.
 *
 * @param ledger months in order; the last twelve count
 */
export function bookCost(ledger: readonly ServiceMonth[]): BookCost | null {
  const year = ledger.slice(-MONTHS_PER_YEAR);
  const [first, last] = [year[0], year.at(-1)];
  const sum = (pick: (month: ServiceMonth) => number): number =>
    year.reduce((total, month) => total + pick(month), 0);
  const places = sum(({ attendedPlaces }) => attendedPlaces);
  if (!first || !last || places <= 0) return null;
  const costPence = sum(
    ({ fixedPence, staffPence, variablePence }) => fixedPence + staffPence + variablePence,
  );
  return {
    months: year.length,
    firstMonth: first.month,
    lastMonth: last.month,
    costPence,
    places,
    pencePerPlace: costPence / places,
  };
}

/**
 * What a place would have cost in the same months with another number of people who attend as often: building and staff
 * cost the same, costs that move with people move with them.
 *
 * @param now people the months were attended by; above 0
 * @param then people to compare with; above 0
 */
export function bookCostWith(
  ledger: readonly ServiceMonth[],
  now: number,
  then: number,
): number | null {
  const cost = bookCost(ledger);
  if (!cost || now <= 0 || then <= 0) return null;
  const variable = ledger
    .slice(-MONTHS_PER_YEAR)
    .reduce((total, { variablePence }) => total + variablePence, 0);
  const share = then / now;
  return (cost.costPence - variable + variable * share) / (cost.places * share);
}
