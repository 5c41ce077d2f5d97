// The rescue menu of one service as files.

import type { Outcome } from '#lib/domain/kernel/problem.ts';
import { QueryReader } from '#lib/view/query.ts';
import { peopleNow } from '#lib/view/viability/assessed.ts';
import { modelNotes } from '#lib/view/viability/export.ts';
import {
  exportRescueLevers,
  exportRescueOptions,
  rescueNotes,
} from '#lib/view/viability/rescue/export.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import type { Download } from '../exports/download.ts';
import { sourcesOfBooks } from './viability.ts';
import { askRescue } from './viability-rescue.ts';
import { fileOf } from './viability-standing.ts';

const PARTS = ['options', 'levers'] as const;
const TABLES = { options: exportRescueOptions, levers: exportRescueLevers } as const;

/** The options unless the address says another part. */
export async function exportRescuePart(
  scope: CouncilScope,
  serviceId: string,
  url: URL,
): Promise<Outcome<Download>> {
  const part = new QueryReader(url.searchParams).word('part', PARTS, 'options');
  const standing = await askRescue(scope, serviceId);
  return fileOf(standing, scope, ({ found, menu, market }) => ({
    council: market.council,
    view: `rescue-${part}-${serviceId}`,
    table: TABLES[part](menu, peopleNow(found)),
    sources: sourcesOfBooks(market, [found]),
    notes: [...rescueNotes(menu), ...modelNotes(found.beliefs)],
  }));
}
