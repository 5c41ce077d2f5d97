// Records as lines of the text that PostgreSQL's COPY takes: tab-separated, "\N" for null, arrays in braces.

import type { TableShape } from '../../repositories/import-tables.ts';

const NULL = '\\N';
const SPECIAL = /[\\\n\r\t]/;
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

const escape = (text: string): string =>
  SPECIAL.test(text) ? text.replaceAll(/[\\\n\r\t]/g, (sign) => ESCAPES[sign] ?? sign) : text;

const element = (value: unknown): string => {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'number') return String(value);
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
};

const writeJson = (value: unknown): string =>
  value === null || value === undefined ? NULL : escape(JSON.stringify(value));

function writePlain(value: unknown): string {
  if (value === null || value === undefined) return NULL;
  if (typeof value === 'string') return escape(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value)
    ? escape(`{${value.map(element).join(',')}}`)
    : escape(JSON.stringify(value));
}

/** How values of a type are written. A number or a yes in a column of JSON is written as JSON, which is the same. */
const writerOf = (sqlType: string): ((value: unknown) => string) =>
  sqlType === 'jsonb' ? writeJson : writePlain;

/** A column with the way its values are written, and whether any record had one. */
interface WrittenColumn {
  readonly field: string;
  readonly write: (value: unknown) => string;
  isGiven: boolean;
}

/** Writes the records of one table and remembers which fields the file gives. */
export class StageLines {
  readonly #columns: readonly WrittenColumn[];
  // One list serves all lines: joined at once it makes plain text, where adding up would leave a tree for each line.
  readonly #cells: string[] = [];
  rows = 0;

  constructor({ columns }: TableShape) {
    this.#columns = columns.map(({ field, sqlType }) => ({
      field,
      write: writerOf(sqlType),
      isGiven: false,
    }));
  }

  get given(): ReadonlySet<string> {
    return new Set(this.#columns.filter(({ isGiven }) => isGiven).map(({ field }) => field));
  }

  /** The line for one record, with the line of the file it came from in front. */
  line(
    fileLine: number,
    record: Readonly<Record<string, unknown>>,
    defaults: Readonly<Record<string, unknown>>,
  ): string {
    const cells = this.#cells;
    cells[0] = String(fileLine);
    let at = 1;
    for (const column of this.#columns) {
      const value = record[column.field];
      if (value === undefined) cells[at] = column.write(defaults[column.field]);
      else {
        column.isGiven = true;
        cells[at] = column.write(value);
      }
      at += 1;
    }
    this.rows += 1;
    return `${cells.join('\t')}\n`;
  }
}
