// Named streams of addressed random numbers for the example council. Integer arithmetic and sums only, so the
// same seed and name give the same numbers on any machine.

import { philox, uniformOf } from '#lib/domain/kernel/philox.ts';
import type { Words } from '#lib/domain/kernel/philox.ts';

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const WORDS_A_BLOCK = 4;
const NORMAL_TERMS = 12;

export interface RandomStream {
  /** A number strictly between 0 and 1. */
  uniform(): number;
  /** A whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** The same items in a random order; the list itself stays as it is. */
  shuffle<T>(list: readonly T[]): T[];
  /** Nearly normal: the sum of twelve uniform numbers, so never more than six `deviation` from `mean`. */
  normal(mean: number, deviation: number): number;
}

/** FNV-1a of the UTF-16 units of a name, as an unsigned 32-bit number. */
const hashOf = (name: string): number => {
  let hash = FNV_OFFSET;
  for (let at = 0; at < name.length; at += 1) {
    hash = Math.imul(hash ^ name.charCodeAt(at), FNV_PRIME);
  }
  return hash >>> 0;
};

/**
 * A stream of random numbers that belongs to one seed and one name. Streams with different names do not touch each
 * other, so a new stream somewhere leaves every other record as it was.
 */
export function randomStream(seed: number, name: string): RandomStream {
  const key = [seed >>> 0, hashOf(name)] as const;
  let block = 0;
  let words: Words = [0, 0, 0, 0];
  let next = WORDS_A_BLOCK;

  const uniform = (): number => {
    if (next === WORDS_A_BLOCK) {
      words = philox([block, 0, 0, 0], key);
      block += 1;
      next = 0;
    }
    const word = words[next] ?? 0;
    next += 1;
    return uniformOf(word);
  };

  const integer = (low: number, high: number): number =>
    low + Math.floor(uniform() * (high - low + 1));

  const pick = <T>(list: readonly T[]): T => {
    const choice = list[integer(0, list.length - 1)];
    if (choice === undefined) throw new Error('Nothing to pick from.');
    return choice;
  };

  const shuffle = <T>(list: readonly T[]): T[] => {
    const rest = [...list];
    const shuffled: T[] = [];
    while (rest.length > 0) shuffled.push(...rest.splice(integer(0, rest.length - 1), 1));
    return shuffled;
  };

  const normal = (mean: number, deviation: number): number => {
    let sum = -NORMAL_TERMS / 2;
    for (let term = 0; term < NORMAL_TERMS; term += 1) sum += uniform();
    return mean + sum * deviation;
  };

  return { uniform, integer, pick, shuffle, normal };
}
