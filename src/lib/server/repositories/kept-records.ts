// Single records of the tables that imports write to: listed and searched, read by their key, and what batches did to
// them. Tables and columns come from the schema, never from a request.

import { sql, type SQL } from 'drizzle-orm';
import type { Transaction } from '../db/client.ts';
import { importTableOf, tableShape, type ImportTable, type TableShape } from './import-tables.ts';
import { KEY_SEPARATOR } from './staging.ts';

/** A record by the names of its fields. */
export type KeptRecord = Readonly<Record<string, unknown>>;

const own = (name: string): SQL => sql`t.${sql.identifier(name)}`;
const keysOf = ({ columns }: TableShape): SQL[] =>
  columns.filter(({ isKey }) => isKey).map(({ name }) => own(name));
const keyText = (shape: TableShape): SQL =>
  sql`concat_ws(${KEY_SEPARATOR}, ${sql.join(
    keysOf(shape).map((key) => sql`${key}::text`),
    sql`, `,
  )})`;
const columnOf = ({ columns, name }: TableShape, field: string): SQL => {
  const found = columns.find((column) => column.field === field);
  if (!found) throw new Error(`${name} has no field ${field}`);
  return own(found.name);
};

/** A row of the database by the names of its fields. */
function asRecord({ columns }: TableShape, row: KeptRecord): KeptRecord {
  return Object.fromEntries(columns.map(({ field, name }) => [field, row[name] ?? null]));
}

export interface RecordSearch {
  /** Text that a record holds; empty for all. */
  readonly text: string;
  /** Fields that name other records, and the ids of those whose name holds the text. */
  readonly named: readonly (readonly [field: string, ids: readonly string[]])[];
  readonly from: number;
  readonly most: number;
}

const pattern = (text: string): string => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

function matches(shape: TableShape, { text, named }: RecordSearch): SQL {
  if (text === '') return sql`true`;
  const texts = shape.columns
    .filter(({ sqlType }) => sqlType === 'text')
    .map(({ name }) => sql`${own(name)} ilike ${pattern(text)}`);
  const references = named
    .filter(([, ids]) => ids.length > 0)
    .map(([field, ids]) => sql`${columnOf(shape, field)} in ${[...ids]}`);
  return sql`(${sql.join([sql`false`, ...texts, ...references], sql` or `)})`;
}

/** One page of the records of a table in the order of their name, or else of their key. */
export async function listRecords(
  tx: Transaction,
  table: ImportTable,
  search: RecordSearch,
): Promise<{ readonly total: number; readonly records: readonly KeptRecord[] }> {
  const shape = tableShape(table);
  const named = shape.columns.find(({ name }) => name === 'name' || name === 'title');
  const order = sql.join(
    [...(named ? [sql`lower(${own(named.name)})`] : []), ...keysOf(shape)],
    sql`, `,
  );
  const from = sql`from ${sql.identifier(shape.name)} t where ${matches(shape, search)}`;
  const [counted] = await tx.execute<{ total: number }>(sql`select count(*)::int as total ${from}`);
  const rows = await tx.execute<{ row: KeptRecord }>(sql`
    select to_jsonb(t) as row ${from} order by ${order} limit ${search.most} offset ${search.from}`);
  return { total: counted?.total ?? 0, records: rows.map(({ row }) => asRecord(shape, row)) };
}

/** How many records a table holds. */
export async function countRecords(tx: Transaction, table: ImportTable): Promise<number> {
  const [row] = await tx.execute<{ total: number }>(
    sql`select count(*)::int as total from ${sql.identifier(tableShape(table).name)}`,
  );
  return row?.total ?? 0;
}

/** The record of a key, its parts in the order of the table. */
export async function readRecord(
  tx: Transaction,
  table: ImportTable,
  key: readonly string[],
): Promise<KeptRecord | undefined> {
  const shape = tableShape(table);
  const keys = keysOf(shape);
  if (keys.length !== key.length) return undefined;
  const same = sql.join(
    keys.map((column, at) => sql`${column}::text = ${key[at]}`),
    sql` and `,
  );
  const [found] = await tx.execute<{ row: KeptRecord }>(
    sql`select to_jsonb(t) as row from ${sql.identifier(shape.name)} t where ${same}`,
  );
  return found && asRecord(shape, found.row);
}

/** The record whose key has this fingerprint: for addresses that may not name a person. */
export async function readRecordByMark(
  tx: Transaction,
  table: ImportTable,
  mark: string,
): Promise<KeptRecord | undefined> {
  const shape = tableShape(table);
  const [found] = await tx.execute<{ row: KeptRecord }>(sql`
    select to_jsonb(t) as row from ${sql.identifier(shape.name)} t where md5(${keyText(shape)}) = ${mark}`);
  return found && asRecord(shape, found.row);
}

/** The newest of the records with this value, by the order of a field. */
export async function readNewest(
  tx: Transaction,
  table: ImportTable,
  { field, value, by }: { readonly field: string; readonly value: string; readonly by: string },
): Promise<KeptRecord | undefined> {
  const shape = tableShape(table);
  const [found] = await tx.execute<{ row: KeptRecord }>(sql`
    select to_jsonb(t) as row from ${sql.identifier(shape.name)} t
    where ${columnOf(shape, field)} = ${value} order by ${columnOf(shape, by)} desc limit 1`);
  return found && asRecord(shape, found.row);
}

/** What one batch did to one record. */
export interface RecordChange {
  readonly table: ImportTable;
  readonly batchId: string;
  readonly number: number;
  readonly state: 'applied' | 'undone';
  readonly at: Date;
  readonly by: string | null;
  /** Null for a batch that was typed in. */
  readonly fileName: string | null;
  /** Null when the batch added the record. */
  readonly before: KeptRecord | null;
  /** Null while the table itself holds how an added record was left. */
  readonly after: KeptRecord | null;
}

interface ChangeRow extends Record<string, unknown> {
  batch_id: string;
  number: number;
  state: RecordChange['state'];
  at: Date | string;
  by: string | null;
  file_name: string | null;
  before: KeptRecord | null;
  after: KeptRecord | null;
}

/** Every batch that touched the record, newest first. */
export async function readRecordChanges(
  tx: Transaction,
  name: string,
  key: readonly string[],
): Promise<RecordChange[]> {
  const table = importTableOf(name);
  const shape = tableShape(table);
  const text = key.join('\u001F');
  const rows = await tx.execute<ChangeRow>(sql`
    select b.id as batch_id, b.number, b.state, b.recorded_at as at, b.file_name,
      (select u.email from app_user u where u.id = b.created_by) as by,
      nullif(p.before -> (k.place - 1)::int, 'null'::jsonb) as before,
      nullif(p.after -> (k.place - 1)::int, 'null'::jsonb) as after
    from import_change p
    cross join lateral unnest(p.keys) with ordinality as k (key, place)
    join import_batch b on b.council_id = p.council_id and b.id = p.batch_id
    where p.table_name = ${name} and p.keys @> array[${text}]::text[] and k.key = ${text}
    order by b.number desc`);
  return rows.map((row) => ({
    table,
    batchId: row.batch_id,
    number: row.number,
    state: row.state,
    at: new Date(row.at),
    by: row.by,
    fileName: row.file_name,
    before: row.before && asRecord(shape, row.before),
    after: row.after && asRecord(shape, row.after),
  }));
}
