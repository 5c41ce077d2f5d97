// Where in an area a venue may stand, and how far apart two positions are.

import type { Area, Point, Ring } from '#lib/domain/market/records.ts';
import type { RandomStream } from '../random.ts';
import { pointOf, spotOf } from './grid.ts';
import { gap, isInside, mix, segmentsOf } from './planar.ts';
import type { Spot } from './planar.ts';

const TRIES = 200;

/** Venues stand nearer to where people live than a blind throw would put them. */
const PULL_TO_PEOPLE = 0.5;

const outerRing = ({ geometry }: Area): Ring =>
  (geometry.type === 'Polygon' ? geometry.coordinates[0] : geometry.coordinates[0]?.[0]) ?? [];

/** Straight distance in metres on the county's grid. */
export const distanceMetres = (a: Point, b: Point): number =>
  gap([a.easting, a.northing], [b.easting, b.northing]);

/** A point inside the area's largest polygon, drawn from the stream and likelier near its centre. */
export function venueIn(area: Area, random: RandomStream): Point {
  const spots = outerRing(area).map(spotOf);
  const border = segmentsOf(spots);
  const range = (axis: 0 | 1): readonly [number, number] => [
    spots.reduce((least, spot) => Math.min(least, spot[axis]), Infinity),
    spots.reduce((most, spot) => Math.max(most, spot[axis]), -Infinity),
  ];
  const [west, east] = range(0);
  const [south, north] = range(1);
  const centre: Spot = [area.centre.easting, area.centre.northing];
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const thrown: Spot = [
      west + (east - west) * random.uniform(),
      south + (north - south) * random.uniform(),
    ];
    const spot = mix(thrown, centre, PULL_TO_PEOPLE * random.uniform());
    if (isInside(spot, border)) return pointOf(spot);
  }
  throw new Error(`No spot inside ${area.code} was found.`);
}
