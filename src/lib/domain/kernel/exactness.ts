/** How the model treats the dust that binary fractions leave in the last digits. */

/** Differences up to this size, in pounds, people or hours, are dust and decide nothing. */
export const DUST = 1e-9;

/** Whole steps needed for `amount`: dust above a whole number never hires another worker. */
export const wholeSteps = (amount: number): number => Math.ceil(amount - DUST);

/** True when an amount of money is a loss and not just dust below zero. */
export const isLoss = (amount: number): boolean => amount < -DUST;

/** Adds up without the drift of a plain sum (Neumaier 1974), so that totals agree whatever the order. */
export const total = (values: Iterable<number>): number => {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
};
