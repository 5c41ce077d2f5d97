/**
 * The most people that any brokerage could place after a closure: whoever comes on several days needs a place on all of
 * them at one service, so this is more than a flow. Found by branch and bound; every branch is bounded by flows that look
 * at one day of each person at a time (bipartite matching with places as capacities), which no placement can beat.
 */
import { hasRoom, NOWHERE, takeRoom } from './knock-on-place.ts';
import { DAYS_A_WEEK } from './knock-on-question.ts';
import { daysOf, type Alternatives } from './knock-on-offers.ts';

/** A best placement, or the best found when the search was cut short. */
export interface BestPlacement {
  /** Service of each seeker, or {@link NOWHERE}. */
  readonly placed: Int32Array;
  readonly count: number;
  /** No placement can do better than this; equal to `count` when the best is proven. */
  readonly atMost: number;
}

/** Branches looked at before the search gives the best so far and how much better any other could be. */
const MOST_BRANCHES = 5000;

/** People who want the same days and have the same alternatives are one kind. */
interface Kind {
  readonly days: number;
  readonly firstDay: number;
  readonly options: readonly number[];
  readonly people: readonly number[];
}

const kindsOf = ({ start, service, days }: Alternatives): readonly Kind[] => {
  const kinds = new Map<string, Kind & { readonly people: number[] }>();
  for (const [person, mask] of days.entries()) {
    const options = [...service.slice(start[person], start[person + 1])].sort((a, b) => a - b);
    const key = `${mask}/${options.join(',')}`;
    const [firstDay = 0] = daysOf(mask);
    const kind = kinds.get(key) ?? { days: mask, firstDay, options, people: [] };
    kind.people.push(person);
    kinds.set(key, kind);
  }
  return [...kinds.values()];
};

/** The day by which a kind is counted when one day of the week is looked at: that day if wanted, else its first. */
const countedBy = ({ days, firstDay }: Kind, day: number): number =>
  (days & (1 << day)) !== 0 ? day : firstDay;

/**
 * People who could be placed if each needed only one day: a maximum flow from kinds to the places of that day, by
 * augmenting paths. Kinds send as many people as there are; places take as many as are free.
 */
class DayFlow {
  /** People of kind k at place slot j: k × slots + j. */
  private flow = new Int32Array(0);
  private used = new Int32Array(0);
  private seen = new Uint8Array(0);

  most(looking: readonly Kind[], free: Float64Array, day: number): number {
    const slots = free.length;
    if (this.used.length < slots) {
      this.used = new Int32Array(slots);
      this.seen = new Uint8Array(slots);
    }
    const size = looking.length * slots;
    if (this.flow.length < size) this.flow = new Int32Array(size);
    this.flow.fill(0, 0, size);
    this.used.fill(0);
    let whole = 0;
    for (const [k, kind] of looking.entries()) {
      for (let sent = 0; sent < kind.people.length; sent += 1) {
        this.seen.fill(0);
        if (!this.push(looking, free, day, k)) break;
        whole += 1;
      }
    }
    return whole;
  }

  /** Finds a place for one more of kind k, moving others on where that frees one. */
  private push(looking: readonly Kind[], free: Float64Array, day: number, k: number): boolean {
    const slots = free.length;
    const kind = looking[k] as Kind;
    const at = countedBy(kind, day);
    for (const service of kind.options) {
      const slot = service * DAYS_A_WEEK + at;
      if (this.seen[slot] === 1) continue;
      this.seen[slot] = 1;
      if ((this.used[slot] as number) + 1 <= (free[slot] as number)) {
        this.used[slot] = (this.used[slot] as number) + 1;
        this.flow[k * slots + slot] = (this.flow[k * slots + slot] as number) + 1;
        return true;
      }
      for (let other = 0; other < looking.length; other += 1) {
        if (other === k || this.flow[other * slots + slot] === 0) continue;
        if (!this.push(looking, free, day, other)) continue;
        this.flow[other * slots + slot] = (this.flow[other * slots + slot] as number) - 1;
        this.flow[k * slots + slot] = (this.flow[k * slots + slot] as number) + 1;
        return true;
      }
    }
    return false;
  }
}

