// Which tables hold a council's rows, as the database itself tells: columns, keys and who refers to whom. So an archive
// holds every table there is, also one that was added yesterday.

import { sql } from 'drizzle-orm';
import type { Transaction } from '../db/client.ts';

/** A table of council rows. */
export interface ArchiveTable {
  readonly name: string;
  /** Columns that travel as they are, in the order of the table. */
  readonly columns: readonly string[];
  /** Columns that name an account: they travel as its e-mail address. */
  readonly accounts: readonly string[];
  /** A row without such an account cannot be: it comes back only where the account is. */
  readonly needsAccount: boolean;
  /** Columns that put rows in one order, whatever the database; text goes by its bytes. */
  readonly order: readonly { readonly column: string; readonly isText: boolean }[];
}

/**
 * Tables that stay behind, each with its reason. Everything else travels, so a new table is here or in the archive.
 */
export const LEFT_BEHIND: Readonly<Record<string, string>> = {
  api_token: 'A token that opens one installation must not open another; make new ones.',
  invitation:
    'The link of an invitation opens one installation and must not open another; invite anew.',
};

/** Columns that name an account and are not tied to it by a reference, so that they outlive it. */
const ACCOUNT_COLUMN = /_by$|^(actor|author|owner|user)_id$/;

interface ColumnRow extends Record<string, unknown> {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly is_nullable: boolean;
  /** Place in the primary key; null outside it. */
  readonly key_place: number | null;
  readonly is_serial: boolean;
}

const columnsQuery = sql`
  select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
    not a.attnotnull as is_nullable,
    array_position(i.indkey::int2[], a.attnum) as key_place,
    coalesce(pg_get_expr(d.adbin, d.adrelid) like 'nextval(%', false) as is_serial
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  left join pg_index i on i.indrelid = c.oid and i.indisprimary
  where c.relkind = 'r' and exists (
    select from pg_attribute o
    where o.attrelid = c.oid and o.attname = 'council_id' and not o.attisdropped)
  order by c.relname, a.attnum`;

const referencesQuery = sql`
  select distinct f.relname as from, t.relname as to
  from pg_constraint r
  join pg_class f on f.oid = r.conrelid
  join pg_class t on t.oid = r.confrelid
  where r.contype = 'f' and r.conrelid <> r.confrelid`;

/** Is this a column that names an account? */
export const namesAccount = ({ column, type }: Pick<ColumnRow, 'column' | 'type'>): boolean =>
  type === 'uuid' && ACCOUNT_COLUMN.test(column);

/** Every column of every table with council rows, for the test that knows all of them. */
export const readCouncilColumns = (tx: Transaction): Promise<ColumnRow[]> =>
  tx.execute<ColumnRow>(columnsQuery);

function tableOf(name: string, columns: readonly ColumnRow[]): ArchiveTable {
  const own = columns.filter(({ column }) => column !== 'council_id');
  const accounts = own.filter(namesAccount);
  const inKey = own
    .filter(({ key_place }) => key_place !== null)
    .toSorted((a, b) => (a.key_place ?? 0) - (b.key_place ?? 0));
  return {
    name,
    // A number that the database counts itself is counted anew, in the same order.
    columns: own
      .filter((column) => !column.is_serial && !namesAccount(column))
      .map(({ column }) => column),
    accounts: accounts.map(({ column }) => column),
    needsAccount: accounts.some(({ is_nullable }) => !is_nullable),
    order: inKey.map(({ column, type }) => ({ column, isText: type === 'text' })),
  };
}

/** Puts a table after those it refers to. */
function inOrder(
  tables: readonly ArchiveTable[],
  references: readonly { readonly from: string; readonly to: string }[],
): ArchiveTable[] {
  const sorted: ArchiveTable[] = [];
  const place = (table: ArchiveTable, above: readonly string[]): void => {
    if (sorted.includes(table) || above.includes(table.name)) return;
    for (const { from, to } of references) {
      const target = from === table.name ? tables.find(({ name }) => name === to) : undefined;
      if (target) place(target, [...above, table.name]);
    }
    sorted.push(table);
  };
  for (const table of tables) place(table, []);
  return sorted;
}

/** Tables that an archive holds, each after those it refers to. */
export async function readArchiveTables(tx: Transaction): Promise<ArchiveTable[]> {
  const columns = await readCouncilColumns(tx);
  const references = await tx.execute<{ from: string; to: string }>(referencesQuery);
  const names = [...new Set(columns.map(({ table }) => table))].filter(
    (name) => !Object.hasOwn(LEFT_BEHIND, name),
  );
  const tables = names.map((name) =>
    tableOf(
      name,
      columns.filter(({ table }) => table === name),
    ),
  );
  return inOrder(tables, references);
}
