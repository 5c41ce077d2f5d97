// All eight councils are built from the publishers' own files: every row accounted for, nothing missing shown as zero.

import { beforeAll, describe, expect, test } from 'vitest';
import type { CouncilDataset } from '#lib/domain/dataset.ts';
import { total } from '#lib/domain/kernel/exactness.ts';
import type { Ring } from '#lib/domain/market/records.ts';
import { readOpenData } from '#lib/server/imports/open-data/read-open-data.ts';
import { copyReferenceData, COUNCILS, hasReferenceData, REFERENCE } from './reference-data.ts';

const datasets = new Map<string, CouncilDataset>();

const dataset = (slug: string): CouncilDataset => {
  const found = datasets.get(slug);
  if (!found) throw new Error(`${slug} was not read`);
  return found;
};

const people = (slug: string, read: 'all' | 'unpaidCarers' | 'disabledLimitedALot'): number =>
  total(dataset(slug).areas.map(({ residents }) => residents[read] ?? 0));

const hours = (slug: string): number =>
  total(dataset(slug).demandEstimates.map(({ midMinutesPerWeek }) => midMinutesPerWeek)) / 60;

const isCounterClockwise = (ring: Ring): boolean =>
  ring.reduce((sum, [lon, lat], i) => {
    const [nextLon, nextLat] = ring[(i + 1) % ring.length] ?? [lon, lat];
    return sum + (nextLon - lon) * (nextLat + lat);
  }, 0) < 0;

