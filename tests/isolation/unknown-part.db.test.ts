// A part that a page does not have is no file of it, on every page that offers files.

import { expect, it, vi } from 'vitest';
import type { CouncilScope } from '#lib/server/db/council-scope.ts';
import { createCouncil } from '#lib/server/services/councils.ts';
import { useTestDatabase } from '../support/database.ts';
import { aSmallDataset } from '../support/small-dataset.ts';
import { everyFile } from './every-file.ts';

vi.mock('#lib/server/jobs/model-worker.ts', () => import('../support/model-here.ts'));
useTestDatabase();

/** The guide to the columns of a kind is one table and takes nothing from its address. */
const ONE_TABLE = 'imports/kinds/';

it('says that there is no such file, instead of giving another', async () => {
  const dataset = aSmallDataset('parts');
  const made = await createCouncil({ ...dataset.council, dataset, actorId: null });
  if (!made.ok) throw new Error(made.problem.message);
  const scope: CouncilScope = {
    councilId: made.value.id,
    userId: null,
    role: 'analyst',
    locale: 'en',
  };
  const pages = new Map(
    everyFile({ centre: 's1', service: 's1', enterprise: 'e1' })
      .filter(({ path }) => !path.startsWith(ONE_TABLE))
      .map((file) => [file.path.split('?')[0] ?? '', file]),
  );
  expect(pages.size).toBeGreaterThan(20);
  const given: string[] = [];
  for (const [path, file] of pages) {
    const url = new URL(`http://atlas.example/parts/${path}?part=nosuch`);
    const found = await file.open(scope, url);
    const isRefused =
      !found.ok && found.problem.code === 'file-missing' && found.problem.where?.field === 'part';
    if (!isRefused) given.push(path);
  }
  expect(given).toEqual([]);
}, 120_000);
