/**
 * Finds places for people whose service closed, as a broker would: whoever has fewest alternatives first (counted once,
 * whatever is free), then by number; each goes to the nearest service with a place on every day wanted.
 */
import { DUST } from '../kernel/exactness.ts';
import { DAYS_A_WEEK } from './knock-on-question.ts';
import type { Alternatives } from './knock-on-offers.ts';

/** No service. */
export const NOWHERE = -1;

/** More than a wave can hold, so that a key can hold both alternatives and place in the wave. */
const POSITIONS = 1_048_576;

/** People who look for places at the same time, in rising order of their numbers. */
export interface Wave {
  /** How many there are; the lists may be longer. */
  readonly size: number;
  /** Number of each person; a newcomer's is not the number of a seeker. */
  readonly who: ArrayLike<number>;
  /** Whose alternatives each has: a place in the list of seekers. */
  readonly seeker: ArrayLike<number>;
  /** Where each comes from; only friends of the same service are kept together. */
  readonly from: ArrayLike<number>;
  /** How much of a place each takes: 1 for a person, less for one who is there with some chance. */
  readonly weight: ArrayLike<number>;
}

/** Services that may take people, and the places free there: service × 7 + day. */
export interface Room {
  readonly accepts: ArrayLike<number>;
  readonly free: Float64Array;
}

/** Friends of each seeker f: entries `start[f]` to `start[f + 1] − 1`. */
export interface Friends {
  readonly start: Int32Array;
  readonly friend: Int32Array;
}

/** Lists friends from pairs of places in the list of seekers. */
export const listFriends = (
  seekers: number,
  pairs: readonly (readonly [number, number])[],
): Friends => {
  const lists = Array.from({ length: seekers }, (): number[] => []);
  for (const [a, b] of pairs) {
    lists[a]?.push(b);
    lists[b]?.push(a);
  }
  const start = new Int32Array(seekers + 1);
  for (const [at, list] of lists.entries()) start[at + 1] = (start[at] as number) + list.length;
  return { start, friend: Int32Array.from(lists.flat()) };
};

/** Whether a service has `weight` free on every day of a mask. */
export const hasRoom = (
  free: Float64Array,
  service: number,
  days: number,
  weight: number,
): boolean => {
  const row = service * DAYS_A_WEEK;
  for (let day = 0; day < DAYS_A_WEEK; day += 1) {
    if ((days & (1 << day)) !== 0 && (free[row + day] as number) < weight - DUST) return false;
  }
  return true;
};

/** Takes places on every day of a mask, or gives them back with a negative weight. */
export const takeRoom = (
  free: Float64Array,
  service: number,
  days: number,
  weight: number,
): void => {
  const row = service * DAYS_A_WEEK;
  for (let day = 0; day < DAYS_A_WEEK; day += 1) {
    if ((days & (1 << day)) !== 0) free[row + day] = (free[row + day] as number) - weight;
  }
};

/** Places people of one market again and again; keeps its working lists. */
export class Broker {
  private keys = new Float64Array(0);

  /** @param friends whom to keep together; left out, everybody is placed alone */
  constructor(
    private readonly alternatives: Alternatives,
    private readonly friends?: Friends,
  ) {}

  /**
   * Writes where each of the wave goes ({@link NOWHERE} for no place) and takes the places.
   * @param placed as long as the wave
   */
  place(wave: Wave, room: Room, placed: Int32Array): void {
    if (this.friends === undefined) this.placeAlone(wave, room, placed);
    else this.placeUnits(wave, room, placed, this.friends);
  }

  /** How many services that accept anybody are alternatives of a seeker. */
  private choices(seeker: number, { accepts }: Room): number {
    const { start, service } = this.alternatives;
    const end = start[seeker + 1] as number;
    let choices = 0;
    for (let at = start[seeker] as number; at < end; at += 1) {
      choices += accepts[service[at] as number] as number;
    }
    return choices;
  }

  private placeAlone(wave: Wave, room: Room, placed: Int32Array): void {
    const { size } = wave;
    if (this.keys.length < size) this.keys = new Float64Array(2 * size);
    const keys = this.keys.subarray(0, size);
    for (let at = 0; at < size; at += 1) {
      keys[at] = this.choices(wave.seeker[at] as number, room) * POSITIONS + at;
    }
    keys.sort();
    for (const key of keys) {
      const position = key % POSITIONS;
      placed[position] = this.nearest(
        wave.seeker[position] as number,
        wave.weight[position] as number,
        room,
      );
    }
  }

