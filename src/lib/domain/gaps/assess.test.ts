import { describe, expect, test } from 'vitest';
import type { DemandEstimate } from '../demand/records.ts';
import type { Capacity, Point, Service } from '../market/records.ts';
import { assessGaps, type AreaGap, type GapBasis } from './assess.ts';
import { mergeByArea, rankAreas, sumGaps } from './combine.ts';

const at = (easting: number, northing: number): Point => ({ lon: 0, lat: 0, easting, northing });

const area = (code: string, easting: number): GapBasis['areas'][number] => ({
  code,
  centre: at(easting, 0),
  rurality: 'town',
});

const service = (id: string, parts: Partial<Service> = {}): Service => ({
  id,
  organisationId: `owner of ${id}`,
  name: id,
  kind: 'day-centre',
  operator: 'independent',
  homeBased: false,
  areaCode: 'A',
  point: at(0, 0),
  supports: ['day-support'],
  needs: ['memory'],
  ageGroups: ['65+'],
  placesByWeekday: null,
  pricePence: null,
  priceUnit: null,
  priceYear: null,
  reachMinutes: null,
  beds: null,
  regulated: false,
  rating: null,
  validFrom: '2020-01-01',
  validTo: null,
  continuedById: null,
  lastVerified: null,
  sourceId: 'test',
  ...parts,
});

const capacity = (serviceId: string, hours: number, parts: Partial<Capacity> = {}): Capacity => ({
  serviceId,
  support: 'day-support',
  need: 'memory',
  minutesPerWeek: hours * 60,
  spareMinutesPerWeek: 0,
  ...parts,
});

const demand = (
  areaCode: string,
  hours: number,
  parts: Partial<DemandEstimate> = {},
): DemandEstimate => ({
  areaCode,
  need: 'memory',
  support: 'day-support',
  peopleMid: 5,
  lowMinutesPerWeek: hours * 50,
  midMinutesPerWeek: hours * 60,
  highMinutesPerWeek: hours * 75,
  ...parts,
});

/** A and B next to each other, F out of reach of everything (60 km away), U without any demand on record. */
const basis: GapBasis = {
  areas: [area('A', 0), area('B', 2000), area('F', 60_000), area('U', 1000)],
  services: [
    service('centre'),
    service('second', { organisationId: 'owner of centre' }),
    service('gone', { validTo: '2026-01-01' }),
    service('coming', { validFrom: '2027-01-01' }),
    service('home', { homeBased: true, point: null, areaCode: 'B', reachMinutes: 5 }),
  ],
  capacities: [
    capacity('centre', 60),
    capacity('second', 20),
    capacity('gone', 500),
    capacity('coming', 500),
    capacity('home', 5),
    capacity('centre', 40, { need: 'physical' }),
  ],
  demand: [
    demand('A', 100),
    demand('B', 0),
    demand('F', 30),
    demand('B', 80, { need: 'physical' }),
  ],
  asOf: '2026-10-31',
};

const DAY_MEMORY = { need: 'memory', support: 'day-support' } as const;
const [memory] = assessGaps(basis, [DAY_MEMORY]);
const gapOf = (code: string): AreaGap | undefined =>
  memory?.areas.find(({ areaCode }) => areaCode === code);

describe('an area', () => {
  test('without services in reach has none, which is not short', () => {
    expect(gapOf('F')).toMatchObject({
      state: 'none',
      choices: 0,
      nearestMinutes: null,
      access: 0,
    });
    expect(gapOf('F')?.unmetHours.mid).toBe(30);
  });

  test('without demand on record is not known, and without demand has no gap', () => {
    expect(gapOf('U')?.state).toBe('no-data');
    expect(gapOf('B')?.state).toBe('no-demand');
  });

  test('with too little is short, its choices counted by owner and not by site', () => {
    // The home-based service goes 5 minutes from B's centre and A lies further, so only the two sites count.
    expect(gapOf('A')).toMatchObject({ state: 'short', choices: 1, supplyInReachHours: 80 });
    expect(gapOf('A')?.access).toBeCloseTo(0.8, 9);
    expect(gapOf('A')?.nearestMinutes).toBeCloseTo(3, 9);
  });

  test('carries a range around its middle', () => {
    for (const { unmetHours, demandHours } of memory?.areas ?? []) {
      for (const { low, mid, high } of [unmetHours, demandHours]) {
        expect(low).toBeLessThanOrEqual(mid);
        expect(mid).toBeLessThanOrEqual(high);
      }
    }
  });
});

describe('the totals', () => {
  test('leave out services that have ended or not begun', () => {
    expect(memory?.totals.supply).toBe(85);
  });

  test('are nested: on paper, at best, expected', () => {
    const { naive, minimum, expected } = memory?.totals ?? sumGaps([]);
    expect(naive.mid).toBeCloseTo(45, 9);
    expect(minimum.mid).toBeCloseTo(50, 9);
    expect(expected.mid).toBeCloseTo(50, 9);
    for (const level of ['low', 'mid', 'high'] as const) {
      expect(naive[level]).toBeLessThanOrEqual(minimum[level] + 1e-9);
      expect(minimum[level]).toBeLessThanOrEqual(expected[level] + 1e-9);
    }
  });

  test('hours of one need never serve another', () => {
    const [first, second] = assessGaps(basis, [
      DAY_MEMORY,
      { need: 'physical', support: 'day-support' },
    ]);
    expect(second?.totals.expected.mid).toBeCloseTo(40, 9);
    const both = sumGaps([first, second].filter((gap) => gap !== undefined));
    expect(both.expected.mid).toBeCloseTo(90, 9);
  });
});

describe('areas over several gaps', () => {
  const gaps = assessGaps(basis, [DAY_MEMORY, { need: 'physical', support: 'day-support' }]);
  const merged = mergeByArea(gaps);

  test('add their hours and keep the worst state', () => {
    expect(merged.map(({ areaCode, state }) => [areaCode, state])).toEqual([
      ['A', 'short'],
      ['B', 'short'],
      ['F', 'none'],
      ['U', 'no-data'],
    ]);
    expect(merged[1]?.demandHours.mid).toBe(80);
  });

  test('rank by what is missing, those not known left out', () => {
    expect(rankAreas(merged).map(({ areaCode }) => areaCode)).toEqual(['B', 'F', 'A']);
  });
});

test('a council without any services or demand has areas that are not known, and no error', () => {
  const [empty] = assessGaps({ ...basis, services: [], capacities: [], demand: [] }, [DAY_MEMORY]);
  expect(empty?.areas.every(({ state }) => state === 'no-data')).toBe(true);
  expect(empty?.totals.expected).toEqual({ low: 0, mid: 0, high: 0 });
});
