// What an outline tells of an area by itself: where its middle is, and how large it is.

import type { AreaGeometry, Ring } from '#lib/domain/market/records.ts';

const KILOMETRES_A_DEGREE = 111.2;
const HALF_TURN = 180;

interface Middle {
  readonly lon: number;
  readonly lat: number;
  readonly squareKilometres: number;
}

/** Area and middle of a ring in square degrees; below 0 for a hole, as rings are wound. */
function weigh(ring: Ring): { readonly area: number; readonly lon: number; readonly lat: number } {
  const [[lon0, lat0] = [0, 0]] = ring;
  let [area, lon, lat] = [0, 0, 0];
  for (const [at, position] of ring.entries()) {
    const next = ring[at + 1];
    if (next === undefined) break;
    // From the first position, since degrees far from 0 would drown the small differences.
    const [x, y, nextX, nextY] = [
      position[0] - lon0,
      position[1] - lat0,
      next[0] - lon0,
      next[1] - lat0,
    ];
    const cross = x * nextY - nextX * y;
    area += cross / 2;
    lon += ((x + nextX) * cross) / 6;
    lat += ((y + nextY) * cross) / 6;
  }
  return { area, lon: lon + lon0 * area, lat: lat + lat0 * area };
}

/** The middle of an outline, weighed by area, and its size. */
export function middleOf(geometry: AreaGeometry): Middle {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const parts = polygons.flat().map(weigh);
  const area = parts.reduce((sum, part) => sum + part.area, 0);
  const lon = parts.reduce((sum, part) => sum + part.lon, 0) / area;
  const lat = parts.reduce((sum, part) => sum + part.lat, 0) / area;
  const across = Math.cos((lat * Math.PI) / HALF_TURN) * KILOMETRES_A_DEGREE;
  return { lon, lat, squareKilometres: area * across * KILOMETRES_A_DEGREE };
}
