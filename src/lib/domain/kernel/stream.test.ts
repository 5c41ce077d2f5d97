// Streams of luck: the same from the same address, and distributed as they say.

import { describe, expect, it } from 'vitest';
import { numberOfId, Stream } from './stream.ts';

/** Largest distance between what was drawn and what should have been (Kolmogorov and Smirnov). */
const distance = (drawn: readonly number[], below: (value: number) => number): number => {
  const sorted = drawn.toSorted((a, b) => a - b);
  let furthest = 0;
  for (const [at, value] of sorted.entries()) {
    const should = below(value);
    furthest = Math.max(
      furthest,
      Math.abs(should - at / sorted.length),
      Math.abs(should - (at + 1) / sorted.length),
    );
  }
  return furthest;
};

/** One in a thousand honest samples lies further away. */
const limit = (size: number): number => 1.95 / Math.sqrt(size);

describe('a stream', () => {
  const draws = (seed: number, draw: number, thing: number, size: number): number[] => {
    const stream = new Stream();
    stream.begin(seed, draw, thing);
    return Array.from({ length: size }, () => stream.uniform());
  };

  it('is the same from the same address, and another from any other', () => {
    expect(draws(1, 2, 3, 50)).toEqual(draws(1, 2, 3, 50));
    for (const [a, b, c] of [
      [2, 2, 3],
      [1, 3, 3],
      [1, 2, 4],
    ] as const) {
      const shared = draws(a, b, c, 50).filter((value, at) => value === draws(1, 2, 3, 50)[at]);
      expect(shared).toEqual([]);
    }
  });

  it('is uniform, within a stream and across the beginnings of many', () => {
    const size = 50_000;
    expect(distance(draws(5, 0, 9, size), (value) => value)).toBeLessThan(limit(size));
    const firsts = Array.from({ length: size }, (_, draw) => draws(5, draw, 9, 1)[0] ?? 0);
    expect(distance(firsts, (value) => value)).toBeLessThan(limit(size));
  });

  it('is exponential, tail and edges included', () => {
    const stream = new Stream();
    stream.begin(7, 1, 1);
    const size = 200_000;
    const drawn = Array.from({ length: size }, () => stream.exponential());
    expect(distance(drawn, (value) => -Math.expm1(-value))).toBeLessThan(limit(size));
    // Beyond the last layer only one in 2,200 falls; they must not be missing, nor too many.
    const far = drawn.filter((value) => value > 7.69711747).length;
    const expected = size * Math.exp(-7.69711747);
    expect(Math.abs(far - expected)).toBeLessThan(4 * Math.sqrt(expected));
    expect(drawn.every((value) => value > 0)).toBe(true);
  });
});

describe('the number of an id', () => {
  it('is FNV-1a, as published', () => {
    expect(numberOfId('')).toBe(0x811c9dc5);
    expect(numberOfId('a')).toBe(0xe40c292c);
    expect(numberOfId('foobar')).toBe(0xbf9cf968);
  });
});
