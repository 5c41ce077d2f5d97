/**
 * Sobol indices: the share of an answer's variance that each assumption brings about alone (first order) and together
 * with the others (total). First order as Saltelli and others 2010 (Computer Physics Communications 181), total as Jansen
 * 1999 (Computer Physics Communications 117); n (k + 2) runs for k assumptions. Sums are kept by batch, so that work can
 * be cut in pieces and the spread between batches says how sure the indices are.
 */
import { CHANNELS } from './channels.ts';
import { luckWord, uniformOf } from './philox.ts';

/** Samples are dealt to so many batches in turn. */
export const BATCHES = 8;
/** For the whole: Σa, Σa², Σb, Σb², Σab of a batch, and its samples. */
const COMMON_SUMS = 6;
/** For each assumption, with m the run with that assumption alone taken from b: Σm, Σbm, Σ(a − m)². */
const OWN_SUMS = 3;

const sumsOf = (factors: number): number => COMMON_SUMS + OWN_SUMS * factors;

/** How many numbers the sums of all batches are. */
export const sumsLength = (factors: number): number => BATCHES * sumsOf(factors);

/**
 * Adds one sample to the sums.
 * @param answerAt the answer at numbers in (0, 1), one for each assumption
 * @param sums of {@link sumsLength}
 */
export const addSample = (
  seed: number,
  sample: number,
  factors: number,
  answerAt: (point: readonly number[]) => number,
  sums: Int32Array | Float64Array,
): void => {
  const matrix = (which: 0 | 1): readonly number[] =>
    Array.from({ length: factors }, (_, factor) =>
      uniformOf(luckWord(seed, sample, 1, which * factors + factor, CHANNELS.sensitivity)),
    );
  const [first, second] = [matrix(0), matrix(1)];
  const [a, b] = [answerAt(first), answerAt(second)];
  const start = (sample % BATCHES) * sumsOf(factors);
  const add = (at: number, amount: number): void => {
    sums[start + at] = (sums[start + at] as number) + amount;
  };
  for (const [at, amount] of [a, a * a, b, b * b, a * b, 1].entries()) add(at, amount);
  for (let factor = 0; factor < factors; factor += 1) {
    const mixed = answerAt(first.map((value, at) => (at === factor ? (second[at] ?? 0) : value)));
    const own = COMMON_SUMS + OWN_SUMS * factor;
    add(own, mixed);
    add(own + 1, b * mixed);
    add(own + 2, (a - mixed) ** 2);
  }
};

/** A share of the variance and how far it may be off; both ends of a 95 % interval from the batches. */
export interface IndexBand {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

export interface VarianceShares {
  readonly mean: number;
  readonly variance: number;
  /** Alone; null where the answer never changes. */
  readonly first: readonly (IndexBand | null)[];
  /** Alone and with the others; null where the answer never changes. */
  readonly total: readonly (IndexBand | null)[];
}

interface Plain {
  readonly mean: number;
  readonly variance: number;
  readonly first: readonly number[];
  readonly total: readonly number[];
}

const indicesFrom = (sums: readonly number[], factors: number): Plain => {
  const [a = 0, aa = 0, b = 0, bb = 0, ab = 0, n = 0] = sums;
  const mean = (a + b) / (2 * n);
  const variance = (aa + bb) / (2 * n) - mean * mean;
  const share = (value: number): number => (variance > 0 ? value / variance : 0);
  const own = (factor: number, at: number): number =>
    (sums[COMMON_SUMS + OWN_SUMS * factor + at] ?? 0) / n;
  const each = Array.from({ length: factors }, (_, factor) => factor);
  return {
    mean,
    variance,
    // Taking the mean off b changes nothing on average and makes the estimate much steadier.
    first: each.map((factor) => share(own(factor, 1) - ab / n - mean * (own(factor, 0) - a / n))),
    total: each.map((factor) => share(own(factor, 2) / 2)),
  };
};

/** Two-sided 95 % of Student's t with 7 degrees of freedom, one fewer than the batches. */
const T_OF_BATCHES = 2.3646;

/** The standard error of an index from the batches left out one at a time (the jackknife). */
const jackknifeError = (without: readonly number[]): number => {
  const mean = without.reduce((sum, value) => sum + value, 0) / without.length;
  const squares = without.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt((squares * (without.length - 1)) / without.length);
};

/** The indices of all samples that were added. A share is never shown below 0 or above 1, though luck may take it there. */
export const varianceShares = (
  sums: Int32Array | Float64Array,
  factors: number,
): VarianceShares => {
  const size = sumsOf(factors);
  const total = (leftOut: number): readonly number[] =>
    Array.from({ length: size }, (_, at) => {
      let sum = 0;
      for (let batch = 0; batch < BATCHES; batch += 1) {
        if (batch !== leftOut) sum += sums[batch * size + at] ?? 0;
      }
      return sum;
    });
  const whole = indicesFrom(total(-1), factors);
  const parts = Array.from({ length: BATCHES }, (_, batch) => indicesFrom(total(batch), factors));
  const within = (value: number): number => Math.min(1, Math.max(0, value));
  const band = (which: 'first' | 'total', factor: number): IndexBand | null => {
    if (whole.variance <= 0) return null;
    const estimate = whole[which][factor] ?? 0;
    const half = T_OF_BATCHES * jackknifeError(parts.map((part) => part[which][factor] ?? 0));
    return {
      estimate: within(estimate),
      low: within(estimate - half),
      high: within(estimate + half),
    };
  };
  const each = Array.from({ length: factors }, (_, factor) => factor);
  return {
    mean: whole.mean,
    variance: Math.max(0, whole.variance),
    first: each.map((factor) => band('first', factor)),
    total: each.map((factor) => band('total', factor)),
  };
};
