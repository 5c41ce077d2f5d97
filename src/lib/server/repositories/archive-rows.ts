// Rows of a council's tables as text, out and in, without ever holding a whole table. The text of a row is the same in
// every database: columns by name, times in UTC, numbers as short as they can be read back.

import { sql, type SQL } from 'drizzle-orm';
import type { Transaction } from '../db/client.ts';
import type { ArchiveTable } from './archive-tables.ts';

/** A row: what it says, and who is named in it, both as JSON; `people` is null where the table names nobody. */
export interface ArchiveRow {
  readonly content: string;
  readonly people: string | null;
}

/** Rows fetched at a time. */
const FETCHED = 500;

const inThisCouncil = sql`nullif(current_setting('app.council_id', true), '')::uuid`;

const list = (columns: readonly string[], prefix = sql``): SQL =>
  sql.join(
    columns.map((column) => sql`${prefix}${sql.identifier(column)}`),
    sql`, `,
  );

/** A text that is part of the statement itself, where a statement takes no parameters. */
const literal = (text: string): SQL => sql.raw(`'${text.replaceAll("'", "''")}'`);

const emailOf = (column: string): SQL =>
  sql`(select u.email from app_user u where u.id = t.${sql.identifier(column)})`;

function rowsQuery({ name, columns, accounts, order }: ArchiveTable): SQL {
  const pairs = accounts.map((column) => sql`${literal(column)}, ${emailOf(column)}`);
  const people =
    accounts.length === 0 ? sql`null` : sql`jsonb_build_object(${sql.join(pairs, sql`, `)})::text`;
  const by = order.map(({ column, isText }) =>
    isText ? sql`t.${sql.identifier(column)} collate "C"` : sql`t.${sql.identifier(column)}`,
  );
  return sql`select
      (select to_jsonb(own) from (select ${list(columns, sql`t.`)}) own)::text as content,
      ${people} as people
    from ${sql.identifier(name)} t
    where t.council_id = ${inThisCouncil}
    order by ${sql.join(by, sql`, `)}`;
}

/** Every row of a table of the council of the transaction, some at a time. */
export async function* readArchiveRows(
  tx: Transaction,
  table: ArchiveTable,
): AsyncGenerator<readonly ArchiveRow[], void> {
  await tx.execute(sql`select set_config('TimeZone', 'UTC', true)`);
  await tx.execute(sql`declare archive_rows no scroll cursor for ${rowsQuery(table)}`);
  const fetchSome = sql`fetch ${sql.raw(String(FETCHED))} from archive_rows`;
  for (;;) {
    const rows = await tx.execute<{ content: string; people: string | null }>(fetchSome);
    if (rows.length === 0) break;
    yield rows;
  }
  await tx.execute(sql`close archive_rows`);
}

/** The account that an archive names by its e-mail address; nobody where this installation has none. */
const accountOf = (column: string): SQL =>
  sql`(select u.id from app_user u where u.email = lower(e.pair -> 1 ->> ${column}))`;

/**
 * Adds rows to a table of a council, in the order given.
 *
 * @param columns - columns that the rows have, of the table's own.
 * @param pairs - JSON array of rows, each an array of its content and the accounts it names.
 * @returns how many were added: rows that need an account which is not here are left out.
 */
export async function insertArchiveRows(
  tx: Transaction,
  councilId: string,
  { name, accounts, needsAccount }: ArchiveTable,
  columns: readonly string[],
  pairs: string,
): Promise<number> {
  const table = sql.identifier(name);
  const named = accounts.map((column) => accountOf(column));
  const all = sql.join([sql`council_id`, list([...columns, ...accounts])], sql`, `);
  const values = sql.join([sql`${councilId}::uuid`, list(columns, sql`r.`), ...named], sql`, `);
  const present = needsAccount
    ? sql`where ${sql.join(
        named.map((account) => sql`${account} is not null`),
        sql` and `,
      )}`
    : sql``;
  const added = await tx.execute(sql`with added as (
      insert into ${table} (${all})
      select ${values}
      from jsonb_array_elements((${pairs}::text)::jsonb) with ordinality e(pair, n)
      cross join lateral jsonb_populate_record(null::${table}, e.pair -> 0) r
      ${present}
      order by e.n
      returning 1)
    select count(*)::int as rows from added`);
  return Number(added[0]?.['rows'] ?? 0);
}
