// Which side of a border is land of the council: a test for outlines whose neighbours do not share points.

import type { AreaGeometry } from '#lib/domain/market/records.ts';
import type { Position } from './arcs.ts';
import { boundsOf, ringsOf } from './projection.ts';
import type { Bounds } from './picture.ts';

/** How far beside a border to look, in degrees: about 60 m, wider than slivers between outlines. */
const BESIDE_DEGREES = 0.0006;

interface BoxedArea {
  readonly box: Bounds;
  readonly geometry: AreaGeometry;
}

/** Areas with their boxes, for many questions. */
export function boxAreas(areas: readonly { readonly geometry: AreaGeometry }[]): BoxedArea[] {
  return areas.flatMap(({ geometry }) => {
    const box = boundsOf([geometry]);
    return box ? [{ box, geometry }] : [];
  });
}

/** Even-odd rule over all rings, so that holes count as outside. */
function holds({ box, geometry }: BoxedArea, [lon, lat]: Position): boolean {
  const [west, south, east, north] = box;
  if (lon < west || lon > east || lat < south || lat > north) return false;
  let isInside = false;
  for (const ring of ringsOf(geometry)) {
    let last = ring.at(-1) ?? [0, 0];
    for (const next of ring) {
      const crosses = next[1] > lat !== last[1] > lat;
      const at = ((last[0] - next[0]) * (lat - next[1])) / (last[1] - next[1]) + next[0];
      if (crosses && lon < at) isInside = !isInside;
      last = next;
    }
  }
  return isInside;
}

/** Shares of a line at which its two sides are looked at. */
const LOOKS = [0.25, 0.5, 0.75];

function hasLandBeside(areas: readonly BoxedArea[], from: Position, to: Position): boolean {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const scale = BESIDE_DEGREES / Math.max(Math.hypot(dx, dy), 1e-9);
  const [lon, lat] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  return [1, -1].every((side) => {
    const beside: Position = [lon - side * dy * scale, lat + side * dx * scale];
    return areas.some((area) => holds(area, beside));
  });
}

/** True when the council's land lies on both sides all along a line, as far as looks at it can tell. */
export function isWithinLand(areas: readonly BoxedArea[], line: readonly Position[]): boolean {
  return LOOKS.every((share) => {
    const at = Math.max(1, Math.min(line.length - 1, Math.round(line.length * share)));
    const [from, to] = [line[at - 1], line[at]];
    return from !== undefined && to !== undefined && hasLandBeside(areas, from, to);
  });
}