  /** Takes the nearest place for one person. */
  private nearest(seeker: number, weight: number, { accepts, free }: Room): number {
    const { start, service, days } = this.alternatives;
    const mask = days[seeker] as number;
    const end = start[seeker + 1] as number;
    for (let at = start[seeker] as number; at < end; at += 1) {
      const candidate = service[at] as number;
      if (accepts[candidate] === 0 || !hasRoom(free, candidate, mask, weight)) continue;
      takeRoom(free, candidate, mask, weight);
      return candidate;
    }
    return NOWHERE;
  }

  /** Groups of friends of one service stand where the group has fewest common alternatives. */
  private placeUnits(wave: Wave, room: Room, placed: Int32Array, friends: Friends): void {
    // Circles come in the order of their first members, which the sort keeps among equals.
    const units = circles(wave, friends)
      .map((members) => ({ members, common: this.common(members, wave, room) }))
      .sort((a, b) => a.common.size - b.common.size);
    for (const { members, common } of units) {
      const together = this.nearestForAll(members, common, wave, room);
      if (together === NOWHERE) this.placeMembers(members, wave, room, placed);
      else for (const at of members) placed[at] = together;
    }
  }

  /** Minutes of all members together to each service that is an alternative of every one of them. */
  private common(members: readonly number[], wave: Wave, room: Room): Map<number, number> {
    const { start, service, minutes } = this.alternatives;
    const seen = new Map<number, { members: number; minutes: number }>();
    for (const member of members) {
      const seeker = wave.seeker[member] as number;
      for (let at = start[seeker] as number; at < (start[seeker + 1] as number); at += 1) {
        const candidate = service[at] as number;
        if (room.accepts[candidate] === 0) continue;
        const before = seen.get(candidate) ?? { members: 0, minutes: 0 };
        seen.set(candidate, {
          members: before.members + 1,
          minutes: before.minutes + (minutes[at] as number),
        });
      }
    }
    return new Map(
      [...seen]
        .filter(([, found]) => found.members === members.length)
        .map(([candidate, found]) => [candidate, found.minutes]),
    );
  }

  private nearestForAll(
    members: readonly number[],
    common: ReadonlyMap<number, number>,
    wave: Wave,
    { free }: Room,
  ): number {
    const byDistance = [...common].sort(([s, near], [z, far]) => near - far || s - z);
    for (const [candidate] of byDistance) {
      if (this.takeAll(members, wave, candidate, free)) return candidate;
    }
    return NOWHERE;
  }

  /** Takes a place for every member, or none at all. */
  private takeAll(
    members: readonly number[],
    wave: Wave,
    candidate: number,
    free: Float64Array,
  ): boolean {
    for (const [taken, at] of members.entries()) {
      const mask = this.alternatives.days[wave.seeker[at] as number] as number;
      if (!hasRoom(free, candidate, mask, wave.weight[at] as number)) {
        for (const back of members.slice(0, taken)) {
          const days = this.alternatives.days[wave.seeker[back] as number] as number;
          takeRoom(free, candidate, days, -(wave.weight[back] as number));
        }
        return false;
      }
      takeRoom(free, candidate, mask, wave.weight[at] as number);
    }
    return true;
  }

  /** Friends whom no service can take together are placed one by one, in their own order. */
  private placeMembers(
    members: readonly number[],
    wave: Wave,
    room: Room,
    placed: Int32Array,
  ): void {
    const order = members
      .map((at) => ({ at, choices: this.choices(wave.seeker[at] as number, room) }))
      .sort((a, b) => a.choices - b.choices || a.at - b.at);
    for (const { at } of order) {
      placed[at] = this.nearest(wave.seeker[at] as number, wave.weight[at] as number, room);
    }
  }
}

/** Splits a wave into circles of friends who come from the same service; most are circles of one. */
const circles = (wave: Wave, friends: Friends): readonly (readonly number[])[] => {
  const positions = new Map<number, number>();
  // Newcomers share the alternatives of a person on record, but are not that person: they have no friends.
  for (let at = 0; at < wave.size; at += 1) {
    const who = wave.who[at] as number;
    if (who === wave.seeker[at]) positions.set(who, at);
  }
  const seen = new Set<number>();
  const found: number[][] = [];
  for (let at = 0; at < wave.size; at += 1) {
    if (seen.has(at)) continue;
    seen.add(at);
    const circle = [at];
    for (const member of circle) {
      const who = wave.who[member] as number;
      if (who !== wave.seeker[member]) continue;
      for (let k = friends.start[who] as number; k < (friends.start[who + 1] as number); k += 1) {
        const friend = positions.get(friends.friend[k] as number);
        if (friend === undefined || seen.has(friend) || wave.from[friend] !== wave.from[at])
          continue;
        seen.add(friend);
        circle.push(friend);
      }
    }
    found.push(circle.sort((a, b) => a - b));
  }
  return found;
};
