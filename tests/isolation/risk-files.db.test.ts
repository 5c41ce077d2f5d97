// Files about closure are closed to the roles that their pages are closed to, and say so.

import { beforeAll, describe, expect, it, vi } from 'vitest';
import { generateExample } from '#lib/example/index.ts';
import type { CouncilScope } from '#lib/server/db/council-scope.ts';
import { createCouncil } from '#lib/server/services/councils.ts';
import { useTestDatabase } from '../support/database.ts';
import { everyFile, type OfferedFile } from './every-file.ts';

vi.mock('#lib/server/jobs/model-worker.ts', () => import('../support/model-here.ts'));
useTestDatabase();

let councilId = '';
let files: OfferedFile[] = [];

beforeAll(async () => {
  const dataset = generateExample();
  const made = await createCouncil({ ...dataset.council, dataset, actorId: null });
  if (!made.ok) throw new Error(made.problem.message);
  councilId = made.value.id;
  const centre = dataset.serviceTerms[0]?.serviceId ?? '';
  files = everyFile({ centre, service: centre, enterprise: '' }).filter(({ path }) =>
    /^(viability|scenarios)/.test(path),
  );
}, 120_000);

const addressOf = (path: string): URL => new URL(`http://atlas.example/example/${path}`);

describe('files about closure', () => {
  it.each(['viewer', 'support-officer'] as const)(
    'are closed to a %s, each of them',
    async (role) => {
      const scope: CouncilScope = { councilId, userId: null, role, locale: 'en' };
      expect(files.length).toBeGreaterThan(10);
      for (const { path, open } of files) {
        const opened = await open(scope, addressOf(path));
        const code = opened.ok ? 'given' : opened.problem.code;
        expect([path, code]).toEqual([path, 'not-allowed']);
      }
    },
    60_000,
  );
});
