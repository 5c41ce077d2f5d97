// Hours lost are counted once for each person without a place, and no band of few people is told.

import { describe, expect, it } from 'vitest';
import { hiddenParts } from './equality.ts';
import { hoursLost, sumOfHours } from './hours-lost.ts';

const person = (id: string, days: number) => ({
  id,
  weekdays: Array.from({ length: days }, (_, at) => at + 1),
});

describe('hours lost', () => {
  const people = [person('a', 1), person('b', 2), person('c', 4), person('d', 5), person('e', 1)];

  it('puts each person without a place into one band, by the hours of their own days', () => {
    const bands = hoursLost(people, new Set(['a', 'b', 'c', 'd']), 6);
    expect(bands.map(({ people: count, hours }) => [count, hours])).toEqual([
      [1, 6],
      [1, 12],
      [1, 24],
      [1, 30],
    ]);
    expect(sumOfHours(bands)).toBe(72);
  });

  it('counts a band up to and with its end', () => {
    const [first, second] = hoursLost([person('a', 2)], new Set(['a']), 4);
    expect([first?.people, second?.people]).toEqual([1, 0]);
  });
});

describe('parts of a sum that is told', () => {
  it.each([
    [
      [3, 12, 30],
      [0, 1],
    ],
    [[0, 20, 9], []],
    [
      [3, 4, 20],
      [0, 1, 2],
    ],
    [
      [5, 6, 20],
      [0, 1],
    ],
  ])('of %j hides %j', (counts, hidden) => {
    expect([...hiddenParts(counts)].toSorted((a, b) => a - b)).toEqual(hidden);
  });
});
