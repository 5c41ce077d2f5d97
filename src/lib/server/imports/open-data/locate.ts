// Finds the small area that a position lies in, by its outline. Generalised outlines can be off by some 20 metres.

import type { Area, AreaGeometry, Ring } from '#lib/domain/market/records.ts';

interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const polygonsOf = (geometry: AreaGeometry): readonly (readonly Ring[])[] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

function boxOf(geometry: AreaGeometry): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [outer = []] of polygonsOf(geometry)) {
    for (const [lon, lat] of outer) {
      west = Math.min(west, lon);
      east = Math.max(east, lon);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    }
  }
  return { west, south, east, north };
}

/** True when a ray eastwards from the position crosses the ring an odd number of times. */
function isInRing(lon: number, lat: number, ring: Ring): boolean {
  let inside = false;
  let before = ring.at(-1);
  for (const position of ring) {
    if (before !== undefined && position[1] > lat !== before[1] > lat) {
      const share = (lat - position[1]) / (before[1] - position[1]);
      if (lon < position[0] + share * (before[0] - position[0])) inside = !inside;
    }
    before = position;
  }
  return inside;
}

const isInPolygon = (lon: number, lat: number, [outer, ...holes]: readonly Ring[]): boolean =>
  outer !== undefined &&
  isInRing(lon, lat, outer) &&
  !holes.some((hole) => isInRing(lon, lat, hole));

/** A finder over these areas; undefined for a position outside all of them. */
export function createLocator(
  areas: readonly Pick<Area, 'code' | 'geometry'>[],
): (lon: number, lat: number) => string | undefined {
  const boxed = areas.map(({ code, geometry }) => ({
    code,
    polygons: polygonsOf(geometry),
    box: boxOf(geometry),
  }));
  return (lon, lat) =>
    boxed.find(
      ({ box, polygons }) =>
        lon >= box.west &&
        lon <= box.east &&
        lat >= box.south &&
        lat <= box.north &&
        polygons.some((polygon) => isInPolygon(lon, lat, polygon)),
    )?.code;
}
