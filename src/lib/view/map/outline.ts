// Draws a council's areas on the server: simplified paths that fit in a page, from the same arcs for both
// sides of every border. This map is what shows without JavaScript, before the live map, and in print.

import type { Area, PlaceLabel } from '#lib/domain/market/records.ts';
import { buildArcs, type Arc, type ArcNetwork, type ArcRing } from './arcs.ts';
import { boxAreas, isWithinLand } from './inside.ts';
import { placeLabels } from './labels.ts';
import type { AreaOutline, Bounds, Frame, MapGeometry } from './picture.ts';
import { boundsOf, frameOf, projectionOf } from './projection.ts';
import { simplifyLine, type Spot } from './simplify.ts';

/** Units of the paper: two for each CSS pixel of a map half a wide screen across. */
const FRAME_WIDTH = 1_200;
const TALLEST = 1_300;
const TOLERANCE = 1.8;
/** Steps across the council that borders of the live map may be off by; they fade out before it shows. */
const BORDER_STEPS = 1_200;
const NOWHERE: Bounds = [-8.7, 49.8, 1.8, 60.9];

type Projection = ReturnType<typeof projectionOf>;

/** SVG path of a line, in whole units, each step relative to the one before. */
function pathOf(spots: readonly Spot[], isClosed: boolean): string {
  let [x, y] = [0, 0];
  let path = '';
  for (const [nextX, nextY] of spots.map(([a, b]) => [Math.round(a), Math.round(b)] as const)) {
    const [dx, dy] = [nextX - x, nextY - y];
    if (path !== '' && dx === 0 && dy === 0) continue;
    const pair = `${dx}${dy < 0 ? '' : ','}${dy}`;
    if (path === '') path = `M${nextX},${nextY}`;
    else path += `${path.includes('l') ? (dx < 0 ? '' : ' ') : 'l'}${pair}`;
    [x, y] = [nextX, nextY];
  }
  return isClosed && path.includes('l') ? `${path}z` : path;
}

function simplifyArcs(network: ArcNetwork, project: Projection): Map<Arc, Spot[]> {
  return new Map(
    network.arcs.map((arc) => [
      arc,
      simplifyLine(
        arc.points.map(([lon, lat]) => project(lon, lat)),
        TOLERANCE,
      ),
    ]),
  );
}

function ringSpots(ring: ArcRing, drawn: ReadonlyMap<Arc, Spot[]>): Spot[] {
  return ring.flatMap(({ arc, isReversed }) => {
    const spots = drawn.get(arc) ?? [];
    return (isReversed ? spots.toReversed() : spots).slice(0, -1);
  });
}

/** Arcs with another district, or with no land of the council, on one side. */
function borderArcs(
  network: ArcNetwork,
  areas: readonly Pick<Area, 'districtCode' | 'geometry'>[],
): readonly Arc[] {
  const boxed = boxAreas(areas);
  return network.arcs.filter(({ points, owners: [one, other] }) => {
    if (one === undefined || other === undefined) return !isWithinLand(boxed, points);
    return areas[one]?.districtCode !== areas[other]?.districtCode;
  });
}

function drawArea(
  area: Area,
  rings: readonly ArcRing[],
  drawn: ReadonlyMap<Arc, Spot[]>,
  project: Projection,
): AreaOutline {
  const paths = rings
    .map((ring) => pathOf(ringSpots(ring, drawn), true))
    .filter((path) => path.endsWith('z'));
  const [x, y] = project(area.centre.lon, area.centre.lat);
  return {
    code: area.code,
    name: area.placeName,
    d: paths.join(''),
    x: Math.round(x),
    y: Math.round(y),
  };
}

/** Everything of a map's geometry but the address of its GeoJSON. */
export function drawGeometry(
  areas: readonly Area[],
  places: readonly PlaceLabel[],
): Omit<MapGeometry, 'url'> {
  const bounds = boundsOf(areas.map(({ geometry }) => geometry)) ?? NOWHERE;
  const frame: Frame = frameOf(bounds, FRAME_WIDTH, TALLEST);
  const project = projectionOf(bounds, frame);
  const network = buildArcs(areas);
  const drawn = simplifyArcs(network, project);
  const borders = borderArcs(network, areas);
  const tolerance = (bounds[2] - bounds[0]) / BORDER_STEPS;
  return {
    bounds,
    frame,
    outlines: areas.map((area, at) =>
      drawArea(area, network.ringsOfArea[at] ?? [], drawn, project),
    ),
    borders: borders.map((arc) => pathOf(drawn.get(arc) ?? [], false)).join(''),
    borderLines: borders.map(({ points }) =>
      simplifyLine(points, tolerance).map(([lon, lat]) => [round5(lon), round5(lat)]),
    ),
    labels: placeLabels(
      places.map((place) => {
        const [x, y] = project(place.lon, place.lat);
        return { ...place, x: Math.round(x), y: Math.round(y) };
      }),
    ),
    hasSea: places.some(({ rank }) => rank === 'sea'),
  };
}

/** Degrees to 5 decimals, about a metre: as fine as any boundary here is drawn. */
export const round5 = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
