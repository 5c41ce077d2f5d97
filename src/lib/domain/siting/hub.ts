/**
 * Turning centres into hubs: which to open and whom to send where, within the room of each, at least cost. Proven by
 * branch and bound under two bounds: one prices demand (hub-bound.ts), the other lends an undecided hub at its fixed
 * cost spread over the room it could use, which can only be cheaper than opening it (Efroymson and Ray 1966) and shows
 * which hubs a good plan uses.
 */
import { total } from '../kernel/exactness.ts';
import type { Method } from '../kernel/method.ts';
import {
  checked,
  firstFault,
  id,
  listOf,
  numberOf,
  objectOf,
  orNull,
  refusal,
  repeatedId,
  type Reader,
  type Refusal,
} from '../kernel/reader.ts';
import { boundHubs, type HubBound, type HubState, type HubTask } from './hub-bound.ts';
import { leastAmount, sendCheapest, type TransportPlan } from './transport.ts';

export interface Hub {
  readonly id: string;
  /** £ to open it. */
  readonly fixedCost: number;
  /** People. */
  readonly capacity: number;
}

export interface HubQuestion {
  /** People, per demand point. */
  readonly demand: readonly number[];
  /** At most 15. */
  readonly hubs: readonly Hub[];
  /** £ a person, demand points by hubs; null is not allowed. */
  readonly unitCost: readonly (readonly (number | null)[])[];
}

export interface HubAnswer {
  /** Is there room for all demand where it may go? */
  readonly feasible: boolean;
  /** Fixed costs and all journeys, £. */
  readonly objective: number | null;
  /** In input order. */
  readonly open: readonly string[] | null;
}

const MOST_HUBS = 15;
/** A bound this close to the best plan, as a part of it, leaves nothing to find. */
const DUST = 1e-11;

const STEPS_AT_THE_ROOT = 300;
const STEPS_AT_A_BRANCH = 40;

/** Hubs as far as they are decided, and the prices that bounded them last. */
interface Node {
  readonly state: HubState[];
  readonly prices: Float64Array;
}

interface OpenPlan {
  readonly cost: number;
  readonly open: readonly boolean[];
}

/** The question as plain rows of numbers, for bounds and solvers. */
export const hubTaskOf = ({ demand, hubs, unitCost }: HubQuestion): HubTask => ({
  demand: Float64Array.from(demand),
  capacity: Float64Array.from(hubs, ({ capacity }) => capacity),
  fixedCost: Float64Array.from(hubs, ({ fixedCost }) => fixedCost),
  cost: hubs.map((_, hub) => Float64Array.from(unitCost, (row) => row[hub] ?? Infinity)),
});

class HubSearch {
  best: OpenPlan | undefined;
  private readonly question: HubQuestion;
  private readonly task: HubTask;
  /** The room of each hub that demand could use. */
  private readonly usable: readonly number[];

  constructor(question: HubQuestion) {
    const { demand, hubs, unitCost } = question;
    this.question = question;
    this.task = hubTaskOf(question);
    this.usable = hubs.map(({ capacity }, hub) =>
      Math.min(
        capacity,
        total(demand.filter((_, point) => (unitCost[point]?.[hub] ?? null) !== null)),
      ),
    );
  }

