// Takes a batch back, or does it again, from its log of changes. Before anything is written it is proved that nothing
// later touched the rows; otherwise nothing happens and the rows in the way are named.

import { sql, type SQL } from 'drizzle-orm';
import type { Transaction } from '../db/client.ts';
import { importTableOf, tableShape, type TableShape } from './import-tables.ts';
import { fingerprint, KEY_SEPARATOR, textArray } from './staging.ts';

export type Direction = 'undo' | 'redo';

/** A row that stands in the way. */
export interface InTheWay {
  readonly table: string;
  readonly key: string;
}

const MOST_SHOWN = 20;

/** The batch whose rows are turned. */
interface Batch {
  readonly councilId: string;
  readonly batchId: string;
}

interface Step {
  readonly shape: TableShape;
  /** Columns that the fingerprints of the batch are of. */
  readonly columns: readonly string[];
  /** How the rows of the log are now, and how they are to be. */
  readonly is: SQL;
  readonly becomes: SQL;
}

/**
 * The log of a batch for one table, row by row, as `c`: key, before and after (null where there was or is no row),
 * fingerprint, and whether `after` is only known by that fingerprint.
 */
const logOf = ({ councilId, batchId }: Batch, { name }: TableShape): SQL => sql`(
  select p.council_id, k.key, k.place, p.part,
    nullif(p.before -> (k.place - 1)::int, 'null'::jsonb) as before,
    nullif(p.after -> (k.place - 1)::int, 'null'::jsonb) as after,
    p.fingerprints[k.place] as fingerprint, p.after is null as is_in_table
  from import_change p cross join lateral unnest(p.keys) with ordinality as k (key, place)
  where p.council_id = ${councilId} and p.batch_id = ${batchId} and p.table_name = ${name}) c`;

/** Joins a row of the table, as `t`, to its line in the log. */
function sameRow({ columns }: TableShape): SQL {
  const keys = columns.filter(({ isKey }) => isKey);
  return sql.join(
    keys.map(
      ({ name, sqlType }, at) =>
        sql`t.${sql.identifier(name)} = split_part(c.key, ${KEY_SEPARATOR}, ${sql.raw(String(at + 1))})::${sql.raw(sqlType)}`,
    ),
    sql` and `,
  );
}

async function readSteps(tx: Transaction, batch: Batch, direction: Direction): Promise<Step[]> {
  const rows = await tx.execute<{ name: string; columns: string[] | null }>(sql`
    select table_name as name, max(columns) as columns from import_change
    where council_id = ${batch.councilId} and batch_id = ${batch.batchId}
    group by table_name, step order by step`);
  const [after, before] = [sql`c.after`, sql`c.before`];
  const steps = rows.map(({ name, columns }) => ({
    shape: tableShape(importTableOf(name)),
    columns: columns ?? [],
    ...(direction === 'redo' ? { is: before, becomes: after } : { is: after, becomes: before }),
  }));
  return direction === 'redo' ? steps : steps.toReversed();
}

/**
 * Turns every row of the batch from how the batch left it to how it found it, or back.
 *
 * @returns rows in the way; none when it was done
 */
export async function turnBatch(
  tx: Transaction,
  councilId: string,
  batchId: string,
  direction: Direction,
): Promise<InTheWay[]> {
  const batch = { councilId, batchId };
  const steps = await readSteps(tx, batch, direction);
  for (const step of steps) {
    const inTheWay = [
      ...(await findTouched(tx, batch, step, direction)),
      ...(await findTouchedByLater(tx, batch, step)),
    ];
    if (inTheWay.length > 0) return eachOnce(inTheWay).slice(0, MOST_SHOWN);
  }
  // Rows that go are taken from the last table backwards, rows that come from the first forwards.
  for (const step of steps) {
    if (direction === 'undo') await keepRows(tx, batch, step);
    const resting = await findResting(tx, batch, step);
    if (resting.length > 0) return resting;
    await turnRows(tx, batch, step);
  }
  return [];
}

/** A row that was changed since is often found in a later batch too. */
const eachOnce = (rows: readonly InTheWay[]): InTheWay[] => [
  ...new Map(rows.map((row) => [`${row.table} ${row.key}`, row])).values(),
];

const named = (rows: readonly { key: string }[], table: string): InTheWay[] =>
  rows.map(({ key }) => ({ table, key }));

/** Rows that are no longer as the log left them. Columns that came into the table since are not compared. */
async function findTouched(
  tx: Transaction,
  batch: Batch,
  { shape, columns, is }: Step,
  direction: Direction,
): Promise<InTheWay[]> {
  // Kept facts about people may have been deleted since, and a log without their values cannot tell.
  if (shape.unlogged.length > 0) return [];
  const isOther =
    direction === 'undo' && columns.length > 0
      ? sql`when c.is_in_table then t.council_id is null or ${fingerprint('t', columns)} <> c.fingerprint`
      : sql``;
  const rows = await tx.execute<{ key: string }>(sql`
    select c.key from ${logOf(batch, shape)}
    left join ${sql.identifier(shape.name)} t on t.council_id = c.council_id and ${sameRow(shape)}
    where case ${isOther}
      when ${is} is null then t.council_id is not null
      when t.council_id is null then true
      else (to_jsonb(t) || (${is} - 'recorded_at')) <> to_jsonb(t) end
    order by 1 limit ${MOST_SHOWN}`);
  return named(rows, shape.name);
}

