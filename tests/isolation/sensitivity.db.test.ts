// The long question about all assumptions of one service: who may ask it, and that it is one the model can answer.

import { beforeAll, expect, it, vi } from 'vitest';
import { beginLong } from '#lib/domain/long-questions.ts';
import { withCouncil, type CouncilScope } from '#lib/server/db/council-scope.ts';
import * as schema from '#lib/server/db/schema/index.ts';
import { createCouncil } from '#lib/server/services/councils.ts';
import { askTogether, showSensitivity } from '#lib/server/services/viability-sensitivity.ts';
import { parseSensitivityView } from '#lib/view/viability/sensitivity/url.ts';
import { useTestDatabase } from '../support/database.ts';
import { aSmallDataset } from '../support/small-dataset.ts';

vi.mock('#lib/server/jobs/model-worker.ts', () => import('../support/model-here.ts'));

useTestDatabase();
let scope: CouncilScope;
const { view } = parseSensitivityView(new URL('http://atlas.example/?fee=2'));
const place = { path: '/asking/viability/s1/sensitivity', council: '/asking' };

beforeAll(async () => {
  const made = await createCouncil({
    slug: 'asking',
    name: 'Asking',
    nation: 'england',
    onsCode: null,
    isExample: false,
    actorId: null,
    dataset: aSmallDataset('asking'),
  });
  if (!made.ok) throw new Error(made.problem.message);
  scope = { councilId: made.value.id, userId: null, role: 'analyst', locale: 'en' };
});

it('a guest reads the page and may not ask', async () => {
  const guest = { ...scope, role: 'guest' as const };
  const page = await showSensitivity(guest, 's1', view, place);
  expect(page).toMatchObject({ kind: 'open', shown: { together: { mayAsk: false, job: null } } });
  expect(await askTogether(guest, 's1', view.levers, 'request')).toMatchObject({
    ok: false,
    problem: { code: 'not-allowed' },
  });
});

it('an analyst asks once, finds the question on the page, and the model takes it', async () => {
  const asked = await askTogether(scope, 's1', view.levers, 'request');
  expect(asked).toMatchObject({ ok: true, value: { state: 'waiting' } });
  expect(await askTogether(scope, 's1', view.levers, 'request')).toEqual(asked);
  const page = await showSensitivity(scope, 's1', view, place);
  expect(page.kind === 'open' && page.shown.together.job?.id).toBe(asked.ok && asked.value.id);
  const [job] = await withCouncil(scope, (tx) => tx.select().from(schema.job));
  const begun = beginLong('viability.indices', JSON.parse(job?.question ?? '{}'));
  expect(begun.ok).toBe(true);
  expect(begun.ok && begun.run.draws).toBe(256);
});

it('shows the levers it was asked under, in words', async () => {
  const page = await showSensitivity(scope, 's1', view, place);
  expect(page.kind === 'open' && page.shown.levers?.join()).toContain('Added to the fee');
});
