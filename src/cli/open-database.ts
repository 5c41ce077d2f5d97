// Opens the database for a command: the operator's own by DATABASE_URL, the embedded one through the process that
// already has it, or the embedded folder itself. Migrates what this process opened.

import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fail, succeed, type Outcome, type Problem } from '#lib/domain/kernel/problem.ts';
import { announceDatabase, readConfig } from '#lib/server/config.ts';
import { database, useDatabase } from '#lib/server/db/client.ts';
import { openEmbedded } from '#lib/server/db/embedded.ts';
import { findHolder, lockFolder } from '#lib/server/db/folder-lock.ts';
import { migrateDatabase, readMigrations } from '#lib/server/db/migrate.ts';
import { checkProtection } from '#lib/server/db/self-test.ts';
import { explainDatabase, findAddressFault } from './explain-database.ts';

export interface OpenDatabase {
  readonly url: string;
  readonly embedded: boolean;
  /** Tags of the migrations applied by this opening. */
  readonly migrated: readonly string[];
  /** Resolves when another process took the folder away; the holder must stop at once. */
  readonly lost: Promise<void>;
  /** Ends the pool of this process and, if this process opened it, the embedded database. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Refuse instead of going through another process; for the web server. */
  readonly exclusive?: boolean;
  /** Told in words what takes time. */
  readonly say?: (words: string) => void;
}

interface Host extends Pick<OpenDatabase, 'url' | 'embedded' | 'lost'> {
  /** Login for migrations; null when another process has seen to them. */
  readonly ownerUrl: string | null;
  stop(): Promise<void>;
}

const never = new Promise<void>(() => undefined);
const STARTING_MILLISECONDS = 30_000;
const STARTING_STEP_MILLISECONDS = 250;

/** Opens, migrates, and proves that councils are kept apart. The caller must close what it got. */
export async function openDatabase(options: OpenOptions = {}): Promise<Outcome<OpenDatabase>> {
  const found = await findHost(options);
  if (!found.ok) return found;
  const host = found.value;
  announceDatabase(host);
  const close = async (): Promise<void> => {
    await database().close();
    useDatabase(undefined);
    await host.stop();
  };
  try {
    const migrated = await bringUpToDate(host, options);
    if (migrated.ok) return succeed({ ...host, migrated: migrated.value, close });
    await close();
    return migrated;
  } catch (error) {
    await close();
    const trouble = host.embedded ? undefined : explainDatabase(error);
    if (trouble) return fail(trouble);
    throw error;
  }
}

async function bringUpToDate(
  host: Host,
  { say }: OpenOptions,
): Promise<Outcome<readonly string[]>> {
  if (host.ownerUrl === null) return succeed([]);
  const migrations = await readMigrations();
  const migrated = await migrateDatabase(host.ownerUrl, migrations);
  if (!migrated.ok) return migrated;
  if (migrated.value.length > 0)
    say?.(`Database brought up to date (${migrated.value.length} changes)`);
  const protection = await checkProtection();
  return protection.ok ? migrated : protection;
}

async function findHost(options: OpenOptions): Promise<Outcome<Host>> {
  const { databaseUrl, ownerUrl, homeFolder } = readConfig();
  if (databaseUrl !== undefined) {
    const fault = findAddressFault(databaseUrl) ?? findOwnerFault(ownerUrl);
    if (fault) return fail(fault);
    const stop = (): Promise<void> => Promise.resolve();
    return succeed({
      url: databaseUrl,
      embedded: false,
      ownerUrl: ownerUrl ?? databaseUrl,
      lost: never,
      stop,
    });
  }
  const throughOther = options.exclusive ? undefined : await findRunning(homeFolder);
  return throughOther ? succeed(throughOther) : openFolder(homeFolder, options);
}

const findOwnerFault = (url: string | undefined): Problem | undefined =>
  url === undefined ? undefined : findAddressFault(url, 'DATABASE_URL_OWNER');

/** The database of a running process; waits for one that is just starting. */
async function findRunning(homeFolder: string): Promise<Host | undefined> {
  for (let waited = 0; waited < STARTING_MILLISECONDS; waited += STARTING_STEP_MILLISECONDS) {
    const holder = await findHolder(homeFolder);
    if (!holder) return undefined;
    if (holder.databaseUrl !== null) {
      const stop = (): Promise<void> => Promise.resolve();
      return { url: holder.databaseUrl, embedded: true, ownerUrl: null, lost: never, stop };
    }
    await pause(STARTING_STEP_MILLISECONDS);
  }
  return undefined;
}

async function openFolder(homeFolder: string, { say }: OpenOptions): Promise<Outcome<Host>> {
  const locked = await lockFolder(homeFolder);
  if (!locked.ok) return locked;
  const lock = locked.value;
  say?.('Opening the embedded database');
  const opened = await openEmbedded(path.join(homeFolder, 'postgres'), readConfig().programFolder);
  if (!opened.ok) {
    await lock.release();
    return fail(opened.problem);
  }
  const { url, stop } = opened.value;
  await lock.publish(url);
  const stopBoth = async (): Promise<void> => {
    await stop();
    await lock.release();
  };
  return succeed({ url, embedded: true, ownerUrl: url, lost: lock.lost, stop: stopBoth });
}
