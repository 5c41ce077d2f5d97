// Makes straight lines natural: midpoint displacement for the outline, and the same inside two triangles for the
// edges of areas, so that no edge can ever touch another.

import type { RandomStream } from '../random.ts';
import { beside, gap, mix, turn } from './planar.ts';
import type { Spot } from './planar.ts';

/** Bends a line by displaced midpoints until no piece is longer than `longest` metres; its end is left out. */
export function bend(
  from: Spot,
  to: Spot,
  { roughness, longest }: { readonly roughness: number; readonly longest: number },
  random: RandomStream,
): Spot[] {
  const length = gap(from, to);
  if (length <= longest) return [from];
  const middle = beside(from, to, random.normal(0, roughness / 2) * length);
  const shape = { roughness, longest };
  return [...bend(from, middle, shape, random), ...bend(middle, to, shape, random)];
}

/** A convex quad around an edge: its two ends and a spot on either side. */
interface Quad {
  readonly from: Spot;
  readonly left: Spot;
  readonly to: Spot;
  readonly right: Spot;
}

const NARROWEST = 0.3;
const WIDEST = 0.7;

/** Nested bends are gentler than the first. */
const NESTED = 0.8;

const between = (random: RandomStream): number =>
  NARROWEST + (WIDEST - NARROWEST) * random.uniform();

const bendsOf = (quad: Quad, depth: number, random: RandomStream): Spot[] => {
  if (depth === 0) return [];
  const { from, left, to, right } = quad;
  const across = between(random);
  const along = between(random);
  const nearLeft = mix(from, left, along);
  const farLeft = mix(left, to, across);
  const nearRight = mix(from, right, across);
  const farRight = mix(right, to, along);
  const centre = mix(nearRight, farLeft, along);
  const narrowed = (a: Spot, side: Spot, b: Spot): Spot => mix(mix(a, b, 1 / 2), side, NESTED);
  const near: Quad = {
    from,
    left: narrowed(from, nearLeft, centre),
    to: centre,
    right: narrowed(from, nearRight, centre),
  };
  const far: Quad = {
    from: centre,
    left: narrowed(centre, farLeft, to),
    to,
    right: narrowed(centre, farRight, to),
  };
  return [...bendsOf(near, depth - 1, random), centre, ...bendsOf(far, depth - 1, random)];
};

interface Edge {
  readonly from: Spot;
  readonly to: Spot;
  /** The site on one side; the other side is its mirror image, as in every Voronoi diagram. */
  readonly site: Spot;
}

/** Widest half of a diamond on the edge that stays inside the triangle of edge and site, in metres. */
const roomBeside = ({ from, to, site }: Edge): number => {
  const length = gap(from, to);
  const height = Math.abs(turn(from, to, site)) / length;
  const foot =
    ((site[0] - from[0]) * (to[0] - from[0]) + (site[1] - from[1]) * (to[1] - from[1])) /
    (length * length);
  return Math.min((height / 2) * (1 / Math.max(foot, 1 - foot)), length / 2);
};

/**
 * The bends of an edge between its ends, both left out. `boldness` from 0 (straight) to 1 says how much of the room
 * it may use. After A. Patel, "Noisy edges" (Red Blob Games, 2010): quads nested in quads.
 */
export function wiggle(
  edge: Edge,
  { boldness, depth }: { readonly boldness: number; readonly depth: number },
  random: RandomStream,
): Spot[] {
  const { from, to } = edge;
  const room = roomBeside(edge) * boldness;
  const quad = { from, left: beside(from, to, room), to, right: beside(from, to, -room) };
  return bendsOf(quad, depth, random);
}
