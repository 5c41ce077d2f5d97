// Chances of closing of named services stay with those who commission: no page or file gives them to another role.

import { beforeAll, expect, it, vi } from 'vitest';
import type { CouncilScope } from '#lib/server/db/council-scope.ts';
import { createCouncil } from '#lib/server/services/councils.ts';
import { showHome } from '#lib/server/services/home.ts';
import { showBackTest } from '#lib/server/services/viability-back-test.ts';
import { showCause } from '#lib/server/services/viability-cause.ts';
import { exportServicePart, exportViabilityPart } from '#lib/server/services/viability-exports.ts';
import { showKnockOn } from '#lib/server/services/viability-knock-on.ts';
import { showRescue } from '#lib/server/services/viability-rescue.ts';
import { showSensitivity } from '#lib/server/services/viability-sensitivity.ts';
import { parseSensitivityView } from '#lib/view/viability/sensitivity/url.ts';
import { mayReadRisk } from '#lib/server/services/viability-standing.ts';
import { useTestDatabase } from '../support/database.ts';
import { aSmallDataset } from '../support/small-dataset.ts';

vi.mock('#lib/server/jobs/model-worker.ts', () => import('../support/model-here.ts'));

useTestDatabase();
let scope: CouncilScope;
const as = (role: CouncilScope['role']): CouncilScope => ({ ...scope, role });
const { view } = parseSensitivityView(new URL('http://atlas.example/?leave=1'));
const place = { path: '/guarded/viability/s1/sensitivity', council: '/guarded' };
const list = new URL('http://atlas.example/guarded/viability/export.csv');

beforeAll(async () => {
  const made = await createCouncil({
    slug: 'guarded',
    name: 'Guarded',
    nation: 'england',
    onsCode: null,
    isExample: false,
    actorId: null,
    dataset: aSmallDataset('guarded'),
  });
  if (!made.ok) throw new Error(made.problem.message);
  scope = { councilId: made.value.id, userId: null, role: 'analyst', locale: 'en' };
});

it.each(['viewer', 'support-officer'] as const)('gives a %s none', async (role) => {
  const who = as(role);
  expect(mayReadRisk(who)).toBe(false);
  expect(await showCause(who, 's1')).toMatchObject({ kind: 'closed-to-role' });
  expect(await showRescue(who, 's1')).toMatchObject({ kind: 'closed-to-role' });
  expect(await showKnockOn(who, 's1', { in: 1 }, '/guarded/viability')).toMatchObject({
    kind: 'closed-to-role',
  });
  expect(await showSensitivity(who, 's1', view, place)).toMatchObject({ kind: 'closed-to-role' });
  expect(await showBackTest(who)).toBeNull();
  for (const file of [
    await exportViabilityPart(who, list),
    await exportServicePart(who, 's1', list),
  ]) {
    expect(file).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
  }
  const home = await showHome(who, '2026-11-26');
  expect(home).not.toBeNull();
  expect(JSON.stringify([home?.page.answers, home?.page.decisions])).not.toContain('/viability');
});

it.each(['analyst', 'commissioner', 'administrator', 'guest'] as const)(
  'gives them to a %s',
  async (role) => {
    expect(mayReadRisk(as(role))).toBe(true);
    expect(await showCause(as(role), 's1')).toMatchObject({ kind: 'open' });
    expect(await showKnockOn(as(role), 's1', { in: 1 }, '/guarded/viability')).toMatchObject({
      kind: 'open',
    });
    expect(await exportViabilityPart(as(role), list)).toMatchObject({ ok: true });
    const home = await showHome(as(role), '2026-11-26');
    expect(JSON.stringify(home?.page.answers)).toContain('/guarded/viability');
  },
);

it('keeps what it told, and calls nothing validated that is not', async () => {
  const page = await showBackTest(scope);
  expect(page?.rows).toHaveLength(1);
  expect(page?.answer.some((part) => typeof part !== 'string' && /not yet/i.test(part.text))).toBe(
    true,
  );
});
