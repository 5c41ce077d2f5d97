// Takes a batch back, or does it again, from its log of changes. Before anything is written it is proved that nothing
// later touched the rows; otherwise nothing happens and the rows in the way are named.

import { sql, type SQL } from 'drizzle-orm';
import type { Transaction } from '../db/client.ts';
import { importTableOf, tableShape, type TableShape } from './import-tables.ts';

export type Direction = 'undo' | 'redo';

/** A row that stands in the way. */
export interface InTheWay {
  readonly table: string;
  readonly key: string;
}

const MOST_SHOWN = 20;

interface Step {
  readonly shape: TableShape;
  /** How the rows of the log are now, and how they are to be. */
  readonly is: SQL;
  readonly becomes: SQL;
}

const at = (name: string): SQL => sql`t.${sql.identifier(name)}`;

/** Joins a row of the table to its line in the log. */
const sameRow = ({ columns }: TableShape): SQL =>
  sql.join(
    columns
      .filter(({ isKey }) => isKey)
      .map(
        ({ name, sqlType }) =>
          sql`${at(name)} = (coalesce(c.after, c.before) ->> ${name})::${sql.raw(sqlType)}`,
      ),
    sql` and `,
  );

const ofBatch = (councilId: string, batchId: string, { name }: TableShape): SQL =>
  sql`c.council_id = ${councilId} and c.batch_id = ${batchId} and c.table_name = ${name}`;

async function readSteps(
  tx: Transaction,
  councilId: string,
  batchId: string,
  direction: Direction,
): Promise<Step[]> {
  const rows = await tx.execute<{ name: string }>(sql`select table_name as name
    from import_change where council_id = ${councilId} and batch_id = ${batchId}
    group by table_name, step order by step`);
  const shapes = rows.map(({ name }) => tableShape(importTableOf(name)));
  const [after, before] = [sql`c.after`, sql`c.before`];
  return direction === 'redo'
    ? shapes.map((shape) => ({ shape, is: before, becomes: after }))
    : shapes.toReversed().map((shape) => ({ shape, is: after, becomes: before }));
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
  const steps = await readSteps(tx, councilId, batchId, direction);
  for (const step of steps) {
    const inTheWay = [
      ...(await findTouched(tx, councilId, batchId, step)),
      ...(await findTouchedByLater(tx, councilId, batchId, step)),
    ];
    if (inTheWay.length > 0) return inTheWay.slice(0, MOST_SHOWN);
  }
  // Rows that go are taken from the last table backwards, rows that come from the first forwards.
  for (const step of steps) {
    const resting = await findResting(tx, councilId, batchId, step);
    if (resting.length > 0) return resting;
    await turnRows(tx, councilId, batchId, step);
  }
  return [];
}

/** Rows that are no longer as the log left them. Columns that came into the table since are not compared. */
async function findTouched(
  tx: Transaction,
  councilId: string,
  batchId: string,
  { shape, is }: Step,
): Promise<InTheWay[]> {
  const rows = await tx.execute<{ key: string }>(sql`
    select c.row_key as key from import_change c
    left join ${sql.identifier(shape.name)} t on t.council_id = c.council_id and ${sameRow(shape)}
    where ${ofBatch(councilId, batchId, shape)} and case
      when ${is} is null then t.council_id is not null
      when t.council_id is null then true
      else (to_jsonb(t) || (${is} - 'recorded_at')) <> to_jsonb(t) end
    order by 1 limit ${MOST_SHOWN}`);
  return rows.map(({ key }) => ({ table: shape.name, key }));
}

