/**
 * The cheapest choice of sites, proven: branch and bound over the Lagrangian relaxation. A site is decided at once when
 * the opposite could not be better than the best choice known; only the contested ones are tried both ways.
 */
import { beyondAnyCost, costOf, rising, type ChosenSites, type SiteChoice } from './choice.ts';
import { chooseAtOnce, improve } from './interchange.ts';
import { bestSites, CLOSED, FREE, OPEN, relax, type Decided, type Relaxed } from './relaxation.ts';

const AT_THE_ROOT = { steps: 600, patience: 25 } as const;
const AT_A_BRANCH = { steps: 80, patience: 8 } as const;
/** Two costs closer than this part of them are the same to a computer's sums. */
const DUST = 1e-11;
/** Costs that are whole in tenths, hundredths or thousandths leave no room between two neighbours. */
const PARTS = [1, 10, 100, 1000] as const;
/** Beyond so many parts, doubles no longer tell neighbours apart. */
const MOST_PARTS = 1e9;
/** How much of the step between two neighbours a bound may lack and still prove: far more than sums can be wrong. */
const SAFE_PART = 1e-3;

/** The coarsest step of which all costs are multiples, but for dust; 0 for none. */
const stepOf = ({ cost }: SiteChoice): number => {
  const finite = cost.filter((own) => own < Infinity);
  const parts = PARTS.find((count) =>
    finite.every((own) => {
      const steps = own * count;
      return steps < MOST_PARTS && Math.abs(steps - Math.round(steps)) <= DUST * (1 + steps);
    }),
  );
  return parts === undefined ? 0 : 1 / parts;
};

class Proof {
  best: ChosenSites;
  private readonly choice: SiteChoice;
  /** No better choice can be nearer to the best than this. */
  private readonly step: number;
  /** Stands for the best cost while no choice is known. */
  private readonly beyond: number;

  constructor(choice: SiteChoice) {
    this.choice = choice;
    this.step = stepOf(choice);
    this.beyond = beyondAnyCost(choice);
    this.best = chooseAtOnce(choice);
  }

  /** The bound of all choices together; undefined when the best one known has reached it or none is possible. */
  boundAll(): number | undefined {
    const root = this.root();
    if (!this.decideByReach(root.state)) return undefined;
    const nothing = (): undefined => undefined;
    return Math.min(
      this.best.cost,
      relax(this.choice, root, this.bestCost, AT_THE_ROOT, nothing).bound,
    );
  }

