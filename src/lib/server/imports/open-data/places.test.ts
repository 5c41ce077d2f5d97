import { expect, test } from 'vitest';
import type { Area, Rurality } from '#lib/domain/market/records.ts';
import { labelPlaces } from './places.ts';

const area = (placeName: string, all: number, over: Partial<Area> = {}): Area => ({
  code: `${placeName}-${all}`,
  name: placeName,
  placeName,
  districtCode: 'D',
  districtName: 'Somewhere',
  middleCode: 'M',
  middleName: 'Somewhere 001',
  rurality: 'town',
  centre: { lon: -3, lat: 51, easting: 330_000, northing: 120_000 },
  geometry: { type: 'Polygon', coordinates: [] },
  residents: {
    all,
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
  ...over,
});

const names = (areas: readonly Area[]): string[] =>
  labelPlaces(areas, 'Somewhere').map(({ name, rank }) => `${name} ${rank}`);

const rural: { rurality: Rurality } = { rurality: 'dispersed' };

test('wards of one town become one label, largest first', () => {
  expect(
    names([
      area('Bridgwater East & Bawdrip', 6000),
      area('Bridgwater North & Central', 6000),
      area('Wells', 3000, rural),
    ]),
  ).toEqual(['Bridgwater town', 'Wells village']);
});

test('three neighbourhoods under one first word are parts of one town', () => {
  const wards = ['Castle', 'Wygate', "St John's"].map((part) => area(`Spalding ${part}`, 4000));
  expect(names(wards)).toEqual(['Spalding town']);
});

test('countryside under one name is a district, not a town', () => {
  const hills = ['Mendip West', 'Mendip Central and East'].map((name) => area(name, 8000, rural));
  expect(names(hills)).toEqual(['Mendip district']);
});

test('the parts of a Welsh town stand before its name', () => {
  expect(names([area('Dwyrain Bangor', 5000), area('Canol Bangor', 5000)])).toEqual([
    'Bangor town',
  ]);
});

test('a Scottish neighbourhood keeps the "and" in its name', () => {
  const ross = ['Ross and Cromarty Central', 'Ross and Cromarty East'].map((name) =>
    area(name, 3000, { ...rural, middleName: name }),
  );
  expect(names(ross)).toEqual(['Ross and Cromarty village']);
});

test('a district all built up is a city by its own name; others show their names over their towns', () => {
  const lincoln = { districtName: 'Lincoln' };
  const coast = { districtName: 'East Coast', ...rural };
  expect(
    names([
      area('Abbey', 60_000, lincoln),
      area('Park', 40_000, lincoln),
      area('Alford', 4000, coast),
    ]),
  ).toEqual(['Lincoln city', 'Alford village', 'East Coast district']);
});