/** Rows that a later batch has changed, even if it left them looking the same. */
async function findTouchedByLater(
  tx: Transaction,
  councilId: string,
  batchId: string,
  { shape }: Step,
): Promise<InTheWay[]> {
  const rows = await tx.execute<{ key: string }>(sql`
    select c.row_key as key from import_change c
    join import_batch own on own.council_id = c.council_id and own.id = c.batch_id
    join import_batch later on later.council_id = c.council_id
      and later.number > own.number and later.state = 'applied'
    join import_change l on l.council_id = later.council_id and l.batch_id = later.id
      and l.table_name = c.table_name and l.row_key = c.row_key
    where ${ofBatch(councilId, batchId, shape)} order by 1 limit ${MOST_SHOWN}`);
  return rows.map(({ key }) => ({ table: shape.name, key }));
}

/** Rows of other tables that refer to rows which are about to go, and would go with them. */
async function findResting(
  tx: Transaction,
  councilId: string,
  batchId: string,
  { shape, becomes }: Step,
): Promise<InTheWay[]> {
  const references = await tx.execute<{ child: string; pairs: [string, string][] }>(sql`
    select o.conrelid::regclass::text as child,
      (select jsonb_agg(jsonb_build_array(a.attname, b.attname))
       from unnest(o.conkey, o.confkey) as k (own, other)
       join pg_attribute a on a.attrelid = o.conrelid and a.attnum = k.own
       join pg_attribute b on b.attrelid = o.confrelid and b.attnum = k.other) as pairs
    from pg_constraint o where o.contype = 'f' and o.confrelid = ${shape.name}::regclass`);
  for (const { child, pairs } of references) {
    const joined = sql.join(
      pairs.map(([own, other]) => sql`r.${sql.identifier(own)} = t.${sql.identifier(other)}`),
      sql` and `,
    );
    const rows = await tx.execute<{ key: string }>(sql`
      select distinct c.row_key as key from import_change c
      join ${sql.identifier(shape.name)} t on t.council_id = c.council_id and ${sameRow(shape)}
      join ${sql.identifier(child)} r on ${joined}
      where ${ofBatch(councilId, batchId, shape)} and ${becomes} is null
      order by 1 limit ${MOST_SHOWN}`);
    if (rows.length > 0) return rows.map(({ key }) => ({ table: child, key }));
  }
  return [];
}

async function turnRows(
  tx: Transaction,
  councilId: string,
  batchId: string,
  { shape, is, becomes }: Step,
): Promise<void> {
  const table = sql.identifier(shape.name);
  const batch = ofBatch(councilId, batchId, shape);
  await tx.execute(sql`delete from ${table} t using import_change c
    where ${batch} and ${becomes} is null and t.council_id = c.council_id and ${sameRow(shape)}`);
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
    from import_change c
    where ${batch} and ${is} is not null and ${becomes} is not null
      and t.council_id = c.council_id and ${sameRow(shape)}`);
  await tx.execute(sql`insert into ${table} (council_id, ${list})
    select ${councilId}, ${fields}
    from import_change c cross join lateral jsonb_populate_record(null::${table}, ${becomes}) r
    where ${batch} and ${is} is null`);
}

/** A row that a batch added, changed or removed. */
export interface LoggedChange {
  readonly table: string;
  readonly key: string;
  readonly kind: 'added' | 'changed' | 'removed';
  /** Columns whose value changed. */
  readonly fields: readonly string[];
}

/** The first changes of a batch in the order of writing. */
export async function readChanges(
  tx: Transaction,
  councilId: string,
  batchId: string,
  most: number,
): Promise<LoggedChange[]> {
  const rows = await tx.execute<{
    table: string;
    key: string;
    kind: LoggedChange['kind'];
    fields: string[] | null;
  }>(sql`
    select table_name as "table", row_key as key,
      case when before is null then 'added' when after is null then 'removed' else 'changed' end as kind,
      (select array_agg(b.key order by b.key) from jsonb_each(before) b
       where b.key <> 'recorded_at' and after -> b.key is distinct from b.value) as fields
    from import_change where council_id = ${councilId} and batch_id = ${batchId}
    order by step, row_key limit ${most}`);
  return rows.map(({ table, key, kind, fields }) => ({ table, key, kind, fields: fields ?? [] }));
}
