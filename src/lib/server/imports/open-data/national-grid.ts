// Degrees to metres on the British National Grid, for distances. The seven-parameter shift used here is off by about
// 3.5 metres against the Ordnance Survey's own grid: far below what any distance in the atlas rests on.

import proj4 from 'proj4';
import type { Point } from '#lib/domain/market/records.ts';

/** EPSG:27700 with the Helmert shift from WGS 84. */
const BRITISH_NATIONAL_GRID =
  '+proj=tmerc +lat_0=49 +lon_0=-2 +k=0.9996012717 +x_0=400000 +y_0=-100000 +ellps=airy ' +
  '+towgs84=446.448,-125.157,542.06,0.15,0.247,0.842,-20.489 +units=m +no_defs';

const projection = proj4('EPSG:4326', BRITISH_NATIONAL_GRID);

/** A point on both systems; metres are whole. */
export function toPoint(lon: number, lat: number): Point {
  const [easting, northing] = projection.forward([lon, lat]);
  return { lon, lat, easting: Math.round(easting), northing: Math.round(northing) };
}
