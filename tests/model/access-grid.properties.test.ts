/** The fast ways of a nation's access give what the plain way gives, whoever shares the work. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answerOf,
  assessGrid,
  beginAgain,
  CHUNK,
  layCatchment,
  STEPS,
  workAlone,
  workerOn,
  type GridQuestion,
  type LaidCatchment,
  type PlacedHours,
} from '#lib/domain/access/catchment-grid.ts';
import { keepRows } from '#lib/domain/access/catchment-rows.ts';
import { daiWeight } from '#lib/domain/access/decay.ts';
import { DAI_HEIGHT, daiHeight, tableOf, type NearDecay } from '#lib/domain/access/near-weights.ts';
import { toGivenOrder } from '#lib/domain/access/place-grid.ts';
import { accessByRows, levelByRows } from '#lib/domain/access/row-sums.ts';
import { closeEach, closuresOf } from '#lib/domain/access/without-service.ts';
import { luckWord, uniformOf } from '#lib/domain/kernel/philox.ts';
import { between, RUNS } from './arbitraries.ts';
import { naiveGrid, type NaivePlace } from './oracles/naive-grid.ts';

const CLOSE = 1e-12;

const expectAllClose = (values: ArrayLike<number>, wanted: ArrayLike<number>): void => {
  expect(values).toHaveLength(wanted.length);
  for (const [k, value] of Array.from(values).entries()) {
    const target = wanted[k] ?? NaN;
    expect(Math.abs(value - target)).toBeLessThanOrEqual(CLOSE * Math.max(1, Math.abs(target)));
  }
};

/** Whole hundreds of metres over a few kilometres, so that many places share a point or lie exactly on an edge. */
const metres = fc.oneof(
  fc.integer({ min: 0, max: 60 }).map((hundreds) => 100 * hundreds),
  between(-20_000, 20_000),
);
const hours = fc.oneof(fc.constant(0), between(1, 300));
const places = (minLength: number): fc.Arbitrary<readonly NaivePlace[]> =>
  fc.array(fc.record({ east: metres, north: metres, hours }), { minLength, maxLength: 30 });

const length = fc.oneof(
  fc.integer({ min: 1, max: 50 }).map((hundreds) => 100 * hundreds),
  between(1, 30_000),
);
const decays: fc.Arbitrary<NearDecay> = fc.oneof(
  length.map((catchment): NearDecay => ({ kind: 'dai', catchment })),
  fc.uniqueArray(length, { minLength: 1, maxLength: 4 }).chain((ends) =>
    fc
      .array(fc.oneof(fc.constant(0), between(0.01, 1)), {
        minLength: ends.length,
        maxLength: ends.length,
      })
      .map((weights): NearDecay => ({
        kind: 'steps',
        steps: ends.toSorted((a, b) => a - b).map((upTo, k) => ({ upTo, weight: weights[k] ?? 0 })),
      })),
  ),
);

const placed = (given: readonly NaivePlace[]): PlacedHours => ({
  east: Float64Array.from(given, ({ east }) => east),
  north: Float64Array.from(given, ({ north }) => north),
  hours: Float64Array.from(given, (place) => place.hours),
});

const workedOut = (question: GridQuestion): LaidCatchment => {
  const laid = layCatchment(question);
  workAlone(laid);
  return laid;
};

describe('access over the grid', () => {
  test('equals the double loop, services and areas alike', () => {
    fc.assert(
      fc.property(places(1), places(0), decays, (areas, services, decay) => {
        const twin = naiveGrid(areas, services, decay);
        const { access, level } = assessGrid({
          areas: placed(areas),
          services: placed(services),
          decay,
        });
        expectAllClose(access, twin.access);
        expectAllClose(level, twin.level);
      }),
      { ...RUNS, numRuns: 1000 },
    );
  });

  test('is the same from kept rows', () => {
    fc.assert(
      fc.property(places(1), places(0), decays, (areas, services, decay) => {
        const laid = workedOut({ areas: placed(areas), services: placed(services), decay });
        const rows = keepRows(laid);
        const level = levelByRows(rows, laid.demand, laid.supply);
        expectAllClose(level, laid.level);
        expectAllClose(accessByRows(rows, level, laid.demand.length), laid.access);
      }),
      RUNS,
    );
  });

  test('hands out exactly the supply that demand can reach', () => {
    fc.assert(
      fc.property(places(1), places(1), decays, (areas, services, decay) => {
        const { access, level } = assessGrid({
          areas: placed(areas),
          services: placed(services),
          decay,
        });
        const handedOut = areas.reduce((sum, area, i) => sum + area.hours * (access[i] ?? NaN), 0);
        const reached = services.reduce(
          (sum, service, j) => sum + ((level[j] ?? 0) > 0 ? service.hours : 0),
          0,
        );
        expect(Math.abs(handedOut - reached)).toBeLessThanOrEqual(1e-9 * Math.max(1, reached));
      }),
      RUNS,
    );
  });
});

