/**
 * Weights by straight-line distance, looked up by its square in narrow bins, so that no pair costs a root, a power or a
 * branch that the processor cannot foresee. Exact all the same: a bin that holds the end of a step is decided by
 * comparing, and Dai's curve is the bin's middle times a short series.
 */
import type { DecayStep } from './decay.ts';

/** How weight falls with metres; ends are inclusive. */
export type NearDecay =
  | { readonly kind: 'steps'; readonly steps: readonly DecayStep[] }
  | { readonly kind: 'dai'; readonly catchment: number };

/** The distance beyond which nothing weighs, metres. */
export const radiusOf = (decay: NearDecay): number =>
  decay.kind === 'dai' ? decay.catchment : (decay.steps.at(-1)?.upTo ?? 0);

/** Bins from 0 to the square of the radius. */
const BINS = 4096;
/**
 * How far the tables go, in squares of the radius. Cells hold places beyond the radius too, nearly all of them nearer
 * than this.
 */
const BEYOND = 3;

interface ByDistance {
  /** Beyond this nothing weighs, metres. */
  readonly radius: number;
  /** Bins per square metre. */
  readonly scale: number;
  /** The square of the distance at which the table ends. */
  readonly end: number;
}

/** A stepped decay by squared distance. */
export interface StepTable extends ByDistance {
  readonly kind: 'steps';
  /** The weight all over a bin; NaN where a step ends in it. */
  readonly weights: Float64Array;
  /** Squares of the steps' ends, rising; and their weights, with 0 for beyond the last. */
  readonly ends: Float64Array;
  readonly stepWeights: Float64Array;
}

/** Dai's curve by squared distance: e to the −d²/2R² at the middle of each bin. */
export interface DaiTable extends ByDistance {
  readonly kind: 'dai';
  readonly middles: Float64Array;
}

export type NearTable = StepTable | DaiTable;

/** Which step a squared distance falls in, decided by comparing; the number of steps for none. */
export const stepAt = ({ ends }: StepTable, squared: number): number => {
  let step = 0;
  while (step < ends.length && squared > (ends[step] as number)) step += 1;
  return step;
};

/** The weight at a squared distance, decided by comparing. */
export const stepWeightAt = (table: StepTable, squared: number): number =>
  table.stepWeights[stepAt(table, squared)] as number;

const byDistance = (radius: number): ByDistance => {
  const square = Math.max(radius * radius, Number.MIN_VALUE);
  return { radius, scale: BINS / square, end: BEYOND * square };
};

/** One bin more than the table needs, for the last one's rounding. */
const LENGTH = BEYOND * BINS + 1;

const stepTable = (steps: readonly DecayStep[]): StepTable => {
  const table: StepTable = {
    kind: 'steps',
    ...byDistance(radiusOf({ kind: 'steps', steps })),
    weights: new Float64Array(LENGTH),
    ends: Float64Array.from(steps, ({ upTo }) => upTo * upTo),
    stepWeights: Float64Array.from([...steps.map(({ weight }) => weight), 0]),
  };
  for (let bin = 0; bin < LENGTH; bin += 1) {
    // A bin wider either way, since the bin of a distance is itself rounded.
    const step = stepAt(table, (bin - 1) / table.scale);
    const isWhole = step === stepAt(table, (bin + 2) / table.scale);
    table.weights[bin] = isWhole ? (table.stepWeights[step] as number) : Number.NaN;
  }
  return table;
};

const daiTable = (radius: number): DaiTable => {
  const middles = Float64Array.from({ length: LENGTH }, (_, bin) =>
    Math.exp(-(bin + 1 / 2) / BINS / 2),
  );
  return { kind: 'dai', ...byDistance(radius), middles };
};

/** The table of a decay; its distances are metres. */
export const tableOf = (decay: NearDecay): NearTable =>
  decay.kind === 'dai' ? daiTable(decay.catchment) : stepTable(decay.steps);

const EDGE = Math.exp(-1 / 2);
/** Turns the height of Dai's curve above its edge into a weight. */
export const DAI_HEIGHT = 1 / (1 - EDGE);

/**
 * Height of Dai's curve above its edge; 0 beyond it. With bins this narrow the series is exact to the last digits of a
 * double.
 */
export const daiHeight = ({ middles, scale }: DaiTable, squared: number): number => {
  const place = squared * scale;
  const bin = Math.floor(place);
  const past = (place - bin - 1 / 2) / (2 * BINS);
  const fall = 1 - past * (1 - (past / 2) * (1 - past / 3));
  return Math.max(0, (middles[bin] as number) * fall - EDGE);
};
