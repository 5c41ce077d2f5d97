// The demand estimate gives back what was published, grows where need is, and leaves out what is not known.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocatePeople, type CensusArea } from '#lib/domain/demand/allocate.ts';
import {
  estimateCouncilDemand,
  multiplyRanges,
  splitPublishedTotal,
} from '#lib/domain/demand/estimate.ts';
import { total } from '#lib/domain/kernel/exactness.ts';
import { DEMAND_PARAMETERS } from '#lib/domain/parameters/demand-list.ts';
import { NEEDS, SUPPORTS } from '#lib/domain/market/records.ts';
import { RUNS } from './arbitraries.ts';

const area = (code: string, residents: Partial<CensusArea['residents']> = {}): CensusArea => ({
  code,
  residents: {
    all: 1600,
    age18to64: 900,
    age65to74: 200,
    age75to84: 120,
    age85plus: 50,
    disabledLimitedALot: 130,
    unpaidCarers: null,
    unpaidCarers50Hours: null,
    ...residents,
  },
});

/** Somerset, 31 March 2025: measures 3d(1a), 2e(1), 2e(2a) and 2e(2b) of the outcomes framework. */
const published = {
  people: 4990,
  atHomeByAge: { '18-64': 2384, '65+': 2836 },
  learningDisabilityShare: 1239 / 2384,
};

test('the published total is split without loss, by the council’s own ages and learning disability share', () => {
  const people = splitPublishedTotal(published);
  const younger = total(Object.values(people['18-64']));
  expect(younger + total(Object.values(people['65+']))).toBeCloseTo(4990, 9);
  expect(younger).toBeCloseTo((4990 * 2384) / 5220, 9);
  expect(people['18-64']['learning-disability'] / younger).toBeCloseTo(1239 / 2384, 12);
});

test('without own ages the national split is used', () => {
  const people = splitPublishedTotal({
    people: 586_830,
    atHomeByAge: null,
    learningDisabilityShare: null,
  });
  expect(total(Object.values(people['18-64']))).toBeCloseTo(245_310, 6);
});

const count = fc.integer({ min: 1, max: 2000 });
const anyAreas = fc
  .array(fc.tuple(count, count, count, count, count), { minLength: 1, maxLength: 40 })
  .map((rows) =>
    rows.map(([age18to64, age65to74, age75to84, age85plus, disabledLimitedALot], i) =>
      area(`A${i}`, {
        all: age18to64 + age65to74 + age75to84 + age85plus + 300,
        age18to64,
        age65to74,
        age75to84,
        age85plus,
        disabledLimitedALot,
      }),
    ),
  );

test('people in all areas add up to each published cell', () => {
  fc.assert(
    fc.property(anyAreas, (areas) => {
      const wanted = splitPublishedTotal(published);
      const allocated = allocatePeople(areas, wanted);
      for (const ageGroup of ['18-64', '65+'] as const) {
        for (const need of NEEDS) {
          const found = allocated.filter((row) => row.ageGroup === ageGroup && row.need === need);
          expect(total(found.map(({ people }) => people))).toBeCloseTo(wanted[ageGroup][need], 6);
        }
      }
    }),
    RUNS,
  );
});

test('hours in all areas are those of the published total, however it is spread', () => {
  const minutes = (areas: readonly CensusArea[]): number =>
    total(estimateCouncilDemand('england', areas, published).map((row) => row.midMinutesPerWeek));
  const one = minutes([area('all')]);
  fc.assert(
    fc.property(anyAreas, (areas) => {
      expect(minutes(areas) / one).toBeCloseTo(1, 9);
    }),
    RUNS,
  );
});

test('older areas get more people with dementia, disabled areas more with physical support', () => {
  const areas = [
    area('plain'),
    area('older', { age85plus: 150 }),
    area('disabled', { disabledLimitedALot: 260 }),
  ];
  const allocated = allocatePeople(areas, splitPublishedTotal(published));
  const people = (code: string, ageGroup: string, need: string): number =>
    allocated.find((row) => row.areaCode === code && row.ageGroup === ageGroup && row.need === need)
      ?.people ?? 0;
  expect(people('older', '65+', 'memory')).toBeGreaterThan(people('plain', '65+', 'memory'));
  expect(people('disabled', '18-64', 'physical')).toBeGreaterThan(
    people('plain', '18-64', 'physical'),
  );
});

test('an area whose ages are not known gets no estimate, not a zero', () => {
  const rows = estimateCouncilDemand(
    'england',
    [area('known'), area('unknown', { age85plus: null })],
    published,
  );
  expect(new Set(rows.map(({ areaCode }) => areaCode))).toEqual(new Set(['known']));
  expect(rows).toHaveLength(NEEDS.length * SUPPORTS.length);
});

test('low, mid and high are in order, and disability not known is taken as usual for the age', () => {
  const rows = estimateCouncilDemand(
    'scotland',
    [area('a', { disabledLimitedALot: null }), area('b', { disabledLimitedALot: null })],
    published,
  );
  for (const row of rows) {
    expect(row.lowMinutesPerWeek).toBeLessThanOrEqual(row.midMinutesPerWeek);
    expect(row.midMinutesPerWeek).toBeLessThanOrEqual(row.highMinutesPerWeek);
  }
  const [first, second] = ['a', 'b'].map((code) =>
    total(rows.filter(({ areaCode }) => areaCode === code).map((row) => row.midMinutesPerWeek)),
  );
  expect(first).toBe(second);
});

test('independent ranges multiply by the square root of their squared logarithms', () => {
  const half = { low: 0.5, mid: 1, high: 2 };
  const { low, mid, high } = multiplyRanges([half, half]);
  expect(mid).toBe(1);
  expect(high).toBeCloseTo(2 ** Math.SQRT2, 12);
  expect(low).toBeCloseTo(0.5 ** Math.SQRT2, 12);
});

test('people with an alarm alone, whom Scotland counts too, add no hours', () => {
  const areas = [area('a')];
  const minutes = (nation: 'england' | 'scotland'): number =>
    total(estimateCouncilDemand(nation, areas, published).map((row) => row.midMinutesPerWeek));
  expect(minutes('scotland')).toBeLessThan(minutes('england'));
});

test('every belief of the estimate stands in the catalogue once, with its source', () => {
  const ids = DEMAND_PARAMETERS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { value, range, source } of DEMAND_PARAMETERS) {
    expect(source).not.toBe('');
    if (range) expect(range[0] <= value && value <= range[1]).toBe(true);
  }
});
