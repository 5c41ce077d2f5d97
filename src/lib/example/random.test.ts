// Named streams give the same numbers everywhere and stay within their bounds.

import { describe, expect, it } from 'vitest';
import { randomStream } from './random.ts';

const drawn = <T>(count: number, draw: () => T): T[] => Array.from({ length: count }, draw);

describe('randomStream', () => {
  it('is fixed by seed and name', () => {
    const first = randomStream(7, 'villages');
    const again = randomStream(7, 'villages');
    const numbers = drawn(50, () => first.uniform());
    expect(drawn(50, () => again.uniform())).toEqual(numbers);
    const otherName = randomStream(7, 'venues');
    expect(drawn(50, () => otherName.uniform())).not.toEqual(numbers);
    const otherSeed = randomStream(8, 'villages');
    expect(drawn(50, () => otherSeed.uniform())).not.toEqual(numbers);
  });

  it('draws uniform numbers strictly between 0 and 1, a half on average', () => {
    const { uniform } = randomStream(1, 'uniform');
    const numbers = drawn(20_000, uniform);
    expect(numbers.every((number) => number > 0 && number < 1)).toBe(true);
    const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    expect(mean).toBeCloseTo(0.5, 2);
  });

  it('draws whole numbers that reach both bounds', () => {
    const stream = randomStream(1, 'integer');
    const numbers = new Set(drawn(500, () => stream.integer(3, 6)));
    expect([...numbers].sort()).toEqual([3, 4, 5, 6]);
  });

  it('shuffles without loss and leaves the list alone', () => {
    const list = [1, 2, 3, 4, 5, 6, 7, 8];
    const shuffled = randomStream(1, 'shuffle').shuffle(list);
    expect(list).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(shuffled).not.toEqual(list);
    expect(shuffled.toSorted((a, b) => a - b)).toEqual(list);
  });

  it('draws normal numbers with the mean and deviation asked for', () => {
    const stream = randomStream(1, 'normal');
    const numbers = drawn(20_000, () => stream.normal(10, 2));
    const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    const square = numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0) / numbers.length;
    expect(mean).toBeCloseTo(10, 1);
    expect(Math.sqrt(square)).toBeCloseTo(2, 1);
  });

  it('has nothing to pick from an empty list', () => {
    expect(() => randomStream(1, 'pick').pick([])).toThrow('Nothing to pick from');
  });
});
