// Opens a file as a table: what it is, how it was read, its column names and its rows, piece by piece. The same
// content always has the same fingerprint, whatever the file's name, line ends, mark or encoding.

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { fail, succeed, type Outcome, type Problem } from '#lib/domain/kernel/problem.ts';
import { CsvRecords, type BrokenRecord, type SheetRecord } from './csv-records.ts';
import { EncodingGuess, isWritten, TextDecoding, type Encoding } from './encoding.ts';
import { fileTypeOf, type FileType } from './file-type.ts';
import { readJsonRows } from './json-rows.ts';
import {
  columnNames,
  findHeader,
  guessSeparator,
  type KnownNames,
  type Separator,
} from './layout.ts';
import { readWorkbook } from './workbook.ts';

/** How to read a file; what is left out is found out. */
export interface LayoutChoices {
  readonly encoding?: Encoding;
  readonly separator?: Separator;
  /** Row that names the columns, from 1. */
  readonly headerLine?: number;
  /** Name of the sheet of a workbook. */
  readonly sheet?: string;
}

export interface Layout {
  readonly type: FileType;
  readonly encoding: Encoding | null;
  readonly separator: Separator | null;
  readonly sheet: string | null;
  /** Sheets of a workbook that can be chosen. */
  readonly sheets: readonly string[];
  readonly headerLine: number;
  readonly columns: readonly string[];
}

/** A file made ready to read. */
export interface Sheet {
  readonly layout: Layout;
  /** First rows of the file, those above the column names too. */
  readonly preview: readonly SheetRecord[];
  /** All rows of the file from the first on, in groups. Ends early at a fault, which it then gives in {@link end}. */
  rows(onBytes?: (bytes: number) => void): AsyncGenerator<readonly SheetRecord[]>;
  /** Known when all rows were read: the fingerprint of the content, or why the rest could not be read. */
  end(): Outcome<string>;
}

const PIECE_BYTES = 256 * 1024;
const PREVIEW_BYTES = 128 * 1024;
const PREVIEW_ROWS = 200;
/** No table that a council keeps has more columns; a page of so many choices would not open in good time. */
export const MOST_COLUMNS = 1000;

/** Opens a file and finds out what was not chosen. */
export async function openSheet(
  path: string,
  known: KnownNames,
  choices: LayoutChoices = {},
): Promise<Outcome<Sheet>> {
  const first = await readFirst(path);
  const type = fileTypeOf(first);
  if (!type.ok) return type;
  if (type.value === 'json') return openJson(path, choices);
  return type.value === 'workbook'
    ? openWorkbook(path, known, choices)
    : openText(path, first, known, choices);
}

const isTooWide = (cells: readonly string[]): boolean => cells.length > MOST_COLUMNS;

const TOO_WIDE: Problem = {
  code: 'file-unreadable',
  message: `The table has more than ${MOST_COLUMNS.toLocaleString('en-GB')} columns.`,
  help: 'Leave the columns away that are not needed, or put what stands side by side in rows, then choose the file again.',
};

async function readFirst(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const bytes = new Uint8Array(PREVIEW_BYTES);
    const { bytesRead } = await file.read(bytes, 0, PREVIEW_BYTES, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function guessEncoding(path: string): Promise<Encoding> {
  const guess = new EncodingGuess();
  for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES })) {
    guess.push(piece as Uint8Array);
  }
  return guess.result();
}

async function openText(
  path: string,
  first: Uint8Array,
  known: KnownNames,
  choices: LayoutChoices,
): Promise<Outcome<Sheet>> {
  const encoding = choices.encoding ?? (await guessEncoding(path));
  const decoding = new TextDecoding(encoding);
  const start = decoding.push(first) + (first.length < PREVIEW_BYTES ? decoding.end() : '');
  // Somebody who chose the encoding looks at odd letters, so that another can be chosen.
  if (choices.encoding === undefined && !isWritten(start)) return fail(NO_TABLE);
  const separator = choices.separator ?? guessSeparator(start);
  const records = new CsvRecords(separator);
  const preview = [
    ...records.push(start),
    ...(first.length < PREVIEW_BYTES ? records.end() : []),
  ].slice(0, PREVIEW_ROWS);
  // The names alone can be more than what is looked at first.
  if (preview.length === 0 && isTooWide(start.split(separator))) return fail(TOO_WIDE);
  const header = chooseHeader(preview, known, choices);
  if (!header.ok) return header;
  const layout = {
    type: 'text' as const,
    encoding,
    separator,
    sheet: null,
    sheets: [],
    ...header.value,
  };
  let end: Outcome<string> = fail(NOT_READ);
  return succeed({
    layout,
    preview,
    end: () => end,
    rows: async function* (onBytes) {
      end = yield* readText(path, encoding, separator, onBytes);
    },
  });
}

