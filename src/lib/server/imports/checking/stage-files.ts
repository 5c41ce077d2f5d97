// Checked rows wait in files, one for each table, until the transaction takes them: so a million rows need no memory,
// and the database is held only while it works.

import { once } from 'node:events';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { CopyLines } from '../../db/copy.ts';
import {
  IMPORT_TABLE_NAMES,
  tableShape,
  type ImportTable,
  type StoredRows,
} from '../../repositories/import-tables.ts';
import type { Unsaid } from '../../repositories/unsaid.ts';
import { StageLines } from './stage-text.ts';

/** Text is handed over in pieces of about this many letters. */
const PIECE_LENGTH = 256 * 1024;

interface OpenFile {
  readonly lines: StageLines;
  readonly path: string;
  readonly stream: WriteStream;
  waiting: string[];
  length: number;
}

/** Rows of one table, ready to be staged. */
export interface WaitingTable {
  readonly table: ImportTable;
  readonly given: ReadonlySet<string>;
  /** Of these, what some rows leave unsaid. */
  readonly unsaid: readonly Unsaid[];
  readonly rows: number;
  /** Pieces of whole lines. */
  readonly lines: () => CopyLines;
}

export class StageFiles {
  readonly #folder: string;
  readonly #open = new Map<ImportTable, OpenFile>();

  /** @param folder of its own; made when the first row comes, removed by {@link remove} */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Takes the records of one line of the file. */
  add(line: number, stored: StoredRows, defaults: StoredRows): void {
    for (const name in stored) {
      const table = name as ImportTable;
      const records = stored[table] ?? [];
      const file = this.#open.get(table) ?? this.#begin(table);
      const own = (defaults[table]?.[0] ?? {}) as Readonly<Record<string, unknown>>;
      for (const record of records as readonly Readonly<Record<string, unknown>>[]) {
        const text = file.lines.line(line, record, own);
        file.waiting.push(text);
        file.length += text.length;
      }
    }
  }

  /** Writes what has come together; to be awaited now and then, so that the disk can keep up. */
  async flush(isEnd = false): Promise<void> {
    for (const file of this.#open.values()) {
      if (file.length < PIECE_LENGTH && !isEnd) continue;
      const text = file.waiting.join('');
      file.waiting = [];
      file.length = 0;
      if (text !== '' && !file.stream.write(text)) await once(file.stream, 'drain');
    }
  }

  /** Ends writing; gives the tables in the order of writing. */
  async finish(): Promise<WaitingTable[]> {
    await this.flush(true);
    for (const { stream } of this.#open.values()) {
      stream.end();
      await once(stream, 'close');
    }
    return IMPORT_TABLE_NAMES.flatMap((table) => {
      const file = this.#open.get(table);
      if (!file) return [];
      const { lines, path: from } = file;
      const { given, unsaid, rows } = lines;
      return [{ table, given, unsaid, rows, lines: () => readPieces(from) }];
    });
  }

  async remove(): Promise<void> {
    for (const { stream } of this.#open.values()) stream.destroy();
    await rm(this.#folder, { recursive: true, force: true });
  }

  #begin(table: ImportTable): OpenFile {
    const shape = tableShape(table);
    const file = {
      lines: new StageLines(shape),
      path: path.join(this.#folder, shape.name),
      stream: createWriteStream(path.join(this.#folder, shape.name), { mode: 0o600 }),
      waiting: [],
      length: 0,
    };
    this.#open.set(table, file);
    return file;
  }
}

/** Makes the folder of the files, readable by the owner of the process alone. */
export async function makeStageFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

/** The text of a file in pieces that end with a line. */
async function* readPieces(from: string): AsyncGenerator<string> {
  let rest = '';
  const stream = createReadStream(from, { encoding: 'utf8', highWaterMark: PIECE_LENGTH });
  for await (const piece of stream) {
    const text = rest + (piece as string);
    const end = text.lastIndexOf('\n') + 1;
    rest = text.slice(end);
    if (end > 0) yield text.slice(0, end);
  }
  if (rest !== '') yield rest;
}
