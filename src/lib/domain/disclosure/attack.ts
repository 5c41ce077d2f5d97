/**
 * What somebody who means harm would try on published figures. The product's tests turn these on its own outputs; none
 * of them may find anything.
 */
import { total } from '../kernel/exactness.ts';

/**
 * Subtraction: what is left of a published total when everything shown is taken away, and of how many hidden figures
 * that is the sum. One hidden figure, and it is found.
 *
 * @param cells shown values; null is hidden
 */
export const subtractShown = (
  whole: number,
  cells: readonly (number | null)[],
): { readonly left: number; readonly hidden: number } => ({
  left: whole - total(cells.filter((cell) => cell !== null)),
  hidden: cells.filter((cell) => cell === null).length,
});

/** A share as a fraction of two counts. */
export interface Fraction {
  readonly part: number;
  readonly whole: number;
}

const PERCENT = 100;

/**
 * Inverting a percentage: every pair of counts up to `most` whose share rounds to what was published. A single pair,
 * and both counts are found.
 *
 * @param percent as published
 * @param decimals digits after the point that were published
 */
export const invertPercent = (percent: number, decimals: number, most: number): Fraction[] => {
  const scale = 10 ** decimals;
  const published = Math.round(percent * scale);
  const found: Fraction[] = [];
  for (let whole = 1; whole <= most; whole += 1) {
    const near = Math.round((percent / PERCENT) * whole);
    for (const part of [near - 1, near, near + 1]) {
      if (part < 0 || part > whole) continue;
      if (Math.round((PERCENT * scale * part) / whole) === published) found.push({ part, whole });
    }
  }
  return found;
};

/**
 * Watching over time: the people who came or left between two releases of the same figure, where the shown values
 * differ at all. Null where nothing can be seen.
 */
export const watchChange = (before: number | null, after: number | null): number | null =>
  before === null || after === null || before === after ? null : after - before;
