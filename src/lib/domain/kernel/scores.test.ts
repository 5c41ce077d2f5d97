import fc from 'fast-check';
import { expect, it } from 'vitest';
import { brierScore, calibrationTable, meanAbsoluteError } from './scores.ts';

const forecast = fc.record({
  chance: fc.double({ min: 0, max: 1, noNaN: true }),
  happened: fc.boolean(),
});

it('scores certainty that was right 0, that was wrong 1, and a flat half a quarter', () => {
  expect(brierScore([{ chance: 1, happened: true }])).toBe(0);
  expect(brierScore([{ chance: 1, happened: false }])).toBe(1);
  expect(
    brierScore([
      { chance: 0.5, happened: true },
      { chance: 0.5, happened: false },
    ]),
  ).toBe(0.25);
});

it('keeps the Brier score from 0 to 1, whatever the order', () => {
  fc.assert(
    fc.property(fc.array(forecast, { minLength: 1, maxLength: 40 }), (list) => {
      const score = brierScore(list);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(brierScore(list.toReversed())).toBeCloseTo(score, 12);
    }),
    { numRuns: 200 },
  );
});

it('puts every forecast into one decile, the certain ones into the last', () => {
  fc.assert(
    fc.property(fc.array(forecast, { minLength: 1, maxLength: 60 }), (list) => {
      const table = calibrationTable(list);
      expect(table).toHaveLength(10);
      expect(table.reduce((sum, { count }) => sum + count, 0)).toBe(list.length);
      for (const { from, to, count, forecast: mean, observed } of table) {
        expect(mean === null).toBe(count === 0);
        if (mean === null || observed === null) continue;
        expect(mean).toBeGreaterThanOrEqual(from - 1e-12);
        expect(mean).toBeLessThanOrEqual(to + 1e-12);
        expect(observed).toBeGreaterThanOrEqual(0);
        expect(observed).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 200 },
  );
  expect(calibrationTable([{ chance: 1, happened: true }])[9]).toMatchObject({ count: 1 });
});

it('takes the mean of distances', () => {
  expect(
    meanAbsoluteError([
      { forecast: 10, actual: 13 },
      { forecast: 5, actual: 4 },
    ]),
  ).toBe(2);
});
