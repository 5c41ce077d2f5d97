/** Times two ways of doing the same thing in turn, and sums up many times in a few numbers. */

/** One line of the bench. */
export interface BenchLine {
  readonly name: string;
  /** Median, or the quantile that the name says. */
  readonly milliseconds: number;
  /** Half the distance between the quartiles, ms. */
  readonly spread: number;
  /** How many times as fast as the plain way; absent where there is none to compare with. */
  readonly ratio?: number;
  readonly against?: string;
  /** Every run, ms, for whoever wants another summary. */
  readonly runs: readonly number[];
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

/** Milliseconds that one run takes. */
export const timed = (run: () => void): number => {
  const from = performance.now();
  run();
  return performance.now() - from;
};

/** Runs two ways in turn after one run each to warm up. */
export const inTurn = (
  repeats: number,
  ours: () => void,
  plain: () => void,
): { readonly ours: readonly number[]; readonly plain: readonly number[] } => {
  ours();
  plain();
  const pairs = Array.from({ length: repeats }, () => [timed(ours), timed(plain)] as const);
  return { ours: pairs.map(([time]) => time), plain: pairs.map(([, time]) => time) };
};

/** The line of two ways run in turn. */
export const comparedLine = (
  name: string,
  against: string,
  { ours, plain }: ReturnType<typeof inTurn>,
): BenchLine => ({
  name,
  milliseconds: median(ours),
  spread: spread(ours),
  ratio: median(plain) / median(ours),
  against,
  runs: ours,
});
