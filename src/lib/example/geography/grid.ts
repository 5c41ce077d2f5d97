// The county's own grid and where it lies on the globe: in open sea south-west of Britain, so that no real council
// is ever under it.

import type { Point } from '#lib/domain/market/records.ts';
import type { Spot } from './planar.ts';

export const METRES_A_KM = 1_000;

/** Grid position of the sheet's south-west corner; the same numbers on the National Grid are open sea too. */
const CORNER: Spot = [10_000, 100_000];

const MIDDLE: Spot = [50_000, 135_000];
const MIDDLE_LON = -7.9;
const MIDDLE_LAT = 49.3;

/** Length of a degree at 49.3 degrees north, rounded; one scale for the whole sheet is right to 1 %. */
const METRES_A_DEGREE_LON = 72_600;
const METRES_A_DEGREE_LAT = 111_200;

/** Five decimals are about a metre. */
const DECIMALS = 100_000;

const rounded = (degrees: number): number => Math.round(degrees * DECIMALS) / DECIMALS;

/** Kilometres on the plan to metres on the grid. */
export const gridOf = ([x, y]: Spot): Spot => [
  CORNER[0] + x * METRES_A_KM,
  CORNER[1] + y * METRES_A_KM,
];

export const degreesOf = ([easting, northing]: Spot): readonly [lon: number, lat: number] => [
  rounded(MIDDLE_LON + (easting - MIDDLE[0]) / METRES_A_DEGREE_LON),
  rounded(MIDDLE_LAT + (northing - MIDDLE[1]) / METRES_A_DEGREE_LAT),
];

/** The grid position of degrees: the inverse of `degreesOf` but for the rounding. */
export const spotOf = ([lon, lat]: readonly [lon: number, lat: number]): Spot => [
  MIDDLE[0] + (lon - MIDDLE_LON) * METRES_A_DEGREE_LON,
  MIDDLE[1] + (lat - MIDDLE_LAT) * METRES_A_DEGREE_LAT,
];

/** A position to the metre, in both systems. */
export const pointOf = (spot: Spot): Point => {
  const [lon, lat] = degreesOf(spot);
  return { lon, lat, easting: Math.round(spot[0]), northing: Math.round(spot[1]) };
};
