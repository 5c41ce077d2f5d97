// Divides the county's cells into districts, middle areas and small areas, each nested in the one before.

import type { RandomStream } from '../random.ts';
import { gridOf } from './grid.ts';
import { nearestCell, partition, spread, weightOf } from './partition.ts';
import { DISTRICTS, FERRY_LANDING } from './plan.ts';
import type { Cell, Tessellation } from './tessellation.ts';

export interface SmallArea {
  /** Number of its district in the plan. */
  readonly district: number;
  /** Number of its middle area within the district, from 0. */
  readonly middle: number;
  /** Its number within the middle area, from 0. */
  readonly member: number;
  readonly cells: readonly number[];
}

const SMALL_AREAS = 300;
const FEWEST = 4;
const MOST = 6;
const USUAL = 5;

const numbersOf = (cells: readonly Cell[], land: Cell['land']): number[] =>
  cells.flatMap((cell, number) => (cell.land === land ? [number] : []));

/** Cells of each district: every cell goes with the anchor that is easiest to reach. */
const districtsOf = (cells: readonly Cell[], mainland: readonly number[]): number[][] => {
  const districtOf = new Map<number, number>();
  DISTRICTS.forEach(({ anchors }, district) =>
    anchors.forEach((anchor) =>
      districtOf.set(nearestCell(cells, mainland, gridOf(anchor)), district),
    ),
  );
  const reached = spread(cells, new Set(mainland), [...districtOf.keys()]);
  return DISTRICTS.map((_plan, district) =>
    mainland.filter((number) => {
      const source = reached.get(number)?.source;
      return source !== undefined && districtOf.get(source) === district;
    }),
  );
};

/** From north to south in broad bands, then west to east, as a publisher would number them. */
const inReadingOrder = (
  { cells }: Tessellation,
  parts: readonly (readonly number[])[],
): readonly (readonly number[])[] => {
  const middle = (part: readonly number[], axis: 0 | 1): number =>
    part.reduce((sum, number) => sum + (cells[number]?.spot[axis] ?? 0), 0) / part.length;
  return [...parts].sort((a, b) => middle(b, 1) - middle(a, 1) || middle(a, 0) - middle(b, 0));
};

/** Divides all land cells; the island goes with the small area where its ferry lands. */
export function divide(tessellation: Tessellation, random: RandomStream): SmallArea[] {
  const { cells } = tessellation;
  const mainland = numbersOf(cells, 'mainland');
  const island = numbersOf(cells, 'island');
  const landing = nearestCell(cells, mainland, gridOf(FERRY_LANDING));
  const unit = weightOf(cells, mainland) / SMALL_AREAS;
  return districtsOf(cells, mainland).flatMap((members, district) => {
    const middles = Math.round(weightOf(cells, members) / unit / USUAL);
    const parts = inReadingOrder(tessellation, partition(cells, members, middles, random));
    return parts.flatMap((part, middle) => {
      const wanted = Math.round(weightOf(cells, part) / unit);
      const count = Math.min(MOST, Math.max(FEWEST, wanted));
      return inReadingOrder(tessellation, partition(cells, part, count, random)).map(
        (own, member): SmallArea => ({
          district,
          middle,
          member,
          cells: own.includes(landing) ? [...own, ...island] : own,
        }),
      );
    });
  });
}