class Search {
  best: Int32Array;
  bestCount: number;
  branches = 0;
  private readonly flow = new DayFlow();
  private readonly placed: Int32Array;

  constructor(
    private readonly free: Float64Array,
    start: Int32Array,
  ) {
    this.best = start;
    this.bestCount = start.reduce((count, service) => (service === NOWHERE ? count : count + 1), 0);
    this.placed = new Int32Array(start.length).fill(NOWHERE);
  }

  /** No placement of these people into what is free can do better. */
  bound(looking: readonly Kind[]): number {
    const open = looking
      .map((kind) => ({
        ...kind,
        options: kind.options.filter((service) => hasRoom(this.free, service, kind.days, 1)),
      }))
      .filter(({ options }) => options.length > 0);
    const wanted = open.reduce((days, kind) => days | kind.days, 0);
    let least = open.reduce((sum, { people }) => sum + people.length, 0);
    for (let day = 0; day < DAYS_A_WEEK; day += 1) {
      if ((wanted & (1 << day)) !== 0)
        least = Math.min(least, this.flow.most(open, this.free, day));
    }
    return least;
  }

  /** Kinds that have not been placed yet, those with fewest services that have room first. */
  private next(left: readonly Kind[]): readonly Kind[] {
    const room = (kind: Kind): number =>
      kind.options.filter((service) => hasRoom(this.free, service, kind.days, 1)).length;
    return left
      .map((kind) => ({ kind, room: room(kind) }))
      .sort((a, b) => a.room - b.room)
      .map(({ kind }) => kind);
  }

  /** Places the kinds that are left, given how many are placed so far. */
  run(left: readonly Kind[], count: number): void {
    if (count > this.bestCount) {
      this.bestCount = count;
      this.best = this.placed.slice();
    }
    if (left.length === 0 || this.branches >= MOST_BRANCHES) return;
    this.branches += 1;
    if (count + this.bound(left) <= this.bestCount) return;
    const [kind, ...rest] = this.next(left);
    if (kind !== undefined) this.spread(kind, 0, 0, rest, count);
  }

  /** Tries every way to share the people of a kind over its services: how many go where is all that matters. */
  private spread(
    kind: Kind,
    option: number,
    from: number,
    rest: readonly Kind[],
    count: number,
  ): void {
    const service = kind.options[option];
    if (service === undefined) {
      this.run(rest, count);
      return;
    }
    let most = 0;
    while (from + most < kind.people.length && hasRoom(this.free, service, kind.days, most + 1)) {
      most += 1;
    }
    for (let here = most; here >= 0; here -= 1) {
      this.move(kind, service, from, here, 1);
      this.spread(kind, option + 1, from + here, rest, count + here);
      this.move(kind, service, from, here, -1);
      if (this.branches >= MOST_BRANCHES) return;
    }
  }

  private move(kind: Kind, service: number, from: number, people: number, sign: 1 | -1): void {
    takeRoom(this.free, service, kind.days, sign * people);
    for (const person of kind.people.slice(from, from + people)) {
      this.placed[person] = sign === 1 ? service : NOWHERE;
    }
  }
}

/**
 * Places as many people as possible.
 * @param free places: service × 7 + day, whole numbers; left as they were
 * @param start a placement to begin with, such as a broker's; the answer is at least as good
 */
export const placeMost = (
  alternatives: Alternatives,
  free: Float64Array,
  start: Int32Array,
): BestPlacement => {
  const kinds = kindsOf(alternatives);
  const search = new Search(Float64Array.from(free), start);
  const atMost = search.bound(kinds);
  if (search.bestCount < atMost) search.run(kinds, 0);
  const isProven = search.branches < MOST_BRANCHES;
  return {
    placed: search.best,
    count: search.bestCount,
    atMost: isProven ? search.bestCount : atMost,
  };
};
