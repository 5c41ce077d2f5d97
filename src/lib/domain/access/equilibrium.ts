/**
 * User equilibrium: demand spread over services so that all an area uses cost it the same and none costs less. It is
 * the least of Σ L_j²/(2 r_j) + Σ x_ij t_ij, which is strictly convex in the loads L, so they are unique.
 *
 * Two acts take turns. A sweep moves hours, area by area, from the dearest service used to the cheapest by exactly what
 * makes the two equal (methods of coordinate descent). That alone would creep where little supply is shared by many,
 * so the pairs in use are then made a forest and solved as a whole ({@link forestOf}). Each round costs strictly
 * less than the one before and there are finitely many forests, so it ends.
 */
import type { Journeys, Spreading } from './spreading.ts';
import { forestOf } from './used-forest.ts';

/** No area could do better by more than this, beside its cost. */
const EVEN = 1e-12;
/** What may remain when the last digits of the hours are too coarse for better. */
const NEARLY_EVEN = 1e-9;
const ROUNDS_FOR_THE_LAST_DIGITS = 200;
const MOST_ROUNDS = 20_000;
const FIRST_SWEEPS = 8;
const MOVES_A_VISIT = 4;

/** Everybody at the nearest service. */
const begin = (journeys: Journeys, demand: Float64Array, room: Float64Array): Spreading => {
  const { start, services, travel } = journeys;
  const hours = new Float64Array(services.length);
  const used = new Uint8Array(services.length);
  const areaOf = new Int32Array(services.length);
  const crowding = new Float64Array(room.length);
  for (let area = 0; area < demand.length; area += 1) {
    const from = start[area] as number;
    const end = start[area + 1] as number;
    areaOf.fill(area, from, end);
    if (from === end || (demand[area] as number) <= 0) continue;
    let nearest = from;
    for (let at = from; at < end; at += 1)
      if ((travel[at] as number) < (travel[nearest] as number)) nearest = at;
    const service = services[nearest] as number;
    hours[nearest] = demand[area] as number;
    used[nearest] = 1;
    crowding[service] =
      (crowding[service] as number) + (demand[area] as number) / (room[service] as number);
  }
  return { ...journeys, demand, room, areaOf, hours, used, crowding };
};

const costAt = ({ travel, crowding, services }: Spreading, at: number): number =>
  (travel[at] as number) + (crowding[services[at] as number] as number);

/** Moves hours from the dearest pair in use to the cheapest until both cost the same or the dearest is empty. */
const moveHours = (spreading: Spreading, dearest: number, cheapest: number, gap: number): void => {
  const { services, room, hours, used, crowding } = spreading;
  const from = services[dearest] as number;
  const to = services[cheapest] as number;
  const even = gap / (1 / (room[from] as number) + 1 / (room[to] as number));
  const moved = Math.min(hours[dearest] as number, even);
  hours[dearest] = (hours[dearest] as number) - moved;
  if (hours[dearest] <= 0) used[dearest] = 0;
  hours[cheapest] = (hours[cheapest] as number) + moved;
  used[cheapest] = 1;
  crowding[from] = (crowding[from] as number) - moved / (room[from] as number);
  crowding[to] = (crowding[to] as number) + moved / (room[to] as number);
};

/** Lets each area in turn move hours to where they cost less. */
const sweep = (spreading: Spreading): void => {
  const { start, demand, used } = spreading;
  for (let area = 0; area < demand.length; area += 1) {
    const from = start[area] as number;
    const end = start[area + 1] as number;
    if (from === end || (demand[area] as number) <= 0) continue;
    for (let move = 0; move < MOVES_A_VISIT; move += 1) {
      let cheapest = from;
      let least = Infinity;
      let dearest = from;
      let most = -Infinity;
      for (let at = from; at < end; at += 1) {
        const cost = costAt(spreading, at);
        if (cost < least) {
          least = cost;
          cheapest = at;
        }
        if (used[at] === 1 && cost > most) {
          most = cost;
          dearest = at;
        }
      }
      const gap = most - least;
      if (!(gap > EVEN * Math.max(1, most))) break;
      moveHours(spreading, dearest, cheapest, gap);
    }
  }
};

/** The widest gap of any area, beside its cost. */
const widestGap = (spreading: Spreading): number => {
  const { start, demand, used } = spreading;
  let widest = 0;
  for (let area = 0; area < demand.length; area += 1) {
    let least = Infinity;
    let most = -Infinity;
    for (let at = start[area] as number; at < (start[area + 1] as number); at += 1) {
      const cost = costAt(spreading, at);
      least = Math.min(least, cost);
      if (used[at] === 1) most = Math.max(most, cost);
    }
    if (most > least) widest = Math.max(widest, (most - least) / Math.max(1, most));
  }
  return widest;
};

/**
 * The cost of crowding at each service in the equilibrium: its load over its room.
 * @param journeys pairs in reach, all to services with room
 * @param demand hours a week, per area
 * @param room hours a week that cost a service 1, per service
 */
export const findEquilibrium = (
  journeys: Journeys,
  demand: Float64Array,
  room: Float64Array,
): Float64Array => {
  const spreading = begin(journeys, demand, room);
  for (let first = 0; first < FIRST_SWEEPS; first += 1) sweep(spreading);
  const forest = forestOf(spreading);
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    forest.settle();
    const gap = widestGap(spreading);
    const bar = round <= ROUNDS_FOR_THE_LAST_DIGITS ? EVEN : NEARLY_EVEN;
    if (!(gap > bar)) break;
    sweep(spreading);
  }
  return spreading.crowding;
};
