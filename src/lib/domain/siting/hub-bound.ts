/**
 * How little any set of hubs could cost: the Lagrangian relaxation of capacitated location in which each demand point
 * offers a price per person and every hub takes whom it likes best, up to its room (Cornuéjols, Sridharan and Thizy
 * 1991). The hubs that open must have room for everybody together, which the relaxation alone would forget.
 */

/** What is decided of a hub. */
export type HubState = 'free' | 'open' | 'closed';

export interface HubBound {
  /** No plan under what is decided costs less. */
  readonly bound: number;
  readonly prices: Float64Array;
  /** The same bound without the room for everybody, which is what single decisions can be judged by. */
  readonly plain: number;
  /** What opening each hub adds to the plain bound. */
  readonly worth: Float64Array;
}

/** Demand, and what every hub has room for and costs. */
export interface HubTask {
  /** Per point. */
  readonly demand: Float64Array;
  readonly capacity: Float64Array;
  readonly fixedCost: Float64Array;
  /** Per hub, then per point; Infinity is not allowed. */
  readonly cost: readonly Float64Array[];
}

const FIRST_STRIDE = 1.5;
const LEAST_STRIDE = 1e-3;
const PATIENCE = 6;

/** What a hub earns and whom it takes at these prices: the points that offer most beyond their cost, up to its room. */
const takeBest = (
  { demand, capacity, fixedCost, cost }: HubTask,
  hub: number,
  prices: Float64Array,
  taken: Float64Array,
): number => {
  const gain = (cost[hub] as Float64Array).map((own, point) => own - (prices[point] as number));
  const takers: number[] = [];
  let wanted = 0;
  for (let point = 0; point < gain.length; point += 1) {
    if ((gain[point] as number) >= 0) continue;
    takers.push(point);
    wanted += demand[point] as number;
  }
  let room = capacity[hub] as number;
  if (wanted > room) takers.sort((a, b) => (gain[a] as number) - (gain[b] as number));
  let worth = fixedCost[hub] as number;
  for (const point of takers) {
    const amount = Math.min(room, demand[point] as number);
    taken[point] = amount;
    worth += amount * (gain[point] as number);
    room -= amount;
  }
  return worth;
};

/** Share in which each hub opens at least cost, so that the room suffices as far as it can. */
const openShares = (
  { capacity, demand }: HubTask,
  state: readonly HubState[],
  worth: Float64Array,
): Float64Array => {
  const shares = Float64Array.from(state, (own, hub) =>
    own === 'open' || (own === 'free' && (worth[hub] as number) < 0) ? 1 : 0,
  );
  const roomOf = (hub: number): number => capacity[hub] as number;
  const everybody = demand.reduce((sum, own) => sum + own, 0);
  let short = shares.reduce((left, share, hub) => left - share * roomOf(hub), everybody);
  const spare = [...state.keys()]
    .filter((hub) => state[hub] === 'free' && shares[hub] === 0 && roomOf(hub) > 0)
    .sort((a, b) => (worth[a] as number) / roomOf(a) - (worth[b] as number) / roomOf(b));
  for (const hub of spare) {
    if (short <= 0) break;
    shares[hub] = Math.min(1, short / roomOf(hub));
    short -= roomOf(hub);
  }
  return shares;
};

interface Step {
  readonly bound: HubBound;
  /** By how much each point is served too little; the steepest way up for the prices. */
  readonly slope: Float64Array;
}

/** The bound at given prices. */
const boundAt = (task: HubTask, state: readonly HubState[], prices: Float64Array): Step => {
  const { demand } = task;
  const worth = new Float64Array(state.length);
  const taken = state.map((own, hub) => {
    const people = new Float64Array(demand.length);
    if (own !== 'closed') worth[hub] = takeBest(task, hub, prices, people);
    return people;
  });
  const shares = openShares(task, state, worth);
  const offered = demand.reduce((sum, own, point) => sum + own * (prices[point] as number), 0);
  const slope = demand.slice();
  let bound = offered;
  let plain = offered;
  for (const [hub, own] of worth.entries()) {
    const share = shares[hub] as number;
    bound += own * share;
    if (state[hub] === 'open' || own < 0) plain += own;
    if (share === 0) continue;
    for (const [point, people] of (taken[hub] as Float64Array).entries())
      slope[point] = (slope[point] as number) - people * share;
  }
  return { bound: { bound, prices: prices.slice(), plain, worth }, slope };
};

/**
 * Raises the bound by moving prices.
 *
 * @param from prices to begin with, per point
 * @param best cost of the best plan known
 */
export const boundHubs = (
  task: HubTask,
  state: readonly HubState[],
  from: Float64Array,
  best: number,
  steps: number,
): HubBound => {
  const prices = from.slice();
  let { bound: top, slope } = boundAt(task, state, prices);
  let now = top.bound;
  let stride = FIRST_STRIDE;
  let idle = 0;
  for (let step = 1; step < steps && stride > LEAST_STRIDE && top.bound < best; step += 1) {
    const length = slope.reduce((sum, own) => sum + own * own, 0);
    if (length === 0) break;
    const move = (stride * (best - now)) / length;
    for (const [point, own] of slope.entries())
      prices[point] = (prices[point] as number) + move * own;
    const next = boundAt(task, state, prices);
    ({ slope } = next);
    now = next.bound.bound;
    idle += 1;
    if (now > top.bound) {
      top = next.bound;
      idle = 0;
    } else if (idle > PATIENCE) {
      stride /= 2;
      idle = 0;
    }
  }
  return top;
};
