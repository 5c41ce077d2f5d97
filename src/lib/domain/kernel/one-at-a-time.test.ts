// A tornado: known swings, symmetry, ranges without width, and a bend that the ends alone would hide.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveEach, rankSwings, type AssumptionRange } from './one-at-a-time.ts';

const identity = (value: number): number => value;

describe('the swings of a closed form', () => {
  // Months until N people, losing a share h a month, fall to the break-even of 10.25: ln(10.25/N)/ln(1 − h).
  const months = (people: number, exit: number): number =>
    Math.log(10.25 / people) / Math.log(1 - exit);
  const ranges = [
    { id: 'people', low: 18, mid: 20, high: 22 },
    { id: 'exit', low: 0.03, mid: 0.05, high: 0.08 },
  ] as const;
  const swings = rankSwings(
    moveEach(ranges, months(20, 0.05), (id, value) =>
      id === 'people' ? months(value, 0.05) : months(20, value),
    ),
    months(20, 0.05),
    identity,
  );

  it('exits move it most: 21.9 to 8.0 months around 13.0, and people 3.9', () => {
    expect(swings.map(({ id }) => id)).toEqual(['exit', 'people']);
    const [exit, people] = swings;
    expect(months(20, 0.05)).toBeCloseTo(13.03, 2);
    expect(exit?.atLow).toBeCloseTo(21.95, 2);
    expect(exit?.atHigh).toBeCloseTo(8.02, 2);
    expect(exit?.swing).toBeCloseTo(13.9, 1);
    expect(people?.swing).toBeCloseTo(3.9, 1);
    expect(swings.some(({ bends }) => bends)).toBe(false);
  });
});

describe('ranges of any kind', () => {
  const range = (id: string, low: number, mid: number, high: number): AssumptionRange<string> => ({
    id,
    low,
    mid,
    high,
  });

  it('one without width is not asked and swings by nothing', () => {
    const asked: string[] = [];
    const ends = moveEach([range('a', 3, 3, 3)], 9, (id) => {
      asked.push(id);
      return 0;
    });
    expect(asked).toEqual([]);
    expect(rankSwings(ends, 9, identity)[0]).toMatchObject({ swing: 0, atLow: 9, atHigh: 9 });
  });

  it('a step inside the range shows as a bend, and counts in the swing', () => {
    const ends = moveEach([range('a', -1, 0, 1)], 0, (_, value) => value * value);
    expect(rankSwings(ends, 0, identity)[0]).toMatchObject({ swing: 1, bends: true });
  });

  it('leaves out what is not known at an end, and everything where the middle is not known', () => {
    const ends = moveEach([range('a', 0, 1, 2), range('b', 0, 1, 2)], 1, (id, value) =>
      id === 'a' && value === 0 ? Number.NaN : value,
    );
    const known = (value: number): number | null => (Number.isNaN(value) ? null : value);
    expect(rankSwings(ends, 1, known).map(({ id }) => id)).toEqual(['b']);
    expect(rankSwings(ends, Number.NaN, known)).toEqual([]);
  });

  it('of a sum, each swings by its own width: symmetric, ordered, and equals stay in their order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.nat(20)), {
          minLength: 1,
          maxLength: 8,
        }),
        (given) => {
          const ranges = given.map(([mid, width], at) =>
            range(String(at), mid - width, mid, mid + width),
          );
          const whole = given.reduce((sum, [mid]) => sum + mid, 0);
          const ends = moveEach(ranges, whole, (id, value) => {
            const own = ranges[Number(id)]?.mid ?? 0;
            return whole - own + value;
          });
          const swings = rankSwings(ends, whole, identity);
          for (const { id, atLow, atHigh, swing, bends } of swings) {
            expect(swing).toBe(2 * (given[Number(id)]?.[1] ?? 0));
            expect(atHigh - whole).toBe(whole - atLow);
            expect(bends).toBe(false);
          }
          for (const [at, { id, swing }] of swings.slice(1).entries()) {
            const before = swings[at];
            expect(swing <= (before?.swing ?? 0)).toBe(true);
            if (swing === before?.swing) expect(Number(id) > Number(before.id)).toBe(true);
          }
        },
      ),
      { seed: 7, numRuns: 200 },
    );
  });
});
