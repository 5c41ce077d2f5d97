// A stored record as the cells of a row, such as a person could have written them: what a form starts from, and what is
// compared to tell what changed.

import type { Locale } from '#lib/view/locale.ts';
import type { ImportTable } from '../../repositories/import-tables.ts';
import type { Column, ImportKind } from '../kinds/kind.ts';
import { tellValue } from '../understanding/tell-value.ts';
import type { WhereKept } from './where-kept.ts';

/** A record by the names of its fields. */
export type StoredRecord = Readonly<Record<string, unknown>>;
/** What is stored of one record of a kind, by table. */
export type StoredParts = Readonly<Partial<Record<ImportTable, StoredRecord>>>;
/** Values of columns as they are stored; null for an empty one. A column that cannot be told is left out. */
export type KeptValues = Readonly<Record<string, unknown>>;
/** Text of columns. */
export type Cells = Readonly<Record<string, string>>;

const PENCE_IN_POUND = 100;
const MINUTES_IN_HOUR = 60;
/** Minutes whose hours have at most two decimals. */
const EXACT_MINUTES = 3;

function valueAt(record: StoredRecord, path: readonly string[]): unknown {
  let value: unknown = record;
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return null;
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return value ?? null;
}

/** The values of all columns that these parts of a record hold. */
export function valuesOfParts({ kept }: Pick<WhereKept, 'kept'>, parts: StoredParts): KeptValues {
  const values: Record<string, unknown> = {};
  for (const { table, path, column } of kept) {
    const record = parts[table];
    if (record !== undefined && !(column in values)) values[column] = valueAt(record, path);
  }
  return values;
}

/** A value as a cell that the column's reader understands as the same value. */
export function cellOf({ type }: Column, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.join(', ');
  switch (type.is) {
    case 'money':
      return ((value as number) / PENCE_IN_POUND).toFixed(2);
    case 'duration':
      return (value as number) % EXACT_MINUTES === 0
        ? String((value as number) / MINUTES_IN_HOUR)
        : `${value as number} mins`;
    case 'yes-no':
      return value === true ? 'yes' : 'no';
    default:
      return typeof value === 'string' ? value : JSON.stringify(value);
  }
}

/** The cells of the columns that are known. */
export const cellsOf = (kind: ImportKind, values: KeptValues): Cells =>
  Object.fromEntries(
    Object.entries(values).flatMap(([id, value]) => {
      const column = kind.columns[id];
      return column ? [[id, cellOf(column, value)]] : [];
    }),
  );

/** A stored value in words; `names` are those of the records it may refer to. */
export function tellKept(
  column: Column,
  value: unknown,
  locale: Locale,
  names: ReadonlyMap<string, string | null> | undefined,
): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value) && value.length === 0) return null;
  if (column.type.is === 'reference') return names?.get(value as string) ?? (value as string);
  return tellValue(column, value, locale);
}
