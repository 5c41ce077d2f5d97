/** What must hold of the model's statistics: curves stay curves, bands hold what they should. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateSurvival, type SurvivalRecord } from '#lib/domain/growth/survival.ts';
import { betaQuantile, betaRate, betaShareBelow } from '#lib/domain/kernel/beta.ts';
import { normalQuantile } from '#lib/domain/kernel/normal.ts';
import { wilson } from '#lib/domain/kernel/wilson.ts';
import { between, RUNS } from './arbitraries.ts';

const lives: fc.Arbitrary<readonly SurvivalRecord[]> = fc.array(
  fc
    .record({
      entry: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 30 })),
      lasted: fc.integer({ min: 1, max: 40 }),
      event: fc.boolean(),
    })
    .map(({ entry, lasted, event }) => ({ entry, exit: entry + lasted, event })),
  { minLength: 1, maxLength: 40 },
);

describe('survival', () => {
  test('never rises, and stays inside its band and inside 0 to 1', () => {
    fc.assert(
      fc.property(lives, (records) => {
        let before = 1;
        for (const { survival, low, high, atRisk, events } of estimateSurvival({
          records,
          level: 0.95,
        }).rows) {
          expect(survival).toBeLessThanOrEqual(before);
          expect(survival).toBeGreaterThanOrEqual(0);
          expect(events).toBeLessThanOrEqual(atRisk);
          if (low !== null && high !== null) {
            expect(low).toBeGreaterThanOrEqual(0);
            expect(low).toBeLessThanOrEqual(survival);
            expect(high).toBeGreaterThanOrEqual(survival);
            expect(high).toBeLessThanOrEqual(1);
          }
          before = survival;
        }
      }),
      RUNS,
    );
  });

  test('without late entry or loss from sight is the plain share still there', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 30 }),
        (exits) => {
          const records = exits.map((exit) => ({ entry: 0, exit, event: true }));
          for (const { time, survival } of estimateSurvival({ records, level: 0.95 }).rows) {
            expect(survival).toBeCloseTo(
              exits.filter((exit) => exit > time).length / exits.length,
              12,
            );
          }
        },
      ),
      RUNS,
    );
  });
});

describe('bands', () => {
  test('Wilson holds the share it is about and stays inside 0 to 1', () => {
    const counts = fc
      .integer({ min: 1, max: 100_000 })
      .chain((draws) =>
        fc.record({ draws: fc.constant(draws), events: fc.integer({ min: 0, max: draws }) }),
      );
    fc.assert(
      fc.property(counts, ({ draws, events }) => {
        const { estimate, low, high, zeroUpper } = wilson(events, draws);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(estimate);
        expect(high).toBeGreaterThanOrEqual(estimate);
        expect(high).toBeLessThanOrEqual(1);
        expect(zeroUpper === null).toBe(events > 0);
      }),
      RUNS,
    );
  });

  test('the beta quantile undoes the beta distribution', () => {
    const shape = between(0.5, 60);
    fc.assert(
      fc.property(between(0.01, 0.99), shape, shape, (share, a, b) => {
        expect(betaShareBelow(betaQuantile(share, a, b), a, b)).toBeCloseTo(share, 8);
      }),
      RUNS,
    );
  });

  test('four leavers in 240 person-months give a mean of 1.87 % a month, within its interval', () => {
    const { low, mid, high } = betaRate(4, 240, 0.5, 0.8);
    expect(mid).toBeCloseTo(0.01867, 5);
    expect(low).toBeLessThan(mid);
    expect(high).toBeGreaterThan(mid);
  });

  test('the normal quantile is odd, and 1.96 where everybody knows it', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
    fc.assert(
      fc.property(between(1e-9, 0.5), (p) => {
        expect(normalQuantile(p) + normalQuantile(1 - p)).toBeCloseTo(0, 6);
      }),
      RUNS,
    );
  });
});
