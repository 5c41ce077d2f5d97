/** Unmet hours three ways, never one alone: on paper, at best, and when nobody brokers. */
import { total } from '../kernel/exactness.ts';
import type { Method } from '../kernel/method.ts';
import { checked, numberOf, objectOf, type Reader } from '../kernel/reader.ts';
import { assessCatchment } from './catchment.ts';
import { mostServed, type ReachLists } from './max-flow.ts';
import { pairsFault, pairsFields, type MinutesTable, type Pairs } from './pairs.ts';

export interface UnmetQuestion extends Pairs {
  /** Inclusive. */
  readonly reachMinutes: number;
}

/** Hours a week throughout. */
export interface UnmetAnswer {
  readonly demandTotal: number;
  readonly supplyTotal: number;
  /** Shortage on paper, as if everybody could reach everything. */
  readonly naive: number;
  readonly servedMaximum: number;
  /** What the best possible brokerage would still leave unmet. */
  readonly minimum: number;
  readonly fcaByArea: readonly number[];
  /** What stays unmet when people share the services in reach in proportion. */
  readonly fca: number;
  /** Capacity that no area can reach. */
  readonly strandedSupply: number;
}

/** The pairs within reach, as lists. */
const reachLists = (minutes: MinutesTable, reachMinutes: number): ReachLists => {
  const within = minutes.map((row) =>
    row.flatMap((pair, service) => (pair !== null && pair <= reachMinutes ? [service] : [])),
  );
  const start = new Int32Array(within.length + 1);
  for (const [area, services] of within.entries())
    start[area + 1] = (start[area] ?? 0) + services.length;
  return { start, services: Int32Array.from(within.flat()) };
};

/** Assesses unmet hours for one person group and one kind of support. */
export const assessUnmet = ({
  demand,
  supply,
  minutes,
  reachMinutes,
}: UnmetQuestion): UnmetAnswer => {
  const demandTotal = total(demand);
  const supplyTotal = total(supply);
  // Reach 0 has no catchment to give the decay, so reach is settled here and the decay sees only who is in.
  const inReach = minutes.map((row) =>
    row.map((pair) => (pair !== null && pair <= reachMinutes ? 0 : null)),
  );
  const shared = assessCatchment({
    demand,
    supply,
    minutes: inReach,
    method: '2sfca',
    decay: { type: 'binary' },
    selectionOver: 'catchment',
  });
  const fcaByArea = demand.map(
    (hours, area) => hours * Math.max(0, 1 - (shared.access[area] ?? 0)),
  );
  const servedMaximum = mostServed(demand, supply, reachLists(minutes, reachMinutes));
  return {
    demandTotal,
    supplyTotal,
    naive: Math.max(0, demandTotal - supplyTotal),
    servedMaximum,
    minimum: Math.max(0, demandTotal - servedMaximum),
    fcaByArea,
    fca: total(fcaByArea),
    strandedSupply: Math.max(0, supplyTotal - shared.reachableSupply),
  };
};

const shape: Reader<UnmetQuestion> = objectOf({
  ...pairsFields,
  reachMinutes: numberOf({ min: 0 }),
});

/** access.unmet: the three nested figures of unmet hours. */
export const unmetMethod: Method<UnmetQuestion, UnmetAnswer> = {
  read: checked(shape, pairsFault),
  run: assessUnmet,
};
