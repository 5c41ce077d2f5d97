// Where the table in a sheet begins: which separator divides it, which row names its columns, and what those names are.

import { plainWords } from '../understanding/fault.ts';
import { CsvRecords, type SheetRecord } from './csv-records.ts';

export const SEPARATORS = [',', ';', '\t', '|'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** Rows among which the names of the columns are looked for. */
const HEADER_WITHIN = 40;
const SAMPLE_ROWS = 60;

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');
const filled = (cells: readonly string[]): number =>
  cells.reduce((count, cell) => count + (cell.trim() === '' ? 0 : 1), 0);

export { isBlank };

/** Splits the beginning of a text by each separator and takes the one that gives the most even table. */
export function guessSeparator(text: string): Separator {
  let best: Separator = ',';
  let bestScore = 0;
  for (const separator of SEPARATORS) {
    const score = evenness(new CsvRecords(separator).push(text).slice(0, SAMPLE_ROWS));
    if (score > bestScore) {
      best = separator;
      bestScore = score;
    }
  }
  return best;
}

/** Rows that have the most common number of cells, times that number less one: one column scores nothing. */
function evenness(records: readonly SheetRecord[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of records) {
    if (!isBlank(cells)) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  let best = 0;
  for (const [cells, rows] of counts) best = Math.max(best, rows * (cells - 1));
  return best;
}

/** Names a kind knows its columns by, in plain words. */
export type KnownNames = ReadonlySet<string>;

/**
 * The row that names the columns: the first of those with most names that the kind knows, or without any, the first of
 * the fullest rows.
 */
export function findHeader(
  records: readonly SheetRecord[],
  known: KnownNames,
): SheetRecord | undefined {
  let best: SheetRecord | undefined;
  let bestScore = -1;
  for (const record of records.slice(0, HEADER_WITHIN)) {
    if (isBlank(record.cells)) continue;
    const names = record.cells.filter((cell) => known.has(plainWords(cell))).length;
    const score =
      names * HEADER_WITHIN + (names > 0 ? 0 : Math.min(filled(record.cells), HEADER_WITHIN - 1));
    if (score > bestScore) {
      best = record;
      bestScore = score;
    }
  }
  return best;
}

/**
 * The names of the columns. Where a name is missing or comes twice, the words above it (a merged cell that stands over
 * several columns) are put in front; what is still the same is numbered.
 */
export function columnNames(
  header: SheetRecord,
  above: SheetRecord | undefined,
): readonly string[] {
  const groups = spreadMerged(above?.cells ?? [], header.cells.length);
  const plain = header.cells.map((cell) => cell.replaceAll(/\s+/g, ' ').trim());
  const grouped = plain.map((name, at) => {
    const isAlone = name !== '' && plain.indexOf(name) === plain.lastIndexOf(name);
    return isAlone ? name : `${groups[at] ?? ''} ${name}`.trim();
  });
  const seen = new Map<string, number>();
  return grouped.map((name, at) => {
    const own = name === '' ? `Column ${at + 1}` : name;
    const times = (seen.get(own) ?? 0) + 1;
    seen.set(own, times);
    return times === 1 ? own : `${own} (${times})`;
  });
}

/** A merged cell holds its words in its first column only. */
function spreadMerged(cells: readonly string[], width: number): readonly string[] {
  let last = '';
  return Array.from({ length: width }, (_, at) => {
    const own = (cells[at] ?? '').trim();
    if (own !== '') last = own;
    return last;
  });
}
