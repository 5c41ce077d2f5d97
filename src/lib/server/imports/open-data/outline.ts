// The outline of an area: every ring checked, and wound as RFC 7946 asks: outer rings counter-clockwise, holes clockwise.

import type { AreaGeometry, Ring } from '#lib/domain/market/records.ts';
import { isList, isRecord } from './json-text.ts';
import { findCrossing } from './self-crossing.ts';

/** Great Britain and its islands, in degrees: a coordinate outside is swapped, projected or wrong. */
const LON = { min: -9, max: 2.5 };
const LAT = { min: 49, max: 61.5 };
const FEWEST_POSITIONS = 4;

const isBetween = (value: unknown, { min, max }: typeof LON): value is number =>
  typeof value === 'number' && value >= min && value <= max;

function readPosition(value: unknown): readonly [number, number] | undefined {
  if (!isList(value)) return undefined;
  const [lon, lat] = value;
  return isBetween(lon, LON) && isBetween(lat, LAT) ? [lon, lat] : undefined;
}

/** Twice the signed area: above 0 when the ring runs counter-clockwise. */
function windingOf(ring: Ring): number {
  return ring.reduce((sum, [lon, lat], i) => {
    const [nextLon, nextLat] = ring[(i + 1) % ring.length] ?? [lon, lat];
    return sum + lon * nextLat - nextLon * lat;
  }, 0);
}

/** A closed ring with an area, wound as asked; or what is wrong with it. */
function readRing(value: unknown, isOuter: boolean): Ring | string {
  if (!isList(value)) return 'a ring is not a list';
  const positions = value.map(readPosition);
  const ring = positions.filter((position) => position !== undefined);
  if (ring.length < positions.length)
    return 'a coordinate is not longitude and latitude in Britain';
  if (ring.length < FEWEST_POSITIONS) return 'a ring has fewer than 4 positions';
  const [first] = ring;
  const last = ring.at(-1);
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) return 'a ring is not closed';
  const winding = windingOf(ring);
  if (winding === 0) return 'a ring encloses nothing';
  const crossing = findCrossing(ring);
  if (crossing !== undefined) return `a ring crosses itself near ${crossing.join(', ')}`;
  return winding > 0 === isOuter ? ring : ring.toReversed();
}

function readPolygon(value: unknown): readonly Ring[] | string {
  if (!isList(value) || value.length === 0) return 'a polygon has no rings';
  const rings: Ring[] = [];
  for (const [index, part] of value.entries()) {
    const ring = readRing(part, index === 0);
    if (typeof ring === 'string') return ring;
    rings.push(ring);
  }
  return rings;
}

/** An outline, or what is wrong with it. */
export function readOutline(value: unknown): AreaGeometry | string {
  if (!isRecord(value)) return 'there is no geometry';
  const { type, coordinates } = value;
  if (type === 'Polygon') {
    const rings = readPolygon(coordinates);
    return typeof rings === 'string' ? rings : { type, coordinates: rings };
  }
  if (type !== 'MultiPolygon' || !isList(coordinates) || coordinates.length === 0) {
    return 'it is neither a Polygon nor a MultiPolygon';
  }
  const polygons: (readonly Ring[])[] = [];
  for (const part of coordinates) {
    const rings = readPolygon(part);
    if (typeof rings === 'string') return rings;
    polygons.push(rings);
  }
  return { type, coordinates: polygons };
}
