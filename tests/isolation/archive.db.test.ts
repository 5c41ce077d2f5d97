// A council leaves as one archive and comes back elsewhere, equal to the last row, and no other council is read or
// touched on the way.

import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { sql } from 'drizzle-orm';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectDatabase, useDatabase, type Database } from '#lib/server/db/client.ts';
import { outsideCouncils, withCouncil } from '#lib/server/db/council-scope.ts';
import { startEmbeddedServer } from '#lib/server/db/embedded-server.ts';
import { migrateDatabase, readMigrations } from '#lib/server/db/migrate.ts';
import {
  LEFT_BEHIND,
  namesAccount,
  readArchiveTables,
  readCouncilColumns,
} from '#lib/server/repositories/archive-tables.ts';
import { saveUser } from '#lib/server/repositories/users.ts';
import { restoreCouncil } from '#lib/server/services/archive-restore.ts';
import { listCouncils } from '#lib/server/services/councils.ts';
import { runExport } from '../../src/cli/export.ts';
import { runRestore } from '../../src/cli/restore.ts';
import { aFullCouncil, contentOf, memberOf, writeArchive } from '../support/archives.ts';
import { useTestDatabase } from '../support/database.ts';

const test = useTestDatabase();
/** The other installation: embedded, whatever this one is. */
let elsewhere: { pool: Database; stop: () => Promise<void> };
let here: Database;
let folder = '';
let own = '';
let archive = '';

const at = (name: string): string => path.join(folder, name);
const write = (councilId: string, name: string) => writeArchive(councilId, at(name));

const idOf = async (slug: string): Promise<string> =>
  (await listCouncils()).find((council) => council.slug === slug)?.id ?? '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'atlas-archive-'));
  here = connectDatabase(test.current());
  useDatabase(here);
  own = await aFullCouncil('mere');
  await aFullCouncil('other');
  const { url, stop } = await startEmbeddedServer();
  const migrated = await migrateDatabase(url, await readMigrations());
  if (!migrated.ok) throw new Error(migrated.problem.message);
  elsewhere = { pool: connectDatabase({ url, embedded: true }), stop };
  archive = at('mere.zip');
  await writeArchive(own, archive);
});

afterAll(async () => {
  useDatabase(undefined);
  await here.close();
  await elsewhere.pool.close();
  await elsewhere.stop();
  await rm(folder, { recursive: true, force: true });
});

async function inOther<T>(work: () => Promise<T>): Promise<T> {
  useDatabase(elsewhere.pool);
  try {
    return await work();
  } finally {
    useDatabase(here);
  }
}

describe('the tables', () => {
  it('all travel, or stay behind for a reason', async () => {
    const columns = await withCouncil({ councilId: own, userId: null }, readCouncilColumns);
    const travelling = await withCouncil({ councilId: own, userId: null }, readArchiveTables);
    const names = [...new Set(columns.map(({ table }) => table))];
    expect(travelling.map(({ name }) => name).toSorted()).toEqual(
      names.filter((name) => !Object.hasOwn(LEFT_BEHIND, name)).toSorted(),
    );
    for (const [name, reason] of Object.entries(LEFT_BEHIND)) {
      expect(names).toContain(name);
      expect(reason.length).toBeGreaterThan(20);
    }
  });

  it('name accounts in columns that are known to do so', async () => {
    const columns = await withCouncil({ councilId: own, userId: null }, readCouncilColumns);
    const KEYS = ['council_id', 'id', 'batch_id', 'upload_id', 'runner'];
    const unknown = columns.filter(
      (column) => column.type === 'uuid' && !namesAccount(column) && !KEYS.includes(column.column),
    );
    expect(unknown.map(({ table, column }) => `${table}.${column}`)).toEqual([]);
  });

  it('each have a row to lose in these tests', async () => {
    const { exported } = await write(own, 'rows.zip');
    expect(exported.tables.filter(({ rows }) => rows === 0).map(({ name }) => name)).toEqual([]);
  });
});

