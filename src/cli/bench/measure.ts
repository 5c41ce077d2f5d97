/**
 * What a line of the bench is and how it is measured: our way and a plain twin, run in turn in one process, so that a
 * busy moment falls on both. Ratios are what to trust, not times.
 */
import { createHash } from 'node:crypto';

/** Many times of the same, ms. */
export interface Timing {
  readonly median: number;
  /** Half the distance between the quartiles. */
  readonly spread: number;
  /** Every run, for whoever wants another summary. */
  readonly runs: readonly number[];
}

/** One figure of a line, with what it should reach where that is laid down. */
export interface Figure {
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly spread?: number;
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** One line of the bench. */
export interface BenchLine {
  /** What is measured, with its sizes. */
  readonly name: string;
  readonly ours: Timing;
  /** What the twin does, e.g. "a nested loop over objects". */
  readonly against: string;
  readonly twin: Timing;
  /** How many times as fast comes first. */
  readonly figures: readonly Figure[];
  /** Says that two runs were asked the same; see {@link digest}. */
  readonly inputs: string;
  /** Says that two runs answered the same, to the last bit. */
  readonly answer: string;
}

const QUARTER = 0.25;

/** The smallest value that at least this share of the runs do not exceed. */
export const quantile = (runs: readonly number[], share: number): number => {
  const sorted = runs.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
};

export const median = (runs: readonly number[]): number => quantile(runs, 1 / 2);

export const spread = (runs: readonly number[]): number =>
  (quantile(runs, 1 - QUARTER) - quantile(runs, QUARTER)) / 2;

export const timing = (runs: readonly number[]): Timing => ({
  median: median(runs),
  spread: spread(runs),
  runs,
});

/** Milliseconds that one run takes. */
export const timed = async (run: () => unknown): Promise<number> => {
  const from = performance.now();
  // A run that is done when it returns must not pay for waiting.
  const given = run();
  if (given instanceof Promise) await given;
  return performance.now() - from;
};

/** Two ways of doing the same, and what is known of them before they run. */
export interface Comparison {
  readonly name: string;
  readonly against: string;
  readonly ours: () => unknown;
  readonly twin: () => unknown;
  /** At least 5; 7 unless said. */
  readonly repeats?: number;
  /** How many runs each way to warm up, 1 unless said. */
  readonly warmUps?: number;
  /** Our time stands for so many of the twin's work, or the twin's for so many of ours; said in `against`. */
  readonly scale?: { readonly ours?: number; readonly twin?: number };
  /** How many times as fast it should be. */
  readonly atLeast?: number;
  readonly figures?: readonly Figure[];
  readonly inputs: string;
  readonly answer: string;
}

const LEAST_REPEATS = 5;
const USUAL_REPEATS = 7;

/** The line of two sets of runs taken in turn: run k of ours stands beside run k of the twin. */
export const comparedLine = (
  {
    name,
    against,
    scale,
    atLeast,
    figures = [],
    inputs,
    answer,
  }: Omit<Comparison, 'ours' | 'twin'>,
  runs: { readonly ours: readonly number[]; readonly twin: readonly number[] },
): BenchLine => {
  const ours = runs.ours.map((time) => time * (scale?.ours ?? 1));
  const twin = runs.twin.map((time) => time * (scale?.twin ?? 1));
  const ratios = ours.map((time, k) => (twin[k] ?? Number.NaN) / time);
  const speed = { label: 'times as fast', unit: '', value: median(ratios), spread: spread(ratios) };
  return {
    name,
    against,
    ours: timing(ours),
    twin: timing(twin),
    figures: [atLeast === undefined ? speed : { ...speed, atLeast }, ...figures],
    inputs,
    answer,
  };
};

/** Runs two ways in turn, after warming up, and gives the line. */
export const compare = async (comparison: Comparison): Promise<BenchLine> => {
  const { repeats = USUAL_REPEATS, warmUps = 1 } = comparison;
  for (let run = 0; run < warmUps; run += 1) {
    await timed(comparison.ours);
    await timed(comparison.twin);
  }
  const ours: number[] = [];
  const twin: number[] = [];
  for (let run = 0; run < Math.max(LEAST_REPEATS, repeats); run += 1) {
    ours.push(await timed(comparison.ours));
    twin.push(await timed(comparison.twin));
  }
  return comparedLine(comparison, { ours, twin });
};

/** A figure that has nothing to reach, or has reached it; one that is no number has not. */
export const isReached = ({ value, atLeast = -Infinity, atMost = Infinity }: Figure): boolean =>
  value >= atLeast && value <= atMost;

const DIGEST_LENGTH = 16;

/** The first 16 hex digits of the SHA-256 of bytes, or of anything else as JSON. */
export const digest = (...parts: readonly unknown[]): string => {
  const hash = createHash('sha256');
  for (const part of parts)
    hash.update(
      ArrayBuffer.isView(part)
        ? new Uint8Array(part.buffer, part.byteOffset, part.byteLength)
        : JSON.stringify(part),
    );
  return hash.digest('hex').slice(0, DIGEST_LENGTH);
};

/** The largest |a − b| beside max(1, |b|) over two lists of the same length; endless when they are not. */
export const largestDifference = (ours: ArrayLike<number>, twin: ArrayLike<number>): number => {
  if (ours.length !== twin.length) return Infinity;
  let largest = 0;
  for (let k = 0; k < ours.length; k += 1) {
    const wanted = twin[k] as number;
    const apart = Math.abs((ours[k] as number) - wanted) / Math.max(1, Math.abs(wanted));
    if (!(apart <= largest)) largest = Number.isNaN(apart) ? Infinity : apart;
  }
  return largest;
};

/** How far our answer lies from the twin's, as a figure that should not exceed `atMost`. */
export const agreement = (
  ours: ArrayLike<number>,
  twin: ArrayLike<number>,
  atMost: number,
): Figure => ({
  label: 'largest difference from the twin',
  value: largestDifference(ours, twin),
  unit: '',
  atMost,
});
