// Web Mercator between degrees and the paper of the server-drawn map, so that it looks exactly like the
// live map that takes its place.

import type { AreaGeometry, Ring } from '#lib/domain/market/records.ts';
import type { Bounds, Frame } from './picture.ts';

const HALF_TURN = 180;

const mercatorY = (lat: number): number =>
  (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / (2 * HALF_TURN))) * HALF_TURN) / Math.PI;

/** Every ring of a geometry, outer and inner. */
export function ringsOf(geometry: AreaGeometry): readonly Ring[] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}

/** Smallest box around the geometries; null when there is none. */
export function boundsOf(geometries: readonly AreaGeometry[]): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const geometry of geometries) {
    for (const ring of ringsOf(geometry)) {
      for (const [lon, lat] of ring) {
        west = Math.min(west, lon);
        east = Math.max(east, lon);
        south = Math.min(south, lat);
        north = Math.max(north, lat);
      }
    }
  }
  return west <= east ? [west, south, east, north] : null;
}

/** A paper of the given width that holds the bounds with a margin, in proportion, at most `tallest` high. */
export function frameOf(bounds: Bounds, width: number, tallest: number): Frame {
  const [west, south, east, north] = bounds;
  const across = Math.max(east - west, 1e-6);
  const height = ((mercatorY(north) - mercatorY(south)) / across) * width;
  return { width, height: Math.round(Math.min(Math.max(height, width * 0.6), tallest)) };
}

/** Share of the paper left free on each side. */
const MARGIN = 0.03;

/** Maps degrees to units of the frame, x to the right, y down; the bounds stand in the middle. */
export function projectionOf(
  bounds: Bounds,
  frame: Frame,
): (lon: number, lat: number) => readonly [x: number, y: number] {
  const [west, south, east, north] = bounds;
  const top = mercatorY(north);
  const across = Math.max(east - west, 1e-6);
  const down = Math.max(top - mercatorY(south), 1e-6);
  const room = 1 - 2 * MARGIN;
  const scale = Math.min((frame.width * room) / across, (frame.height * room) / down);
  const left = (frame.width - across * scale) / 2;
  const above = (frame.height - down * scale) / 2;
  return (lon, lat) => [left + (lon - west) * scale, above + (top - mercatorY(lat)) * scale];
}