describe.skipIf(!hasReferenceData())('publishers’ files', () => {
  beforeAll(() => {
    for (const [slug, nation] of COUNCILS) {
      const read = readOpenData({ root: REFERENCE, authority: slug, nation, name: slug, slug });
      if (!read.ok) throw new Error(JSON.stringify(read.problem));
      datasets.set(slug, read.value);
    }
  });

  test.each(COUNCILS)('%s: every area with outline, place and district', (slug, _nation, count) => {
    const { areas } = dataset(slug);
    expect(areas).toHaveLength(count);
    for (const area of areas) {
      expect(area.placeName).not.toBe('');
      expect(area.districtName).not.toBe('');
      const polygons =
        area.geometry.type === 'Polygon' ? [area.geometry.coordinates] : area.geometry.coordinates;
      for (const [outer = [], ...holes] of polygons) {
        expect(isCounterClockwise(outer)).toBe(true);
        expect(holes.some(isCounterClockwise)).toBe(false);
      }
    }
  });

  test.each(COUNCILS)('%s: rows read are rows used and rows rejected with a reason', (slug) => {
    const { sources, rejections } = dataset(slug);
    for (const source of sources) {
      const rejected = rejections.filter(({ sourceId }) => sourceId === source.id);
      expect(total(rejected.map(({ rows }) => rows))).toBe(source.rowsRejected);
      expect(source.rowsUsed + source.rowsRejected).toBe(source.rowsRead);
      expect(source.sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(source.attribution).not.toBe('');
    }
    const keys = rejections.map(({ sourceId, reason }) => `${sourceId} ${reason}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each(COUNCILS)(
    '%s: every service stands in an area and belongs to an organisation',
    (slug) => {
      const { areas, services, organisations, sources, places } = dataset(slug);
      const codes = new Set(areas.map(({ code }) => code));
      const owners = new Set(organisations.map(({ id }) => id));
      const files = new Set(sources.map(({ id }) => id));
      for (const service of services) {
        expect(codes).toContain(service.areaCode);
        expect(owners).toContain(service.organisationId);
        expect(files).toContain(service.sourceId);
        if (service.homeBased) expect(service.point).toBeNull();
      }
      expect(new Set(services.map(({ id }) => id)).size).toBe(services.length);
      expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
    },
  );

  test('populations are those of the census', () => {
    expect(people('somerset', 'all')).toBe(571_589);
    expect(people('lincolnshire', 'all')).toBe(768_392);
    expect(people('highland', 'all')).toBe(235_341);
  });

  test('Somerset: 222 care homes with 6,509 beds, known by their former districts', () => {
    const { services, areas } = dataset('somerset');
    const homes = services.filter(({ kind }) => kind === 'care-home');
    expect(homes).toHaveLength(222);
    expect(total(homes.map(({ beds }) => beds ?? 0))).toBe(6509);
    expect(new Set(areas.map(({ districtName }) => districtName))).toEqual(
      new Set(['Mendip', 'Sedgemoor', 'South Somerset', 'Somerset West and Taunton']),
    );
  });

  test('Oldham: a registration with a successor in the file carries on, the others have closed', () => {
    const { services } = dataset('oldham');
    const ended = services.filter(({ validTo }) => validTo !== null);
    expect(services).toHaveLength(226);
    expect(ended).toHaveLength(120);
    expect(ended.filter(({ continuedById }) => continuedById !== null)).toHaveLength(56);
    const ids = new Set(services.map(({ id }) => id));
    for (const { continuedById } of ended) {
      if (continuedById !== null) expect(ids).toContain(continuedById);
    }
  });

  test('Lincolnshire: seven districts, ratings with dates written month first', () => {
    const { services, areas } = dataset('lincolnshire');
    expect(new Set(areas.map(({ districtCode }) => districtCode)).size).toBe(7);
    const rated = services.find(({ id }) => id === '1-10041249501');
    expect(rated).toMatchObject({ kind: 'homecare', rating: 'Good', lastVerified: '2026-05-29' });
  });

  test('Lincolnshire: a postcode newer than the list is placed by its sector, without a point', () => {
    const { services, rejections } = dataset('lincolnshire');
    const inSector = services.find(({ name }) => name === 'Avocet House Care Home');
    expect(inSector?.point).toBeNull();
    expect(inSector?.areaCode).toMatch(/^E01/);
    expect(services.some(({ name }) => name.startsWith('Sleaford Manor'))).toBe(false);
    const unknown = rejections.find(({ reason }) => reason.startsWith('postcode nobody knows'));
    expect(unknown).toMatchObject({ rows: 1, firstLine: 234 });
  });

  test('Highland: what Scotland’s tables do not tell is missing, never zero', () => {
    const { areas, missing } = dataset('highland');
    for (const { residents } of areas) {
      expect(residents.unpaidCarers).toBeNull();
      expect(residents.age85plus).not.toBeNull();
    }
    const layers = missing.map(({ layer }) => layer);
    expect(layers).toContain('unpaid-care');
    expect(layers).toContain('regulated-services');
    expect(layers).not.toContain('published-totals');
  });

  test('Gwynedd: no published totals, so no estimate; two redrawn areas without an index', () => {
    const { areas, missing, demandEstimates } = dataset('gwynedd');
    expect(demandEstimates).toHaveLength(0);
    expect(missing.map(({ layer }) => layer)).toContain('published-totals');
    expect(areas.filter(({ deprivationDecile }) => deprivationDecile === null)).toHaveLength(2);
  });

  test('demand is of the size that the published totals ask for', () => {
    // 4,990 people in Somerset, 1,350 on the Isle of Wight; hours a person about alike.
    expect(hours('somerset') / 4990).toBeGreaterThan(8);
    expect(hours('somerset') / 4990).toBeLessThan(14);
    expect(hours('isle-of-wight') / 1350 / (hours('somerset') / 4990)).toBeCloseTo(1, 1);
  });

  test('football supporters and nurseries are not care co-operatives', () => {
    for (const [slug] of COUNCILS) {
      const names = dataset(slug).services.filter(({ kind }) => kind === 'co-op');
      for (const { name } of names) expect(name).not.toMatch(/supporters|nursery|after school/i);
    }
  });

  test('raw records of the regulator give the same services as the table', () => {
    const copy = copyReferenceData();
    try {
      copy.drop('supply/cqc_oldham_locations_2025.csv');
      const read = readOpenData({
        root: copy.root,
        authority: 'oldham',
        nation: 'england',
        name: 'Oldham',
        slug: 'oldham',
      });
      if (!read.ok) throw new Error(JSON.stringify(read.problem));
      const key = (service: CouncilDataset['services'][number]): unknown => ({
        ...service,
        sourceId: '',
      });
      const byId = (services: CouncilDataset['services']): unknown[] =>
        services.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(key);
      expect(byId(read.value.services)).toEqual(byId(dataset('oldham').services));
    } finally {
      copy.remove();
    }
  });

  test('the directory as published gives the same locations as the list made of it', () => {
    const copy = copyReferenceData();
    try {
      copy.drop('supply/cqc_lincolnshire_locations_2026.csv');
      const read = readOpenData({
        root: copy.root,
        authority: 'lincolnshire',
        nation: 'england',
        name: 'Lincolnshire',
        slug: 'lincolnshire',
      });
      if (!read.ok) throw new Error(JSON.stringify(read.problem));
      const ids = (services: CouncilDataset['services']): string[] =>
        services.map(({ id, kind, rating }) => `${id} ${kind} ${rating ?? ''}`).sort();
      expect(ids(read.value.services)).toEqual(ids(dataset('lincolnshire').services));
    } finally {
      copy.remove();
    }
  });
});
