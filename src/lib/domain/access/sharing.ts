/**
 * What each area can count on in the services it reaches: E2SFCA with Dai's decay, real choices, and unmet hours three
 * ways.
 */
import { total } from '../kernel/exactness.ts';
import { daiWeight } from './decay.ts';
import { mostServed } from './max-flow.ts';
import type { ReachPairs } from './reach.ts';
import { accessByRows, levelByRows, type WeightedRows } from './row-sums.ts';

/** Access and unmet hours of one need and one kind of support; hours a week. */
export interface ReachAnswer {
  /** Supply hours for each demanded hour, per area. */
  readonly access: Float64Array;
  /** Hours of all services in reach of the area, shared with everybody else who reaches them. */
  readonly supplyInReach: Float64Array;
  /** Distinct owners with supply in reach, per area. */
  readonly owners: Int32Array;
  /** Minutes to the nearest service with supply, per area; NaN when there is none in reach. */
  readonly nearestMinutes: Float64Array;
  /** Unmet when people share in proportion, per area. */
  readonly unmetByArea: Float64Array;
  readonly demandTotal: number;
  readonly supplyTotal: number;
  /** Unmet on paper, at best, and when nobody brokers. */
  readonly unmetNaive: number;
  readonly unmetMinimum: number;
  readonly unmetExpected: number;
  /** Supply that no area can reach. */
  readonly strandedSupply: number;
}

/** What {@link assessReach} needs about one need and one kind of support. */
export interface ReachQuestion {
  readonly pairs: ReachPairs;
  readonly catchmentMinutes: number;
  /** Hours a week, per area. */
  readonly demand: Float64Array;
  /** Hours a week, per service. */
  readonly supply: Float64Array;
  /** The owner of each service, numbered from 0. */
  readonly ownerOf: Int32Array;
}

/** Dai's weight of every pair, once for both steps. */
const weigh = (
  { start, services, minutes }: ReachPairs,
  catchmentMinutes: number,
): WeightedRows => ({
  kind: 'weighted',
  start,
  columns: services,
  weights: minutes.map((pair) => daiWeight(pair, catchmentMinutes)),
});

/** What an area finds within reach. */
export type AreaFigures = Pick<
  ReachAnswer,
  'access' | 'supplyInReach' | 'owners' | 'nearestMinutes'
>;

/** What an area can choose from. Owners are counted by the area that last saw them, so nothing is cleared. */
const choicesByArea = ({
  pairs,
  demand,
  supply,
  ownerOf,
}: ReachQuestion): Omit<AreaFigures, 'access'> => {
  const { start, services, minutes } = pairs;
  const areas = demand.length;
  const supplyInReach = new Float64Array(areas);
  const owners = new Int32Array(areas);
  const nearestMinutes = new Float64Array(areas).fill(NaN);
  const seenBy = new Int32Array(ownerOf.reduce((most, owner) => Math.max(most, owner + 1), 0)).fill(
    -1,
  );
  for (let area = 0; area < areas; area += 1) {
    for (let at = start[area] as number; at < (start[area + 1] as number); at += 1) {
      const service = services[at] as number;
      const hours = supply[service] as number;
      if (hours <= 0) continue;
      supplyInReach[area] = (supplyInReach[area] as number) + hours;
      const owner = ownerOf[service] as number;
      if (seenBy[owner] !== area) owners[area] = (owners[area] as number) + 1;
      seenBy[owner] = area;
      const pair = minutes[at] as number;
      if (!((nearestMinutes[area] as number) <= pair)) nearestMinutes[area] = pair;
    }
  }
  return { supplyInReach, owners, nearestMinutes };
};

/** Supply of the services that no area reaches with any weight. */
const strandedOf = (supply: Float64Array, { columns, weights }: WeightedRows): number => {
  const reached = new Uint8Array(supply.length);
  for (let at = 0; at < weights.length; at += 1) {
    if ((weights[at] as number) > 0) reached[columns[at] as number] = 1;
  }
  return total(supply.filter((_, service) => reached[service] === 0));
};

/** Access and choice alone, without the unmet hours, whose best possible brokerage takes the longest to find. */
export const shareSupply = (
  question: ReachQuestion,
  rows = weigh(question.pairs, question.catchmentMinutes),
): AreaFigures => {
  const level = levelByRows(rows, question.demand, question.supply);
  return {
    access: accessByRows(rows, level, question.demand.length),
    ...choicesByArea(question),
  };
};

/** Works out access, choice and unmet hours of one need and one kind of support. */
export const assessReach = (question: ReachQuestion): ReachAnswer => {
  const { pairs, demand, supply, catchmentMinutes } = question;
  const rows = weigh(pairs, catchmentMinutes);
  const figures = shareSupply(question, rows);
  const demandTotal = total(demand);
  const supplyTotal = total(supply);
  const unmetByArea = demand.map(
    (hours, area) => hours * Math.max(0, 1 - (figures.access[area] as number)),
  );
  return {
    ...figures,
    unmetByArea,
    demandTotal,
    supplyTotal,
    unmetNaive: Math.max(0, demandTotal - supplyTotal),
    unmetMinimum: Math.max(0, demandTotal - mostServed(demand, supply, pairs)),
    unmetExpected: total(unmetByArea),
    strandedSupply: strandedOf(supply, rows),
  };
};

/**
 * Hours a week that would be unmet, besides those unmet now, if each service closed and the others stayed; per service.
 * Exact, in one pass: a closure leaves the level of the others as it is, so only its own part goes from each area.
 */
export const unmetWithoutEach = (question: ReachQuestion): Float64Array => {
  const { pairs, demand, supply, catchmentMinutes } = question;
  const rows = weigh(pairs, catchmentMinutes);
  const level = levelByRows(rows, demand, supply);
  const access = accessByRows(rows, level, demand.length);
  const more = new Float64Array(supply.length);
  for (let area = 0; area < demand.length; area += 1) {
    const now = access[area] as number;
    const met = Math.min(1, now);
    const to = rows.start[area + 1] as number;
    for (let at = rows.start[area] as number; at < to; at += 1) {
      const service = rows.columns[at] as number;
      const part = (rows.weights[at] as number) * (level[service] as number);
      const then = Math.min(1, Math.max(0, now - part));
      more[service] = (more[service] as number) + (demand[area] as number) * (met - then);
    }
  }
  return more;
};
