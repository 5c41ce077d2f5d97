import { describe, expect, it } from 'vitest';
import { homeClosureChance, homeSize } from './home-closure.ts';

describe('the chance that a care home closes within a year', () => {
  it.each([
    [1, '1-5'],
    [5, '1-5'],
    [6, '6-10'],
    [20, '11-20'],
    [21, '21-40'],
    [60, '41-60'],
    [61, '61+'],
    [140, '61+'],
  ])('takes %d beds as %s', (beds, size) => {
    expect(homeSize(beds)).toBe(size);
  });

  it('is the rate of its size and age, with both intervals at the same end', () => {
    const { low, mid, high } = homeClosureChance(30, 0.5);
    expect(mid).toBeCloseTo(1 - Math.exp(-0.0322 * 1.091), 12);
    expect(low).toBeCloseTo(1 - Math.exp(-0.0308 * 1.047), 12);
    expect(high).toBeCloseTo(1 - Math.exp(-0.0337 * 1.137), 12);
    expect(homeClosureChance(30, 1.99).mid).toBe(mid);
    expect(homeClosureChance(30, 2).mid).toBeLessThan(mid);
    expect(homeClosureChance(30, 6).mid).toBeLessThan(homeClosureChance(30, 5.9).mid);
  });

  it('follows a council’s own value', () => {
    const own = {
      'closures.care-home-by-size.21-40': { value: 0.1, range: [0.08, 0.12] },
    } as const;
    expect(homeClosureChance(30, 10, own).mid).toBeCloseTo(1 - Math.exp(-0.1 * 0.857), 12);
  });
});
