// Raking (iterative proportional fitting): bends a table of guesses until its rows and columns add up to known
// totals. It keeps the odds ratios of the guess and its zeros (Deming and Stephan 1940).

import { total } from '../kernel/exactness.ts';
import type { Method } from '../kernel/method.ts';
import {
  checked,
  defaulted,
  listOf,
  numberOf,
  objectOf,
  refusal,
  wholeOf,
  type Reader,
  type Refusal,
} from '../kernel/reader.ts';

export interface RakeInput {
  /** The guess, rows by columns; each cell 0 or more. */
  readonly seed: readonly (readonly number[])[];
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  readonly maxIterations?: number;
}

export interface RakeResult {
  readonly table: readonly (readonly number[])[];
  /** True when every margin is met within 1e-9 × (1 + grand total). */
  readonly converged: boolean;
}

const MAX_ITERATIONS = 1000;
const MOST_ITERATIONS = 100_000;
const TOLERANCE = 1e-9;

const columnSums = (table: readonly (readonly number[])[], columns: number): number[] =>
  Array.from({ length: columns }, (_, j) => total(table.map((row) => row[j] ?? 0)));

const isZeroWithTotal = (sum: number, wanted: number | undefined): boolean =>
  sum === 0 && (wanted ?? 0) > 0;

/** Faults between the parts of a question to {@link rake}; undefined when it can be answered. */
export const findRakeFault = (input: RakeInput): Refusal | undefined => {
  const { seed, rowTotals, columnTotals } = input;
  const width = seed[0]?.length ?? 0;
  if (seed.some((row) => row.length !== width)) {
    return refusal('seed', 'must have rows of one length');
  }
  if (rowTotals.length !== seed.length) {
    return refusal('rowTotals', `must have ${seed.length} entries, one for each row`);
  }
  if (columnTotals.length !== width) {
    return refusal('columnTotals', `must have ${width} entries, one for each column`);
  }
  const grand = total(rowTotals);
  if (Math.abs(grand - total(columnTotals)) > TOLERANCE * (1 + grand)) {
    return refusal('columnTotals', `must add up to the row totals, ${grand}`);
  }
  const row = seed.findIndex((cells, i) => isZeroWithTotal(total(cells), rowTotals[i]));
  if (row >= 0) return refusal(`rowTotals[${row}]`, 'is above 0, but its row of the seed is all 0');
  const column = columnSums(seed, width).findIndex((sum, j) =>
    isZeroWithTotal(sum, columnTotals[j]),
  );
  if (column < 0) return undefined;
  return refusal(`columnTotals[${column}]`, 'is above 0, but its column of the seed is all 0');
};

/** A table in one piece, for the many passes of raking. */
interface FlatTable {
  readonly rows: number;
  readonly columns: number;
  readonly cells: Float64Array;
}

/** Cells of a row lie `1` apart, those of a column `columns` apart. */
const sumLine = (cells: Float64Array, from: number, step: number, length: number): number => {
  let sum = 0;
  for (let k = 0; k < length; k += 1) sum += cells[from + k * step] as number;
  return sum;
};

/** Brings a line to its total; an empty line stays empty. */
const scaleLine = (
  cells: Float64Array,
  from: number,
  step: number,
  length: number,
  wanted: number,
): void => {
  const sum = sumLine(cells, from, step, length);
  if (sum === 0) return;
  const factor = wanted / sum;
  for (let k = 0; k < length; k += 1) {
    const at = from + k * step;
    cells[at] = (cells[at] as number) * factor;
  }
};

const isMet = (
  { rows, columns, cells }: FlatTable,
  { rowTotals, columnTotals }: RakeInput,
  allowed: number,
): boolean =>
  rowTotals.every(
    (wanted, i) => Math.abs(sumLine(cells, i * columns, 1, columns) - wanted) <= allowed,
  ) &&
  columnTotals.every((wanted, j) => Math.abs(sumLine(cells, j, columns, rows) - wanted) <= allowed);

/** One pass over the rows and one over the columns. */
const scale = (table: FlatTable, { rowTotals, columnTotals }: RakeInput): void => {
  const { rows, columns, cells } = table;
  for (const [i, wanted] of rowTotals.entries()) scaleLine(cells, i * columns, 1, columns, wanted);
  for (const [j, wanted] of columnTotals.entries()) scaleLine(cells, j, columns, rows, wanted);
};

/**
 * Rakes the seed to both margins: rows, then columns, until all margins hold or the steps run out. Columns are met
 * last. Ask {@link findRakeFault} first: totals that contradict one another cannot be met.
 */
export const rake = (input: RakeInput): RakeResult => {
  const { seed, rowTotals, columnTotals, maxIterations = MAX_ITERATIONS } = input;
  const columns = columnTotals.length;
  const cells = Float64Array.from(seed.flat());
  const table = { rows: rowTotals.length, columns, cells };
  const allowed = TOLERANCE * (1 + total(rowTotals));
  let converged = false;
  for (let step = 0; step < maxIterations && !converged; step += 1) {
    const before = cells.slice();
    scale(table, input);
    converged = isMet(table, input, allowed);
    // A pass that changes nothing will change nothing ever after.
    if (cells.every((cell, k) => cell === before[k])) break;
  }
  return {
    table: seed.map((_, i) => Array.from(cells.subarray(i * columns, (i + 1) * columns))),
    converged,
  };
};

const shape: Reader<RakeInput> = objectOf({
  seed: listOf(listOf(numberOf({ min: 0 })), { min: 1 }),
  rowTotals: listOf(numberOf({ min: 0 })),
  columnTotals: listOf(numberOf({ min: 0 })),
  maxIterations: defaulted(wholeOf({ min: 1, max: MOST_ITERATIONS }), MAX_ITERATIONS),
});

/** demand.rake: raking to two margins. */
export const rakeMethod: Method<RakeInput, RakeResult> = {
  read: checked(shape, findRakeFault),
  run: rake,
};
