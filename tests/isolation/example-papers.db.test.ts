// The example's papers against a real database: its what-ifs, events and decision are there for a guest to find, each
// with figures of the model that can be worked out again.

import { beforeAll, expect, it, vi } from 'vitest';
import { EXAMPLE_DECISION, EXAMPLE_SCENARIOS } from '#lib/example/papers.ts';
import { generateExample } from '#lib/example/index.ts';
import type { CouncilScope } from '#lib/server/db/council-scope.ts';
import { createCouncil } from '#lib/server/services/councils.ts';
import { showDecision } from '#lib/server/services/decisions.ts';
import { fileExamplePapers } from '#lib/server/services/example-papers.ts';
import { SCENARIO_ACTS, showScenarios } from '#lib/server/services/scenarios.ts';
import { showRescue } from '#lib/server/services/viability-rescue.ts';
import { useTestDatabase } from '../support/database.ts';

vi.mock('#lib/server/jobs/model-worker.ts', () => import('../support/model-here.ts'));

useTestDatabase();
let guest: CouncilScope;

beforeAll(async () => {
  const dataset = generateExample();
  const made = await createCouncil({ ...dataset.council, dataset, actorId: null });
  if (!made.ok) throw new Error(made.problem.message);
  await fileExamplePapers(made.value.id);
  guest = { councilId: made.value.id, userId: null, role: 'guest', locale: 'en' };
}, 120_000);

it('shows a guest the what-ifs, and their figures work out again to the same', async () => {
  const standing = await showScenarios(guest, 'example', new URL('https://atlas.test/x'));
  if (standing.kind !== 'open') throw new Error('closed');
  expect(standing.page.rows.map(({ name }) => name).toSorted()).toEqual(
    EXAMPLE_SCENARIOS.map(({ name }) => name).toSorted(),
  );
  for (const { id } of standing.page.rows) {
    expect(await SCENARIO_ACTS.rework(guest, id, 'r')).toMatchObject({ rework: { kind: 'equal' } });
  }
});

it('shows a decision that may not be taken yet, and says what is missing', async () => {
  const standing = await showDecision(guest, EXAMPLE_DECISION.serviceId, null, '/x/decision');
  if (standing.kind !== 'record') throw new Error('no record');
  const { record } = standing.page;
  expect(record).toMatchObject({ state: 'consulting', may: { edit: false, decide: false } });
  expect(record?.gaps).toHaveLength(2);
  expect(record?.options[1]?.scenario?.href).toContain('?spin-out=1');
  expect(record?.figures).not.toBeNull();
});

it('shows the chain of rents of the building that three centres share', async () => {
  const standing = await showRescue(guest, 'DC-lamplight');
  if (standing.kind !== 'open') throw new Error(standing.kind);
  const { venue, chain } = standing.shown.page;
  expect(venue[0]).toContain('Cloth Hall');
  expect(chain).toEqual(['round 1: Foundry Street Centre', 'round 2: Weavers Court Club']);
  // Every centre is assessed for the first time.
}, 120_000);
