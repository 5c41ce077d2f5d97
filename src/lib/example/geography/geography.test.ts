// The invented county is the same everywhere, adds up, and its map is a proper tiling without gaps or overlaps.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Area, Ring } from '#lib/domain/market/records.ts';
import { randomStream } from '../random.ts';
import {
  areasOfDistrict,
  distanceMetres,
  EXAMPLE_COUNCIL_NAME,
  generateGeography,
  venueIn,
} from './index.ts';

/** The seed of the product's example, and so the county that people see. */
const SEED = 20_261_031;
const geography = generateGeography(SEED);
const { areas, places, neighbours, settings } = geography;
const known = areas.filter(({ residents }) => residents.all !== null);

const polygonsOf = ({ geometry }: Area): readonly (readonly Ring[])[] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
const ringsOf = (area: Area): readonly Ring[] => polygonsOf(area).flat();

const segmentsOf = (ring: Ring) => ring.slice(1).map((to, at) => ({ from: ring[at] ?? to, to }));

/** Signed area in square degrees, counter-clockwise positive; from the first corner, to keep digits. */
const signedArea = (ring: Ring): number => {
  const [lon, lat] = ring[0] ?? [0, 0];
  return segmentsOf(ring).reduce(
    (sum, { from, to }) =>
      sum + ((from[0] - lon) * (to[1] - lat) - (to[0] - lon) * (from[1] - lat)) / 2,
    0,
  );
};

const name = (from: readonly number[], to: readonly number[]): string =>
  `${from.join()} ${to.join()}`;

/** Degrees as whole hundred-thousandths, so that turns are computed without any rounding. */
const whole = (degrees: number): number => Math.round(degrees * 100_000);

const turn = (a: readonly number[], b: readonly number[], c: readonly number[]): number => {
  const [ax = 0, ay = 0] = a.map(whole);
  const [bx = 0, by = 0] = b.map(whole);
  const [cx = 0, cy = 0] = c.map(whole);
  return Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
};

type Segment = ReturnType<typeof segmentsOf>[number];

const isCrossing = ({ from: a, to: b }: Segment, { from: c, to: d }: Segment): boolean =>
  turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;

const boxOf = ({ from, to }: Segment) => ({
  west: Math.min(from[0], to[0]),
  east: Math.max(from[0], to[0]),
  south: Math.min(from[1], to[1]),
  north: Math.max(from[1], to[1]),
});

/** Pairs of segments that cross, by a sweep from west to east. */
const crossingsAmong = (segments: readonly Segment[]): number => {
  const boxed = segments
    .map((segment) => ({ segment, ...boxOf(segment) }))
    .sort((a, b) => a.west - b.west);
  let crossings = 0;
  boxed.forEach((here, at) => {
    for (let next = at + 1; next < boxed.length; next += 1) {
      const other = boxed[next];
      if (other === undefined || other.west > here.east) break;
      if (other.south > here.north || other.north < here.south) continue;
      if (isCrossing(here.segment, other.segment)) crossings += 1;
    }
  });
  return crossings;
};

const directed = new Map<string, number>();
for (const ring of areas.flatMap(ringsOf)) {
  for (const { from, to } of segmentsOf(ring)) {
    const key = name(from, to);
    directed.set(key, (directed.get(key) ?? 0) + 1);
  }
}

const isConnected = (codes: readonly string[]): boolean => {
  const left = new Set(codes);
  const waiting = codes.slice(0, 1);
  for (let code = waiting.pop(); code !== undefined; code = waiting.pop()) {
    if (!left.delete(code)) continue;
    waiting.push(...(neighbours.get(code) ?? []).filter((other) => left.has(other)));
  }
  return left.size === 0;
};

const groupBy = <T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
};

const digestOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex');

describe('the same county everywhere', () => {
  it('gives the same bytes twice, and others for another seed', () => {
    const again = generateGeography(SEED);
    expect(digestOf([again.areas, again.places])).toBe(digestOf([areas, places]));
    const other = generateGeography(SEED + 1);
    expect(digestOf(other.areas)).not.toBe(digestOf(areas));
  });

  it('is the county of the product, to the byte, on this machine too', () => {
    // Changes with every change of the generator: then look at the new map before noting the new digest.
    expect(digestOf([areas, places])).toBe(
      'fa64ac7a82147ff8606a802d47ed2d88963ec931522e8cb3212b27a33765294f',
    );
  });

  it('takes less than a second and a half', () => {
    // Processor time, so that a busy machine does not make the county look slow.
    const times = [1, 2, 3].map(() => {
      const start = process.cpuUsage();
      generateGeography(SEED);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1_000;
    });
    expect(Math.min(...times)).toBeLessThan(1_500);
  });
});

