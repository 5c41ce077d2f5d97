// A database for one test file, migrated and empty: in memory, or fresh on the PostgreSQL server that
// ATLAS_TEST_SERVER_URL names. Never two test files on one database.

import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll } from 'vitest';
import { connectDatabase, useDatabase } from '#lib/server/db/client.ts';
import { startEmbeddedServer } from '#lib/server/db/embedded-server.ts';
import { migrateDatabase, readMigrations } from '#lib/server/db/migrate.ts';
import { migratedImage } from './migrated-image.ts';

export interface TestDatabase {
  /** Login that owns the tables; the product takes on its own role from it. */
  readonly url: string;
  readonly embedded: boolean;
  close(): Promise<void>;
}

/** Opens an empty database without any table. */
export async function openEmptyDatabase(): Promise<TestDatabase> {
  const serverUrl = process.env['ATLAS_TEST_SERVER_URL'];
  return serverUrl ? createOnServer(serverUrl) : openEmbedded({});
}

async function openEmbedded(home: { readonly image?: Blob }): Promise<TestDatabase> {
  const { url, stop } = await startEmbeddedServer(home);
  return { url, embedded: true, close: stop };
}

async function openMigrated(): Promise<TestDatabase> {
  const serverUrl = process.env['ATLAS_TEST_SERVER_URL'];
  if (!serverUrl) return openEmbedded({ image: await migratedImage() });
  const opened = await createOnServer(serverUrl);
  const migrated = await migrateDatabase(opened.url, await readMigrations());
  if (!migrated.ok) throw new Error(migrated.problem.message);
  return opened;
}

/** Opens a migrated database and makes it the one this process works on. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const opened = await openMigrated();
  const pool = connectDatabase(opened);
  useDatabase(pool);
  return {
    ...opened,
    close: async () => {
      useDatabase(undefined);
      await pool.close();
      await opened.close();
    },
  };
}

/** Gives the test file its own database, from before its first test to after its last. */
export function useTestDatabase(): { current: () => TestDatabase } {
  let opened: TestDatabase | undefined;
  beforeAll(async () => {
    opened = await openTestDatabase();
  });
  afterAll(async () => {
    await opened?.close();
  });
  return {
    current: () => {
      if (!opened) throw new Error('The test database opens before the first test.');
      return opened;
    },
  };
}

async function createOnServer(serverUrl: string): Promise<TestDatabase> {
  const name = `atlas_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(serverUrl, (sql) => sql.unsafe(`create database ${name}`));
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    embedded: false,
    close: () => onServer(serverUrl, (sql) => sql.unsafe(`drop database ${name} with (force)`)),
  };
}

async function onServer(
  url: string,
  act: (sql: postgres.Sql) => PromiseLike<unknown>,
): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await act(sql);
  } finally {
    await sql.end({ timeout: 2 });
  }
}
