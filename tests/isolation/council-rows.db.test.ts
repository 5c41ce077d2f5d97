// Keeping councils apart is the database's work, and this is its proof: every council table, from the catalogue,
// times every command, times every way of naming a council. A new table without a policy fails here.

import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outsideCouncils, withCouncil } from '#lib/server/db/council-scope.ts';
import { checkProtection } from '#lib/server/db/self-test.ts';
import { createCouncil, listCouncils, removeCouncil } from '#lib/server/services/councils.ts';
import { aSmallDataset } from '../support/small-dataset.ts';
import { useTestDatabase } from '../support/database.ts';

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
  await inCouncil(id, async (tx) => {
    await tx.execute(sql`insert into export_purpose
      (council_id, subject, filter_hash, purpose, open_until) values (${id}, 'x', 'x', 'x', now())`);
    await tx.execute(sql`insert into api_token
      (council_id, name, token_hash, groups, is_exact, expires_at)
      values (${id}, 'x', 'x', '{areas}', false, now())`);
    await tx.execute(sql`insert into parameter_change
      (council_id, parameter_id, seq, value, reason, valid_from) values (${id}, 'x', 1, 1, 'x', now())`);
    await fillImports(tx, id);
    await fillDecisions(tx, id);
    await tx.execute(sql`insert into job
      (council_id, id, method, inputs_hash, parameters_hash, model_version, seed, question, state)
      values (${id}, 'x', 'x', 'x', 'x', 'x', 1, '{}', 'waiting')`);
  });
  return id;
}

async function fillImports(tx: Tx, id: string): Promise<void> {
  const upload = crypto.randomUUID();
  for (const command of [
    sql`insert into import_upload (council_id, id, kind, source_name, file_name, bytes, sha256, state, choices)
      values (${id}, ${upload}, 'x', 'x', 'x', 1, 'x', 'read', '{}')`,
    sql`insert into import_batch (council_id, number, kind, source_id, source_name, content_hash, state,
        rows_read, rows_used, rows_refused, rows_set_aside, rows_flagged, added, changed, removed, unchanged)
      values (${id}, 1, 'x', 'x', 'x', 'x', 'applied', 1, 1, 0, 0, 0, 1, 0, 0, 0)`,
    sql`insert into import_change (council_id, batch_id, table_name, row_key, step)
      values (${id}, ${upload}, 'x', 'x', 0)`,
    sql`insert into import_reject (council_id, upload_id, position, line, code, severity, read, cells)
      values (${id}, ${upload}, 0, 2, 'x', 'refused', 'x', '[]')`,
    sql`insert into column_matching (council_id, kind, source_id, choices) values (${id}, 'x', 'x', '{}')`,
    sql`insert into personal_field_switch (council_id, field, is_kept, reason)
      values (${id}, 'x', true, 'x')`,
    sql`insert into person_detail (council_id, person_id, field, value) values (${id}, 'n1', 'x', 'x')`,
    sql`insert into postcode (council_id, code, area_code) values (${id}, 'AA11AA', 'A1')`,
  ]) {
    await tx.execute(command);
  }
}

async function fillDecisions(tx: Tx, id: string): Promise<void> {
  for (const command of [
    sql`insert into decision (council_id, id, service_id, title, state)
      select ${id}, 'x', id, 'x', 'draft' from service limit 1`,
    sql`insert into decision_option (council_id, decision_id, id, title, detail)
      values (${id}, 'x', 'x', 'x', 'x')`,
    sql`insert into consultation_entry
      (council_id, decision_id, id, audience, how, put, names_service, opened, heard)
      values (${id}, 'x', 'x', 'staff', 'x', 'x', true, '2026-01-01', 'x')`,
    sql`insert into decision_step (council_id, decision_id, seq, state, note)
      values (${id}, 'x', 1, 'draft', 'x')`,
    sql`insert into scenario (council_id, id, name, note, query, is_shared, figures)
      values (${id}, 'x', 'x', 'x', '', true, '{}')`,
    sql`insert into service_event (council_id, id, kind, day, title, source)
      values (${id}, 'x', 'policy', '2026-01-01', 'x', 'x')`,
    sql`insert into forecast (council_id, service_id, as_of, model_version, run_id, chance_12, chance_24, risk)
      select ${id}, id, '2026-01-01', 'x', 'x', 0.1, 0.2, 'watch' from service limit 1`,
  ]) {
    await tx.execute(command);
  }
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