const NO_TABLE: Problem = {
  code: 'file-unreadable',
  message: 'This is not a table: it holds signs that no text has.',
  help: 'Open it in the program that it comes from, save it as a workbook (.xlsx) or as CSV, then choose it again.',
};

const NOT_READ = {
  code: 'file-unreadable',
  message: 'The file was not read to its end.',
} as const;

async function* readText(
  path: string,
  encoding: Encoding,
  separator: Separator,
  onBytes?: (bytes: number) => void,
): AsyncGenerator<readonly SheetRecord[], Outcome<string>> {
  const decoding = new TextDecoding(encoding);
  const records = new CsvRecords(separator);
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES })) {
    const bytes = piece as Uint8Array;
    const text = decoding.push(bytes);
    hash.update(text);
    onBytes?.(bytes.length);
    yield records.push(text);
    if (records.broken) break;
  }
  const rest = decoding.end();
  hash.update(rest);
  yield [...records.push(rest), ...records.end()];
  if (records.broken) return fail(tellBroken(records.broken));
  return succeed(hash.digest('hex'));
}

function tellBroken({ kind, line }: BrokenRecord): Problem {
  return {
    code: 'file-unreadable',
    message:
      kind === 'open-quote'
        ? 'A quotation mark that begins here has no end.'
        : 'This row is longer than any row of a table.',
    where: { line },
    help:
      kind === 'open-quote'
        ? 'Close the quotation mark or take it out, then choose the file again.'
        : 'Check that the file is a table with one record in each row.',
  };
}

function chooseHeader(
  preview: readonly SheetRecord[],
  known: KnownNames,
  { headerLine }: LayoutChoices,
): Outcome<Pick<Layout, 'headerLine' | 'columns'>> {
  const header =
    headerLine === undefined
      ? findHeader(preview, known)
      : preview.find(({ line }) => line === headerLine);
  if (!header) {
    return fail({
      code: 'file-empty',
      message: 'The file has no row with the names of its columns.',
      help: 'Put the names of the columns in the first row, then choose the file again.',
    });
  }
  if (isTooWide(header.cells)) return fail(TOO_WIDE);
  const above = preview.find(({ line }) => line === header.line - 1);
  return succeed({ headerLine: header.line, columns: columnNames(header, above) });
}

async function openWorkbook(
  path: string,
  known: KnownNames,
  choices: LayoutChoices,
): Promise<Outcome<Sheet>> {
  const read = await readWorkbook(path, choices.sheet);
  if (!read.ok) return read;
  const { sheet, sheets, records } = read.value;
  const preview = records.slice(0, PREVIEW_ROWS);
  const header = chooseHeader(preview, known, choices);
  if (!header.ok) return header;
  const layout = {
    type: 'workbook' as const,
    encoding: null,
    separator: null,
    sheet,
    sheets,
    ...header.value,
  };
  return succeed({ layout, preview, ...heldRows(records) });
}

/** JSON names its columns itself, so no row stands above the first. */
async function openJson(path: string, choices: LayoutChoices): Promise<Outcome<Sheet>> {
  const read = await readJsonRows(path, choices.sheet);
  if (!read.ok) return read;
  const { sheet, sheets, columns, records } = read.value;
  const layout = {
    type: 'json' as const,
    encoding: null,
    separator: null,
    sheet,
    sheets,
    headerLine: 0,
    columns,
  };
  return succeed({ layout, preview: records.slice(0, PREVIEW_ROWS), ...heldRows(records) });
}

/** Rows that were read as a whole. */
function heldRows(records: readonly SheetRecord[]): Pick<Sheet, 'rows' | 'end'> {
  const hash = createHash('sha256');
  for (const { cells } of records) hash.update(`${JSON.stringify(cells)}\n`);
  const fingerprint = succeed(hash.digest('hex'));
  return {
    end: () => fingerprint,
    rows: async function* () {
      yield await Promise.resolve(records);
    },
  };
}