/** Rows that a later batch has changed, even if it left them looking the same. */
async function findTouchedByLater(
  tx: Transaction,
  batch: Batch,
  { shape }: Step,
): Promise<InTheWay[]> {
  const rows = await tx.execute<{ key: string }>(sql`
    select c.key from ${logOf(batch, shape)}
    where c.key in (
      select unnest(l.keys) from import_batch own
      join import_batch later on later.council_id = own.council_id
        and later.number > own.number and later.state = 'applied'
      join import_change l on l.council_id = later.council_id and l.batch_id = later.id
        and l.table_name = ${shape.name}
      where own.council_id = ${batch.councilId} and own.id = ${batch.batchId})
    order by 1 limit ${MOST_SHOWN}`);
  return named(rows, shape.name);
}

/** Copies rows that are about to go into the log, so that they can come back. */
async function keepRows(tx: Transaction, batch: Batch, { shape }: Step): Promise<void> {
  await tx.execute(sql`update import_change p set after = kept.rows
    from (select c.part, jsonb_agg(to_jsonb(t) - 'council_id' - ${textArray(shape.unlogged)} order by c.place) as rows
          from ${logOf(batch, shape)}
          join ${sql.identifier(shape.name)} t on t.council_id = c.council_id and ${sameRow(shape)}
          where c.is_in_table group by c.part) kept
    where p.council_id = ${batch.councilId} and p.batch_id = ${batch.batchId}
      and p.table_name = ${shape.name} and p.part = kept.part`);
}

/**
 * Rows of other tables that refer to rows which are about to go, and would go with them. A forecast is no such row: the
 * product keeps one whenever somebody looks, and of a service that is taken back there is nothing to hold it against.
 */
async function findResting(
  tx: Transaction,
  batch: Batch,
  { shape, becomes }: Step,
): Promise<InTheWay[]> {
  const references = await tx.execute<{ child: string; pairs: [string, string][] }>(sql`
    select o.conrelid::regclass::text as child,
      (select jsonb_agg(jsonb_build_array(a.attname, b.attname))
       from unnest(o.conkey, o.confkey) as k (own, other)
       join pg_attribute a on a.attrelid = o.conrelid and a.attnum = k.own
       join pg_attribute b on b.attrelid = o.confrelid and b.attnum = k.other) as pairs
    from pg_constraint o where o.contype = 'f' and o.confrelid = ${shape.name}::regclass
      and o.conrelid <> 'forecast'::regclass`);
  for (const { child, pairs } of references) {
    const joined = sql.join(
      pairs.map(([own, other]) => sql`r.${sql.identifier(own)} = t.${sql.identifier(other)}`),
      sql` and `,
    );
    const rows = await tx.execute<{ key: string }>(sql`
      select distinct c.key from ${logOf(batch, shape)}
      join ${sql.identifier(shape.name)} t on t.council_id = c.council_id and ${sameRow(shape)}
      join ${sql.identifier(child)} r on ${joined}
      where ${becomes} is null order by 1 limit ${MOST_SHOWN}`);
    if (rows.length > 0) return named(rows, child);
  }
  return [];
}

async function turnRows(
  tx: Transaction,
  batch: Batch,
  { shape, is, becomes }: Step,
): Promise<void> {
  const table = sql.identifier(shape.name);
  const log = logOf(batch, shape);
  await tx.execute(sql`delete from ${table} t using ${log}
    where ${becomes} is null and t.council_id = c.council_id and ${sameRow(shape)}`);
  const names = [...shape.columns.map(({ name }) => name), 'recorded_at'];
  const list = sql.join(
    names.map((name) => sql.identifier(name)),
    sql`, `,
  );
  const fields = sql.join(
    names.map((name) => sql`r.${sql.identifier(name)}`),
    sql`, `,
  );
  await tx.execute(sql`update ${table} t set (${list}) = (
      select ${fields} from jsonb_populate_record(t, ${becomes}) r)
    from ${log}
    where ${is} is not null and ${becomes} is not null
      and t.council_id = c.council_id and ${sameRow(shape)}`);
  // What the log does not hold cannot come back; the file can be brought in again.
  if (shape.unlogged.length > 0) return;
  await tx.execute(sql`insert into ${table} (council_id, ${list})
    select ${batch.councilId}, ${fields}
    from ${log} cross join lateral jsonb_populate_record(null::${table}, ${becomes}) r
    where ${is} is null and ${becomes} is not null`);
}

/** A row that a batch added, changed or removed. */
export interface LoggedChange {
  readonly table: string;
  readonly key: string;
  readonly kind: 'added' | 'changed' | 'removed';
  /** Columns whose value changed. */
  readonly fields: readonly string[];
}

interface LoggedRow extends Record<string, unknown> {
  table: string;
  key: string;
  kind: LoggedChange['kind'];
  fields: string[] | null;
}

/** The first changes of a batch in the order of writing. */
export async function readChanges(
  tx: Transaction,
  councilId: string,
  batchId: string,
  most: number,
): Promise<LoggedChange[]> {
  const rows = await tx.execute<LoggedRow>(sql`
    select c.table_name as "table", c.key, c.fields,
      case when c.before is null then 'added' when c.is_removed then 'removed' else 'changed' end as kind
    from (select p.table_name, p.step, k.key, p.before is not null and p.after -> at = 'null'::jsonb as is_removed,
        nullif(p.before -> at, 'null'::jsonb) as before,
        (select array_agg(b.key order by b.key) from jsonb_each(nullif(p.before -> at, 'null'::jsonb)) b
         where b.key <> 'recorded_at' and p.after -> at -> b.key is distinct from b.value) as fields
      from import_change p cross join lateral unnest(p.keys) with ordinality as k (key, place)
      cross join lateral (select (k.place - 1)::int as at) i
      where p.council_id = ${councilId} and p.batch_id = ${batchId}) c
    order by c.step, c.key limit ${most}`);
  return rows.map(({ table, key, kind, fields }) => ({ table, key, kind, fields: fields ?? [] }));
}
