// Keeping councils apart is the database's work, and this is its proof: every council table, from the catalogue,
// times every command, times every way of naming a council. A new table without a policy fails here.

import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outsideCouncils, withCouncil } from '#lib/server/db/council-scope.ts';
import { checkProtection } from '#lib/server/db/self-test.ts';
import { createCouncil, listCouncils, removeCouncil } from '#lib/server/services/councils.ts';
import { useTestDatabase } from '../support/database.ts';
import { fillEveryTable } from '../support/every-table.ts';
import { aSmallDataset } from '../support/small-dataset.ts';

const test = useTestDatabase();
const nobody = { userId: null };
let own = '';
let other = '';
let tables: string[] = [];
/** Records that are added to and read, never changed; nobody's, one's own neither. */
const WRITTEN_ONCE = [
  'audit_entry',
  'export_purpose',
  'parameter_change',
  'import_change',
  'decision_step',
  'forecast',
];
let owner: postgres.Sql;

async function make(slug: string): Promise<string> {
  const made = await createCouncil({
    slug,
    name: slug,
    nation: 'england',
    onsCode: null,
    isExample: false,
    actorId: null,
    dataset: aSmallDataset(slug),
  });
  if (!made.ok) throw new Error(made.problem.message);
  const { id } = made.value;
  await inCouncil(id, (tx) => fillEveryTable(tx, id));
  return id;
}

beforeAll(async () => {
  own = await make('own');
  other = await make('other');
  owner = postgres(test.current().url, { max: 1, prepare: false, onnotice: () => undefined });
  const rows = await owner<{ name: string }[]>`
    select c.relname as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'council_id' and not a.attisdropped
    where n.nspname = 'public' and c.relkind = 'r' order by 1`;
  tables = rows.map((row) => row.name);
});
afterAll(() => owner.end({ timeout: 1 }));

