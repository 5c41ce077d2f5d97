// Brings many rows into a table that this transaction has just made: by COPY on PostgreSQL, by arrays on the embedded
// database, whose socket takes whole messages only and cannot be streamed to.

import { once } from 'node:events';
import { sql } from 'drizzle-orm';
import type postgres from 'postgres';
import { database, type Transaction } from './client.ts';

/** A table of this transaction, and its columns in the order of the lines. */
export interface CopyTarget {
  readonly table: string;
  readonly columns: readonly { readonly name: string; readonly sqlType: string }[];
}

/** Pieces of whole lines in COPY's text format, each line ended by "\n". */
export type CopyLines = AsyncIterable<string> | Iterable<string>;

/** Fills the table. Nothing is there when it fails: the transaction is over. */
export async function copyRows(
  tx: Transaction,
  target: CopyTarget,
  lines: CopyLines,
): Promise<void> {
  if (database().embedded) await insertArrays(tx, target, lines);
  else await streamCopy(tx, target, lines);
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The driver's own transaction below drizzle's: the only one that can stream. */
const driverOf = (tx: Transaction): postgres.TransactionSql =>
  (tx._.session as unknown as { client: postgres.TransactionSql }).client;

async function streamCopy(
  tx: Transaction,
  { table, columns }: CopyTarget,
  lines: CopyLines,
): Promise<void> {
  const list = columns.map(({ name }) => quoted(name)).join(', ');
  const query = driverOf(tx).unsafe(`copy ${quoted(table)} (${list}) from stdin`);
  const stream = await query.writable();
  const failed = once(stream, 'error').then(([error]) => {
    throw error instanceof Error ? error : new Error('The rows could not be streamed.');
  });
  failed.catch(() => undefined);
  const write = async (): Promise<void> => {
    for await (const piece of lines) {
      if (!stream.write(piece)) await Promise.race([once(stream, 'drain'), failed]);
    }
    const finished = once(stream, 'finish');
    stream.end();
    await Promise.race([finished, failed]);
  };
  await Promise.race([write(), failed]);
}

const ESCAPED = /\\([\\nrt])/g;
const MEANT: Readonly<Record<string, string>> = { '\\': '\\', n: '\n', r: '\r', t: '\t' };

const plain = (cell: string): string =>
  cell.includes('\\') ? cell.replaceAll(ESCAPED, (_, sign: string) => MEANT[sign] ?? sign) : cell;

/** An element of an array literal of texts. */
const element = (cell: string): string =>
  cell === '\\N' ? 'NULL' : `"${plain(cell).replaceAll(/["\\]/g, String.raw`\$&`)}"`;

async function insertArrays(
  tx: Transaction,
  { table, columns }: CopyTarget,
  lines: CopyLines,
): Promise<void> {
  const names = sql.join(
    columns.map(({ name }) => sql.identifier(name)),
    sql`, `,
  );
  const values = sql.join(
    columns.map(({ sqlType }, at) => sql.raw(`c${at}::${sqlType}`)),
    sql`, `,
  );
  const given = sql.raw(columns.map((_, at) => `c${at}`).join(', '));
  for await (const piece of lines) {
    const rows = piece.split('\n').slice(0, -1);
    const arrays = columns.map((): string[] => []);
    for (const row of rows) {
      for (const [at, cell] of row.split('\t').entries()) arrays[at]?.push(element(cell));
    }
    const literals = sql.join(
      arrays.map((array) => sql`${`{${array.join(',')}}`}::text[]`),
      sql`, `,
    );
    await tx.execute(sql`insert into ${sql.identifier(table)} (${names})
      select ${values} from unnest(${literals}) as given (${given})`);
  }
}
