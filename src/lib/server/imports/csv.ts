// Reads comma-separated files as people send them: whatever the encoding, with every row numbered as a spreadsheet
// shows it. A fault is a problem that names file, line and column; nothing is guessed.

import { parse } from 'csv-parse/sync';
import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';

/** One row under its header. `line` is the row's number in a spreadsheet, the header being 1. */
export interface CsvRow<Column extends string> {
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
}

const UTF16_LITTLE = [0xff, 0xfe];
const UTF16_BIG = [0xfe, 0xff];

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** What windows-1252 has from 0x80 to 0x9F; the five unused places keep their control character. */
const WINDOWS_LETTERS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Node 20 reads windows-1252 as Latin-1, so the letters in which they differ are put right here. */
const decodeWindows = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(
      /[\u0080-\u009F]/g,
      (letter) => WINDOWS_LETTERS[letter.charCodeAt(0) - 0x80] ?? letter,
    );

/** Text of a file: UTF-16 when it is marked so, else strict UTF-8, else the Western European code page of Windows. */
export function decodeText(bytes: Uint8Array): string {
  if (startsWith(bytes, UTF16_LITTLE)) return new TextDecoder('utf-16le').decode(bytes);
  if (startsWith(bytes, UTF16_BIG)) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows(bytes);
  }
}

const LINE_IN_MESSAGE = /at line (\d+)/i;

/** Splits text into records; a fault of quoting is a value, with its line. */
function splitRecords(file: string, text: string): Outcome<string[][]> {
  try {
    return succeed(
      parse(text, { bom: true, relax_column_count: true, skip_empty_lines: false, trim: true }),
    );
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = Number(LINE_IN_MESSAGE.exec(message)?.[1]);
    return fail({
      code: 'file-unreadable',
      message:
        'This is not a comma-separated file: a quotation mark is missing or in the wrong place.',
      where: Number.isNaN(line) ? { file } : { file, line },
      help: 'Check the quotation marks there, or fetch the file again from its publisher.',
    });
  }
}

function findMissingColumn(
  file: string,
  header: readonly string[],
  columns: readonly string[],
): Outcome<null> {
  const missing = columns.filter((column) => !header.includes(column));
  const [first] = missing;
  if (first === undefined) return succeed(null);
  const others = missing.length > 1 ? ` (and ${missing.length - 1} more)` : '';
  return fail({
    code: 'column-missing',
    message: `The column "${first}"${others} is missing. Found: ${header.join(', ')}.`,
    where: { file, line: 1, field: first },
    help: 'Use the file as its publisher gives it, with its header row unchanged.',
  });
}

const isBlank = (record: readonly string[]): boolean => record.every((cell) => cell === '');

function toRow<Column extends string>(
  record: readonly string[],
  line: number,
  places: readonly (readonly [Column, number])[],
): CsvRow<Column> {
  const cells = Object.fromEntries(places.map(([column, at]) => [column, record[at] ?? '']));
  return { line, cells: cells as Record<Column, string> };
}

/**
 * Rows of a comma-separated file, with the columns asked for; other columns are let be. Blank rows are passed over,
 * but counted in line numbers. A row that is too short or too long is a fault of the whole file: it was cut off.
 *
 * @param file name to show in problems
 */
export function readCsv<const Column extends string>(
  file: string,
  text: string,
  columns: readonly Column[],
): Outcome<CsvRow<Column>[]> {
  const records = splitRecords(file, text);
  if (!records.ok) return records;
  const [header, ...body] = records.value;
  if (header === undefined || !body.some((record) => !isBlank(record))) {
    return fail({
      code: 'file-empty',
      message: 'The file has no rows.',
      where: { file },
      help: 'Fetch the file again from its publisher.',
    });
  }
  const complete = findMissingColumn(file, header, columns);
  if (!complete.ok) return complete;
  const places = columns.map((column) => [column, header.indexOf(column)] as const);
  const rows: CsvRow<Column>[] = [];
  for (const [index, record] of body.entries()) {
    if (isBlank(record)) continue;
    const line = index + 2;
    if (record.length !== header.length) {
      return fail({
        code: 'row-invalid',
        message: `The row has ${record.length} cells, the header ${header.length}. The file may be cut off.`,
        where: { file, line },
        help: 'Fetch the file again from its publisher.',
      });
    }
    rows.push(toRow(record, line, places));
  }
  return succeed(rows);
}

/** Column names of a comma-separated file, to tell one layout from another. */
export function readHeader(text: string): readonly string[] {
  const [header] = parse(text, { bom: true, to: 1, relax_column_count: true, trim: true });
  return header ?? [];
}
