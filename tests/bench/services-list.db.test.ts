/** The bench of the list compares like with like: services assessed one by one are the list that the server gives. */
import { expect, test, vi } from 'vitest';
import type { CouncilScope } from '#lib/server/db/council-scope.ts';
import { createCouncil } from '#lib/server/services/councils.ts';
import { assessServices, showServicesAtRisk } from '#lib/server/services/viability.ts';
import { parseViabilityView } from '#lib/view/viability/url.ts';
import { makePlainly } from '../../src/cli/bench/services-list.ts';
import { useTestDatabase } from '../support/database.ts';
import { aSmallDataset } from '../support/small-dataset.ts';

vi.mock('#lib/server/jobs/model-worker.ts', () => import('../support/model-here.ts'));

useTestDatabase();

test('services assessed one by one are the list of all', async () => {
  const made = await createCouncil({
    slug: 'sixty',
    name: 'Sixty',
    nation: 'england',
    onsCode: null,
    isExample: false,
    actorId: null,
    dataset: aSmallDataset('sixty'),
  });
  if (!made.ok) throw new Error(made.problem.message);
  const scope: CouncilScope = {
    councilId: made.value.id,
    userId: null,
    role: 'analyst',
    locale: 'en',
  };
  const { view } = parseViabilityView(new URL('https://atlas.invalid/'));
  const { rows } = await showServicesAtRisk(scope, view, '/sixty/viability');
  const { assessed } = await assessServices(scope);
  expect(makePlainly(assessed).rows).toEqual(rows);
  expect(rows).toHaveLength(1);
});
