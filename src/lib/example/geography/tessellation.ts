// The fine tessellation of land and sea: sites, their Voronoi edges, and who touches whom. Small areas are built
// from its cells.

import { Delaunay } from 'd3-delaunay';
import type { Voronoi } from 'd3-delaunay';
import type { RandomStream } from '../random.ts';
import { SQUARE_METRES_A_KM2 } from './density.ts';
import type { DensityField } from './density.ts';
import { gridOf } from './grid.ts';
import { SHEET } from './plan.ts';
import { TOWNS } from './towns.ts';
import { gap, isCrossing, isInside, middleOf, mix, signedArea } from './planar.ts';
import type { Spot } from './planar.ts';
import { isClearOf, riverSites, shoreSites } from './shoreline.ts';
import type { Shoreline, Site } from './shoreline.ts';

/** A Voronoi edge; `left` and `right` are the numbers of the cells on both sides, corners are numbered too. */
export interface CellEdge {
  readonly left: number;
  readonly right: number;
  readonly fromCorner: number;
  readonly toCorner: number;
  readonly from: Spot;
  readonly to: Spot;
}

export interface Cell extends Site {
  /** Square metres of land. */
  readonly ground: number;
  /** How much of a small area it makes up, in units of its own. */
  readonly weight: number;
  readonly people: number;
  /**
   * Cells of the same land that it touches, with the cost of going there: distance
   * where every small area is equally wide, several times as far over a river.
   */
  readonly beside: readonly { readonly cell: number; readonly cost: number }[];
}

export interface Tessellation {
  readonly cells: readonly Cell[];
  readonly edges: readonly CellEdge[];
}

const SOUTH_WEST: Spot = gridOf([-12, -12]);
const NORTH_EAST: Spot = gridOf([92, 82]);
const INNER_SITES = 1_700;
const RELAXATIONS = 3;

/** Inner sites keep this far from the shore, metres; else they would cut it. */
const SHORE_ROOM = 520;

/** Areas rarely reach over a river. */
const RIVER_COST = 4;

/** Cells with less than this in common do not count as touching, metres. */
const SHORTEST_CROSSING = 60;

/** Where on the way from a site to the corners of its cell the density is sampled. */
const SAMPLE_DEPTH = 0.6;

/** Spots on the mainland, thick where people live. */
const scatter = (
  { mainland }: Shoreline,
  { weightAt }: DensityField,
  random: RandomStream,
): Spot[] => {
  const thickest = TOWNS.reduce((most, { at }) => Math.max(most, weightAt(gridOf(at))), 0);
  const spots: Spot[] = [];
  while (spots.length < INNER_SITES) {
    const spot = gridOf([SHEET[0] * random.uniform(), SHEET[1] * random.uniform()]);
    const isTaken = random.uniform() * thickest < weightAt(spot);
    if (!isTaken || !isInside(spot, mainland)) continue;
    if (isClearOf(spot, mainland, SHORE_ROOM)) spots.push(spot);
  }
  return spots;
};

/** Far sites that close off the sea. */
const frame = (): Site[] => {
  const middle: Spot = [(SOUTH_WEST[0] + NORTH_EAST[0]) / 2, (SOUTH_WEST[1] + NORTH_EAST[1]) / 2];
  return [SOUTH_WEST[0], middle[0], NORTH_EAST[0]]
    .flatMap((x) => [SOUTH_WEST[1], middle[1], NORTH_EAST[1]].map((y): Spot => [x, y]))
    .filter((spot) => spot[0] !== middle[0] || spot[1] !== middle[1])
    .map((spot): Site => ({ spot, land: 'outside' }));
};

const voronoiOf = (sites: readonly Site[]): Voronoi<Delaunay.Point> => {
  const delaunay = Delaunay.from(sites.map(({ spot }): [number, number] => [spot[0], spot[1]]));
  return delaunay.voronoi([SOUTH_WEST[0], SOUTH_WEST[1], NORTH_EAST[0], NORTH_EAST[1]]);
};

const outlineOf = (voronoi: Voronoi<Delaunay.Point>, cell: number): Spot[] =>
  voronoi.cellPolygon(cell).map(([x, y]): Spot => [x, y]);

