// Wide tables of residents have a column for each group of people, up to two hundred. They are drawn together to the few
// figures that the atlas keeps before anything is matched, so that a person can see and check what stands for what.

import type { Condensed } from '../kinds/kind.ts';
import {
  AGE_FIGURES,
  groupOf,
  isWhole,
  type AgeFigure,
  type Figure,
  type Group,
} from './groups.ts';

/** A column and what it adds. */
interface GroupColumn {
  readonly at: number;
  readonly group: Group;
}

const PER_CENT = /%|\bper ?cent/i;

const isAge = (figure: Figure): figure is AgeFigure =>
  AGE_FIGURES.some((known) => known === figure);

/** Columns that count people, without those of one sex where both are told together. */
function groupColumns(names: readonly string[]): GroupColumn[] {
  const found = names.flatMap((name, at): GroupColumn[] => {
    const group = PER_CENT.test(name) ? undefined : groupOf(name);
    return group ? [{ at, group }] : [];
  });
  const isBoth = found.some(({ group }) => group.ages !== null && !group.isOneSex);
  return isBoth ? found.filter(({ group }) => !group.isOneSex) : found;
}

/** Figures whose groups are all there: a band with a year missing would count too few. */
function wholeFigures(columns: readonly GroupColumn[]): Figure[] {
  const figures = new Set(columns.flatMap(({ group }) => Object.keys(group.adds) as Figure[]));
  return [...figures].filter((figure) => {
    const own = columns.filter(({ group }) => group.adds[figure] !== undefined);
    if (isAge(figure))
      return isWhole(
        figure,
        own.flatMap(({ group }) => group.ages ?? []),
      );
    return (
      figure !== 'unpaidCarers' || new Set(own.map(({ group }) => group.adds[figure])).size > 1
    );
  });
}

const numberIn = (cell: string): number => Number(cell.trim().replaceAll(',', '') || Number.NaN);

/** The sum for one figure as a cell; what is no number leaves it empty, never 0. */
function sumOf(cells: readonly string[], columns: readonly GroupColumn[], figure: Figure): string {
  let sum = 0;
  for (const { at, group } of columns) {
    const share = group.adds[figure];
    if (share !== undefined) sum += share * numberIn(cells[at] ?? '');
  }
  return Number.isFinite(sum) ? String(Math.round(sum)) : '';
}

/** Sums of the figures that a row of a wide table tells, by figure; one is empty where a cell is no number. */
export function sumFigures(
  names: readonly string[],
): (cells: readonly string[]) => Readonly<Partial<Record<Figure, string>>> {
  const columns = groupColumns(names);
  const figures = wholeFigures(columns);
  return (cells) =>
    Object.fromEntries(figures.map((figure) => [figure, sumOf(cells, columns, figure)]));
}

/** Draws a wide table together; null for one that is long, or counts nothing that is kept. */
export function condensePopulation(names: readonly string[]): Condensed | null {
  const columns = groupColumns(names);
  const figures = wholeFigures(columns);
  // With everybody alone a table is not wide: its groups stand in rows.
  if (figures.every((figure) => figure === 'all')) return null;
  const taken = new Set(columns.map(({ at }) => at));
  const others = names.map((_, at) => at).filter((at) => !taken.has(at));
  return {
    columns: [...others.map((at) => names[at] ?? ''), ...figures],
    cells: (cells) => [
      ...others.map((at) => cells[at] ?? ''),
      ...figures.map((figure) => sumOf(cells, columns, figure)),
    ],
  };
}
