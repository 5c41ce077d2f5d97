// Records as lines of the text that PostgreSQL's COPY takes: tab-separated, "\N" for null, arrays in braces.

import type { TableShape } from '../../repositories/import-tables.ts';
import type { Unsaid } from '../../repositories/unsaid.ts';

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

/** A key without a value is written as null, so that a stored record always has all of its keys. */
const withAllKeys = (_: string, value: unknown): unknown => (value === undefined ? null : value);

const writeJson = (value: unknown): string =>
  value === null || value === undefined ? NULL : escape(JSON.stringify(value, withAllKeys));

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

/** A column with the way its values are written, and whether records had one. */
interface WrittenColumn {
  readonly field: string;
  readonly isJson: boolean;
  readonly write: (value: unknown) => string;
  /** Its part of the number that tells which fields a record leaves unsaid. */
  readonly bit: number;
  isGiven: boolean;
  isLeftOut: boolean;
}

/** Numbers of PostgreSQL and of JavaScript are both exact up to here: so many fields can be told apart. */
const MOST_FIELDS = 52;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Writes the records of one table and remembers which fields the file gives, and which of them some records leave out. */
export class StageLines {
  readonly #columns: readonly WrittenColumn[];
  readonly #keys = new Map<string, Unsaid>();
  // One list serves all lines: joined at once it makes plain text, where adding up would leave a tree for each line.
  readonly #cells: string[] = [];
  rows = 0;

  constructor({ columns }: TableShape) {
    this.#columns = columns.map(({ field, sqlType }, at) => ({
      field,
      isJson: sqlType === 'jsonb',
      write: writerOf(sqlType),
      bit: 2 ** at,
      isGiven: false,
      isLeftOut: false,
    }));
  }

  get given(): ReadonlySet<string> {
    return new Set(this.#columns.filter(({ isGiven }) => isGiven).map(({ field }) => field));
  }

  /** What some records say and others do not. */
  get unsaid(): readonly Unsaid[] {
    const fields = this.#columns.filter(({ isGiven, isLeftOut }) => isGiven && isLeftOut);
    return [
      ...fields.map(({ field, bit }) => ({ field, key: null, bit, fieldBit: bit })),
      ...this.#keys.values(),
    ];
  }

  /** The line for one record: the line of the file it came from, what it leaves unsaid, and its fields. */
  line(
    fileLine: number,
    record: Readonly<Record<string, unknown>>,
    defaults: Readonly<Record<string, unknown>>,
  ): string {
    const cells = this.#cells;
    cells[0] = String(fileLine);
    let leftOut = 0;
    let at = 2;
    for (const column of this.#columns) {
      const value = record[column.field];
      if (value === undefined) {
        column.isLeftOut = true;
        leftOut += column.bit;
        cells[at] = column.write(defaults[column.field]);
      } else {
        column.isGiven = true;
        if (column.isJson && isRecord(value)) leftOut += this.#keysLeftOut(column, value);
        cells[at] = column.write(value);
      }
      at += 1;
    }
    cells[1] = leftOut === 0 ? NULL : String(leftOut);
    this.rows += 1;
    return `${cells.join('\t')}\n`;
  }

  /** A key of a JSON record that is undefined is as unsaid as a column. */
  #keysLeftOut({ field, bit }: WrittenColumn, value: Readonly<Record<string, unknown>>): number {
    let leftOut = 0;
    for (const key in value) {
      if (value[key] !== undefined) continue;
      const name = `${field}.${key}`;
      const at = this.#columns.length + this.#keys.size;
      const own = this.#keys.get(name) ?? { field, key, bit: 2 ** at, fieldBit: bit };
      if (at > MOST_FIELDS) throw new Error(`Too many fields in one table to stage ${name}.`);
      this.#keys.set(name, own);
      leftOut += own.bit;
    }
    return leftOut;
  }
}
