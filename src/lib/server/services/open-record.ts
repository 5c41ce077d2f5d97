// Opens single records of a kind: who may look, where they lie, and what is stored of them in every table.

import { createHash } from 'node:crypto';
import { encodeKey, parseKey } from '#lib/view/records/url.ts';
import { can, type Act } from '../auth/permissions.ts';
import type { Transaction } from '../db/client.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import {
  cellOf,
  cellsOf,
  valuesOfParts,
  type Cells,
  type KeptValues,
  type StoredParts,
  type StoredRecord,
} from '../imports/by-hand/cells.ts';
import { handRuleOf } from '../imports/by-hand/rules.ts';
import { whereKept, type WhereKept } from '../imports/by-hand/where-kept.ts';
import type { ImportKind } from '../imports/kinds/kind.ts';
import { readNamedRecords } from '../repositories/import-surroundings.ts';
import { tableShape, type ImportTable } from '../repositories/import-tables.ts';
import { readNewest, readRecord, readRecordByMark } from '../repositories/kept-records.ts';

/** What reading a kind's rows asks of a role. */
function actsOf(kind: ImportKind): readonly Act[] {
  if (kind.isAboutPeople) return ['read-council', 'read-person-rows'];
  if (handRuleOf(kind).home) return ['read-council', 'read-homes'];
  return kind.subject === 'viability' ? ['read-council', 'read-closure-risk'] : ['read-council'];
}

/** May this person see the rows of this kind? The same as on the pages that show them. */
export const mayLook = ({ role }: Pick<CouncilScope, 'role'>, kind: ImportKind): boolean =>
  role === 'system' || actsOf(kind).every((act) => can(role, act));

/** One record of a kind. */
export interface OpenRecord {
  readonly kind: ImportKind;
  readonly kept: WhereKept;
  /** The key of its own table, in the order of the table. */
  readonly key: readonly string[];
  readonly parts: StoredParts;
  readonly values: KeptValues;
  readonly cells: Cells;
}

/** What a key is called in an address. A record of a person has a mark there: addresses are kept and sent on. */
export function addressOf(kind: ImportKind, key: readonly string[]): string {
  if (!kind.isAboutPeople) return encodeKey(key);
  return createHash('md5').update(key.join('\u001F')).digest('hex');
}

/** The key of a record of a table. */
export const keyOf = (table: ImportTable, record: StoredRecord): string[] =>
  tableShape(table)
    .columns.filter(({ isKey }) => isKey)
    .map(({ field }) => String(record[field] as string | number));

/**
 * Columns that name the record, or what lies with it: another name would be another record. What refers to somebody
 * else's record may be changed.
 */
export function namingColumns(kind: ImportKind, { keyColumns, kept }: WhereKept): Set<string> {
  const { newest = {} } = handRuleOf(kind);
  const named = kept.flatMap(({ table, path, column }) => {
    const isKey = tableShape(table).columns.some(
      ({ field, isKey: isPart }) => isPart && field === path.join('/'),
    );
    const isReference = kind.columns[column]?.type.is === 'reference';
    return isKey && !isReference && newest[table] === undefined ? [column] : [];
  });
  return new Set([...keyColumns, ...named]);
}

/** The record under this part of an address. */
export async function openRecord(
  tx: Transaction,
  kind: ImportKind,
  address: string,
): Promise<OpenRecord | undefined> {
  const kept = whereKept(kind);
  // No key has a NUL, and the database refuses to look for one.
  if (!kept || address.includes('\u0000')) return undefined;
  const main = kind.isAboutPeople
    ? await readRecordByMark(tx, kept.table, address)
    : await readRecord(tx, kept.table, parseKey(address));
  return main && gather(tx, kind, kept, main);
}

/** The record of a key, whatever its address. */
export async function findRecord(
  tx: Transaction,
  kind: ImportKind,
  kept: WhereKept,
  key: readonly string[],
): Promise<OpenRecord | undefined> {
  const main = await readRecord(tx, kept.table, key);
  return main && gather(tx, kind, kept, main);
}

/** Reads what belongs to a record in other tables, as far as its columns name it. */
async function gather(
  tx: Transaction,
  kind: ImportKind,
  kept: WhereKept,
  main: StoredRecord,
): Promise<OpenRecord> {
  const parts: Partial<Record<ImportTable, StoredRecord>> = { [kept.table]: main };
  const tables = [...new Set(kept.kept.map(({ table }) => table))];
  let isMore = true;
  while (isMore) {
    isMore = false;
    for (const table of tables) {
      if (parts[table] !== undefined) continue;
      const part = await readPart(tx, kind, kept, table, valuesOfParts(kept, parts));
      if (part === undefined) continue;
      parts[table] = part;
      isMore = true;
    }
  }
  const values = valuesOfParts(kept, parts);
  return {
    kind,
    kept,
    key: keyOf(kept.table, main),
    parts,
    values,
    cells: cellsOf(kind, values),
  };
}

async function readPart(
  tx: Transaction,
  kind: ImportKind,
  { kept, keyColumns }: WhereKept,
  table: ImportTable,
  values: KeptValues,
): Promise<StoredRecord | undefined> {
  const columnAt = (field: string): string | undefined =>
    kept.find((at) => at.table === table && at.path.join('/') === field)?.column;
  const textOf = (id: string | undefined): string | null => {
    const column = id === undefined ? undefined : kind.columns[id];
    const value = id === undefined ? null : values[id];
    return column === undefined || value == null ? null : cellOf(column, value);
  };
  const by = handRuleOf(kind).newest?.[table];
  if (by !== undefined) {
    const link = kept.find((at) => at.table === table && keyColumns.includes(at.column));
    const value = textOf(link?.column);
    if (!link || value === null) return undefined;
    return readNewest(tx, table, { field: link.path.join('/'), value, by });
  }
  const key = tableShape(table)
    .columns.filter(({ isKey }) => isKey)
    .map(({ field }) => textOf(columnAt(field)));
  return key.every((part) => part !== null) ? readRecord(tx, table, key) : undefined;
}

/** Names of the records that columns of a kind refer to, by column. People have none. */
export type Names = Readonly<Record<string, ReadonlyMap<string, string | null>>>;

export async function readNames(tx: Transaction, kind: ImportKind): Promise<Names> {
  const names: Record<string, ReadonlyMap<string, string | null>> = {};
  for (const [id, { type }] of Object.entries(kind.columns)) {
    if (type.is !== 'reference' || type.to === 'person' || type.to === 'budget') continue;
    const records = await readNamedRecords[type.to](tx);
    names[id] = new Map(records.map((record) => [record.id, record.name]));
  }
  return names;
}

/** What a record is called: its name, or else what names it. */
export function nameOf({ kind, kept, values, cells }: OpenRecord, names: Names): string {
  const own = ['name', 'title']
    .map((id) => values[id])
    .find((value): value is string => typeof value === 'string' && value !== '');
  if (own !== undefined) return own;
  return kept.keyColumns
    .map((id) => (kind.columns[id] ? (names[id]?.get(cells[id] ?? '') ?? cells[id] ?? '') : ''))
    .join(', ');
}
