/** Shares of a whole, taken so that amounts near the end of what a double can hold neither overflow nor vanish. */
import { total } from './exactness.ts';

const largestOf = (values: Iterable<number>): number => {
  let largest = 0;
  for (const value of values) if (value > largest) largest = value;
  return largest;
};

/** Each amount as a share of their sum; null when all are 0. Amounts are 0 or more. */
export const sharesOf = (amounts: readonly number[]): readonly number[] | null => {
  const largest = largestOf(amounts);
  if (largest === 0) return null;
  const scaled = amounts.map((amount) => amount / largest);
  const whole = total(scaled);
  return scaled.map((amount) => amount / whole);
};

/** The sum of some amounts over the sum of others; null when the others are all 0. Amounts are 0 or more. */
export const ratioOfSums = (parts: readonly number[], wholes: readonly number[]): number | null => {
  const largest = largestOf(wholes);
  if (largest === 0) return null;
  return total(parts.map((part) => part / largest)) / total(wholes.map((part) => part / largest));
};
