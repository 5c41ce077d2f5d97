// What leaves a council: every file leaves a line in the trail, small numbers stay behind unless somebody whose role
// allows it has said what for, and then for that view, that person and that while only.

import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { outsideCouncils, withCouncil, type CouncilScope } from '#lib/server/db/council-scope.ts';
import type { Role } from '#lib/server/db/schema/people.ts';
import { saveUser } from '#lib/server/repositories/users.ts';
import { createCouncil } from '#lib/server/services/councils.ts';
import { openExact } from '#lib/server/services/export-purposes.ts';
import { sendFile } from '#lib/server/services/exports.ts';
import { exportGapPart } from '#lib/server/services/gap-exports.ts';
import { exportGrowthPart } from '#lib/server/services/growth-exports.ts';
import { exportMarketPart } from '#lib/server/services/market-exports.ts';
import { parseExactFile, type FileFormat } from '#lib/view/export/share.ts';
import { useTestDatabase } from '../support/database.ts';
import { aSmallDataset } from '../support/small-dataset.ts';

vi.mock('#lib/server/jobs/model-worker.ts', () => import('../support/model-here.ts'));
useTestDatabase();

const makeUser = (email: string): Promise<string> =>
  outsideCouncils((tx) => saveUser(tx, { email, passphraseHash: 'none' }));

const PURPOSE = 'Plan the transport of people who attend on Tuesdays';
let councilId = '';
let officer = '';
let other = '';

const scopeOf = (
  userId: string | null,
  role: Role | 'guest' = 'support-officer',
): CouncilScope => ({
  councilId,
  userId,
  role,
  locale: 'en',
});

beforeAll(async () => {
  const dataset = aSmallDataset('mere');
  const made = await createCouncil({ ...dataset.council, dataset, actorId: null });
  if (!made.ok) throw new Error(made.problem.message);
  councilId = made.value.id;
  officer = await makeUser('officer@mere.example');
  other = await makeUser('other@mere.example');
});

const CASELOAD = 'part=caseload&stage=enquiry';

async function take(
  scope: CouncilScope,
  query = CASELOAD,
  format: FileFormat = 'csv',
  requestId = 'request-1',
) {
  const url = new URL(`http://atlas.example/mere/growth/export.${format}?${query}`);
  return sendFile({ scope, requestId }, url, format, await exportGrowthPart(scope, url));
}

async function open(scope: CouncilScope, query = CASELOAD) {
  const file = parseExactFile(`growth/export?${query}`);
  if (file === null) throw new Error('this is a file');
  return openExact(scope, file, PURPOSE, 'request-0');
}

const textOf = (file: Awaited<ReturnType<typeof take>>): string => {
  if (!file.ok) throw new Error(file.problem.message);
  return String(file.value.body);
};

const trailOf = (action: string) =>
  withCouncil(scopeOf(null), (tx) =>
    tx.execute<{ object_id: string; outcome: string; detail: Record<string, unknown> }>(
      sql`select object_id, outcome, request_id, detail from audit_entry where action = ${action} order by id`,
    ),
  );

describe('a file', () => {
  it('leaves a line in the trail, with hashes for filters', async () => {
    const scope = scopeOf(null, 'guest');
    const url = new URL('http://atlas.example/mere/market/export.csv?about=1&q=secret');
    const about = await sendFile(
      { scope, requestId: 'request-7' },
      url,
      'csv',
      await exportMarketPart(scope, url),
    );
    expect(textOf(about)).toContain('Records of mere');
    const areas = await sendFile(
      { scope, requestId: 'request-8' },
      new URL('http://atlas.example/mere/gaps/export.geojson'),
      'geojson',
      await exportGapPart(scope, new URL('http://atlas.example/mere/gaps/export.geojson')),
    );
    expect(JSON.parse(textOf(areas))).toMatchObject({
      attribution: 'Records of mere',
      sources: [{ vintage: '2026', licence: 'None' }],
    });
    const trail = await trailOf('export');
    expect(trail).toMatchObject([
      {
        object_id: 'market',
        request_id: 'request-7',
        detail: { format: 'csv', about: true, rows: 0, counts: 'none' },
      },
      { object_id: 'gaps', detail: { format: 'geojson', counts: 'guarded' } },
    ]);
    expect(trail[0]?.detail['filterHash']).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(trail)).not.toContain('secret');
  });

  it('hides what few people stand behind', async () => {
    const text = textOf(await take(scopeOf(officer)));
    expect(text).toContain('mere Helpers');
    expect(text).toContain('[c],[c]');
  });
});

describe('exact figures', () => {
  it('come for a purpose, in every format, with its hash in the trail and its words with the council', async () => {
    const leave = await open(scopeOf(officer));
    if (!leave.ok) throw new Error(leave.problem.message);
    const query = `${CASELOAD}&purpose=${leave.value}`;
    expect(textOf(await take(scopeOf(officer), query))).toMatch(/,10,3,/);
    expect((await take(scopeOf(officer), query, 'xlsx')).ok).toBe(true);
    const [opened] = await trailOf('export.open');
    expect(opened).toMatchObject({
      object_id: 'growth:caseload',
      outcome: 'done',
      detail: { purposeLength: PURPOSE.length },
    });
    const taken = (await trailOf('export')).at(-1);
    expect(taken?.detail).toMatchObject({
      counts: 'exact',
      purposeLength: PURPOSE.length,
      rows: 1,
    });
    expect(taken?.detail['purposeHash']).toBe(opened?.detail['purposeHash']);
    expect(JSON.stringify([opened, taken])).not.toContain('Tuesdays');
    const kept = await withCouncil(scopeOf(officer), (tx) =>
      tx.execute(
        sql`select actor_id, purpose from export_purpose where subject = 'growth:caseload'`,
      ),
    );
    expect(kept).toMatchObject([{ actor_id: officer, purpose: PURPOSE }]);
  });

  it('are refused without a role that may have them, and the refusal is recorded', async () => {
    for (const scope of [scopeOf(officer, 'viewer'), scopeOf(null, 'guest')]) {
      expect(await open(scope)).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
    }
    expect(
      (await trailOf('export.open')).filter(({ outcome }) => outcome === 'refused'),
    ).toHaveLength(2);
  });

  it('are for that view, that person and that while', async () => {
    const leave = await open(scopeOf(officer));
    if (!leave.ok) throw new Error(leave.problem.message);
    const id = leave.value;
    const stale = { ok: false, problem: { code: 'link-expired' } };
    const same = `stage=enquiry&part=caseload&purpose=${id}`;
    expect((await take(scopeOf(officer), same)).ok).toBe(true);
    expect(await take(scopeOf(officer), `part=people&purpose=${id}`)).toMatchObject(stale);
    expect(await take(scopeOf(other), same)).toMatchObject(stale);
    expect(await take(scopeOf(officer, 'viewer'), same)).toMatchObject({
      ok: false,
      problem: { code: 'not-allowed' },
    });
    for (const nonsense of ['1', crypto.randomUUID(), "' or true --"]) {
      const query = `${CASELOAD}&purpose=${encodeURIComponent(nonsense)}`;
      expect(await take(scopeOf(officer), query)).toMatchObject(stale);
    }
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 16 * 60_000 });
    try {
      expect(await take(scopeOf(officer), same)).toMatchObject(stale);
    } finally {
      vi.useRealTimers();
    }
  });

  it('never come because somebody asks for a format that the view does not have', async () => {
    expect(await take(scopeOf(officer), CASELOAD, 'geojson')).toMatchObject({
      ok: false,
      problem: { code: 'file-missing' },
    });
  });
});
