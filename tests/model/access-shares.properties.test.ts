/** What must hold of shares in every market: nothing is made or lost, and neither order nor unit matters. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessAvailability } from '#lib/domain/access/availability.ts';
import { calibrateTravel } from '#lib/domain/access/calibrate.ts';
import { assessCatchment, type CatchmentMethod } from '#lib/domain/access/catchment.ts';
import type { Decay } from '#lib/domain/access/decay.ts';
import type { Pairs } from '#lib/domain/access/pairs.ts';
import { assessUnmet } from '#lib/domain/access/unmet.ts';
import { anyPairs, between, RUNS } from './arbitraries.ts';

const sum = (values: Iterable<number>): number =>
  [...values].reduce((all, value) => all + value, 0);

const decays: fc.Arbitrary<Decay> = fc.oneof(
  between(1, 90).map((catchment): Decay => ({ type: 'dai', catchment })),
  between(1, 90).map((catchment): Decay => ({ type: 'binary', catchment })),
  between(0.01, 0.3).map((beta): Decay => ({ type: 'exponential', beta })),
  fc
    .record({ sigma: between(1, 60), catchment: between(1, 90) })
    .map((curve): Decay => ({ type: 'gaussian', ...curve })),
);
const methods = fc.constantFrom<CatchmentMethod>('2sfca', 'm2sfca', '3sfca', 'bfca');

const accessOf = (pairs: Pairs, decay: Decay, method: CatchmentMethod = '2sfca') =>
  assessCatchment({ ...pairs, decay, method, selectionOver: 'catchment' });

const expectClose = (value: number, wanted: number): void => {
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(wanted)));
};

const expectAllClose = (values: readonly number[], wanted: readonly number[]): void => {
  expect(values).toHaveLength(wanted.length);
  for (const [k, value] of values.entries()) expectClose(value, wanted[k] ?? NaN);
};

/** The same market with areas and services listed the other way round. */
const turned = ({ demand, supply, minutes }: Pairs): Pairs => ({
  demand: demand.toReversed(),
  supply: supply.toReversed(),
  minutes: minutes.map((row) => row.toReversed()).toReversed(),
});

const counted = ({ demand, supply, minutes }: Pairs, wanted: number, given: number): Pairs => ({
  demand: demand.map((hours) => hours * wanted),
  supply: supply.map((hours) => hours * given),
  minutes,
});

describe('spatial availability', () => {
  test('gives out the supply that somebody with demand can reach, all of it and no more', () => {
    fc.assert(
      fc.property(anyPairs, decays, between(0.2, 3), (pairs, decay, alpha) => {
        const { hours, total } = assessAvailability({ ...pairs, decay, alpha });
        const { weights } = accessOf(pairs, decay);
        const largest = Math.max(...pairs.demand);
        const reached = pairs.supply.filter((_, j) =>
          pairs.demand.some((d, i) => (d / largest) ** alpha * (weights[i]?.[j] ?? 0) > 0),
        );
        expectClose(sum(hours), sum(reached));
        expectClose(total, sum(hours));
        for (const value of hours) expect(value).toBeGreaterThanOrEqual(0);
      }),
      RUNS,
    );
  });

  test('with alpha 1 is demand times 2SFCA access', () => {
    fc.assert(
      fc.property(anyPairs, decays, (pairs, decay) => {
        const { access } = accessOf(pairs, decay);
        expectAllClose(
          assessAvailability({ ...pairs, decay, alpha: 1 }).hours,
          pairs.demand.map((hours, i) => hours * (access[i] ?? NaN)),
        );
      }),
      RUNS,
    );
  });
});

describe('order', () => {
  test('of areas and services turns the answer and changes nothing else', () => {
    fc.assert(
      fc.property(anyPairs, decays, methods, (pairs, decay, method) => {
        const [there, back] = [
          accessOf(pairs, decay, method),
          accessOf(turned(pairs), decay, method),
        ];
        expectAllClose(back.access.toReversed(), there.access);
        expectAllClose(back.ratio.toReversed(), there.ratio);
        const hours = (given: Pairs) => assessAvailability({ ...given, decay, alpha: 0.7 }).hours;
        expectAllClose(hours(turned(pairs)).toReversed(), hours(pairs));
        const unmet = (given: Pairs) => assessUnmet({ ...given, reachMinutes: 25 });
        expectAllClose(unmet(turned(pairs)).fcaByArea.toReversed(), unmet(pairs).fcaByArea);
        expectClose(unmet(turned(pairs)).servedMaximum, unmet(pairs).servedMaximum);
      }),
      RUNS,
    );
  });
});