describe('an archive', () => {
  it('comes back elsewhere, equal to the last row, and goes out again the same', async () => {
    const before = await contentOf(own);
    const { exported } = await write(own, 'again.zip');
    await inOther(async () => {
      const restored = await restoreCouncil({ path: archive });
      if (!restored.ok) throw new Error(restored.problem.message);
      expect(restored.value).toMatchObject({
        slug: 'mere',
        digest: exported.digest,
        membershipsLeftOut: 1,
      });
      const id = await idOf('mere');
      expect(await contentOf(id)).toEqual(before);
      const second = await write(id, 'second.zip');
      expect(second.exported.digest).toBe(exported.digest);
      const trail = await withCouncil({ councilId: id, userId: null }, (tx) =>
        tx.execute(sql`select action from audit_entry order by id`),
      );
      expect(trail.at(0)).toEqual({ action: 'council.create' });
      expect(trail.slice(-2)).toEqual([
        { action: 'council.restore' },
        { action: 'council.export' },
      ]);
    });
  });

  it('names the same people where they have an account, and nobody where they have none', async () => {
    await inOther(async () => {
      const authorOf = (id: string) =>
        withCouncil({ councilId: id, userId: null }, async (tx) => {
          const [run] = await tx.execute<{ author_id: string | null }>(
            sql`select author_id from model_run`,
          );
          const members = await tx.execute(sql`select user_id, role from membership`);
          return { author: run?.author_id, members };
        });
      expect(await authorOf(await idOf('mere'))).toMatchObject({ author: null, members: [] });
      const userId = await outsideCouncils((tx) =>
        saveUser(tx, { email: memberOf('mere'), passphraseHash: 'none' }),
      );
      const restored = await restoreCouncil({ path: archive, slug: 'mere-again' });
      expect(restored).toMatchObject({ ok: true, value: { membershipsLeftOut: 0 } });
      expect(await authorOf(await idOf('mere-again'))).toMatchObject({
        author: userId,
        members: [{ user_id: userId, role: 'analyst' }],
      });
    });
  });

  it('holds nothing of another council and no secret', async () => {
    const files = unzipSync(await readFile(archive));
    const all = Object.values(files)
      .map((bytes) => new TextDecoder().decode(bytes))
      .join('\n');
    expect(all).toContain('mere Helpers');
    expect(all).not.toContain('other Helpers');
    expect(all).not.toContain('token_hash');
    expect(all).not.toContain('passphrase');
  });

  it('touches no other council', async () => {
    const other = await idOf('other');
    const before = await contentOf(other);
    const restored = await restoreCouncil({ path: archive, slug: 'mere-two' });
    expect(restored.ok).toBe(true);
    expect(await contentOf(other)).toEqual(before);
    expect(await contentOf(await idOf('mere-two'))).toEqual(await contentOf(own));
  });

  it('does not take an address that is taken or can be none', async () => {
    for (const [slug, code] of [
      ['mere', 'already-exists'],
      ['api', 'field-invalid'],
      ['../x', 'field-invalid'],
    ] as const) {
      expect(await restoreCouncil({ path: archive, slug })).toMatchObject({
        ok: false,
        problem: { code, where: { field: 'slug' } },
      });
    }
  });

  it('leaves in small pieces, however many rows there are', async () => {
    await withCouncil({ councilId: own, userId: null }, (tx) =>
      tx.execute(sql`insert into postcode (council_id, code, area_code)
        select ${own}, 'BB' || n, 'A1' from generate_series(1, 20000) n`),
    );
    const { pieces, exported } = await write(own, 'many.zip');
    expect(exported.tables.find(({ name }) => name === 'postcode')?.rows).toBe(20_001);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(300_000);
    await inOther(async () => {
      const restored = await restoreCouncil({ path: at('many.zip'), slug: 'many' });
      expect(restored).toMatchObject({ ok: true, value: { digest: exported.digest } });
    });
    await withCouncil({ councilId: own, userId: null }, (tx) =>
      tx.execute(sql`delete from postcode where code like 'BB%'`),
    );
  });
});

describe('the commands', () => {
  const open = () =>
    Promise.resolve({ ok: true, value: { close: () => Promise.resolve() } } as const);

  async function run(command: typeof runExport, words: string[]) {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const status = await command(words, { stdin: PassThrough.from(''), stdout, stderr }, open);
    stdout.end();
    stderr.end();
    return { status, printed: await text(stdout), said: await text(stderr) };
  }

  it('write an archive and bring it back, and print the same digest', async () => {
    const file = at('by-command.zip');
    const exported = await run(runExport, ['--council', 'mere', '--to', file]);
    expect(exported.status).toBe(0);
    const digest = /Digest of the records: ([0-9a-f]{64})/.exec(exported.printed)?.[1] ?? 'none';
    expect((await stat(file)).mode & 0o077).toBe(0);
    const restored = await inOther(() => run(runRestore, [file, '--slug', 'by-command']));
    expect(restored.status).toBe(0);
    expect(restored.printed).toContain(`restored at /by-command`);
    expect(restored.printed).toContain(digest);
  });

  it('never write over a file, and leave none behind when they fail', async () => {
    const taken = await run(runExport, ['--council', 'mere', '--to', archive]);
    expect(taken.status).toBe(2);
    expect(taken.said).toContain('a file of this name already');
    const nowhere = at('nowhere.zip');
    expect((await run(runExport, ['--council', 'nobody', '--to', nowhere])).status).toBe(2);
    await expect(stat(nowhere)).rejects.toThrow();
    expect((await run(runExport, ['--council', 'mere'])).said).toContain('Use: export');
    expect((await run(runRestore, [])).said).toContain('Use: restore');
    expect((await run(runRestore, [nowhere])).said).toContain('no file here');
  });
});
