/** Published and hand-worked answers of access and travel, kept in the project so that it needs no reference data. */
import { describe, expect, test } from 'vitest';
import type { AvailabilityAnswer } from '#lib/domain/access/availability.ts';
import {
  calibrateTravel,
  fittedMinutes,
  fittedPace,
  fittedRange,
  type Calibration,
} from '#lib/domain/access/calibrate.ts';
import type { CatchmentAnswer } from '#lib/domain/access/catchment.ts';
import { mostServed } from '#lib/domain/access/max-flow.ts';
import type { RaamAnswer } from '#lib/domain/access/raam.ts';
import { travelMinutes } from '#lib/domain/access/travel.ts';
import type { UnmetAnswer } from '#lib/domain/access/unmet.ts';
import { answer } from '#lib/domain/model.ts';

const ask = (method: string, input: unknown): unknown => {
  const given = answer(method, input);
  if (!given.ok) throw new Error(`${given.field}: ${given.message}`);
  return given.output;
};

const refusedAt = (method: string, input: unknown): string => {
  const given = answer(method, input);
  return given.ok ? 'nowhere' : given.field;
};

const expectAll = (values: readonly (number | null)[], wanted: readonly number[], digits = 6) => {
  expect(values).toHaveLength(wanted.length);
  for (const [k, value] of values.entries()) expect(value).toBeCloseTo(wanted[k] ?? NaN, digits);
};

describe('the three-place hospital example of PySAL (pysal/access, access/tests/test_hospital_example.py)', () => {
  /** People, doctors and minutes of its first scenario; weight 1/t within 61 minutes. */
  const hospital = {
    demand: [100, 50, 10],
    supply: [15, 20, 100],
    minutes: [
      [1, 80, 40],
      [80, 1, 40],
      [40, 40, 1],
    ],
    decay: { type: 'power', exponent: -1, catchment: 61 },
  };
  const catchment = (more: object): CatchmentAnswer =>
    ask('access.catchment', { ...hospital, ...more }) as CatchmentAnswer;

  test('2SFCA, by its own reference function', () =>
    expectAll(catchment({ method: '2sfca' }).access, [0.331444, 0.579828, 7.286418]));

  test('3SFCA, with selection over the whole table as PySAL does', () =>
    expectAll(
      catchment({ method: '3sfca', selectionOver: 'all' }).access,
      [0.156257, 0.406216, 9.906352],
    ));
});

test('Soukhov et al. 2023, towns A, B and C: 66,833, 133,203 and 9,963 jobs are left to each', () => {
  const { hours, total } = ask('access.availability', {
    demand: [50_000, 150_000, 10_000],
    supply: [100_000, 100_000, 10_000],
    minutes: [
      [15, 30, 100],
      [30, 15, 100],
      [100, 100, 15],
    ],
    decay: { type: 'exponential', beta: 0.1 },
  }) as AvailabilityAnswer;
  expect(hours.map(Math.round)).toEqual([66_833, 133_203, 9963]);
  expect(total).toBeCloseTo(210_000, 6);
});

describe('three areas of 100, 200 and 300 hours, two services of 120 and 150, by hand', () => {
  const market = {
    demand: [100, 200, 300],
    supply: [120, 150],
    minutes: [
      [5, 25],
      [12, 8],
      [28, 15],
    ],
  };
  const dai = { type: 'dai', catchment: 30 };
  const access = (more: object): readonly number[] =>
    (ask('access.catchment', { ...market, ...more }) as CatchmentAnswer).access;

  test('2SFCA: everybody reaches both, so 120/600 + 150/600', () =>
    expectAll(
      access({ method: '2sfca', decay: { type: 'binary', catchment: 30 } }),
      [0.45, 0.45, 0.45],
    ));

  test('a catchment of 15 minutes in town and 30 in the country, in both steps', () => {
    const { access: each, ratio } = ask('access.catchment', {
      ...market,
      method: '2sfca',
      decay: { type: 'binary', catchment: 30 },
      catchmentByOrigin: [15, 15, 30],
    }) as CatchmentAnswer;
    expectAll(ratio, [0.2, 0.3]);
    expectAll(each, [0.2, 0.5, 0.5]);
  });

  test('Dai, and its M2SFCA and 3SFCA', () => {
    expectAll(access({ method: '2sfca', decay: dai }), [0.4931, 0.6619, 0.2944], 4);
    expectAll(access({ method: 'm2sfca', decay: dai }), [0.4109, 0.5675, 0.1809], 4);
    expectAll(access({ method: '3sfca', decay: dai }), [0.6162, 0.5448, 0.3314], 4);
  });

  test('unmet within 10 minutes: 120 + 150 hours for areas that need 100 and 200, none for the third', () => {
    const unmet = ask('access.unmet', { ...market, reachMinutes: 10 }) as UnmetAnswer;
    expect(unmet).toMatchObject({ naive: 330, servedMaximum: 250, minimum: 350, fca: 350 });
    expectAll(unmet.fcaByArea, [0, 50, 300]);
  });

  test('RAAM with 30 minutes for average crowding', () => {
    const { load, cost } = ask('access.raam', market) as RaamAnswer;
    expectAll(load, [246.91358, 353.08642], 5);
    expectAll(cost, [1.092593, 1.325926, 1.559259]);
  });
});

