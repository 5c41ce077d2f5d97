// The rescue menu of one service as files.

import type { Outcome } from '#lib/domain/kernel/problem.ts';
import { peopleNow } from '#lib/view/viability/assessed.ts';
import { modelNotes } from '#lib/view/viability/export.ts';
import {
  exportRescueLevers,
  exportRescueOptions,
  exportTenants,
  rescueNotes,
} from '#lib/view/viability/rescue/export.ts';
import { readPart } from '../exports/part.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import type { Download } from '../exports/download.ts';
import { sourcesOfBooks } from './viability.ts';
import { askRescue, type AskedRescue } from './viability-rescue.ts';
import { fileOf } from './viability-standing.ts';

const PARTS = ['options', 'levers', 'tenants'] as const;

const TABLES: Readonly<Record<(typeof PARTS)[number], (asked: AskedRescue) => Download['table']>> =
  {
    options: ({ menu, found }) => exportRescueOptions(menu, peopleNow(found)),
    levers: ({ menu, found }) => exportRescueLevers(menu, peopleNow(found)),
    tenants: ({ menu, nameOf }) => exportTenants(menu, nameOf),
  };

/** The options unless the address says another part. */
export async function exportRescuePart(
  scope: CouncilScope,
  serviceId: string,
  url: URL,
): Promise<Outcome<Download>> {
  const wanted = readPart(url, PARTS, 'options');
  if (!wanted.ok) return wanted;
  const part = wanted.value;
  const standing = await askRescue(scope, serviceId);
  return fileOf(standing, scope, (asked) => ({
    council: asked.market.council,
    view: `rescue-${part}-${serviceId}`,
    table: TABLES[part](asked),
    sources: sourcesOfBooks(asked.market, [asked.found]),
    notes: [...rescueNotes(asked.menu), ...modelNotes(asked.found.beliefs)],
  }));
}
