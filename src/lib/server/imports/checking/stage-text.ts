// Records as lines of the text that PostgreSQL's COPY takes: tab-separated, "\N" for null, arrays in braces.

import type { StagedColumn, TableShape } from '../../repositories/import-tables.ts';

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

/** One value for a column of a type. */
export function stageValue(value: unknown, sqlType: string): string {
  if (value === null || value === undefined) return NULL;
  if (typeof value === 'string' && sqlType !== 'jsonb') return escape(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (sqlType === 'jsonb') return escape(JSON.stringify(value));
  if (Array.isArray(value)) return escape(`{${value.map(element).join(',')}}`);
  return escape(JSON.stringify(value));
}

/** Writes the records of one table and remembers which fields the file gives. */
export class StageLines {
  readonly #columns: readonly StagedColumn[];
  readonly given = new Set<string>();
  rows = 0;

  constructor({ columns }: TableShape) {
    this.#columns = columns;
  }

  /** The line for one record, with the line of the file it came from in front. */
  line(
    fileLine: number,
    record: Readonly<Record<string, unknown>>,
    defaults: Readonly<Record<string, unknown>>,
  ): string {
    let text = String(fileLine);
    for (const { field, sqlType } of this.#columns) {
      const value = record[field];
      if (value !== undefined) this.given.add(field);
      text += `\t${stageValue(value === undefined ? defaults[field] : value, sqlType)}`;
    }
    this.rows += 1;
    return `${text}\n`;
  }
}