describe('RAAM in closed form: 100 hours, 10 here and 30 a quarter of an hour away', () => {
  // L₁/25 = L₂/75 + 1/2 and L₁ + L₂ = 100.
  const question = { demand: [100], supply: [10, 30], minutes: [[0, 15]] };

  test('loads 34.375 and 65.625, cost 1.375', () => {
    const { load, cost, costMinutes, rho } = ask('access.raam', question) as RaamAnswer;
    expect(rho).toBe(2.5);
    expectAll(load, [34.375, 65.625], 9);
    expectAll(cost, [1.375], 9);
    expectAll(costMinutes, [41.25], 9);
  });

  test('is refused when nothing is given, and at a table of another shape', () => {
    expect(refusedAt('access.raam', { ...question, supply: [0, 0] })).toBe('supply');
    expect(refusedAt('access.raam', { ...question, minutes: [[0]] })).toBe('minutes[0]');
    expect(refusedAt('access.raam', { ...question, tauMinutes: 0 })).toBe('tauMinutes');
  });
});

describe('travel fitted to six journeys', () => {
  const journeys = [
    { km: 1.2, minutes: 5 },
    { km: 3.4, minutes: 10.5 },
    { km: 6, minutes: 15 },
    { km: 9.5, minutes: 21 },
    { km: 14, minutes: 27.5 },
    { km: 22, minutes: 38 },
  ];

  test('4.96 + 1.555 km, and 4.412 km^0.694', () => {
    const { linear, power } = ask('travel.calibrate', { pairs: journeys }) as Calibration;
    expect(linear.intercept).toBeCloseTo(4.96, 2);
    expect(linear.minutesPerKm).toBeCloseTo(1.555, 3);
    expect(power.coefficient).toBeCloseTo(4.412, 3);
    expect(power.exponent).toBeCloseTo(0.694, 3);
  });

  test('carries what the fit leaves open, in minutes, and never below 0', () => {
    const { linear, power } = calibrateTravel(journeys);
    const { low, mid, high } = fittedRange(linear, 10);
    expect(mid).toBe(fittedMinutes(linear, 10));
    expect(high - mid).toBeCloseTo(linear.residual, 12);
    expect(mid - low).toBeCloseTo(linear.residual, 12);
    expect(fittedRange({ ...power, residual: 50 }, 1).low).toBe(0);
  });

  test('is a pace that reach can be found by', () => {
    const { linear } = calibrateTravel(journeys);
    const pace = fittedPace(linear, { circuity: 1.3 });
    if (pace === undefined) throw new Error('these journeys have a pace');
    expect(travelMinutes(7, pace)).toBeCloseTo(fittedMinutes(linear, 7), 12);
    expect(fittedPace({ ...linear, minutesPerKm: 0 }, { circuity: 1.3 })).toBeUndefined();
    expect(fittedPace({ ...linear, intercept: -1 }, { circuity: 1.3 })).toBeUndefined();
  });

  test('is refused with two journeys, and with all equally long', () => {
    expect(refusedAt('travel.calibrate', { pairs: journeys.slice(0, 2) })).toBe('pairs');
    expect(
      refusedAt('travel.calibrate', { pairs: journeys.map(({ minutes }) => ({ km: 2, minutes })) }),
    ).toBe('pairs');
  });
});

test('brokerage finds the one way round that moves every area of a long chain on by one service', () => {
  // Area i takes service i first and could take i + 1; the last area can only take the first service.
  const length = 20_000;
  const start = Int32Array.from({ length: length + 2 }, (_, i) => Math.min(2 * i, 2 * length + 1));
  const services = Int32Array.from({ length: 2 * length + 1 }, (_, k) =>
    k === 2 * length ? 0 : Math.floor(k / 2) + ((k + 1) % 2),
  );
  const each = new Float64Array(length + 1).fill(1);
  expect(mostServed(each, each, { start, services })).toBe(length + 1);
});