describe('areas and people', () => {
  it('has about 300 areas in five districts, four to six to a middle area', () => {
    expect(areas.length).toBeGreaterThanOrEqual(288);
    expect(areas.length).toBeLessThanOrEqual(312);
    expect(new Set(areas.map(({ code }) => code)).size).toBe(areas.length);
    expect(new Set(areas.map(({ name: own }) => own)).size).toBe(areas.length);
    expect(new Set(areas.map(({ placeName }) => placeName)).size).toBe(areas.length);
    expect(new Set(areas.map(({ districtCode }) => districtCode)).size).toBe(5);
    const middles = groupBy(areas, ({ middleCode }) => middleCode);
    for (const members of middles.values()) {
      expect(members.length).toBeGreaterThanOrEqual(4);
      expect(members.length).toBeLessThanOrEqual(6);
      expect(new Set(members.map(({ districtCode }) => districtCode)).size).toBe(1);
      expect(isConnected(members.map(({ code }) => code))).toBe(true);
    }
    expect(areas.every(({ code }) => /^X01\d{6}$/.test(code))).toBe(true);
  });

  it('has the adults of the plan within 1 %', () => {
    const total = (of: (area: Area) => number | null): number =>
      known.reduce((sum, area) => sum + (of(area) ?? 0), 0);
    const near = (value: number, wanted: number): void => {
      expect(Math.abs(value / wanted - 1)).toBeLessThan(0.01);
    };
    near(
      total(({ residents }) => residents.all),
      590_000,
    );
    near(
      total(({ residents }) => residents.age18to64),
      330_000,
    );
    const older = total(
      ({ residents: { age65to74, age75to84, age85plus } }) =>
        (age65to74 ?? 0) + (age75to84 ?? 0) + (age85plus ?? 0),
    );
    near(older, 145_000);
    const disabled = total(({ residents }) => residents.disabledLimitedALot) / 590_000;
    expect(disabled).toBeGreaterThan(0.068);
    expect(disabled).toBeLessThan(0.09);
    const carers = total(({ residents }) => residents.unpaidCarers) / 590_000;
    expect(carers).toBeGreaterThan(0.075);
    expect(carers).toBeLessThan(0.1);
  });

  it('has no area with parts that exceed the whole', () => {
    for (const { residents } of known) {
      const { all, age18to64, age65to74, age75to84, age85plus } = residents;
      const adults = (age18to64 ?? 0) + (age65to74 ?? 0) + (age75to84 ?? 0) + (age85plus ?? 0);
      expect(adults).toBeLessThan(all ?? 0);
      expect(residents.unpaidCarers50Hours ?? 0).toBeLessThan(residents.unpaidCarers ?? 0);
      expect(residents.disabledLimitedALot ?? 0).toBeGreaterThan(0);
      expect(all ?? 0).toBeGreaterThan(700);
      expect(all ?? 0).toBeLessThan(4_500);
    }
  });

  it('has one area of the moor about which nothing is known', () => {
    const unknown = areas.filter(({ residents }) => residents.all === null);
    expect(unknown).toHaveLength(1);
    const [area] = unknown;
    expect(Object.values(area?.residents ?? {}).every((count) => count === null)).toBe(true);
    expect(area?.deprivationDecile).toBeNull();
    expect(settings.moor).toContain(area?.districtCode);
  });

  it('is older on the coast and the moor, and poorer in the city and the resort', () => {
    const olderShare = (codes: readonly string[]): number => {
      const own = known.filter(({ districtCode }) => codes.includes(districtCode));
      const count = (of: (area: Area) => number | null): number =>
        own.reduce((sum, area) => sum + (of(area) ?? 0), 0);
      const adults = count(({ residents }) => residents.age18to64);
      const all = count(({ residents }) => residents.all);
      return 1 - adults / all;
    };
    expect(olderShare(settings.coast)).toBeGreaterThan(olderShare(settings.town));
    expect(olderShare(settings.moor)).toBeGreaterThan(olderShare(settings.town));
    const mean = (own: readonly Area[]): number =>
      own.reduce((sum, { deprivationDecile }) => sum + (deprivationDecile ?? 0), 0) / own.length;
    const resort = known.filter(({ placeName }) => placeName.startsWith('Merringsea'));
    const city = known.filter(({ rurality }) => rurality === 'conurbation');
    expect(mean(resort)).toBeLessThan(3.5);
    expect(mean(city)).toBeLessThan(mean(known));
  });
});