  run(): void {
    const { hubs, demand, unitCost } = this.question;
    const free: HubState[] = hubs.map(() => 'free');
    const prices = Float64Array.from(demand, (_, point) =>
      hubs.reduce(
        (least, _hub, hub) =>
          Math.min(least, (unitCost[point]?.[hub] ?? Infinity) + this.lentAt(hub)),
        Infinity,
      ),
    ).map((price) => (price < Infinity ? price : 0));
    const plan = this.lend(free);
    if (plan === undefined) return;
    this.offer(free, this.useOf(plan));
    const open: Node[] = [{ state: free, prices }];
    let steps = STEPS_AT_THE_ROOT;
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      open.push(...this.search(node, steps));
      steps = STEPS_AT_A_BRANCH;
    }
  }

  /** Bounds a node; gives back both ways to decide its most contested hub, or nothing when it holds nothing better. */
  private search({ state, prices }: Node, steps: number): Node[] {
    const bound = boundHubs(this.task, state, prices, this.best?.cost ?? 0, steps);
    if (this.isHopeless(bound.bound)) return [];
    const plan = this.lend(state);
    if (plan === undefined || this.isHopeless(this.costOfOpen(state) + plan.cost)) return [];
    const used = this.useOf(plan);
    this.offer(state, used);
    const hub = this.mostContested(state, used);
    if (hub === undefined) return [];
    const decided = this.decide(state, bound);
    if (decided[hub] !== 'free') return [{ state: decided, prices: bound.prices }];
    return (['closed', 'open'] as const).map((what) => ({
      state: decided.with(hub, what),
      prices: bound.prices,
    }));
  }

  /** Closes the hubs that would cost too much to open, and opens those that would cost too much to close. */
  private decide(state: readonly HubState[], { plain, worth }: HubBound): HubState[] {
    return state.map((own, hub) => {
      if (own !== 'free' || !this.isHopeless(plain + Math.abs(worth[hub] as number))) return own;
      return (worth[hub] as number) > 0 ? 'closed' : 'open';
    });
  }

  private isHopeless(bound: number): boolean {
    return this.best !== undefined && bound >= this.best.cost * (1 - DUST);
  }

  private costOfOpen(state: readonly HubState[]): number {
    return total(
      this.question.hubs.map(({ fixedCost }, hub) => (state[hub] === 'open' ? fixedCost : 0)),
    );
  }

  /** Extra cost of one person at an undecided hub. */
  private lentAt(hub: number): number {
    const usable = this.usable[hub] ?? 0;
    return usable > 0 ? (this.question.hubs[hub]?.fixedCost ?? 0) / usable : 0;
  }

  private lend(state: readonly HubState[]): TransportPlan | undefined {
    const { demand, hubs, unitCost } = this.question;
    const extra = hubs.map((_, hub) => (state[hub] === 'free' ? this.lentAt(hub) : 0));
    return sendCheapest({
      demand,
      capacity: hubs.map(({ capacity }, hub) => (state[hub] === 'closed' ? 0 : capacity)),
      unitCost: unitCost.map((row) =>
        row.map((own, hub) => (own === null ? null : own + (extra[hub] ?? 0))),
      ),
    });
  }

  private useOf({ flow }: TransportPlan): number[] {
    const least = leastAmount(this.question.demand);
    return this.question.hubs.map((_, hub) => {
      const amount = total(flow.map((row) => row[hub] ?? 0));
      return amount > least ? amount : 0;
    });
  }

  /** Really opens what the plan uses, sends everybody anew, and keeps the plan when it is the cheapest so far. */
  private offer(state: readonly HubState[], used: readonly number[]): void {
    const { demand, hubs, unitCost } = this.question;
    const open = hubs.map((_, hub) => state[hub] === 'open' || (used[hub] ?? 0) > 0);
    const plan = sendCheapest({
      demand,
      unitCost,
      capacity: hubs.map(({ capacity }, hub) => (open[hub] === true ? capacity : 0)),
    });
    if (plan === undefined) return;
    const really = this.useOf(plan).map((amount) => amount > 0);
    const fixed = total(hubs.map(({ fixedCost }, hub) => (really[hub] === true ? fixedCost : 0)));
    if (!this.isHopeless(fixed + plan.cost)) this.best = { cost: fixed + plan.cost, open: really };
  }

  /** The undecided hub whose loan falls shortest of its fixed cost; undefined when none falls short. */
  private mostContested(state: readonly HubState[], used: readonly number[]): number | undefined {
    let found: number | undefined;
    let most = 0;
    for (const [hub, { fixedCost }] of this.question.hubs.entries()) {
      const amount = used[hub] ?? 0;
      if (state[hub] !== 'free' || amount <= 0) continue;
      const short = fixedCost - amount * this.lentAt(hub);
      if (short > most) {
        most = short;
        found = hub;
      }
    }
    return found;
  }
}

/** The hubs to open and their cost in all, proven (capacitated facility location, demand may be split). */
export const chooseHubs = (question: HubQuestion): HubAnswer => {
  const search = new HubSearch(question);
  search.run();
  const { best } = search;
  if (best === undefined) return { feasible: false, objective: null, open: null };
  return {
    feasible: true,
    objective: best.cost,
    open: question.hubs.filter((_, hub) => best.open[hub] === true).map(({ id: name }) => name),
  };
};

const fault = ({ demand, hubs, unitCost }: HubQuestion): Refusal | undefined => {
  const twice = repeatedId('hubs', hubs);
  if (twice !== undefined) return twice;
  if (unitCost.length !== demand.length)
    return refusal(
      'unitCost',
      `must have one row per demand point: ${demand.length}, has ${unitCost.length}`,
    );
  if (!Number.isFinite(total(demand))) return refusal('demand', 'is too large to add up');
  return firstFault(unitCost, (row, point) =>
    row.length === hubs.length
      ? undefined
      : refusal(
          `unitCost[${point}]`,
          `must have one entry per hub: ${hubs.length}, has ${row.length}`,
        ),
  );
};

const amount = numberOf({ min: 0 });

const shape: Reader<HubQuestion> = objectOf({
  demand: listOf(amount, { min: 1 }),
  hubs: listOf(objectOf({ id, fixedCost: amount, capacity: amount }), { min: 1, max: MOST_HUBS }),
  unitCost: listOf(listOf(orNull(amount))),
});

/** siting.hub: centres to turn into hubs. */
export const hubMethod: Method<HubQuestion, HubAnswer> = {
  read: checked(shape, fault),
  run: chooseHubs,
};
