// Brings a database up to the code's schema: all waiting migrations in one transaction, under a lock, so that two
// starts do not race and a failed migration leaves nothing behind. Refuses a database newer than the code.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import postgres from 'postgres';
import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';

/** One entry of drizzle/meta/_journal.json with its SQL. */
export interface Migration {
  readonly tag: string;
  /** Milliseconds since 1970, the generator's order number. */
  readonly when: number;
  readonly hash: string;
  readonly statements: readonly string[];
}

/** Name of the advisory lock: any fixed number that nothing else uses. */
const LOCK_KEY = 4_211_977;
const LOCK_TIMEOUT = '20s';
const BREAKPOINT = '--> statement-breakpoint';
/** PostgreSQL's code for "could not obtain the lock in time". */
const LOCK_NOT_AVAILABLE = '55P03';
/**
 * PostgreSQL's codes for "somebody else made this just now". Roles belong to the whole server, the lock above to one
 * database: two databases of one server can make the application's role at the same moment.
 */
const MADE_MEANWHILE: readonly string[] = ['23505', '42710', 'XX000'];
const ATTEMPTS = 3;

interface JournalEntry {
  readonly tag: string;
  readonly when: number;
}

/** Reads the migrations of the code, in order. Throws when the journal names a file that is not there. */
export async function readMigrations(folder = path.resolve('drizzle')): Promise<Migration[]> {
  const text = await readFile(path.join(folder, 'meta', '_journal.json'), 'utf8');
  const journal = JSON.parse(text) as { entries: JournalEntry[] };
  return Promise.all(
    journal.entries.map(async ({ tag, when }) => {
      const sql = await readFile(path.join(folder, `${tag}.sql`), 'utf8');
      const hash = createHash('sha256').update(sql).digest('hex');
      return { tag, when, hash, statements: sql.split(BREAKPOINT) };
    }),
  );
}

/**
 * Applies what is missing. The record has the layout of drizzle's own migrator, so its tools go on working.
 * @param url login that owns (or will own) the tables
 * @returns tags of the migrations that were applied now
 */
export async function migrateDatabase(
  url: string,
  migrations: readonly Migration[],
): Promise<Outcome<readonly string[]>> {
  const sql = postgres(url, { max: 1, prepare: false, onnotice: () => undefined });
  try {
    return await applyTogether(sql, migrations);
  } catch (error) {
    if (error instanceof postgres.PostgresError && error.code === LOCK_NOT_AVAILABLE) {
      return fail({
        code: 'database-busy',
        message: 'Another start is changing the database at this moment',
        help: 'Wait until it has finished and start again.',
      });
    }
    throw error;
  } finally {
    await sql.end({ timeout: 2 });
  }
}

/** All or nothing; anew when another database's migration made the shared role in between. */
async function applyTogether(
  sql: postgres.Sql,
  migrations: readonly Migration[],
  attempt = 1,
): Promise<Outcome<readonly string[]>> {
  try {
    return await sql.begin((tx) => applyMissing(tx, migrations));
  } catch (error) {
    const isRace = error instanceof postgres.PostgresError && MADE_MEANWHILE.includes(error.code);
    if (!isRace || attempt === ATTEMPTS) throw error;
    return applyTogether(sql, migrations, attempt + 1);
  }
}

async function applyMissing(
  tx: postgres.TransactionSql,
  migrations: readonly Migration[],
): Promise<Outcome<readonly string[]>> {
  await tx.unsafe(`set local lock_timeout = '${LOCK_TIMEOUT}'`);
  await tx`select pg_advisory_xact_lock(${LOCK_KEY})`;
  const done = await readRecord(tx);
  const known = new Map(migrations.map((migration) => [migration.hash, migration]));
  const strange = done.filter((row) => !known.has(row.hash));
  if (strange.length > 0) return fail(newer(strange.length));
  const applied = new Set(done.map((row) => row.hash));
  const missing = migrations.filter((migration) => !applied.has(migration.hash));
  for (const { hash, when, statements } of missing) {
    for (const statement of statements) await tx.unsafe(statement);
    await tx`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${when})`;
  }
  return succeed(missing.map((migration) => migration.tag));
}

async function readRecord(tx: postgres.TransactionSql): Promise<{ hash: string }[]> {
  await tx`create schema if not exists drizzle`;
  await tx`create table if not exists drizzle.__drizzle_migrations
    (id serial primary key, hash text not null, created_at bigint)`;
  return tx<{ hash: string }[]>`select hash from drizzle.__drizzle_migrations`;
}

function newer(count: number) {
  const what = count === 1 ? 'a change' : `${count} changes`;
  return {
    code: 'database-newer',
    message: `The database has ${what} that this version of Care Market Atlas does not know`,
    help: 'Start the newer version that made them, or use another database.',
  } as const;
}