describe('the map', () => {
  it('has closed rings that run as RFC 7946 asks and never cross', () => {
    for (const area of areas) {
      for (const polygon of polygonsOf(area)) {
        polygon.forEach((ring, at) => {
          expect(ring.length).toBeGreaterThanOrEqual(4);
          expect(ring.at(-1)).toEqual(ring[0]);
          expect(Math.sign(signedArea(ring))).toBe(at === 0 ? 1 : -1);
          const corners = ring.slice(1).map((corner) => corner.join());
          expect(new Set(corners).size).toBe(corners.length);
        });
      }
    }
    expect(crossingsAmong(areas.flatMap(ringsOf).flatMap(segmentsOf))).toBe(0);
  });

  it('shares every inner edge between exactly two areas, in opposite directions', () => {
    expect([...directed.values()].every((times) => times === 1)).toBe(true);
    const inner = [...directed.keys()].filter((key) =>
      directed.has(key.split(' ').reverse().join(' ')),
    );
    expect(inner.length / directed.size).toBeGreaterThan(0.7);
  });

  it('covers the county: the areas add up to what its outer edges enclose', () => {
    const sum = areas.flatMap(ringsOf).reduce((total, ring) => total + signedArea(ring), 0);
    let enclosed = 0;
    for (const key of directed.keys()) {
      const [from = '', to = ''] = key.split(' ');
      if (directed.has(`${to} ${from}`)) continue;
      const [ax = 0, ay = 0] = from.split(',').map(Number);
      const [bx = 0, by = 0] = to.split(',').map(Number);
      enclosed += ((ax + 7.9) * (by - 49.3) - (bx + 7.9) * (ay - 49.3)) / 2;
    }
    expect(enclosed).toBeCloseTo(sum, 9);
    const squareKilometres = sum * 72.6 * 111.2;
    expect(squareKilometres).toBeGreaterThan(2_700);
    expect(squareKilometres).toBeLessThan(3_700);
  });

  it('lies on its sheet in open sea, far from any real council', () => {
    const isAtSea = ([lon, lat]: readonly [number, number]): boolean =>
      lon > -8.46 && lon < -7.36 && lat > 48.98 && lat < 49.58;
    expect(areas.flatMap(ringsOf).flat().every(isAtSea)).toBe(true);
  });

  it('has districts that hang together and neighbours that agree', () => {
    for (const code of new Set(areas.map(({ districtCode }) => districtCode))) {
      expect(isConnected(areasOfDistrict(areas, code).map((area) => area.code))).toBe(true);
    }
    expect(isConnected(areas.map(({ code }) => code))).toBe(true);
    for (const [code, others] of neighbours) {
      expect(others).not.toContain(code);
      for (const other of others) expect(neighbours.get(other)).toContain(code);
    }
  });
});

describe('venues and names', () => {
  it('puts venues inside their area, the same each time', () => {
    for (const area of areas) {
      const [point, again] = [
        venueIn(area, randomStream(SEED, area.code)),
        venueIn(area, randomStream(SEED, area.code)),
      ];
      expect(again).toEqual(point);
      const crossings = segmentsOf(polygonsOf(area)[0]?.[0] ?? []).filter(
        ({ from, to }) =>
          from[1] > point.lat !== to[1] > point.lat &&
          point.lon < from[0] + ((point.lat - from[1]) / (to[1] - from[1])) * (to[0] - from[0]),
      );
      expect(crossings.length % 2).toBe(1);
      expect(distanceMetres(point, area.centre)).toBeLessThan(25_000);
    }
  });

  it('labels a city, towns, villages, the moor and the sea, each id once', () => {
    const ranks = groupBy(places, ({ rank }) => rank);
    expect(ranks.get('city')).toHaveLength(1);
    expect(ranks.get('town')?.length).toBeGreaterThanOrEqual(6);
    expect(ranks.get('village')?.length).toBeGreaterThanOrEqual(28);
    expect(ranks.get('moor')).toHaveLength(1);
    expect(ranks.get('sea')?.length).toBeGreaterThanOrEqual(2);
    expect(ranks.get('district')).toHaveLength(5);
    expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
  });

  it('bears no name of a real council or ward', ({ skip }) => {
    const folder = '../shared/data/';
    if (!existsSync(folder)) {
      skip('skipped: no reference data');
      return;
    }
    const words = ['reference/district_to_authority_2023.csv', 'geography/small_areas.csv']
      .flatMap((file) => readFileSync(folder + file, 'utf8').split('\n'))
      .flatMap((line) => line.split(','));
    const real = new Set(words);
    const own = [
      EXAMPLE_COUNCIL_NAME,
      ...areas.flatMap(({ placeName, districtName }) => [placeName, districtName]),
      ...places.map((place) => place.name),
    ];
    expect(own.filter((word) => real.has(word))).toEqual([]);
  });
});
