/**
 * Shares of the uncertainty of a chance of closing: what each assumption of a service brings about alone, and together
 * with the others. All are moved at once, each anywhere in its own range with equal chance.
 */
import { MONTHS_PER_YEAR } from '../kernel/calendar.ts';
import { runThrough, type LongMethod, type LongRun } from '../kernel/long-run.ts';
import {
  checked,
  listOf,
  numberOf,
  objectOf,
  oneOf,
  refusal,
  repeatedId,
  wholeOf,
  type Reader,
} from '../kernel/reader.ts';
import {
  addSample,
  sumsLength,
  varianceShares,
  type IndexBand,
} from '../kernel/variance-shares.ts';
import { assume, ASSUMPTIONS, type Assumption } from './assumptions.ts';
import { MOST_ENTRIES } from './levers.ts';
import { luckMemory } from './luck.ts';
import type { ModelledService } from './modelled-service.ts';
import { readSimulation, simulate, type MonteCarloQuestion } from './monte-carlo.ts';

/** As many assumptions as are worth sharing a variance between; see methods on sensitivity. */
export const MOST_SHARED = 8;

export interface IndicesQuestion {
  readonly simulation: MonteCarloQuestion;
  /** The assumptions that are moved, with their ranges. */
  readonly ranges: readonly {
    readonly id: Assumption;
    readonly low: number;
    readonly high: number;
  }[];
  readonly samples: number;
}

export interface AssumptionShare {
  readonly id: Assumption;
  /** Null where the chance is the same everywhere in the ranges. */
  readonly first: IndexBand | null;
  readonly total: IndexBand | null;
}

export interface Indices {
  readonly samples: number;
  /** Runs of the model, each of the draws of the question. */
  readonly runs: number;
  /** Mean and standard deviation of the chance of closing within 24 months over the ranges. */
  readonly mean: number;
  readonly deviation: number;
  /** In the order of the question. */
  readonly shares: readonly AssumptionShare[];
}

const LATER_MONTHS = 2 * MONTHS_PER_YEAR;

/** The service with every assumption at its place in its range. */
const placed = (
  service: ModelledService,
  ranges: IndicesQuestion['ranges'],
  point: readonly number[],
): ModelledService =>
  ranges.reduce(
    (moved, { id, low, high }, at) => assume(moved, id, low + (high - low) * (point[at] ?? 0)),
    service,
  );

const begin = ({ simulation, ranges, samples }: IndicesQuestion): LongRun<Indices> => {
  const { seed, draws, ...service } = simulation;
  const memory = luckMemory();
  // Whole numbers of draws, so that sums of them are exact however the work is cut.
  const closedAt = (point: readonly number[]): number =>
    simulate({ ...placed(service, ranges, point), seed, draws }, memory)
      .closedInMonth.slice(0, LATER_MONTHS)
      .reduce((all, count) => all + count, 0);
  return {
    draws: samples,
    tallyLength: sumsLength(ranges.length),
    work: (from, to, tally) => {
      for (let sample = from; sample < to; sample += 1) {
        addSample(seed, sample, ranges.length, closedAt, tally);
      }
    },
    finish: (tally) => {
      const { mean, variance, first, total } = varianceShares(tally, ranges.length);
      return {
        samples,
        runs: samples * (ranges.length + 2),
        mean: mean / draws,
        deviation: Math.sqrt(variance) / draws,
        shares: ranges.map(({ id }, at) => ({
          id,
          first: first[at] ?? null,
          total: total[at] ?? null,
        })),
      };
    },
  };
};

const MOST_SAMPLES = 4096;
const MOST_DRAWS_OF_A_SAMPLE = 1000;
/** Each batch must hold some samples, or nothing could be said of how sure the shares are. */
const LEAST_SAMPLES = 64;

/** Wider than any rate, price or cost of a service. */
const MOST_OF_ANYTHING = 1_000_000;
const rangeEnd = numberOf({ above: -1, max: MOST_OF_ANYTHING });

const indicesShape: Reader<IndicesQuestion> = objectOf({
  simulation: readSimulation,
  ranges: listOf(objectOf({ id: oneOf(...ASSUMPTIONS), low: rangeEnd, high: rangeEnd }), {
    min: 1,
    max: MOST_SHARED,
  }),
  samples: wholeOf({ min: LEAST_SAMPLES, max: MOST_SAMPLES }),
});

const readIndices: Reader<IndicesQuestion> = checked(indicesShape, ({ simulation, ranges }) => {
  if (simulation.draws > MOST_DRAWS_OF_A_SAMPLE)
    return refusal('simulation.draws', `must be at most ${MOST_DRAWS_OF_A_SAMPLE}`);
  const wrong = ranges.findIndex(({ low, high }) => low > high);
  if (wrong !== -1) return refusal(`ranges[${wrong}].low`, 'must not exceed high');
  const below = ranges.findIndex(({ id, low }) => low < 0 && id !== 'cost-inflation');
  if (below !== -1) return refusal(`ranges[${below}].low`, 'must not be below 0');
  const many = ranges.findIndex(({ id, high }) => id === 'newcomers' && high > MOST_ENTRIES);
  if (many !== -1)
    return refusal(`ranges[${many}].high`, `must be at most ${MOST_ENTRIES} a month`);
  return repeatedId('ranges', ranges);
});

/** viability.indices: shares of the variance, worked on in pieces. */
export const indicesMethod: LongMethod<IndicesQuestion, Indices> = {
  read: readIndices,
  begin,
  run: (question) => runThrough(begin(question)),
};
