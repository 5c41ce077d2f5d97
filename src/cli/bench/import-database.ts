/** A database of its own for a bench: a throw-away PostgreSQL server, or the embedded one in a temporary folder. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '#lib/server/config.ts';
import { connectDatabase, useDatabase } from '#lib/server/db/client.ts';
import { openEmbedded } from '#lib/server/db/embedded.ts';
import { migrateDatabase, readMigrations } from '#lib/server/db/migrate.ts';
import { startCluster } from '../launch/postgres-cluster.mjs';

export interface BenchDatabase {
  /** What it is, such as "PostgreSQL 15.14". */
  readonly name: string;
  /** A folder for files, removed at the end. */
  readonly folder: string;
  close(): Promise<void>;
}

interface Host {
  readonly name: string;
  readonly url: string;
  readonly embedded: boolean;
  stop(): Promise<void>;
}

/** A PostgreSQL server as councils run it, every commit on the disk; undefined when its programs are not here. */
export async function openServer(): Promise<BenchDatabase | undefined> {
  const cluster = await startCluster({ isDurable: true });
  if (!cluster) return undefined;
  const { url, version, stop } = cluster;
  return prepare(await makeFolder(), { name: `PostgreSQL ${version}`, url, embedded: false, stop });
}

export async function openOwn(): Promise<BenchDatabase> {
  const folder = await makeFolder();
  const opened = await openEmbedded(path.join(folder, 'postgres'), readConfig().programFolder);
  if (!opened.ok) throw new Error(opened.problem.message);
  return prepare(folder, { name: 'the embedded database', embedded: true, ...opened.value });
}

const makeFolder = (): Promise<string> => mkdtemp(path.join(tmpdir(), 'atlas-bench-'));

async function prepare(
  folder: string,
  { name, url, embedded, stop }: Host,
): Promise<BenchDatabase> {
  const migrated = await migrateDatabase(url, await readMigrations());
  if (!migrated.ok) throw new Error(migrated.problem.message);
  const pool = connectDatabase({ url, embedded });
  useDatabase(pool);
  const close = async (): Promise<void> => {
    useDatabase(undefined);
    await pool.close();
    await stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { name, folder, close };
}
