// Two villages and a provider: reach, what a provider says it serves, and what it gives decide who is unserved.
import { describe, expect, it } from 'vitest';
import type { DemandEstimate } from '../demand/records.ts';
import type { Capacity, Service } from '../market/records.ts';
import { findUnserved, type UnservedBasis } from './unserved.ts';

const at = (easting: number) => ({ lon: 0, lat: 0, easting, northing: 0 });

const service: Service = {
  id: 'small',
  organisationId: 'o',
  name: 'Small',
  kind: 'micro-provider',
  operator: 'independent',
  homeBased: true,
  areaCode: 'NEAR',
  point: null,
  supports: ['home-support'],
  needs: ['physical'],
  ageGroups: ['65+'],
  placesByWeekday: null,
  pricePence: null,
  priceUnit: null,
  priceYear: null,
  reachMinutes: 15,
  beds: null,
  regulated: false,
  rating: null,
  validFrom: '2020-01-01',
  validTo: null,
  continuedById: null,
  lastVerified: null,
  sourceId: 's',
};

const wanted = (areaCode: string, minutes: number): DemandEstimate => ({
  areaCode,
  need: 'physical',
  support: 'home-support',
  peopleMid: 9,
  lowMinutesPerWeek: minutes / 2,
  midMinutesPerWeek: minutes,
  highMinutesPerWeek: minutes * 2,
});

const basis: UnservedBasis = {
  areas: [
    { code: 'NEAR', centre: at(0), rurality: 'dispersed' },
    { code: 'FAR', centre: at(20_000), rurality: 'dispersed' },
    { code: 'EMPTY', centre: at(40_000), rurality: 'dispersed' },
  ],
  services: [service],
  capacities: [],
  demand: [wanted('NEAR', 600), wanted('FAR', 1200)],
  trading: [],
  asOf: '2026-10-31',
};

const codes = (changed: Partial<UnservedBasis>): string[] =>
  findUnserved({ ...basis, ...changed }).map(({ areaCode }) => areaCode);

const hours: Capacity = {
  serviceId: 'small',
  support: 'home-support',
  need: 'physical',
  minutesPerWeek: 60,
  spareMinutesPerWeek: 0,
};

describe('unserved places', () => {
  it('are those with demand that nobody small reaches, with the nearest and its minutes', () => {
    // 2 minutes to set off, and 20 km by 1.4 at 48 km/h: 37 minutes.
    const [found, ...rest] = findUnserved(basis);
    expect(rest).toEqual([]);
    expect(found).toMatchObject({
      areaCode: 'FAR',
      support: 'home-support',
      people: 9,
      hoursPerWeek: { low: 10, mid: 20, high: 40 },
      isSure: true,
      nearest: { serviceId: 'small' },
    });
    expect(found?.nearest?.minutes.low).toBeCloseTo(37 * 0.85, 9);
    expect(found?.nearest?.minutes.mid).toBeCloseTo(37, 9);
    expect(found?.nearest?.minutes.high).toBeCloseTo(37 * 1.15, 9);
  });

  it('are served by an enterprise that says so, if it offers the support', () => {
    expect(codes({ trading: [{ servesAreaCodes: ['FAR'], offers: ['home-support'] }] })).toEqual(
      [],
    );
    expect(codes({ trading: [{ servesAreaCodes: ['FAR'], offers: ['day-support'] }] })).toEqual([
      'FAR',
    ]);
  });

  it('take hours on record over what a provider says it gives', () => {
    expect(codes({ capacities: [hours] })).toEqual(['FAR']);
    expect(codes({ capacities: [{ ...hours, support: 'day-support' }] })).toEqual(['FAR', 'NEAR']);
  });

  it.each([
    ['ended', { validTo: '2026-10-31' }],
    ['not begun', { validFrom: '2027-01-01' }],
    ['not small', { kind: 'homecare' as const }],
  ])('are not served by one that is %s', (_, changed) => {
    expect(codes({ services: [{ ...service, ...changed }] })).toEqual(['FAR', 'NEAR']);
    expect(findUnserved({ ...basis, services: [] })[0]?.nearest).toBeNull();
  });

  it('are unsure when only slower roads leave them out', () => {
    // 8.6 km by 1.4 at 48 km/h and 2 minutes: about 17 minutes, and the provider goes 15.
    const areas = [...basis.areas.slice(0, 1), { ...basis.areas[1], centre: at(8_600) }] as const;
    expect(findUnserved({ ...basis, areas: areas as UnservedBasis['areas'] })[0]?.isSure).toBe(
      false,
    );
  });
});
