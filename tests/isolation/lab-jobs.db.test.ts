// The long questions of the closure lab through their own services: who may ask, that each is cancelled, goes on when it
// is asked again, and is shown on its page at the end.

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sql } from 'drizzle-orm';
import { withCouncil, type CouncilScope } from '#lib/server/db/council-scope.ts';
import { JobRunner } from '#lib/server/jobs/job-runner.ts';
import { ModelPool } from '#lib/server/jobs/model-pool.ts';
import { createCouncil } from '#lib/server/services/councils.ts';
import { cancelJob, useRunner } from '#lib/server/services/jobs.ts';
import { actOnChances, showKnockOn } from '#lib/server/services/viability-knock-on.ts';
import { actOnPortfolio, showPortfolio } from '#lib/server/services/viability-portfolio.ts';
import { askTogether, showSensitivity } from '#lib/server/services/viability-sensitivity.ts';
import { parseKnockOnView } from '#lib/view/viability/knock-on/url.ts';
import { parsePortfolioView } from '#lib/view/viability/portfolio/url.ts';
import { parseSensitivityView } from '#lib/view/viability/sensitivity/url.ts';
import { bundle, type Bundle } from '../support/bundle.ts';
import { useTestDatabase } from '../support/database.ts';
import { aSmallDataset } from '../support/small-dataset.ts';

vi.mock('#lib/server/jobs/model-worker.ts', () => import('../support/model-here.ts'));

useTestDatabase();
const AT = new URL('http://atlas.example/');
const portfolio = parsePortfolioView(AT).view;
const knockOn = parseKnockOnView(AT).view;
const sensitivity = parseSensitivityView(AT).view;
const BASE = '/lab/viability';
const PLACE = { path: `${BASE}/s1/sensitivity`, council: '/lab' };
const PATIENCE = { timeout: 60_000, interval: 50 };
let programs: Bundle;
let scope: CouncilScope;

beforeAll(async () => {
  programs = await bundle({ 'model-worker': 'src/worker/node.ts' });
  const made = await createCouncil({
    slug: 'lab',
    name: 'Lab',
    nation: 'england',
    onsCode: null,
    isExample: false,
    actorId: null,
    dataset: aSmallDataset('lab'),
  });
  if (!made.ok) throw new Error(made.problem.message);
  scope = { councilId: made.value.id, userId: null, role: 'analyst', locale: 'en' };
}, 120_000);
afterAll(() => programs.remove());

/** Works on what waits for as long as `work` takes; before and after it nobody does. */
async function withRunner(work: () => Promise<void>): Promise<void> {
  const pool = new ModelPool(1, programs.file('model-worker'));
  const runner = new JobRunner({
    pool,
    listCouncils: () => Promise.resolve([scope.councilId]),
    isShared: () => false,
  });
  useRunner(runner);
  runner.wake(scope.councilId);
  try {
    await work();
  } finally {
    useRunner(undefined);
    const stopped = runner.stop();
    pool.close();
    await stopped;
  }
}

const lines = (): Promise<string[]> =>
  withCouncil(scope, async (tx) => {
    const rows = await tx.execute<{ line: string }>(
      sql`select action || ' ' || outcome as line from audit_entry where action like 'job.%' order by id`,
    );
    return rows.map(({ line }) => line);
  });

