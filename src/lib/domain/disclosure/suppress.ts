/**
 * Which cells of a published table to hide: the small ones, and the cheapest further ones without which the totals
 * would give the small ones away. Every pattern is judged by the exact interval that is left for each hidden cell.
 */
import { total } from '../kernel/exactness.ts';
import type { Method } from '../kernel/method.ts';
import {
  checked,
  defaulted,
  firstFault,
  listOf,
  objectOf,
  optional,
  refusal,
  wholeOf,
  type Reader,
  type Refusal,
} from '../kernel/reader.ts';
import { PROTECTION_WIDTH, SUPPRESSION_THRESHOLD } from '../parameters/disclosure.ts';
import { boundCells, countAt, type CellBounds, type CellPlace, type CountTable } from './bounds.ts';
import { findCheapestPattern } from './protect.ts';

export interface SuppressQuestion {
  /** People, rows by columns. */
  readonly table: CountTable;
  /** Cells from 1 to below this are primary. */
  readonly threshold: number;
  /** Interval width that counts as protection, people. */
  readonly width: number;
  /** Audits this pattern instead of searching for one. */
  readonly given?: readonly CellPlace[];
}

export interface SuppressAnswer {
  /** In reading order. */
  readonly primary: readonly CellPlace[];
  /** What an attacker would find if only the primary cells were hidden. */
  readonly primaryOnlyAudit: readonly CellBounds[];
  /** Is every primary cell hidden, with an interval of the width that begins below the threshold? */
  readonly safe: boolean;
  /** Further cells to hide, in reading order; null when no pattern protects. */
  readonly secondary: readonly CellPlace[] | null;
  /** Sum of their counts. */
  readonly secondaryCost: number | null;
  /** What an attacker finds of every hidden cell, in reading order; null when no pattern protects. */
  readonly audit: readonly CellBounds[] | null;
}

/** More cells than this are refused: the search has to be proven within a moment. */
const MOST_CELLS = 36;

const samePlace = (a: CellPlace, b: CellPlace): boolean => a.row === b.row && a.column === b.column;

const inReadingOrder = (cells: readonly CellPlace[]): CellPlace[] =>
  cells.toSorted((a, b) => a.row - b.row || a.column - b.column);

const cellsWhere = (table: CountTable, look: (count: number) => boolean): CellPlace[] =>
  table.flatMap((counts, row) =>
    counts.flatMap((count, column) => (look(count) ? [{ row, column }] : [])),
  );

/** The answer for one pattern of hidden cells. */
const auditPattern = (
  { table, threshold, width }: SuppressQuestion,
  primary: readonly CellPlace[],
  hidden: readonly CellPlace[],
): Omit<SuppressAnswer, 'primaryOnlyAudit'> => {
  const audit = boundCells(table, inReadingOrder(hidden));
  const secondary = inReadingOrder(hidden).filter(
    (cell) => !primary.some((own) => samePlace(own, cell)),
  );
  const safe = primary.every((cell) => {
    const bounds = audit.find((own) => samePlace(own, cell));
    return bounds !== undefined && bounds.high - bounds.low >= width && bounds.low < threshold;
  });
  const secondaryCost = total(secondary.map((cell) => countAt(table, cell)));
  return { primary, safe, secondary, secondaryCost, audit };
};

/**
 * Finds the cells to hide, or audits the pattern given. Secondary cells come from the cells at or above the threshold,
 * zeros stay visible, and the sum of their counts is the least there is, proven (Fischetti and Salazar 2000). Bounds
 * are exact for an attacker who knows every total.
 */
export const suppressCells = (question: SuppressQuestion): SuppressAnswer => {
  const { table, threshold, width, given } = question;
  const primary = cellsWhere(table, (count) => count > 0 && count < threshold);
  const primaryOnlyAudit = boundCells(table, primary);
  if (given !== undefined) return { primaryOnlyAudit, ...auditPattern(question, primary, given) };
  const candidates = cellsWhere(table, (count) => count >= threshold);
  const secondary = findCheapestPattern({ table, primary, candidates, width });
  if (secondary === undefined) {
    return {
      primary,
      primaryOnlyAudit,
      safe: false,
      secondary: null,
      secondaryCost: null,
      audit: null,
    };
  }
  return { primaryOnlyAudit, ...auditPattern(question, primary, [...primary, ...secondary]) };
};

const givenFault = (
  given: readonly CellPlace[],
  rows: number,
  columns: number,
): Refusal | undefined =>
  firstFault(given, (cell, index) => {
    if (cell.row >= rows || cell.column >= columns)
      return refusal(`given[${index}]`, `lies outside the table of ${rows} by ${columns}`);
    return given.findIndex((other) => samePlace(other, cell)) < index
      ? refusal(`given[${index}]`, 'is given twice')
      : undefined;
  });

const fault = ({ table, given = [] }: SuppressQuestion): Refusal | undefined => {
  const columns = table[0]?.length ?? 0;
  if (table.some((row) => row.length !== columns))
    return refusal('table', 'must have rows of one length');
  const cells = table.length * columns;
  if (cells > MOST_CELLS)
    return refusal('table', `must have at most ${MOST_CELLS} cells, has ${cells}`);
  return givenFault(given, table.length, columns);
};

const shape: Reader<SuppressQuestion> = objectOf({
  table: listOf(listOf(wholeOf({ min: 0 })), { min: 1 }),
  threshold: defaulted(wholeOf({ min: 2 }), SUPPRESSION_THRESHOLD.value),
  width: defaulted(wholeOf({ min: 1 }), PROTECTION_WIDTH.value),
  given: optional(listOf(objectOf({ row: wholeOf({ min: 0 }), column: wholeOf({ min: 0 }) }))),
});

/** demand.suppress: primary and secondary suppression, audited by exact bounds. */
export const suppressMethod: Method<SuppressQuestion, SuppressAnswer> = {
  read: checked(shape, fault),
  run: suppressCells,
};
