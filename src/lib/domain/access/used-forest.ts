/**
 * The pairs in use of an equilibrium, solved as a whole. Without circles they are a forest of areas and services; along
 * a tree every cost follows from one, and that one from the tree's demand. Where that would need hours below 0, the
 * pairs that run out first are given up and the rest is solved again.
 */
import type { Spreading } from './spreading.ts';

const NONE = -1;
/** Rounding of a sum, beside the hours that went into it. */
const ROUNDING = 4 * Number.EPSILON;

/** Pairs by one of their ends: those of node n are `pairs[first[n]]` to `pairs[first[n + 1] - 1]`. */
interface Ends {
  readonly first: Int32Array;
  readonly pairs: Int32Array;
}

const pairsByEnd = (live: Int32Array, endOf: (pair: number) => number, nodes: number): Ends => {
  const first = new Int32Array(nodes + 1);
  for (const pair of live) first[endOf(pair) + 1] = (first[endOf(pair) + 1] as number) + 1;
  for (let node = 0; node < nodes; node += 1)
    first[node + 1] = (first[node + 1] as number) + (first[node] as number);
  const next = first.slice();
  const pairs = new Int32Array(live.length);
  for (const pair of live) {
    const place = next[endOf(pair)] as number;
    pairs[place] = pair;
    next[endOf(pair)] = place + 1;
  }
  return { first, pairs };
};

/** Areas and services as nodes: area i is node i, service j is node areas + j. */
class Forest {
  private readonly areas: number;
  private live: Int32Array;
  /** Nodes with parents before their children, tree after tree. */
  private readonly order: Int32Array;
  private readonly parentPair: Int32Array;
  private readonly depth: Int32Array;
  private readonly seen: Uint8Array;
  /** Cost of each node beside its root's. */
  private readonly offset: Float64Array;
  /** Hours that a node's tree below it still needs from above, and what went into that sum. */
  private readonly need: Float64Array;
  private readonly doubt: Float64Array;
  private readonly target: Float64Array;
  private visited = 0;

  constructor(private readonly state: Spreading) {
    const nodes = state.demand.length + state.room.length;
    this.areas = state.demand.length;
    this.live = new Int32Array(0);
    this.order = new Int32Array(nodes);
    this.parentPair = new Int32Array(nodes);
    this.depth = new Int32Array(nodes);
    this.seen = new Uint8Array(nodes);
    this.offset = new Float64Array(nodes);
    this.need = new Float64Array(nodes);
    this.doubt = new Float64Array(nodes);
    this.target = new Float64Array(state.hours.length);
  }

  /** Solves the pairs in use; each pass that is not the last gives up at least one pair, so it ends. */
  settle(): void {
    const { used } = this.state;
    this.live = Int32Array.from(used.keys()).filter((pair) => used[pair] === 1);
    for (;;) {
      const closing = this.span();
      if (closing.length > 0) for (const pair of closing) this.openCircle(pair);
      else if (this.solveTrees()) return;
      this.live = this.live.filter((pair) => used[pair] === 1);
    }
  }

  private serviceNode(pair: number): number {
    return this.areas + (this.state.services[pair] as number);
  }

  private parentOf(node: number): number {
    const pair = this.parentPair[node] as number;
    return node < this.areas ? this.serviceNode(pair) : (this.state.areaOf[pair] as number);
  }

  /** Grows a tree from every service not yet in one, breadth first; gives the pairs that close circles. */
  private span(): readonly number[] {
    const { areaOf, travel } = this.state;
    const nodes = this.order.length;
    const byArea = pairsByEnd(this.live, (pair) => areaOf[pair] as number, nodes);
    const byService = pairsByEnd(this.live, (pair) => this.serviceNode(pair), nodes);
    const closing: number[] = [];
    this.seen.fill(0);
    this.visited = 0;
    let served = 0;
    for (const first of this.live) {
      this.begin(this.serviceNode(first));
      for (; served < this.visited; served += 1) {
        const node = this.order[served] as number;
        const isArea = node < this.areas;
        const { first: at, pairs } = isArea ? byArea : byService;
        for (let place = at[node] as number; place < (at[node + 1] as number); place += 1) {
          const pair = pairs[place] as number;
          if (pair === this.parentPair[node]) continue;
          const other = isArea ? this.serviceNode(pair) : (areaOf[pair] as number);
          if (this.seen[other] === 1) {
            // Both ends come by; one of them tells.
            if (isArea) closing.push(pair);
            continue;
          }
          const step = isArea ? -(travel[pair] as number) : (travel[pair] as number);
          const offset = (this.offset[node] as number) + step;
          this.enter(other, pair, (this.depth[node] as number) + 1, offset);
        }
      }
    }
    return closing;
  }

  private begin(root: number): void {
    if (this.seen[root] === 0) this.enter(root, NONE, 0, 0);
  }

  private enter(node: number, pair: number, depth: number, offset: number): void {
    this.seen[node] = 1;
    this.parentPair[node] = pair;
    this.depth[node] = depth;
    this.offset[node] = offset;
    this.order[this.visited] = node;
    this.visited += 1;
  }

