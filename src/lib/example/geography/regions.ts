// The outlines of regions made of cells: traced around their edges, with the same bends on both sides of a border.

import type { AreaGeometry, Ring } from '#lib/domain/market/records.ts';
import type { RandomStream } from '../random.ts';
import { degreesOf } from './grid.ts';
import { gap, isInside, segmentsOf, signedArea } from './planar.ts';
import type { Spot } from './planar.ts';
import type { CellEdge, Tessellation } from './tessellation.ts';
import { wiggle } from './wiggle.ts';

/** A region's number for each cell; null for cells outside the county. */
export type RegionOfCell = readonly (number | null)[];

interface Piece {
  readonly toCorner: number;
  /** From the start to just before the end. */
  readonly spots: readonly Spot[];
}

const SHORE_BOLDNESS = 0.95;
const INLAND_BOLDNESS = 0.75;
const SHORE_STEP = 190;
const INLAND_STEP = 320;
const DEEPEST = 4;

/** How often an edge is halved: until its pieces are about `step` metres long. */
const depthOf = (length: number, step: number): number => {
  let depth = 0;
  for (let piece = length; piece > step && depth < DEEPEST; piece /= 2) depth += 1;
  return depth;
};

const bendsOf = (
  { cells }: Tessellation,
  { left, from, to }: CellEdge,
  isShore: boolean,
  random: RandomStream,
): Spot[] => {
  const site = cells[left]?.spot ?? from;
  const depth = depthOf(gap(from, to), isShore ? SHORE_STEP : INLAND_STEP);
  const boldness = isShore ? SHORE_BOLDNESS : INLAND_BOLDNESS;
  return wiggle({ from, to, site }, { boldness, depth }, random);
};

/** The edge pieces of every region by the corner where they start, each with its region to the left. */
const piecesOf = (
  tessellation: Tessellation,
  regionOf: RegionOfCell,
  random: RandomStream,
): Map<number, Map<number, Piece>> => {
  const pieces = new Map<number, Map<number, Piece>>();
  const add = (region: number | null, fromCorner: number, piece: Piece): void => {
    if (region === null) return;
    const own = pieces.get(region) ?? new Map<number, Piece>();
    pieces.set(region, own.set(fromCorner, piece));
  };
  for (const edge of tessellation.edges) {
    const left = regionOf[edge.left] ?? null;
    const right = regionOf[edge.right] ?? null;
    if (left === right) continue;
    const { fromCorner, toCorner, from, to } = edge;
    const bends = bendsOf(tessellation, edge, left === null || right === null, random);
    add(left, fromCorner, { toCorner, spots: [from, ...bends] });
    add(right, toCorner, { toCorner: fromCorner, spots: [to, ...bends.toReversed()] });
  }
  return pieces;
};

/** Joins pieces into closed rings, each with its first spot repeated at the end. */
const ringsOf = (pieces: Map<number, Piece>): Spot[][] => {
  const rings: Spot[][] = [];
  const left = new Map(pieces);
  for (const start of pieces.keys()) {
    const ring: Spot[] = [];
    for (let corner = start; left.has(corner);) {
      const piece = left.get(corner);
      left.delete(corner);
      ring.push(...(piece?.spots ?? []));
      corner = piece?.toCorner ?? start;
    }
    if (ring.length > 0) rings.push([...ring, ...ring.slice(0, 1)]);
  }
  return rings;
};

/** Degrees of a ring, without the spots that rounding has put on top of the one before. */
const degreeRing = (ring: readonly Spot[]): Ring =>
  ring.map(degreesOf).filter((here, at, all) => {
    const before = all[at - 1];
    return before === undefined || before[0] !== here[0] || before[1] !== here[1];
  });

/** RFC 7946: outer rings counter-clockwise, each followed by its holes, clockwise; the largest polygon first. */
const geometryOf = (rings: readonly Spot[][]): AreaGeometry => {
  const outers = rings
    .filter((ring) => signedArea(ring) > 0)
    .sort((a, b) => signedArea(b) - signedArea(a));
  const holes = rings.filter((ring) => signedArea(ring) < 0);
  const polygons = outers.map((outer) => {
    const border = segmentsOf(outer);
    const own = holes.filter(([spot]) => spot !== undefined && isInside(spot, border));
    return [outer, ...own].map(degreeRing);
  });
  const [first] = polygons;
  return polygons.length === 1 && first !== undefined
    ? { type: 'Polygon', coordinates: first }
    : { type: 'MultiPolygon', coordinates: polygons };
};

/** The outline of every region, in the order of their numbers. */
export function outlineRegions(
  tessellation: Tessellation,
  regionOf: RegionOfCell,
  random: RandomStream,
): AreaGeometry[] {
  const pieces = piecesOf(tessellation, regionOf, random);
  return [...pieces.keys()]
    .sort((a, b) => a - b)
    .map((region) => geometryOf(ringsOf(pieces.get(region) ?? new Map<number, Piece>())));
}