describe('all services at once', () => {
  const standing = async (who = scope) => (await showPortfolio(who, portfolio))?.standing;

  it('is closed to roles that may not read risk, and asked by those who run the model', async () => {
    for (const role of ['viewer', 'support-officer'] as const)
      expect(await showPortfolio({ ...scope, role }, portfolio)).toBeNull();
    for (const role of ['viewer', 'support-officer', 'guest'] as const)
      expect(await actOnPortfolio({ ...scope, role }, portfolio, 'run', 'r')).toMatchObject({
        ok: false,
        problem: { code: 'not-allowed' },
      });
    expect(await standing({ ...scope, role: 'guest' })).toEqual({ kind: 'none', mayRun: false });
    for (const role of ['analyst', 'commissioner', 'administrator'] as const)
      expect(await standing({ ...scope, role })).toEqual({ kind: 'none', mayRun: true });
    expect(await lines()).toEqual(Array.from({ length: 3 }, () => 'job.start refused'));
  });

  it('says that there is nothing to decide about where no service has books', async () => {
    const made = await createCouncil({
      slug: 'empty',
      name: 'Empty',
      nation: 'england',
      onsCode: null,
      isExample: false,
      actorId: null,
    });
    if (!made.ok) throw new Error(made.problem.message);
    const shown = await showPortfolio({ ...scope, councilId: made.value.id }, portfolio);
    expect(shown?.hasBooks).toBe(false);
    expect((await showPortfolio(scope, portfolio))?.hasBooks).toBe(true);
  });

  it('is cancelled, goes on when asked again, and shows its figures at the end', async () => {
    await actOnPortfolio(scope, portfolio, 'run', 'r');
    expect(await standing()).toMatchObject({ kind: 'open', status: { state: 'waiting' } });
    expect(
      await actOnPortfolio({ ...scope, role: 'guest' }, portfolio, 'cancel', 'r'),
    ).toMatchObject({ ok: false });
    expect(await actOnPortfolio(scope, portfolio, 'cancel', 'r')).toEqual({
      ok: true,
      value: null,
    });
    expect(await standing()).toMatchObject({ kind: 'stopped', status: { state: 'cancelled' } });
    expect((await showPortfolio(scope, portfolio))?.page.picture).toBeNull();
    await withRunner(async () => {
      await actOnPortfolio(scope, portfolio, 'run', 'r');
      await expect.poll(async () => (await standing())?.kind, PATIENCE).toBe('done');
    });
    const shown = await showPortfolio({ ...scope, role: 'guest' }, portfolio);
    expect(shown?.page.picture?.marks.length).toBeGreaterThan(2);
    expect((await lines()).slice(3)).toEqual([
      'job.start done',
      'job.cancel refused',
      'job.cancel done',
      'job.start done',
    ]);
  });
});

describe('what falls next', () => {
  const shown = async () => {
    const page = await showKnockOn(scope, 's1', knockOn, BASE);
    if (page.kind !== 'open') throw new Error(page.kind);
    return page.shown;
  };

  it('is cancelled with both its questions, goes on, and gives the path its range', async () => {
    expect((await shown()).page.rows.map(({ nowRange }) => nowRange)).toEqual([null]);
    expect((await shown()).page.caution).toContain('without a range');
    await actOnChances(scope, 's1', knockOn, 'run', 'r');
    expect((await shown()).chances).toMatchObject({ kind: 'open', at: 1 });
    await actOnChances(scope, 's1', knockOn, 'cancel', 'r');
    expect((await shown()).chances).toMatchObject({ kind: 'stopped' });
    await withRunner(async () => {
      await actOnChances(scope, 's1', knockOn, 'run', 'r');
      await expect.poll(async () => (await shown()).chances.kind, PATIENCE).toBe('done');
    });
    const { page } = await shown();
    expect(page.rows[0]?.nowRange).toMatch(/^8 in 10 futures: /);
    expect(page.caution).toContain('its range');
  });
});

describe('what matters together', () => {
  const together = async () => {
    const page = await showSensitivity(scope, 's1', sensitivity, PLACE);
    return page.kind === 'open' ? page.shown.together : null;
  };

  it('is cancelled, goes on when asked again, and is done', async () => {
    const asked = await askTogether(scope, 's1', sensitivity.levers, 'r');
    if (!asked.ok) throw new Error(asked.problem.message);
    await cancelJob(scope, asked.value.id, 'r');
    expect(await together()).toMatchObject({ shares: null, job: { state: 'cancelled' } });
    await withRunner(async () => {
      await askTogether(scope, 's1', sensitivity.levers, 'r');
      await expect.poll(async () => (await together())?.shares, PATIENCE).not.toBeNull();
    });
    expect(await together()).toMatchObject({ job: null });
  }, 120_000);
});
