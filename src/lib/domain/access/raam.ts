/**
 * Rational agent access (Saxon & Snow 2019), continuous: what the nearest support costs an area once nobody can do
 * better elsewhere, crowding and travel together. Low is good.
 */
import { total } from '../kernel/exactness.ts';
import type { Method } from '../kernel/method.ts';
import { checked, defaulted, numberOf, objectOf, refusal, type Reader } from '../kernel/reader.ts';
import { EVEN_CROWDING_MINUTES } from '../parameters/access.ts';
import { findEquilibrium } from './equilibrium.ts';
import { pairsFault, pairsFields, type MinutesTable, type Pairs } from './pairs.ts';
import type { ReachPairs } from './reach.ts';
import type { Journeys } from './spreading.ts';

/** One need and one kind of support over pairs in reach. */
export interface CostQuestion {
  readonly pairs: ReachPairs;
  /** Hours a week, per area. */
  readonly demand: ArrayLike<number>;
  /** Hours a week, per service; not all 0. */
  readonly supply: ArrayLike<number>;
  /** Minutes of travel that weigh as much as average crowding. */
  readonly tauMinutes: number;
}

export interface CostAnswer {
  /** Cost per area, without a unit; NaN where no service with supply can be reached. */
  readonly cost: Float64Array;
  /** Hours a week that settle on each service. */
  readonly load: Float64Array;
  /** Demand over supply of everything given. */
  readonly rho: number;
}

/** Only the pairs of services with supply: the others can take nobody. */
const openPairs = ({ pairs, supply, tauMinutes }: CostQuestion): Journeys => {
  const start = new Int32Array(pairs.start.length);
  const services = new Int32Array(pairs.services.length);
  const travel = new Float64Array(pairs.services.length);
  let count = 0;
  for (let area = 0; area + 1 < start.length; area += 1) {
    const end = pairs.start[area + 1] as number;
    for (let at = pairs.start[area] as number; at < end; at += 1) {
      const service = pairs.services[at] as number;
      if ((supply[service] as number) <= 0) continue;
      services[count] = service;
      travel[count] = (pairs.minutes[at] as number) / tauMinutes;
      count += 1;
    }
    start[area + 1] = count;
  }
  return { start, services: services.slice(0, count), travel: travel.slice(0, count) };
};

/**
 * Costs and loads over reach pairs: c_ij = (L_j / S_j) / ρ + t_ij / τ. Areas without demand get the cost they would
 * meet; without any demand crowding costs nothing.
 */
export const assessCosts = (question: CostQuestion): CostAnswer => {
  const { demand, supply } = question;
  const rho = total(Array.from(demand)) / total(Array.from(supply));
  const journeys = openPairs(question);
  // What a service gives way to at average crowding: S_j times ρ, the hours that cost it 1.
  const room = Float64Array.from(supply, (hours) => hours * rho);
  const crowding = findEquilibrium(journeys, Float64Array.from(demand), room);
  const cost = new Float64Array(demand.length).fill(NaN);
  for (let area = 0; area < cost.length; area += 1) {
    const end = journeys.start[area + 1] as number;
    for (let at = journeys.start[area] as number; at < end; at += 1) {
      const here =
        (journeys.travel[at] as number) + (crowding[journeys.services[at] as number] as number);
      if (!((cost[area] as number) <= here)) cost[area] = here;
    }
  }
  return { cost, load: crowding.map((price, j) => price * (room[j] as number)), rho };
};

export interface RaamQuestion extends Pairs {
  readonly tauMinutes: number;
}

export interface RaamAnswer {
  /** Equilibrium cost per area; null where no service with supply can be reached. */
  readonly cost: readonly (number | null)[];
  /** The same in minutes of travel. */
  readonly costMinutes: readonly (number | null)[];
  /** Hours a week per service. */
  readonly load: readonly number[];
  readonly rho: number;
}

/** A table of minutes as pairs in reach. */
export const pairsOfTable = (minutes: MinutesTable): ReachPairs => {
  const start = new Int32Array(minutes.length + 1);
  const services: number[] = [];
  const reached: number[] = [];
  for (const [area, row] of minutes.entries()) {
    for (const [service, pair] of row.entries()) {
      if (pair === null) continue;
      services.push(service);
      reached.push(pair);
    }
    start[area + 1] = services.length;
  }
  return { start, services: Int32Array.from(services), minutes: Float64Array.from(reached) };
};

/** Costs and loads over a table of minutes. */
export const assessRaam = ({ demand, supply, minutes, tauMinutes }: RaamQuestion): RaamAnswer => {
  const pairs = pairsOfTable(minutes);
  const { cost, load, rho } = assessCosts({ pairs, demand, supply, tauMinutes });
  const costs = Array.from(cost, (value) => (Number.isNaN(value) ? null : value));
  return {
    cost: costs,
    costMinutes: costs.map((value) => (value === null ? null : value * tauMinutes)),
    load: Array.from(load),
    rho,
  };
};

const shape: Reader<RaamQuestion> = objectOf({
  ...pairsFields,
  tauMinutes: defaulted(numberOf({ above: 0 }), EVEN_CROWDING_MINUTES.value),
});

/** access.raam: equilibrium costs and loads. Refused without any supply. */
export const raamMethod: Method<RaamQuestion, RaamAnswer> = {
  read: checked(
    shape,
    (question) =>
      pairsFault(question) ??
      (question.supply.every((hours) => hours <= 0)
        ? refusal('supply', 'must not be 0 for every service: nobody would have anywhere to go')
        : undefined),
  ),
  run: assessRaam,
};
