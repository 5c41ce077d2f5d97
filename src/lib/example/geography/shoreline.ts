// The outline of the county as sites: pairs of points left and right of the coast, the border and the rivers, so
// that the edges of the tessellation run along them.

import type { RandomStream } from '../random.ts';
import { gridOf, METRES_A_KM } from './grid.ts';
import { ISLAND, OUTLINE, RIVERS } from './plan.ts';
import type { Shore } from './plan.ts';
import { beside, gap, isInside, segmentsOf, squaredGapToSegment } from './planar.ts';
import type { Spot } from './planar.ts';
import { bend } from './wiggle.ts';

type Segments = readonly (readonly [Spot, Spot])[];

export interface Shoreline {
  readonly mainland: Segments;
  /** The part of the mainland's outline that is washed by the sea. */
  readonly coast: Segments;
  readonly island: Segments;
  readonly rivers: readonly Segments[];
}

const SHAPES: Readonly<Record<Shore | 'river', { roughness: number; longest: number }>> = {
  cliff: { roughness: 0.31, longest: 900 },
  beach: { roughness: 0.1, longest: 1_000 },
  estuary: { roughness: 0.15, longest: 620 },
  border: { roughness: 0.24, longest: 1_300 },
  river: { roughness: 0.22, longest: 1_500 },
};

const closed = (line: readonly Spot[]): Spot[] => [...line, ...line.slice(0, 1)];

/** Draws the bent outline, island and rivers of this seed. */
export function drawShoreline(random: RandomStream): Shoreline {
  const bends = OUTLINE.flatMap(({ shore, bends: spots }) =>
    spots.map((spot) => ({ shore, spot: gridOf(spot) })),
  );
  const outline = segmentsOf(closed(bends.map(({ spot }) => spot))).flatMap(([from, to], at) => {
    const shore = bends[at]?.shore ?? 'border';
    return bend(from, to, SHAPES[shore], random).map((spot) => ({ spot, shore }));
  });
  const mainland = segmentsOf(closed(outline.map(({ spot }) => spot)));
  const island = segmentsOf(closed(ISLAND.map(gridOf))).flatMap(([from, to]) =>
    bend(from, to, SHAPES.estuary, random),
  );
  const rivers = RIVERS.map((course) => {
    const spots = course.map(gridOf);
    const bent = segmentsOf(spots).flatMap(([from, to]) => bend(from, to, SHAPES.river, random));
    return segmentsOf([...bent, ...spots.slice(-1)]);
  });
  return {
    mainland,
    coast: mainland.filter((_segment, at) => outline[at]?.shore !== 'border'),
    island: segmentsOf(closed(island)),
    rivers,
  };
}

/** A point of the tessellation, on or off the county's land. */
export interface Site {
  readonly spot: Spot;
  readonly land: 'mainland' | 'island' | 'outside';
}

const SHORE_OFFSET = 0.36 * METRES_A_KM;
const SEA_OFFSET = 1.1 * METRES_A_KM;
const RIVER_OFFSET = 0.42 * METRES_A_KM;

/** A site this much nearer to a line than its own offset would cut the line. */
const CLEARANCE = 0.85;

/** Whether a spot keeps at least `distance` metres from every line. */
export function isClearOf(spot: Spot, lines: Segments, distance: number): boolean {
  const square = distance * distance;
  for (const line of lines) if (squaredGapToSegment(spot, line[0], line[1]) < square) return false;
  return true;
}

const pairsOf = (
  line: Segments,
  widest: number,
  isFit: (left: Spot, right: Spot, offset: number) => boolean,
): (readonly [left: Spot, right: Spot])[] =>
  line.flatMap(([from, to]) => {
    for (const share of [1, 1 / 2, 1 / 4, 1 / 8]) {
      const offset = Math.min(widest, gap(from, to) * 0.45) * share;
      const left = beside(from, to, offset);
      const right = beside(from, to, -offset);
      if (isFit(left, right, offset)) return [[left, right] as const];
    }
    return [];
  });

/** A second row of sites out at sea, so that no cell of a sharp headland runs away over the water. */
const seaSites = (line: Segments, both: Segments): Site[] =>
  line
    .map(([from, to]) => beside(from, to, SEA_OFFSET))
    .filter((spot) => !isInside(spot, both) && isClearOf(spot, both, SEA_OFFSET * CLEARANCE))
    .map((spot): Site => ({ spot, land: 'outside' }));

/** The sites along coast and border; the outline runs clockwise, so land lies to the right. */
export function shoreSites({ mainland, island }: Shoreline): Site[] {
  const both = [...mainland, ...island];
  return (['mainland', 'island'] as const).flatMap((land) => {
    const line = land === 'mainland' ? mainland : island;
    const pairs = pairsOf(line, SHORE_OFFSET, (left, right, offset) => {
      const distance = offset * CLEARANCE;
      return (
        isInside(right, line) &&
        !isInside(left, both) &&
        isClearOf(left, both, distance) &&
        isClearOf(right, both, distance)
      );
    });
    return [
      ...pairs.flatMap(([left, right]): Site[] => [
        { spot: left, land: 'outside' },
        { spot: right, land },
      ]),
      ...seaSites(line, both),
    ];
  });
}

/** The pairs along the rivers, kept off the shore. */
export function riverSites({ mainland, rivers }: Shoreline): Site[] {
  const all = rivers.flat();
  return rivers.flatMap((river) =>
    pairsOf(river, RIVER_OFFSET, (left, right, offset) =>
      [left, right].every(
        (spot) =>
          isInside(spot, mainland) &&
          isClearOf(spot, mainland, 2 * SHORE_OFFSET) &&
          isClearOf(spot, all, offset * CLEARANCE),
      ),
    ).flatMap((pair) => pair.map((spot): Site => ({ spot, land: 'mainland' }))),
  );
}
