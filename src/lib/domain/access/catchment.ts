/**
 * Floating catchments: how much supply each area can count on, given everybody else who reaches the same services.
 * 2SFCA (Luo & Wang 2003; graded weights Luo & Qi 2009), M2SFCA (Delamater 2013), 3SFCA (Wan et al. 2012) and BFCA
 * (Páez et al. 2019).
 */
import { total } from '../kernel/exactness.ts';
import type { Method } from '../kernel/method.ts';
import {
  checked,
  defaulted,
  firstFault,
  listOf,
  numberOf,
  objectOf,
  oneOf,
  optional,
  refusal,
  type Reader,
  type Refusal,
} from '../kernel/reader.ts';
import {
  decayFault,
  decayWeight,
  isEndless,
  isInfiniteAt,
  readDecay,
  type Decay,
} from './decay.ts';
import { pairsFault, pairsFields, type Pairs } from './pairs.ts';

const CATCHMENT_METHODS = ['2sfca', 'm2sfca', '3sfca', 'bfca'] as const;

export type CatchmentMethod = (typeof CATCHMENT_METHODS)[number];

export interface CatchmentQuestion extends Pairs {
  readonly method: CatchmentMethod;
  readonly decay: Decay;
  /** One cut-off per area, in place of the decay's. */
  readonly catchmentByOrigin?: readonly number[];
  /** 3SFCA only: the pairs over which the selection weights add up to 1. */
  readonly selectionOver: 'catchment' | 'all';
}

/** One row per area, one entry per service. */
export type Weights = readonly (readonly number[])[];

export interface CatchmentAnswer {
  /** Supply hours per demanded hour, per area; 0 where nothing can be reached. */
  readonly access: readonly number[];
  /** Supply hours per demanded hour, per service; 0 without supply or without demand in reach. */
  readonly ratio: readonly number[];
  /** Weights after decay and cut-off, before any selection weight. */
  readonly weights: Weights;
  /** Hours a week of the services that at least one area can reach. */
  readonly reachableSupply: number;
}

const weightAt = (weights: Weights, area: number, service: number): number =>
  weights[area]?.[service] ?? 0;

const weightsOf = ({ minutes, decay, catchmentByOrigin }: CatchmentQuestion): Weights =>
  minutes.map((row, area) =>
    row.map((pair) => decayWeight(decay, pair, catchmentByOrigin?.[area])),
  );

/** Each row as shares of its sum; a row of nothing stays nothing. */
const rowShares = (weights: Weights): Weights =>
  weights.map((row) => {
    const whole = total(row);
    return row.map((weight) => (whole > 0 ? weight / whole : 0));
  });

/** Each column as shares of its sum. */
const columnShares = (weights: Weights, services: number): Weights => {
  const wholes = Array.from({ length: services }, (_, j) =>
    total(weights.map((row) => row[j] ?? 0)),
  );
  return weights.map((row) =>
    row.map((weight, j) => ((wholes[j] ?? 0) > 0 ? weight / (wholes[j] ?? 0) : 0)),
  );
};

const withoutIdle = (weights: Weights, supply: readonly number[]): Weights =>
  weights.map((row) => row.map((weight, j) => ((supply[j] ?? 0) > 0 ? weight : 0)));

/** 3SFCA's choice among services: the weight times its share of what the area can choose from. */
const selected = (question: CatchmentQuestion, weights: Weights): Weights => {
  const choices =
    question.selectionOver === 'all'
      ? question.minutes.map((row) =>
          row.map((pair) => decayWeight(question.decay, pair, Infinity)),
        )
      : withoutIdle(weights, question.supply);
  const shares = rowShares(choices);
  return weights.map((row, area) => row.map((weight, j) => weight * weightAt(shares, area, j)));
};

/** The weights a method uses to gather demand, and those it uses to hand the services' level back. */
const bothSteps = (
  question: CatchmentQuestion,
  weights: Weights,
): readonly [gather: Weights, handBack: Weights] => {
  switch (question.method) {
    case '2sfca':
      return [weights, weights];
    case 'm2sfca':
      return [weights, weights.map((row) => row.map((weight) => weight * weight))];
    case '3sfca': {
      const chosen = selected(question, weights);
      return [chosen, chosen];
    }
    case 'bfca': {
      const active = withoutIdle(weights, question.supply);
      return [rowShares(active), columnShares(active, question.supply.length)];
    }
  }
};

/** Supply over the demand gathered, per service. */
const ratios = ({ demand, supply }: Pairs, gather: Weights): readonly number[] =>
  supply.map((capacity, j) => {
    const gathered = total(demand.map((hours, area) => hours * weightAt(gather, area, j)));
    return gathered > 0 ? capacity / gathered : 0;
  });

/** Works out access by area for one person group and one kind of support. */
export const assessCatchment = (question: CatchmentQuestion): CatchmentAnswer => {
  const weights = weightsOf(question);
  const [gather, handBack] = bothSteps(question, weights);
  const ratio = ratios(question, gather);
  return {
    access: handBack.map((row) => total(row.map((weight, j) => weight * (ratio[j] ?? 0)))),
    ratio,
    weights,
    reachableSupply: total(
      question.supply.filter((_, j) => weights.some((row) => (row[j] ?? 0) > 0)),
    ),
  };
};

const ownCatchmentsFault = ({
  catchmentByOrigin,
  demand,
  decay,
}: CatchmentQuestion): Refusal | undefined => {
  if (catchmentByOrigin === undefined) return undefined;
  if (decay.type === 'steps') return refusal('catchmentByOrigin', 'cannot be used with steps');
  return catchmentByOrigin.length === demand.length
    ? undefined
    : refusal('catchmentByOrigin', `must have one entry per area: ${demand.length}`);
};

const selectionFault = ({
  selectionOver,
  method,
  decay,
}: CatchmentQuestion): Refusal | undefined =>
  selectionOver === 'all' && (method !== '3sfca' || !isEndless(decay))
    ? refusal('selectionOver', '"all" is for 3sfca with a gaussian, exponential or power decay')
    : undefined;

/** A time of 0 has no weight under a negative power. */
export const zeroTimeFault = ({
  minutes,
  decay,
}: Pick<CatchmentQuestion, 'minutes' | 'decay'>): Refusal | undefined =>
  firstFault(minutes, (row) =>
    row.some((pair) => pair !== null && isInfiniteAt(decay, pair))
      ? refusal(
          'decay.minMinutes',
          'must be above 0: a time of 0 has no weight under a negative exponent',
        )
      : undefined,
  );

const shape: Reader<CatchmentQuestion> = objectOf({
  ...pairsFields,
  method: oneOf(...CATCHMENT_METHODS),
  decay: readDecay,
  catchmentByOrigin: optional(listOf(numberOf({ above: 0 }))),
  selectionOver: defaulted(oneOf('catchment', 'all'), 'catchment'),
});

/** access.catchment: access by area and the level of each service. */
export const catchmentMethod: Method<CatchmentQuestion, CatchmentAnswer> = {
  read: checked(
    shape,
    (question) =>
      decayFault(question.decay, question.catchmentByOrigin !== undefined) ??
      pairsFault(question) ??
      ownCatchmentsFault(question) ??
      selectionFault(question) ??
      zeroTimeFault(question),
  ),
  run: assessCatchment,
};
