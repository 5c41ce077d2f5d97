import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmptyDatabase, type TestDatabase } from '../../../../tests/support/database.ts';
import { migrateDatabase, readMigrations, type Migration } from './migrate.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await openEmptyDatabase();
});
afterEach(async () => {
  await database.close();
});

const step = (tag: string, ...statements: string[]): Migration => ({
  tag,
  when: 1,
  hash: tag,
  statements,
});

async function ask<T extends object>(query: string): Promise<readonly T[]> {
  const sql = postgres(database.url, { max: 1, onnotice: () => undefined });
  try {
    return await sql.unsafe<T[]>(query);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

describe('migrateDatabase', () => {
  it('applies every migration of the code once', async () => {
    const migrations = await readMigrations();
    const first = await migrateDatabase(database.url, migrations);
    expect(first).toEqual({ ok: true, value: migrations.map(({ tag }) => tag) });
    expect(await migrateDatabase(database.url, migrations)).toEqual({ ok: true, value: [] });
  });

  it('lets two starts race without harm', async () => {
    const migrations = await readMigrations();
    const both = await Promise.all([
      migrateDatabase(database.url, migrations),
      migrateDatabase(database.url, migrations),
    ]);
    const applied = both.flatMap((outcome) => (outcome.ok ? outcome.value : ['refused']));
    expect(applied.toSorted()).toEqual(migrations.map(({ tag }) => tag).toSorted());
  });

  it('leaves nothing behind when a step fails', async () => {
    const broken = [step('one', 'create table first_step ()'), step('two', 'select 1 / 0')];
    await expect(migrateDatabase(database.url, broken)).rejects.toThrow(/division by zero/);
    expect(await ask(`select to_regclass('first_step') as found`)).toEqual([{ found: null }]);
  });

  it('refuses a database that a newer version made', async () => {
    await migrateDatabase(database.url, [
      step('one', 'select 1'),
      step('from-the-future', 'select 1'),
    ]);
    const outcome = await migrateDatabase(database.url, [step('one', 'select 1')]);
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'database-newer' } });
  });
});