/** Moves every inner spot towards the middle of its cell, unless that would bring it too near the shore. */
const relax = (spots: readonly Spot[], fixed: readonly Site[], { mainland }: Shoreline): Spot[] => {
  const sites = [...spots.map((spot): Site => ({ spot, land: 'mainland' })), ...fixed];
  const voronoi = voronoiOf(sites);
  return spots.map((spot, at) => {
    const corners = outlineOf(voronoi, at).slice(1);
    const moved = middleOf(corners.map((corner) => ({ spot: corner, weight: 1 })));
    return isClearOf(moved, mainland, SHORE_ROOM) ? moved : spot;
  });
};

const edgesOf = (voronoi: Voronoi<Delaunay.Point>): CellEdge[] => {
  const { triangles, halfedges } = voronoi.delaunay;
  const cornerAt = (corner: number): Spot => [
    voronoi.circumcenters[2 * corner] ?? 0,
    voronoi.circumcenters[2 * corner + 1] ?? 0,
  ];
  const edges: CellEdge[] = [];
  halfedges.forEach((opposite, half) => {
    if (opposite < half) return;
    const start = triangles[half] ?? 0;
    const end = triangles[half % 3 === 2 ? half - 2 : half + 1] ?? 0;
    const fromCorner = Math.floor(half / 3);
    const toCorner = Math.floor(opposite / 3);
    const [from, to] = [cornerAt(fromCorner), cornerAt(toCorner)];
    // Triangles run clockwise on a grid whose y grows upwards, so the start of a half-edge lies to the left.
    edges.push({ left: start, right: end, fromCorner, toCorner, from, to });
  });
  return edges;
};

type Link = Cell['beside'][number];

/** Who touches whom on the same land, for every site. */
const linksOf = (
  sites: readonly Site[],
  edges: readonly CellEdge[],
  rivers: Shoreline['rivers'][number],
  { weightAt }: DensityField,
): Link[][] => {
  const links = sites.map((): Link[] => []);
  for (const { left, right, from, to } of edges) {
    const [a, b] = [sites[left], sites[right]];
    if (a === undefined || b === undefined || a.land === 'outside' || a.land !== b.land) continue;
    if (gap(from, to) < SHORTEST_CROSSING) continue;
    const isOverRiver = rivers.some(([c, d]) => isCrossing(a.spot, b.spot, c, d));
    const thickness = Math.sqrt(weightAt(mix(a.spot, b.spot, 1 / 2)));
    const cost = gap(a.spot, b.spot) * thickness * (isOverRiver ? RIVER_COST : 1);
    links[left]?.push({ cell: right, cost });
    links[right]?.push({ cell: left, cost });
  }
  return links;
};

const cellOf = (
  site: Site,
  outline: readonly Spot[],
  beside: readonly Link[],
  { densityAt, weightAt }: DensityField,
): Cell => {
  const ground = Math.abs(signedArea(outline));
  const samples = outline.map((corner) => mix(site.spot, corner, SAMPLE_DEPTH));
  const meanOf = (sample: (spot: Spot) => number): number =>
    samples.reduce((sum, spot) => sum + sample(spot), 0) / Math.max(1, samples.length);
  return {
    ...site,
    ground,
    weight: ground * meanOf(weightAt),
    people: (ground / SQUARE_METRES_A_KM2) * meanOf(densityAt),
    beside,
  };
};

/** Builds the tessellation of one seed. */
export function tessellate(
  shoreline: Shoreline,
  field: DensityField,
  random: RandomStream,
): Tessellation {
  const fixed = [...shoreSites(shoreline), ...riverSites(shoreline), ...frame()];
  let spots = scatter(shoreline, field, random);
  for (let round = 0; round < RELAXATIONS; round += 1) spots = relax(spots, fixed, shoreline);
  const sites = [...spots.map((spot): Site => ({ spot, land: 'mainland' })), ...fixed];
  const voronoi = voronoiOf(sites);
  const edges = edgesOf(voronoi);
  const links = linksOf(sites, edges, shoreline.rivers.flat(), field);
  const cells = sites.map((site, at) => {
    const outline = site.land === 'outside' ? [] : outlineOf(voronoi, at);
    return cellOf(site, outline, links[at] ?? [], field);
  });
  return { cells, edges };
}
