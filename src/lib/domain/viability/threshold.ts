/** Leaving because others leave (Granovetter 1978): one person's threshold can decide between one leaver and all. */
import type { Method } from '../kernel/method.ts';
import { listOf, objectOf, wholeOf, type Reader } from '../kernel/reader.ts';

export interface ThresholdQuestion {
  /** How many others must have left before each person leaves. */
  readonly thresholds: readonly number[];
}

export interface ThresholdAnswer {
  /** People who leave in the end. */
  readonly acting: number;
  /** Running count after each round that changed it. */
  readonly rounds: readonly number[];
}

/** Counts leavers from none: next are all whose threshold is no higher than the count, until it stands still. */
export const spreadLeaving = ({ thresholds }: ThresholdQuestion): ThresholdAnswer => {
  const sorted = Float64Array.from(thresholds).sort();
  const rounds: number[] = [];
  let reached = 0;
  for (;;) {
    const acting = reached;
    while (reached < sorted.length && (sorted[reached] as number) <= acting) reached += 1;
    if (reached === acting) return { acting, rounds };
    rounds.push(reached);
  }
};

const shape: Reader<ThresholdQuestion> = objectOf({
  thresholds: listOf(wholeOf({ min: 0 }), { min: 1 }),
});

/** viability.threshold: how far leaving spreads. */
export const thresholdMethod: Method<ThresholdQuestion, ThresholdAnswer> = {
  read: shape,
  run: spreadLeaving,
};