type Tx = Parameters<Parameters<typeof withCouncil>[1]>[0];
const inCouncil = <T>(councilId: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
  withCouncil({ councilId, ...nobody }, work);
const countOf = async (tx: Tx, table: string, councilId: string): Promise<number> => {
  const [row] = await tx.execute<{ rows: number }>(
    sql`select count(*)::int as rows from ${sql.identifier(table)} where council_id = ${councilId}`,
  );
  return row?.rows ?? 0;
};

/** Refused by the policy itself, not by a key that happens to be taken. */
const refusedByPolicy = {
  cause: { message: expect.stringContaining('row-level security') as unknown },
};

describe('every council table', () => {
  it('is known to the catalogue and holds rows of both councils', async () => {
    expect(tables.length).toBeGreaterThan(20);
    const filled = await inCouncil(own, async (tx) => {
      const names: string[] = [];
      for (const table of tables) if ((await countOf(tx, table, own)) > 0) names.push(table);
      return names;
    });
    const { length: kinds } = tables.filter(
      (table) => !['membership', 'model_run'].includes(table),
    );
    expect(filled).toHaveLength(kinds);
  });

  it('forces its policy on everybody', async () => {
    const bare = await owner<{ name: string }[]>`
      select relname as name from pg_class where relname in ${owner(tables)} and relkind = 'r'
        and not (relrowsecurity and relforcerowsecurity)`;
    expect(bare).toHaveLength(0);
    expect(await checkProtection()).toEqual({ ok: true, value: null });
  });

  it('shows nothing of another council, and nothing at all outside councils', async () => {
    for (const table of tables) {
      const [seen, unset] = [
        await inCouncil(own, (tx) => countOf(tx, table, other)),
        await outsideCouncils((tx) => countOf(tx, table, own)),
      ];
      expect([table, seen, unset]).toEqual([table, 0, 0]);
    }
  });

  it('cannot be changed or emptied from another council', async () => {
    for (const table of tables.filter((name) => !WRITTEN_ONCE.includes(name))) {
      const touched = await inCouncil(own, async (tx) => {
        const name = sql.identifier(table);
        const changed = await tx.execute(
          sql`update ${name} set council_id = council_id where council_id = ${other} returning 1`,
        );
        const removed = await tx.execute(
          sql`delete from ${name} where council_id = ${other} returning 1`,
        );
        return changed.length + removed.length;
      });
      expect([table, touched]).toEqual([table, 0]);
    }
  });

  it('takes no row for another council, and gives none away', async () => {
    for (const table of tables) {
      const name = sql.identifier(table);
      const copy = sql`insert into ${name} select (jsonb_populate_record(x, ${JSON.stringify({
        council_id: other,
      })}::text::jsonb)).* from ${name} x where council_id = ${own}`;
      const columns = ['model_run', 'membership'].includes(table) ? null : copy;
      if (columns === null) continue;
      await expect(
        inCouncil(own, (tx) => tx.execute(columns)),
        table,
      ).rejects.toMatchObject(refusedByPolicy);
    }
    await expect(
      inCouncil(own, (tx) => tx.execute(sql`update area set council_id = ${other}`)),
    ).rejects.toMatchObject(refusedByPolicy);
  });

  it.each(['', 'garbage', "' or true --"])('fails closed for the council %j', async (setting) => {
    const attempt = outsideCouncils(async (tx) => {
      await tx.execute(sql`select set_config('app.council_id', ${setting}, true)`);
      return countOf(tx, 'area', own);
    });
    // An unreadable setting is refused outright; an empty one sees nothing.
    if (setting === '') expect(await attempt).toBe(0);
    else await expect(attempt).rejects.toThrow();
  });
});

describe('the connection', () => {
  it('carries nothing from one transaction to the next, not even after a failure', async () => {
    await inCouncil(own, (tx) => countOf(tx, 'area', own));
    await expect(inCouncil(own, (tx) => tx.execute(sql`select 1 / 0`))).rejects.toThrow();
    const setting = await outsideCouncils(async (tx) => {
      const [row] = await tx.execute<{ council: string; role: string }>(
        sql`select current_setting('app.council_id', true) as council, current_user::text as role`,
      );
      return row;
    });
    expect(setting).toEqual({ council: '', role: 'atlas_app' });
  });

  it.each(WRITTEN_ONCE)('may not rewrite %s', async (table) => {
    const name = sql.identifier(table);
    for (const command of [
      sql`update ${name} set council_id = council_id`,
      sql`delete from ${name}`,
    ])
      await expect(inCouncil(own, (tx) => tx.execute(command))).rejects.toMatchObject({
        cause: { message: expect.stringContaining('permission denied') as unknown },
      });
  });
});

describe('a council', () => {
  it('keeps its address to itself: a second one is refused and changes nothing', async () => {
    const again = await createCouncil({
      slug: 'own',
      name: 'Again',
      nation: 'wales',
      onsCode: null,
      isExample: false,
      actorId: null,
      dataset: aSmallDataset('own'),
    });
    expect(again).toMatchObject({ ok: false, problem: { code: 'already-exists' } });
    expect((await listCouncils()).map(({ slug }) => slug)).toEqual(['other', 'own']);
  });

  it('that is half written is not written', async () => {
    const broken = { ...aSmallDataset('broken'), capacities: [{ nonsense: 1 }] as never };
    await expect(
      createCouncil({
        slug: 'broken',
        name: 'Broken',
        nation: 'england',
        onsCode: null,
        isExample: false,
        actorId: null,
        dataset: broken,
      }),
    ).rejects.toThrow();
    expect((await listCouncils()).some(({ slug }) => slug === 'broken')).toBe(false);
  });

  it('leaves no row when it is removed, and takes nothing else with it', async () => {
    const doomed = await make('doomed');
    expect(await removeCouncil('doomed', null)).toEqual({ ok: true, value: null });
    for (const table of tables) {
      expect([table, await inCouncil(doomed, (tx) => countOf(tx, table, doomed))]).toEqual([
        table,
        0,
      ]);
    }
    expect(await inCouncil(own, (tx) => countOf(tx, 'area', own))).toBeGreaterThan(0);
    expect(await removeCouncil('doomed', null)).toMatchObject({
      ok: false,
      problem: { code: 'unknown-council' },
    });
  });
});