test('Dai’s curve by the table is Dai’s curve', () => {
  fc.assert(
    fc.property(length, between(0, 1.7), (catchment, share) => {
      const table = tableOf({ kind: 'dai', catchment });
      if (table.kind !== 'dai') throw new Error('not a table of Dai’s');
      const far = share * catchment;
      const weight = daiHeight(table, far * far) * DAI_HEIGHT;
      expect(Math.abs(weight - daiWeight(far, catchment))).toBeLessThanOrEqual(1e-15 * 4);
      expect(weight).toBeGreaterThanOrEqual(0);
      expect(weight).toBeLessThanOrEqual(1);
    }),
    { ...RUNS, numRuns: 500 },
  );
});

describe('closing one service', () => {
  const closed = (question: GridQuestion, service: number): GridQuestion => {
    const supply = question.services.hours.slice();
    supply[service] = 0;
    return { ...question, services: { ...question.services, hours: supply } };
  };
  const unmetHours = (areas: readonly NaivePlace[], access: ArrayLike<number>): number =>
    areas.reduce((sum, area, i) => sum + area.hours * Math.max(0, 1 - (access[i] ?? NaN)), 0);

  test('leaves what working everything out again leaves, for every service', () => {
    fc.assert(
      fc.property(places(1), places(1), decays, (areas, services, decay) => {
        const question = { areas: placed(areas), services: placed(services), decay };
        const laid = workedOut(question);
        const before = answerOf(laid).access;
        const closureOf = closuresOf(laid);
        const each = closeEach(laid);
        for (const service of services.keys()) {
          const after = assessGrid(closed(question, service)).access;
          const found = before.slice();
          const { areas: touched, access } = closureOf(service);
          for (const [k, area] of touched.entries()) found[area] = access[k] ?? NaN;
          const largest = Math.max(1, ...before);
          for (const [i, value] of found.entries())
            expect(Math.abs(value - (after[i] ?? NaN))).toBeLessThanOrEqual(CLOSE * largest);
          const more = unmetHours(areas, after) - unmetHours(areas, before);
          expect(Math.abs((each.unmet[service] ?? NaN) - more)).toBeLessThanOrEqual(1e-8);
        }
      }),
      RUNS,
    );
  });
});

describe('sharing the work', () => {
  const chance = (kind: number, number: number, which: number): number =>
    uniformOf(luckWord(11, number, kind, which, 0));
  const spread = (kind: number, count: number): PlacedHours => ({
    east: Float64Array.from({ length: count }, (_, k) => Math.round(40_000 * chance(kind, k, 0))),
    north: Float64Array.from({ length: count }, (_, k) => Math.round(40_000 * chance(kind, k, 1))),
    hours: Float64Array.from({ length: count }, (_, k) => 1 + 90 * chance(kind, k, 2)),
  });
  const question = (decay: NearDecay): GridQuestion => ({
    areas: spread(1, 7 * CHUNK + 13),
    services: spread(2, 3 * CHUNK + 1),
    decay,
  });
  const steps: NearDecay = {
    kind: 'steps',
    steps: [
      { upTo: 2000, weight: 1 },
      { upTo: 5000, weight: 0.4 },
    ],
  };

  /** So many workers take chunks by turns, in an order drawn by lot. */
  const shared = (laid: LaidCatchment, workers: number): Float64Array => {
    beginAgain(laid);
    for (const step of STEPS) {
      let busy = Array.from({ length: workers }, () => workerOn(laid, step));
      for (let turn = 0; busy.length > 0; turn += 1) {
        const whose = busy[Math.floor(busy.length * chance(3, turn, workers))];
        if (whose?.() !== true) busy = busy.filter((worker) => worker !== whose);
      }
    }
    return toGivenOrder(laid.access, laid.areas);
  };

  test.each([steps, { kind: 'dai', catchment: 5000 } as const])(
    'among 1, 2 or 3 gives the same bits, in ordinary and in shared memory: %o',
    (decay) => {
      const alone = assessGrid(question(decay)).access;
      expect(alone.some((value) => value > 0)).toBe(true);
      for (const workers of [1, 2, 3]) {
        expect(shared(layCatchment(question(decay)), workers)).toEqual(alone);
        const memory = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes);
        expect(shared(layCatchment(question(decay), memory), workers)).toEqual(alone);
      }
    },
  );
});
