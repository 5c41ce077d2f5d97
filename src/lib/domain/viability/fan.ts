/** The runway as a fan: money in hand and people, month by month, over all draws. */
import type { DrawPlan } from './drivers.ts';
import { noMemory, type LuckMemory } from './luck.ts';
import type { ModelledService } from './modelled-service.ts';
import { simulate, type MonteCarloAnswer } from './monte-carlo.ts';

/** Spread of a measure over the draws. */
export interface Spread {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** One month of the fan. */
export interface FanMonth {
  /** Months from now, from 1. */
  readonly month: number;
  /** £ in hand. A draw that has closed stays at the sum it closed with. */
  readonly reserves: Spread;
  /** People attending; nobody in a draw that has closed. */
  readonly people: Spread;
  /** Share of draws that have closed by the end of the month. */
  readonly closed: number;
}

export interface Fan {
  readonly months: readonly FanMonth[];
  readonly simulation: MonteCarloAnswer;
}

const P10 = 0.1;
const P50 = 0.5;
const P90 = 0.9;

/** The smallest value that at least this share of the draws do not exceed (inverse of the empirical distribution). */
const quantile = (sorted: Float64Array, share: number): number =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;

const spreadOf = (values: Float64Array): Spread => {
  const sorted = values.toSorted();
  return { p10: quantile(sorted, P10), p50: quantile(sorted, P50), p90: quantile(sorted, P90) };
};

/** Simulates a service and keeps every month's money and people: draws × months numbers of each. */
export const projectFan = (
  service: ModelledService,
  plan: DrawPlan,
  memory: LuckMemory = noMemory,
): Fan => {
  const { draws } = plan;
  const reserves = Array.from({ length: service.months }, () =>
    new Float64Array(draws).fill(Number.NaN),
  );
  const people = Array.from({ length: service.months }, () => new Float64Array(draws));
  const simulation = simulate({ ...service, ...plan }, memory, (draw, month, present, inHand) => {
    const at = month - 1;
    (reserves[at] as Float64Array)[draw] = inHand;
    (people[at] as Float64Array)[draw] = present;
  });
  reserves.forEach((values, at) => {
    const before = reserves[at - 1];
    values.forEach((value, draw) => {
      if (Number.isNaN(value)) values[draw] = before?.[draw] ?? service.reserves;
    });
  });
  return {
    simulation,
    months: reserves.map((values, at) => ({
      month: at + 1,
      reserves: spreadOf(values),
      people: spreadOf(people[at] as Float64Array),
      closed: simulation.probabilityByMonth[at] ?? 0,
    })),
  };
};