  /** The pairs of a circle that lose hours when the closing pair gains them, and those that gain. */
  private circle(closing: number): { readonly losing: number[]; readonly gaining: number[] } {
    const losing: number[] = [];
    const gaining: number[] = [closing];
    let area = this.state.areaOf[closing] as number;
    let service = this.serviceNode(closing);
    const climb = (node: number, isFirstKind: boolean): number => {
      (isFirstKind ? losing : gaining).push(this.parentPair[node] as number);
      return this.parentOf(node);
    };
    while (area !== service) {
      // From either end the pairs lose and gain by turns, beginning with a loss.
      if ((this.depth[area] as number) >= (this.depth[service] as number))
        area = climb(area, area < this.areas);
      else service = climb(service, service >= this.areas);
    }
    return { losing, gaining };
  }

  /** Moves hours round a circle, which changes no load, in the direction that travels less, until a pair is empty. */
  private openCircle(closing: number): void {
    const { areaOf, travel, hours, used } = this.state;
    const { losing, gaining } = this.circle(closing);
    if ([...losing, ...gaining].some((pair) => used[pair] === 0)) return;
    const saves =
      (this.offset[this.serviceNode(closing)] as number) +
        (travel[closing] as number) -
        (this.offset[areaOf[closing] as number] as number) <=
      0;
    const [from, to] = saves ? [losing, gaining] : [gaining, losing];
    const emptied = from.reduce((least, pair) =>
      (hours[pair] as number) < (hours[least] as number) ? pair : least,
    );
    const moved = hours[emptied] as number;
    for (const pair of from) hours[pair] = (hours[pair] as number) - moved;
    for (const pair of to) hours[pair] = (hours[pair] as number) + moved;
    used[emptied] = 0;
    hours[emptied] = 0;
  }

  /** True when every tree could be solved with no hours below 0. */
  private solveTrees(): boolean {
    this.state.crowding.fill(0);
    let isSolved = true;
    let from = 0;
    while (from < this.visited) {
      let end = from + 1;
      while (end < this.visited && this.parentPair[this.order[end] as number] !== NONE) end += 1;
      const level = this.levelOf(from, end);
      this.aim(from, end, level);
      const share = this.shareOfWay(from, end);
      if (share < 1) {
        isSolved = false;
        this.goPartOfWay(from, end, share);
      } else this.arrive(from, end, level);
      from = end;
    }
    return isSolved;
  }

  /** The root's cost at which a tree's services take exactly its demand. */
  private levelOf(from: number, end: number): number {
    let demand = 0;
    let room = 0;
    for (let at = from; at < end; at += 1) {
      const node = this.order[at] as number;
      if (node < this.areas) demand += this.state.demand[node] as number;
      else {
        const own = this.state.room[node - this.areas] as number;
        room += own;
        demand -= own * (this.offset[node] as number);
      }
    }
    return demand / room;
  }

  /** The hours of each pair of a tree at that level, worked out from the leaves. */
  private aim(from: number, end: number, level: number): void {
    for (let at = from; at < end; at += 1) {
      const node = this.order[at] as number;
      const wanted =
        node < this.areas
          ? (this.state.demand[node] as number)
          : (this.state.room[node - this.areas] as number) *
            (level + (this.offset[node] as number));
      this.need[node] = wanted;
      this.doubt[node] = Math.abs(wanted);
    }
    for (let at = end - 1; at > from; at -= 1) {
      const node = this.order[at] as number;
      const parent = this.parentOf(node);
      const flow = this.need[node] as number;
      this.target[this.parentPair[node] as number] = flow;
      this.need[parent] = (this.need[parent] as number) - flow;
      this.doubt[parent] = (this.doubt[parent] as number) + (this.doubt[node] as number);
    }
  }

  /** How much of the way to its aim a tree can go before a pair runs out: 1 for all. */
  private shareOfWay(from: number, end: number): number {
    const { hours } = this.state;
    let share = 1;
    for (let at = from + 1; at < end; at += 1) {
      const node = this.order[at] as number;
      const pair = this.parentPair[node] as number;
      const aim = this.target[pair] as number;
      if (aim >= -ROUNDING * (this.doubt[node] as number)) continue;
      share = Math.min(share, (hours[pair] as number) / ((hours[pair] as number) - aim));
    }
    return share;
  }

  private goPartOfWay(from: number, end: number, share: number): void {
    const { hours, used } = this.state;
    for (let at = from + 1; at < end; at += 1) {
      const pair = this.parentPair[this.order[at] as number] as number;
      const now = hours[pair] as number;
      const aim = this.target[pair] as number;
      if (aim < 0 && now / (now - aim) <= share) {
        hours[pair] = 0;
        used[pair] = 0;
      } else hours[pair] = Math.max(0, now + share * (aim - now));
    }
  }

  private arrive(from: number, end: number, level: number): void {
    const { hours, crowding } = this.state;
    for (let at = from; at < end; at += 1) {
      const node = this.order[at] as number;
      if (node >= this.areas)
        crowding[node - this.areas] = Math.max(0, level + (this.offset[node] as number));
      if (at === from) continue;
      const pair = this.parentPair[node] as number;
      hours[pair] = Math.max(0, this.target[pair] as number);
    }
  }
}

/** The pairs in use of one search, with a way to solve them. */
export const forestOf = (state: Spreading): Pick<Forest, 'settle'> => new Forest(state);