  run(): void {
    const open: Decided[] = [this.root()];
    let pace: typeof AT_THE_ROOT | typeof AT_A_BRANCH = AT_THE_ROOT;
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      const relaxed = this.bound(node, pace);
      pace = AT_A_BRANCH;
      if (relaxed !== undefined) open.push(...this.branches(node.state, relaxed));
    }
  }

  /** Nothing decided but what is forced. */
  private root(): Decided {
    const { sites, forced } = this.choice;
    const state = new Uint8Array(sites);
    for (const site of forced) state[site] = OPEN;
    return { state, prices: this.firstPrices() };
  }

  private get bestCost(): number {
    return Math.min(this.best.cost, this.beyond);
  }

  /** Can no choice that costs at least so much be better than the best? */
  private isHopeless(bound: number): boolean {
    const isKnown = this.best.cost < Infinity;
    const room = isKnown ? this.step * (1 - SAFE_PART) : 0;
    return bound >= this.bestCost - Math.max(room, DUST * this.bestCost);
  }

  private offer(sites: readonly number[]): void {
    const cost = costOf(this.choice, sites);
    if (cost < this.best.cost) this.best = improve(this.choice, sites);
  }

  /** Each area offers what it pays now, or the most it could pay where it has nothing yet. */
  private firstPrices(): Float64Array {
    const { areas, cost } = this.choice;
    return Float64Array.from({ length: areas }, (_, area) => {
      let most = 0;
      let now = Infinity;
      for (let site = 0; site < this.choice.sites; site += 1) {
        const own = cost[site * areas + area] as number;
        if (own < Infinity && own > most) most = own;
        if (own < now && this.best.sites.includes(site)) now = own;
      }
      return now < Infinity ? now : most;
    });
  }

  /** Bounds a node and decides what the bound decides; undefined when nothing in it can be better. */
  private bound(node: Decided, pace: typeof AT_THE_ROOT | typeof AT_A_BRANCH): Relaxed | undefined {
    if (!this.decideByReach(node.state)) return undefined;
    const relaxed = relax(this.choice, node, this.bestCost, pace, (sites) => this.offer(sites));
    if (this.isHopeless(relaxed.bound)) return undefined;
    this.decideByBound(node.state, relaxed);
    return this.decideByReach(node.state) ? relaxed : undefined;
  }

  /** Opens the only site that an area still can reach; false when one reaches none, or too many must open. */
  private decideByReach(state: Uint8Array): boolean {
    const { areas, sites, cost, open } = this.choice;
    for (let area = 0; area < areas; area += 1) {
      let last = -1;
      let count = 0;
      for (let site = 0; site < sites && count < 2; site += 1) {
        if (state[site] === CLOSED || (cost[site * areas + area] as number) === Infinity) continue;
        last = site;
        count += 1;
      }
      if (count === 0) return false;
      if (count === 1) state[last] = OPEN;
    }
    const decided = (what: number): number => state.filter((own) => own === what).length;
    return decided(OPEN) <= open && decided(OPEN) + decided(FREE) >= open;
  }

  /** Closes the sites that would cost too much to open, and opens those that would cost too much to close. */
  private decideByBound(state: Uint8Array, { bound, earnings }: Relaxed): void {
    const inside = bestSites(this.choice, { state }, earnings);
    const free = inside.filter((site) => state[site] === FREE);
    const worstInside = free.at(-1);
    const isInside = new Set(inside);
    const outside = [...state.keys()].filter((site) => state[site] === FREE && !isInside.has(site));
    const earned = (site: number): number => earnings[site] as number;
    const bestOutside = outside.reduce((least, site) => Math.min(least, earned(site)), Infinity);
    for (const site of outside) {
      const without =
        worstInside === undefined ? Infinity : bound + earned(site) - earned(worstInside);
      if (this.isHopeless(without)) state[site] = CLOSED;
    }
    for (const site of free) {
      if (this.isHopeless(bound - earned(site) + bestOutside)) state[site] = OPEN;
    }
  }

  /** Both ways to decide the most contested site; when all are decided, the one choice that is left is offered. */
  private branches(state: Uint8Array, { prices, share }: Relaxed): Decided[] {
    const contested = (site: number): number => Math.abs((share[site] as number) - 1 / 2);
    const undecided = [...state.keys()].filter((site) => state[site] === FREE);
    const decidedOpen = state.filter((own) => own === OPEN).length;
    if (undecided.length === 0 || decidedOpen === this.choice.open) {
      this.offer([...state.keys()].filter((site) => state[site] === OPEN));
      return [];
    }
    if (decidedOpen + undecided.length === this.choice.open) {
      this.offer([...state.keys()].filter((site) => state[site] !== CLOSED));
      return [];
    }
    const site = undecided.reduce((a, b) => (contested(b) < contested(a) ? b : a));
    const decide = (what: number): Decided => {
      const decided = state.slice();
      decided[site] = what;
      return { state: decided, prices };
    };
    return [decide(CLOSED), decide(OPEN)];
  }
}

/** What no choice costs less than, within a moment and without a search; null when no choice reaches every area. */
export const boundOf = (choice: SiteChoice): number | null => {
  const bound = new Proof(choice).boundAll();
  return bound !== undefined && bound < Infinity ? bound : null;
};

/**
 * The cheapest choice with its proof; undefined when every choice leaves an area out of reach. Equal choices may be
 * given any way.
 */
export const chooseProven = (choice: SiteChoice): ChosenSites | undefined => {
  const proof = new Proof(choice);
  proof.run();
  const { sites, cost } = proof.best;
  return cost < Infinity ? { sites: rising(sites), cost } : undefined;
};
