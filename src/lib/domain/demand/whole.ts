/** Whole people out of shares of people, so that they still add up: the method of largest remainders (Hamilton 1792). */
import { DUST, total } from '../kernel/exactness.ts';

/**
 * Whole numbers next to the given amounts that add up to their sum, rounded to the nearest. Each amount is rounded
 * down, and what is left goes one by one to the largest remainders; of equal ones to the first in the list, so that
 * the same amounts always give the same numbers.
 *
 * @param amounts - people, each 0 or more
 * @returns whole people, each less than 1 away from its amount
 */
export const wholePeople = (amounts: readonly number[]): number[] => {
  // Dust just below a whole number is that number, not the one below with the largest remainder of all.
  const whole = amounts.map((amount) => Math.floor(amount + DUST));
  const left = Math.round(total(amounts)) - total(whole);
  const byRemainder = [...amounts.keys()].toSorted((a, b) => {
    const apart = remainder(amounts, whole, b) - remainder(amounts, whole, a);
    return Math.abs(apart) <= DUST ? a - b : apart;
  });
  for (const at of byRemainder.slice(0, left)) whole[at] = (whole[at] ?? 0) + 1;
  return whole;
};

const remainder = (amounts: readonly number[], whole: readonly number[], at: number): number =>
  (amounts[at] ?? 0) - (whole[at] ?? 0);