describe('units', () => {
  const unit = fc.constantFrom(0.25, 60);

  test('leave access as it is when demand and supply are counted in the same', () => {
    fc.assert(
      fc.property(anyPairs, decays, methods, unit, (pairs, decay, method, by) =>
        expectAllClose(
          accessOf(counted(pairs, by, by), decay, method).access,
          accessOf(pairs, decay, method).access,
        ),
      ),
      RUNS,
    );
  });

  test('scale access with supply, hours with hours, and unmet with both', () => {
    fc.assert(
      fc.property(anyPairs, decays, unit, unit, (pairs, decay, wanted, given) => {
        expectAllClose(
          accessOf(counted(pairs, wanted, given), decay).access,
          accessOf(pairs, decay).access.map((value) => (value * given) / wanted),
        );
        expectAllClose(
          assessAvailability({ ...counted(pairs, wanted, given), decay, alpha: 2 }).hours,
          assessAvailability({ ...pairs, decay, alpha: 2 }).hours.map((value) => value * given),
        );
        const one = assessUnmet({ ...pairs, reachMinutes: 25 });
        const other = assessUnmet({ ...counted(pairs, wanted, wanted), reachMinutes: 25 });
        expectClose(other.minimum, one.minimum * wanted);
        expectClose(other.fca, one.fca * wanted);
      }),
      RUNS,
    );
  });
});

/** The least cut over every set of areas: those outside keep their demand, those inside fill all they can reach. */
const leastCut = ({ demand, supply, minutes }: Pairs, reachMinutes: number): number => {
  const sets = Array.from({ length: 2 ** demand.length }, (_, set) => set);
  return Math.min(
    ...sets.map((set) => {
      const isInside = (i: number): boolean => (set >> i) % 2 === 1;
      const outside = sum(demand.filter((_, i) => !isInside(i)));
      const filled = supply.filter((_, j) =>
        demand.some((_hours, i) => isInside(i) && (minutes[i]?.[j] ?? Infinity) <= reachMinutes),
      );
      return outside + sum(filled);
    }),
  );
};

test('the most that can be served is the least cut (Ford and Fulkerson 1956), over every set of areas', () => {
  fc.assert(
    fc.property(anyPairs, between(0, 60), (pairs, reachMinutes) =>
      expectClose(
        assessUnmet({ ...pairs, reachMinutes }).servedMaximum,
        leastCut(pairs, reachMinutes),
      ),
    ),
    RUNS,
  );
});

describe('calibration', () => {
  const lengths = fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 3, maxLength: 30 });

  test('finds the line and the power that journeys were made from, with nothing left open', () => {
    fc.assert(
      fc.property(lengths, between(0.5, 8), between(0.3, 1.2), (tenths, a, b) => {
        const journeys = (minutes: (km: number) => number) =>
          tenths.map((length) => ({ km: length / 10, minutes: minutes(length / 10) }));
        const { linear } = calibrateTravel(journeys((km) => a + b * km));
        expect(linear.intercept).toBeCloseTo(a, 8);
        expect(linear.minutesPerKm).toBeCloseTo(b, 8);
        expect(linear.residual).toBeLessThan(1e-8);
        const { power } = calibrateTravel(journeys((km) => a * km ** b));
        expect(power.coefficient).toBeCloseTo(a, 8);
        expect(power.exponent).toBeCloseTo(b, 8);
        expect(power.residual).toBeLessThan(1e-6);
      }),
      RUNS,
    );
  });

  test('is the least of squares: no other line nearby lies closer', () => {
    const journeys = fc
      .array(fc.record({ km: between(0.5, 40), minutes: between(1, 90) }), {
        minLength: 3,
        maxLength: 20,
      })
      .filter((all) => new Set(all.map(({ km }) => km)).size > 1);
    fc.assert(
      fc.property(journeys, between(-0.5, 0.5), between(-0.05, 0.05), (all, up, steeper) => {
        const { linear } = calibrateTravel(all);
        const squares = (a: number, b: number): number =>
          sum(all.map(({ km, minutes }) => (minutes - a - b * km) ** 2));
        const best = squares(linear.intercept, linear.minutesPerKm);
        expect(
          squares(linear.intercept + up, linear.minutesPerKm + steeper),
        ).toBeGreaterThanOrEqual(best - 1e-6 * Math.max(1, best));
        expectClose(linear.residual ** 2 * (all.length - 2), best);
      }),
      RUNS,
    );
  });
});
