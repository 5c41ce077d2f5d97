// A batch on its way into the tables: staged beside them, checked as a whole, and then only what differs is written,
// each change with its line in the log. Everything here happens inside the one transaction of the batch.

import { sql, type SQL } from 'drizzle-orm';
import type { Transaction } from '../db/client.ts';
import { copyRows, type CopyLines } from '../db/copy.ts';
import { tableShape, type ImportTable, type TableShape } from './import-tables.ts';
import { keysOf, sameKeys, stageName, type Unsaid } from './unsaid.ts';

/** Rows of one table, ready to be staged. */
export interface StagedTable {
  readonly table: ImportTable;
  /** Fields that the file gives; the others are only for new rows. */
  readonly given: ReadonlySet<string>;
  /** Of these, what some rows leave unsaid. */
  readonly unsaid: readonly Unsaid[];
  readonly lines: CopyLines;
}

/** Two rows of a file that speak of the same record and say different things, or a repetition. */
export interface SameKey {
  readonly line: number;
  readonly firstLine: number;
}

/** What a batch does to one table. */
export interface TableChanges {
  readonly table: ImportTable;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

const LINE = { name: 'line', sqlType: 'integer' } as const;
const LEFT_OUT = { name: 'left_out', sqlType: 'bigint' } as const;
/** Between the parts of a key in the log; no key holds it. */
export const KEY_SEPARATOR = sql.raw('chr(31)');

const list = (parts: readonly SQL[]): SQL => sql.join([...parts], sql`, `);
const column = (alias: string, name: string): SQL =>
  sql`${sql.identifier(alias)}.${sql.identifier(name)}`;
const columns = (alias: string, names: readonly string[]): SQL =>
  list(names.map((name) => column(alias, name)));

const changeName = (table: ImportTable): SQL =>
  sql.identifier(`differs_${tableShape(table).name}`) as unknown as SQL;

const namesOf = ({ columns: all }: TableShape): string[] => all.map(({ name }) => name);
/** The key of a row as one text, for the log. */
const rowKey = (alias: string, shape: TableShape): SQL =>
  sql`concat_ws(${KEY_SEPARATOR}, ${list(keysOf(shape).map((key) => sql`${column(alias, key)}::text`))})`;

/** Makes the staged twin of a table and fills it. It goes with the transaction. */
export async function stageRows(tx: Transaction, { table, lines }: StagedTable): Promise<void> {
  const shape = tableShape(table);
  const own = list(namesOf(shape).map((name) => sql.identifier(name) as unknown as SQL));
  await tx.execute(sql`create temporary table ${stageName(table)} on commit drop as
    select 0::integer as line, 0::bigint as left_out, ${own} from ${sql.identifier(shape.name)} with no data`);
  await copyRows(
    tx,
    { table: `stage_${shape.name}`, columns: [LINE, LEFT_OUT, ...shape.columns] },
    lines,
  );
  // Plans ask about nothing but the keys; looking at every column would cost as much as the copying.
  const asked = list(
    ['line', ...keysOf(shape)].map((name) => sql.identifier(name) as unknown as SQL),
  );
  await tx.execute(sql`analyze ${stageName(table)} (${asked})`);
}

/** Memory that one sort or list of this transaction may take before it goes to the disk. */
const ROOM = '32MB';

/** Lets the statements of a batch work in memory; for this transaction only. */
export async function makeRoom(tx: Transaction): Promise<void> {
  await tx.execute(sql`select set_config('work_mem', ${ROOM}, true)`);
}

/** Lines that give a record differently from the first line that gives it. */
export async function findDifferingTwins(tx: Transaction, table: ImportTable): Promise<SameKey[]> {
  const shape = tableShape(table);
  const values = namesOf(shape).filter((name) => !keysOf(shape).includes(name));
  if (values.length === 0) return [];
  const rows = await tx.execute<{ line: number; first_line: number }>(sql`
    select s.line, f.line as first_line
    from ${stageName(table)} s
    join (select distinct on (${columns('t', keysOf(shape))}) t.*
          from ${stageName(table)} t order by ${columns('t', keysOf(shape))}, t.line) f
      on ${sameKeys(shape, 's', 'f')}
    where s.line > f.line and (${columns('s', values)}) is distinct from (${columns('f', values)})
    order by s.line`);
  return rows.map(({ line, first_line: firstLine }) => ({ line, firstLine }));
}

/** Does any record come twice? Taking rows out of the stage never makes it so. */
export async function hasTwins(tx: Transaction, table: ImportTable): Promise<boolean> {
  const keys = columns('s', keysOf(tableShape(table)));
  const found = await tx.execute(
    sql`select 1 from ${stageName(table)} s group by ${keys} having count(*) > 1 limit 1`,
  );
  return found.length > 0;
}

/** Leaves one of several equal records. */
export async function dropRepeats(tx: Transaction, table: ImportTable): Promise<void> {
  const shape = tableShape(table);
  await tx.execute(sql`delete from ${stageName(table)} s using ${stageName(table)} f
    where ${sameKeys(shape, 's', 'f')} and (f.line, f.ctid) < (s.line, s.ctid)`);
}

/** Takes every record of refused lines out again. */
export async function dropLines(
  tx: Transaction,
  table: ImportTable,
  lines: readonly number[],
): Promise<void> {
  await tx.execute(sql`delete from ${stageName(table)}
    where line = any(${`{${lines.join(',')}}`}::integer[])`);
}

/** What fails a check over all rows. */
export function findFailing(
  tx: Transaction,
  query: SQL,
): Promise<{ line: number; detail: string | null }[]> {
  return tx.execute<{ line: number; detail: string | null }>(query);
}

/** Changes staged records as the kind says. */
export async function reconcile(tx: Transaction, update: SQL): Promise<void> {
  await tx.execute(update);
}

/** Compares the staged rows with what is stored; the difference is kept for {@link writeChanges}. */
export async function compareRows(
  tx: Transaction,
  councilId: string,
  { table, given }: StagedTable,
): Promise<TableChanges> {
  const shape = tableShape(table);
  const stored = sql.identifier(shape.name);
  const values = writable(shape, given);
  const differs =
    values.length === 0
      ? sql`false`
      : sql`(${columns('s', values)}) is distinct from (${columns('t', values)})`;
  await tx.execute(sql`create temporary table ${changeName(table)} on commit drop as
    select s.*, case when t.council_id is not null then to_jsonb(t) - 'council_id' end as stored_row
    from ${stageName(table)} s
    left join ${stored} t on t.council_id = ${councilId} and ${sameKeys(shape, 's', 't')}
    where t.council_id is null or ${differs}`);
  const [counts] = await tx.execute<{ staged: number; added: number; changed: number }>(sql`
    select (select count(*)::int from ${stageName(table)}) as staged,
      count(*) filter (where stored_row is null)::int as added,
      count(*) filter (where stored_row is not null)::int as changed
    from ${changeName(table)}`);
  const { staged = 0, added = 0, changed = 0 } = counts ?? {};
  return { table, added, changed, unchanged: staged - added - changed };
}

const writable = (shape: TableShape, given: ReadonlySet<string>): string[] =>
  shape.columns.filter(({ isKey, field }) => !isKey && given.has(field)).map(({ name }) => name);

/** Rows in one line of the log. */
const ROWS_IN_PART = 500;

/** Adds and changes rows, and writes them into the log of the batch. */
export async function writeChanges(
  tx: Transaction,
  councilId: string,
  batchId: string,
  staged: StagedTable,
  { added, changed }: TableChanges,
): Promise<void> {
  const shape = tableShape(staged.table);
  const stored = sql.identifier(shape.name);
  const names = namesOf(shape);
  const logged = names.filter((name) => !shape.unlogged.includes(name));
  const head = sql`${councilId}, ${batchId}, ${shape.name}, part, ${shape.step}, array_agg(${rowKey('n', shape)})`;
  if (added > 0) {
    const own = list(names.map((name) => sql.identifier(name) as unknown as SQL));
    await tx.execute(sql`insert into ${stored} (council_id, ${own})
      select ${councilId}, ${columns('d', names)} from ${changeName(staged.table)} d
      where d.stored_row is null`);
    // What was added is what was staged, so the log need not wait for the rows to come back.
    await tx.execute(sql`with n as (
        select d.*, ((row_number() over () - 1) / ${ROWS_IN_PART})::int as part
        from ${changeName(staged.table)} d where d.stored_row is null)
      insert into import_change (council_id, batch_id, table_name, part, step, keys, columns, fingerprints)
      select ${head}, ${textArray(logged)}, array_agg(${fingerprint('n', logged)})
      from n group by part`);
  }
  const values = writable(shape, staged.given);
  if (changed > 0 && values.length > 0) {
    const sets = list(values.map((name) => sql`${sql.identifier(name)} = ${column('d', name)}`));
    const firstPart = Math.ceil(added / ROWS_IN_PART);
    await tx.execute(sql`with w as (
        update ${stored} t set ${sets}, recorded_at = now()
        from ${changeName(staged.table)} d
        where d.stored_row is not null and t.council_id = ${councilId} and ${sameKeys(shape, 'd', 't')}
        returning t.*, d.stored_row),
      n as (select w.*, (${firstPart} + (row_number() over () - 1) / ${ROWS_IN_PART})::int as part from w)
      insert into import_change (council_id, batch_id, table_name, part, step, keys, before, after)
      select ${head}, jsonb_agg(n.stored_row - ${textArray(shape.unlogged)}),
        jsonb_agg(to_jsonb(n) - 'council_id' - 'stored_row' - 'part' - ${textArray(shape.unlogged)})
      from n group by part`);
  }
}

export const textArray = (names: readonly string[]): SQL =>
  sql`array[${list(names.map((name) => sql`${name}`))}]::text[]`;

/** What tells whether a row still is as it was: all its columns in one number. */
export const fingerprint = (alias: string, names: readonly string[]): SQL =>
  sql`md5(row(${columns(alias, names)})::text)::uuid`;
