import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backTest } from './back-test.ts';
import type { CouncilSeries } from './council-series.ts';
import { estimateFixedShare, unitCostFactor } from './fixed-share.ts';
import { poolRates } from './pooled-rate.ts';

const PLAN = { seed: 3, draws: 200 };
const LEVEL = 0.95;
const EVENTS = [{ target: 'users', by: 0.1 }] as const;

const series = (
  users: readonly (readonly number[])[],
  costOf: (users: number, year: number) => number,
): CouncilSeries[] =>
  users.map((values, at) => ({
    code: String(at),
    name: `Council ${at}`,
    users: values,
    unitCost: values.map((value, year) => costOf(value, year)),
  }));

/** Councils that shrink at rates of their own, a little unevenly. */
const SHRINKING = Array.from({ length: 12 }, (_, at) =>
  Array.from(
    { length: 5 },
    (__, year) => 1000 * (0.97 - 0.01 * at) ** year * (1 + 0.01 * ((at * 7 + year * 3) % 4)),
  ),
);

describe('the fixed share of cost', () => {
  it('is found again when cost follows users by a known elasticity and prices rise alike for all', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.95, noNaN: true }), (share) => {
        const panel = series(SHRINKING, (users, year) => 90 * 1.03 ** year * users ** -share);
        const found = estimateFixedShare(panel, PLAN, LEVEL);
        expect(found.share).toBeCloseTo(share, 9);
        expect(found.explained).toBeCloseTo(1, 9);
        expect(found.low).toBeCloseTo(share, 6);
        expect(found.high).toBeCloseTo(share, 6);
      }),
      { numRuns: 200 },
    );
  });

  it('is the same for the same seed, in whatever unit cost is told', () => {
    const noisy = series(
      SHRINKING,
      (users, year) => users ** -0.6 * (1 + 0.05 * Math.sin(users + year)),
    );
    const found = estimateFixedShare(noisy, PLAN, LEVEL);
    expect(estimateFixedShare(noisy, PLAN, LEVEL)).toEqual(found);
    const inPence = noisy.map((one) => ({
      ...one,
      unitCost: one.unitCost.map((cost) => cost * 100),
    }));
    expect(estimateFixedShare(inPence, PLAN, LEVEL).share).toBeCloseTo(found.share, 9);
    expect(found.low).toBeLessThanOrEqual(found.share);
    expect(found.high).toBeGreaterThanOrEqual(found.share);
  });

  it('raises unit cost by all of the loss when everything is fixed, and by nothing when nothing is', () => {
    expect(unitCostFactor(0.5, 1)).toBe(2);
    expect(unitCostFactor(0.5, 0)).toBe(1);
    expect(unitCostFactor(1, 0.7)).toBeCloseTo(1, 12);
  });
});

describe('pooled rates', () => {
  it('leave councils their own rates where there is no noise, and pool where there is nothing else', () => {
    const clean = series(
      [800, 900, 1000].map((start, at) =>
        [0, 1, 2, 3].map((year) => start * (0.95 - 0.05 * at) ** year),
      ),
      () => 1,
    );
    const { ownWeight, rates } = poolRates(clean);
    expect(ownWeight).toBeCloseTo(1, 9);
    expect(rates.map(Math.exp).map((rate) => Number(rate.toFixed(6)))).toEqual([0.95, 0.9, 0.85]);
    const oneChange = series(
      [
        [100, 90],
        [100, 99],
      ],
      () => 1,
    );
    expect(poolRates(oneChange).ownWeight).toBe(0);
  });

  it('lie between the council’s own rate and that of all', () => {
    const value = fc.double({ min: 50, max: 5000, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.array(value, { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 12 }),
        (users) => {
          const panel = series(users, () => 1);
          const { pooled, ownWeight, rates } = poolRates(panel);
          expect(ownWeight).toBeGreaterThanOrEqual(0);
          expect(ownWeight).toBeLessThanOrEqual(1);
          for (const [at, values] of users.entries()) {
            const own = Math.log((values[3] ?? 1) / (values[0] ?? 1)) / 3;
            const [low, high] = [Math.min(own, pooled), Math.max(own, pooled)];
            expect(rates[at]).toBeGreaterThanOrEqual(low - 1e-9);
            expect(rates[at]).toBeLessThanOrEqual(high + 1e-9);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the back-test', () => {
  const panel = series(SHRINKING, (users, year) => 50 * 1.02 ** year * users ** -0.7);

  it('has learnt nothing from the year it is tested on', () => {
    const before = backTest(panel, EVENTS, PLAN, LEVEL);
    const scrambled = panel.map((one, at) => ({
      ...one,
      users: [...one.users.slice(0, 4), 10 + at],
      unitCost: [...one.unitCost.slice(0, 4), 900 - at],
    }));
    const after = backTest(scrambled, EVENTS, PLAN, LEVEL);
    expect(after.model).toEqual(before.model);
    expect(after.targets).not.toEqual(before.targets);
    const chances = (test: typeof before) =>
      test.events.map(({ scores }) =>
        scores.map(({ calibration }) =>
          calibration.map(({ count, forecast }) => [count, forecast]),
        ),
      );
    expect(chances(after)).toEqual(chances(before));
  });

  it('is beaten by nobody where the world is as the model says', () => {
    const { targets } = backTest(panel, EVENTS, PLAN, LEVEL);
    for (const scores of Object.values(targets)) {
      const of = (name: string) =>
        scores.find(({ forecaster }) => forecaster === name)?.maeLog ?? 1;
      expect(of('model')).toBeLessThan(of('no-change'));
      expect(of('model')).toBeLessThan(0.02);
    }
  });

  it('gives the plain rivals what they are: last year, and a straight line', () => {
    const line = series(
      [1, 2, 3].map((start) => [1, 2, 4, 8, 16].map((factor) => start * factor)),
      () => 5,
    );
    const { targets, events } = backTest(line, [{ target: 'users', by: 0.5 }], PLAN, LEVEL);
    expect(targets.users.find(({ forecaster }) => forecaster === 'no-change')?.mae).toBeCloseTo(
      16,
      6,
    );
    expect(targets.users.find(({ forecaster }) => forecaster === 'trend')?.mae).toBeCloseTo(0, 6);
    expect(events[0]).toMatchObject({ happened: 0 });
  });
});
