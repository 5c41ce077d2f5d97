// Finds where a ring crosses itself. Rings may touch themselves, as published outlines do at narrow places.

import type { Ring } from '#lib/domain/market/records.ts';

/** Twice the area of a triangle in square degrees below which three positions lie on one line: rounding, no crossing. */
const ON_ONE_LINE = 1e-14;
const DECIMALS = 1e4;

type Position = readonly [lon: number, lat: number];

interface Edge {
  readonly at: number;
  readonly from: Position;
  readonly to: Position;
  readonly west: number;
  readonly east: number;
}

const edgesOf = (ring: Ring): Edge[] =>
  ring.slice(1).map((to, at) => {
    const from = ring[at] ?? to;
    return { at, from, to, west: Math.min(from[0], to[0]), east: Math.max(from[0], to[0]) };
  });

/** Side of the line from `a` to `b` that `c` lies on: 1 left, -1 right, 0 on it. */
function sideOf(a: Position, b: Position, c: Position): number {
  const twice = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
  return Math.abs(twice) < ON_ONE_LINE ? 0 : Math.sign(twice);
}

const areCrossing = (one: Edge, other: Edge): boolean =>
  sideOf(one.from, one.to, other.from) * sideOf(one.from, one.to, other.to) < 0 &&
  sideOf(other.from, other.to, one.from) * sideOf(other.from, other.to, one.to) < 0;

const round = (degrees: number): number => Math.round(degrees * DECIMALS) / DECIMALS;

/** A place near which a closed ring crosses itself, in degrees; undefined when it does not. */
export function findCrossing(ring: Ring): Position | undefined {
  const edges = edgesOf(ring).toSorted((one, other) => one.west - other.west);
  for (const [place, one] of edges.entries()) {
    for (let next = place + 1; next < edges.length; next += 1) {
      const other = edges[next];
      if (other === undefined || other.west > one.east) break;
      if (areCrossing(one, other)) return [round(one.from[0]), round(one.from[1])];
    }
  }
  return undefined;
}
