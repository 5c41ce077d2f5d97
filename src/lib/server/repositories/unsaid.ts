// What a file leaves unsaid: an empty cell says nothing, so a staged row takes what another row of the file says of the
// same record, else what is stored; a new record has its default already. One rule for every kind, kept here.

import { sql, type SQL } from 'drizzle-orm';
import type { Transaction } from '../db/client.ts';
import { tableShape, type ImportTable, type TableShape } from './import-tables.ts';

/** A field, or a key of a JSON record in it, that some rows say and others leave out. */
export interface Unsaid {
  readonly field: string;
  /** Null for the field as a whole. */
  readonly key: string | null;
  /** Set in a row's `left_out` when the row does not say it; a power of two. */
  readonly bit: number;
  /** Set when the row does not say the field at all; the same for a field as a whole. */
  readonly fieldBit: number;
}

/** Where a value comes from: its text in SQL, and whether there is one for this row. */
interface Told {
  readonly value: SQL;
  readonly isTold: SQL;
}

const list = (parts: readonly SQL[]): SQL => sql.join([...parts], sql`, `);
const column = (alias: string, name: string): SQL =>
  sql`${sql.identifier(alias)}.${sql.identifier(name)}`;
const bits = (all: number): SQL => sql.raw(`${all}::bigint`);
const leavesOut = (alias: string, bit: number): SQL =>
  sql`(${column(alias, 'left_out')} & ${bits(bit)}) <> 0`;

/** Name of the staged twin of a table. */
export const stageName = (table: ImportTable): SQL =>
  sql.identifier(`stage_${tableShape(table).name}`) as unknown as SQL;

export const keysOf = ({ columns: all }: TableShape): string[] =>
  all.filter(({ isKey }) => isKey).map(({ name }) => name);
export const sameKeys = (shape: TableShape, one: string, other: string): SQL =>
  sql.join(
    keysOf(shape).map((key) => sql`${column(one, key)} = ${column(other, key)}`),
    sql` and `,
  );

const nameOf = ({ columns: all }: TableShape, field: string): string =>
  all.find((own) => own.field === field)?.name ?? field;
const maskOf = (unsaid: readonly Unsaid[]): number => unsaid.reduce((sum, { bit }) => sum + bit, 0);

/** The assignments that fill what row `s` leaves unsaid, one for each column. */
function fillings(
  shape: TableShape,
  unsaid: readonly Unsaid[],
  from: (one: Unsaid) => Told,
): SQL[] {
  const filled = new Map<string, SQL>();
  for (const one of unsaid) {
    const name = nameOf(shape, one.field);
    const own = filled.get(name) ?? column('s', name);
    const { value, isTold } = from(one);
    const told =
      one.key === null ? value : sql`${own} || jsonb_build_object(${one.key}::text, ${value})`;
    filled.set(
      name,
      sql`case when ${leavesOut('s', one.bit)} and ${isTold} then ${told} else ${own} end`,
    );
  }
  return [...filled].map(([name, value]) => sql`${sql.identifier(name)} = ${value}`);
}

const valueOf = (alias: string, shape: TableShape, { field, key }: Unsaid): SQL => {
  const own = column(alias, nameOf(shape, field));
  return key === null ? own : sql`${own} -> ${key}::text`;
};

/** Of several rows of one record, gives each what the last row that says it says. */
export async function fillFromTwins(
  tx: Transaction,
  table: ImportTable,
  unsaid: readonly Unsaid[],
): Promise<void> {
  if (unsaid.length === 0) return;
  const shape = tableShape(table);
  const keys = (alias: string): SQL => list(keysOf(shape).map((key) => column(alias, key)));
  const said = unsaid.map((one, at) => ({ one, alias: `f${at}` }));
  const aliasOf = (one: Unsaid): string => said.find((own) => own.one === one)?.alias ?? '';
  const isTold = (alias: string): SQL => sql`${column(alias, 'is_told')}`;
  const joins = said.map(
    ({ one, alias }) => sql`left join (select distinct on (${keys('t')}) ${keys('t')},
        ${valueOf('t', shape, one)} as told, true as is_told
      from ${stageName(table)} t
      where (coalesce(t.left_out, 0) & ${bits(one.bit === one.fieldBit ? one.bit : one.bit + one.fieldBit)}) = 0
      order by ${keys('t')}, t.line desc) ${sql.identifier(alias)} on ${sameKeys(shape, alias, 'k')}`,
  );
  const found = said.map(
    ({ one, alias }) => sql`case when ${isTold(alias)} then ${bits(one.bit)} else 0 end`,
  );
  await tx.execute(sql`update ${stageName(table)} s
    set ${list(fillings(shape, unsaid, (one) => ({ value: column(aliasOf(one), 'told'), isTold: isTold(aliasOf(one)) })))},
      left_out = s.left_out & ~(${sql.join(found, sql` | `)})
    from (select ${keys('g')} from ${stageName(table)} g group by ${keys('g')} having count(*) > 1) k
    ${sql.join(joins, sql` `)}
    where ${sameKeys(shape, 's', 'k')} and ${leavesOut('s', maskOf(unsaid))}`);
}

/** Gives rows of records that are there what is stored of them. */
export async function fillFromStored(
  tx: Transaction,
  councilId: string,
  table: ImportTable,
  unsaid: readonly Unsaid[],
): Promise<void> {
  if (unsaid.length === 0) return;
  const shape = tableShape(table);
  // A first file of many rows is not joined with a table of which nothing is known.
  const [known] = await tx.execute<{ is_any: boolean }>(
    sql`select exists (select from ${sql.identifier(shape.name)} where council_id = ${councilId}) as is_any`,
  );
  if (known?.is_any !== true) return;
  const stored = (one: Unsaid): Told => ({
    value: valueOf('t', shape, one),
    isTold:
      one.key === null
        ? sql`true`
        : sql`jsonb_typeof(${column('t', nameOf(shape, one.field))}) = 'object'`,
  });
  await tx.execute(sql`update ${stageName(table)} s
    set ${list(fillings(shape, unsaid, stored))}
    from ${sql.identifier(shape.name)} t
    where t.council_id = ${councilId} and ${sameKeys(shape, 's', 't')}
      and ${leavesOut('s', maskOf(unsaid))}`);
}
