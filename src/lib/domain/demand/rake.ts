// Raking (iterative proportional fitting): bends a table of guesses until its rows and columns add up to known
// totals. It keeps the odds ratios of the guess and its zeros (Deming and Stephan 1940).

import { total } from '../kernel/exactness.ts';
import { refusal, type Refusal } from '../kernel/reader.ts';

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

/** The factor that brings a sum to what is wanted; an empty line stays empty. */
const factorOf = (sum: number, wanted: number): number => (sum === 0 ? 0 : wanted / sum);

const scaleRows = (table: number[][], totals: readonly number[]): void => {
  for (const [i, row] of table.entries()) {
    const factor = factorOf(total(row), totals[i] ?? 0);
    for (const [j, cell] of row.entries()) row[j] = cell * factor;
  }
};

const scaleColumns = (table: number[][], totals: readonly number[]): void => {
  const sums = columnSums(table, totals.length);
  const factors = totals.map((wanted, j) => factorOf(sums[j] ?? 0, wanted));
  for (const row of table) {
    for (const [j, cell] of row.entries()) row[j] = cell * (factors[j] ?? 0);
  }
};

/**
 * Rakes the seed to both margins: rows, then columns, until all margins hold or the steps run out. Columns are met
 * last. Ask {@link findRakeFault} first: totals that contradict one another cannot be met.
 */
export const rake = (input: RakeInput): RakeResult => {
  const { rowTotals, columnTotals, maxIterations = MAX_ITERATIONS } = input;
  const table = input.seed.map((row) => [...row]);
  const allowed = TOLERANCE * (1 + total(rowTotals));
  const isMet = (): boolean =>
    table.every((row, i) => Math.abs(total(row) - (rowTotals[i] ?? 0)) <= allowed) &&
    columnSums(table, columnTotals.length).every(
      (sum, j) => Math.abs(sum - (columnTotals[j] ?? 0)) <= allowed,
    );
  for (let step = 0; step < maxIterations; step += 1) {
    scaleRows(table, rowTotals);
    scaleColumns(table, columnTotals);
    if (isMet()) return { table, converged: true };
  }
  return { table, converged: false };
};
