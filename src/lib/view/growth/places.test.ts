// What may be told of a place with nobody small: few people stay hidden, and no home is pointed to.
import { DEFAULT_BELIEFS } from '#lib/domain/parameters/beliefs.ts';
import { describe, expect, it } from 'vitest';
import type { UnservedPlace } from '#lib/domain/growth/unserved.ts';
import type { Area, Service } from '#lib/domain/market/records.ts';
import { shapePlaces, type PlacesInput } from './places.ts';
import { parseGrowthView } from './url.ts';

const at = { lon: 0, lat: 0, easting: 0, northing: 0 };
const area = (code: string, placeName: string): Area => ({
  code,
  name: code,
  placeName,
  districtCode: 'D',
  districtName: 'Vale',
  middleCode: 'M',
  middleName: 'Middle',
  rurality: 'fringe',
  centre: at,
  geometry: { type: 'Polygon', coordinates: [] },
  residents: {
    all: null,
    age18to64: null,
    age65to74: null,
    age75to84: null,
    age85plus: null,
    disabledLimitedALot: null,
    unpaidCarers: null,
    unpaidCarers50Hours: null,
  },
  deprivationDecile: null,
  deprivationIndex: null,
});

const service = (id: string, homeBased: boolean): Service => ({
  id,
  organisationId: 'o',
  name: `Named ${id}`,
  kind: 'shared-lives',
  operator: 'independent',
  homeBased,
  areaCode: 'A',
  point: homeBased ? null : at,
  supports: ['home-support'],
  needs: ['physical'],
  ageGroups: ['65+'],
  placesByWeekday: null,
  pricePence: null,
  priceUnit: null,
  priceYear: null,
  reachMinutes: 20,
  beds: null,
  regulated: false,
  rating: null,
  validFrom: '2020-01-01',
  validTo: null,
  continuedById: null,
  lastVerified: null,
  sourceId: 's',
});

const place = (
  areaCode: string,
  people: number,
  hours: number,
  nearest: string,
): UnservedPlace => ({
  areaCode,
  support: 'home-support',
  people,
  hoursPerWeek: { low: hours * 0.8, mid: hours, high: hours * 1.3 },
  isSure: true,
  nearest: { serviceId: nearest, minutes: { low: 23.4, mid: 27.5, high: 31.6 } },
});

const input: PlacesInput = {
  unserved: [place('C', 7, 300, 'hall'), place('B', 20, 164, 'home'), place('A', 1, 9, 'hall')],
  isEstimate: false,
  isSupplyUnknown: false,
  hasDemand: true,
  // Everybody of a place has one need, so that a place speaks of nobody else.
  peopleIn: (code, need) => (need === 'physical' ? ({ A: 1, B: 20, C: 7 }[code] ?? 0) : 0),
  areas: new Map([
    ['A', area('A', 'Alder')],
    ['B', area('B', 'Birch')],
    ['C', area('C', 'Cedar')],
  ]),
  services: new Map([
    ['home', service('home', true)],
    ['hall', service('hall', false)],
  ]),
  enterprises: [],
};
const view = parseGrowthView(new URL('http://localhost/?sel=C:home-support')).view;
const frame = {
  base: '/example/growth',
  beliefs: DEFAULT_BELIEFS,
  locale: 'en',
} as const;
const shape = (changed: Partial<PlacesInput> = {}) =>
  shapePlaces({ ...input, ...changed }, view, '2026-10-31', frame);

describe('places with nobody small', () => {
  it('hide a sum from which a figure about few could be found by taking the shown one away', () => {
    const peopleIn: PlacesInput['peopleIn'] = (code, need, support) =>
      code === 'B' && support === 'home-support'
        ? ({ physical: 17, memory: 3 }[need as string] ?? 0)
        : 0;
    const [birch] = shape({ peopleIn }).rows.filter(({ areaCode }) => areaCode === 'B');
    expect(birch).toMatchObject({ people: '[c]', hours: '[c]' });
  });

  it('hide people and hours of few, whose order then tells nothing', () => {
    expect(shape().rows.map((row) => [row.place, row.people, row.hours])).toEqual([
      ['Birch', '20', '164'],
      ['Alder', '[c]', '[c]'],
      ['Cedar', '[c]', '[c]'],
    ]);
    expect(shape().hasSuppressed).toBe(true);
  });

  it('hide them in the reasons too', () => {
    const values = shape().selected?.why.inputs.map(({ value }) => value) ?? [];
    expect(values.slice(0, 2)).toEqual(['[c]', '[c]']);
    expect(values.join(' ')).not.toMatch(/300|\b7\b/);
  });

  it('name a hall and not a home', () => {
    const [birch, alder] = shape().rows;
    expect(birch?.nearest).toEqual({
      name: 'Shared Lives',
      id: null,
      minutes: { value: 'about 28 minutes', range: 'likely 23 to 32' },
      goes: 'goes up to 20 minutes',
    });
    expect(alder?.nearest).toMatchObject({ name: 'Named hall', id: 'hall' });
  });

  it('are an estimate with a range where demand is one, and people are not known', () => {
    const [first] = shape({ isEstimate: true, isSupplyUnknown: true }).rows;
    expect(first).toMatchObject({
      hours: null,
      people: 'not known',
      estimate: { value: 'about 300', range: 'likely 240 to 390' },
    });
    expect(shape({ isSupplyUnknown: true }).intro).toContain('is not known');
  });

  it('are said to be not known without demand on record', () => {
    expect(shape({ unserved: [], hasDemand: false }).intro).toContain('not known');
    expect(shape({ unserved: [] }).intro).toContain('somebody small');
  });
});
