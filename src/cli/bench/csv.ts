/** Bench of reading CSV: bytes to numbered records piece by piece, against csv-parse making objects of the whole. */
import { parse } from 'csv-parse/sync';
import { CsvRecords, type SheetRecord } from '#lib/server/imports/reading/csv-records.ts';
import { TextDecoding } from '#lib/server/imports/reading/encoding.ts';
import { ATTENDANCE_HEAD, attendanceRow } from './attendance-file.ts';
import { compare, digest, type BenchLine } from './measure.ts';

const ROWS = 100_000;
const PIECE_BYTES = 256 * 1024;
const TIMES_AS_FAST = 2.5;

/** All records of the bytes; calls with each group, as imports read them. */
function readRecords(bytes: Uint8Array, take: (records: readonly SheetRecord[]) => void): void {
  const decoding = new TextDecoding('utf-8');
  const records = new CsvRecords(',');
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
    take(records.push(decoding.push(bytes.subarray(from, from + PIECE_BYTES))));
  }
  take([...records.push(decoding.end()), ...records.end()]);
}

const parseObjects = (bytes: Buffer): readonly Readonly<Record<string, string>>[] =>
  parse(bytes, { columns: true, bom: true });

/** Cells of every record that csv-parse reads otherwise, and rows that only one of the two has. */
function differences(bytes: Buffer): number {
  const objects = parseObjects(bytes);
  let at = -1;
  let apart = 0;
  readRecords(bytes, (records) => {
    for (const { cells } of records) {
      const values = at < 0 ? ATTENDANCE_HEAD.split(',') : Object.values(objects[at] ?? {});
      if (cells.length !== values.length || cells.some((cell, k) => cell !== values[k])) apart += 1;
      at += 1;
    }
  });
  return apart + Math.abs(at - objects.length);
}

/** A hundred thousand rows of attendance, a quoted cell in each. */
export const readingLine = (): Promise<BenchLine> => {
  const rows = Array.from({ length: ROWS }, (_, n) => `${attendanceRow(n)}\n`);
  const bytes = Buffer.from(`${ATTENDANCE_HEAD}\n${rows.join('')}`);
  return compare({
    name: `CSV, ${ROWS.toLocaleString('en-GB')} rows of 13 columns to numbered records`,
    against: 'csv-parse, objects',
    ours: () => readRecords(bytes, () => undefined),
    twin: () => parseObjects(bytes),
    atLeast: TIMES_AS_FAST,
    figures: [
      { label: 'rows read otherwise', value: differences(bytes), unit: '', atMost: 0 },
      { label: 'size of the file', value: bytes.length / 2 ** 20, unit: 'MB' },
    ],
    inputs: digest(bytes),
    answer: digest(parseObjects(bytes).at(-1)),
  });
};
