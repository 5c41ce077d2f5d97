// Divides cells into connected parts of about equal weight: districts into middle areas, those into small areas.

import type { RandomStream } from '../random.ts';
import { middleOf, squaredGap } from './planar.ts';
import type { Spot } from './planar.ts';
import type { Cell } from './tessellation.ts';

const ROUNDS = 6;

const cellAt = (cells: readonly Cell[], number: number): Cell => {
  const cell = cells[number];
  if (cell === undefined) throw new Error(`There is no cell ${String(number)}.`);
  return cell;
};

/** Cost of the cheapest way from the sources to every member that can be reached, and the source it comes from. */
export function spread(
  cells: readonly Cell[],
  members: ReadonlySet<number>,
  sources: readonly number[],
): ReadonlyMap<number, { readonly cost: number; readonly source: number }> {
  const reached = new Map<number, { cost: number; source: number }>();
  const waiting = [...sources];
  sources.forEach((source) => reached.set(source, { cost: 0, source }));
  for (let at = 0; at < waiting.length; at += 1) {
    const from = waiting[at];
    const here = from === undefined ? undefined : reached.get(from);
    if (from === undefined || here === undefined) continue;
    for (const { cell, cost } of cellAt(cells, from).beside) {
      if (!members.has(cell)) continue;
      const there = here.cost + cost;
      if (there >= (reached.get(cell)?.cost ?? Infinity)) continue;
      reached.set(cell, { cost: there, source: here.source });
      waiting.push(cell);
    }
  }
  return reached;
}

/** The cell nearest to a spot among some. */
export function nearestCell(cells: readonly Cell[], among: readonly number[], spot: Spot): number {
  let [nearest, least] = [among[0] ?? 0, Infinity];
  for (const number of among) {
    const distance = squaredGap(cellAt(cells, number).spot, spot);
    if (distance < least) [nearest, least] = [number, distance];
  }
  return nearest;
}

export const weightOf = (cells: readonly Cell[], members: readonly number[]): number =>
  members.reduce((sum, number) => sum + cellAt(cells, number).weight, 0);

/** Seeds far from each other: each next one is the member farthest from those chosen. */
const firstSeeds = (
  cells: readonly Cell[],
  members: readonly number[],
  count: number,
  random: RandomStream,
): number[] => {
  const set = new Set(members);
  const seeds = [random.pick(members)];
  while (seeds.length < count) {
    const reached = spread(cells, set, seeds);
    let farthest = { number: seeds[0] ?? 0, cost: -1 };
    for (const number of members) {
      const cost = reached.get(number)?.cost ?? -1;
      if (cost > farthest.cost) farthest = { number, cost };
    }
    seeds.push(farthest.number);
  }
  return seeds;
};

/** Lets the lightest part take its cheapest free neighbour until all are taken. */
const growParts = (
  cells: readonly Cell[],
  members: readonly number[],
  seeds: readonly number[],
): number[][] => {
  const free = new Set(members);
  const parts = seeds.map((seed) => {
    const costs = spread(cells, free, [seed]);
    return { costs, weight: 0, taken: [] as number[], edge: new Set<number>([seed]) };
  });
  const open = new Set(parts);
  while (open.size > 0) {
    let lightest: (typeof parts)[number] | undefined;
    for (const part of open) {
      if (lightest === undefined || part.weight < lightest.weight) lightest = part;
    }
    if (lightest === undefined) break;
    let next: { number: number; cost: number } | undefined;
    for (const number of lightest.edge) {
      if (!free.has(number)) {
        lightest.edge.delete(number);
        continue;
      }
      const cost = lightest.costs.get(number)?.cost ?? Infinity;
      if (next === undefined || cost < next.cost) next = { number, cost };
    }
    if (next === undefined) {
      open.delete(lightest);
      continue;
    }
    free.delete(next.number);
    lightest.taken.push(next.number);
    lightest.weight += cellAt(cells, next.number).weight;
    for (const { cell } of cellAt(cells, next.number).beside) lightest.edge.add(cell);
  }
  if (free.size > 0) throw new Error('The cells to divide do not hang together.');
  return parts.map(({ taken }) => taken);
};

const middleCell = (cells: readonly Cell[], part: readonly number[]): number =>
  nearestCell(
    cells,
    part,
    middleOf(part.map((number) => ({ spot: cellAt(cells, number).spot, weight: 1 }))),
  );

const heaviest = (cells: readonly Cell[], parts: readonly (readonly number[])[]): number =>
  parts.reduce((most, part) => Math.max(most, weightOf(cells, part)), 0);

/** Divides members that hang together into `count` parts that do, the best balanced of several rounds. */
export function partition(
  cells: readonly Cell[],
  members: readonly number[],
  count: number,
  random: RandomStream,
): readonly (readonly number[])[] {
  let seeds = firstSeeds(cells, members, count, random);
  let best: readonly (readonly number[])[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const parts = growParts(cells, members, seeds);
    const isBetter = best.length === 0 || heaviest(cells, parts) < heaviest(cells, best);
    if (isBetter) best = parts;
    seeds = parts.map((part) => middleCell(cells, part));
  }
  return best;
}
