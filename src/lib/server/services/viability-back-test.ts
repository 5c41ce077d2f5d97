// How good this council's own warnings were: every kept forecast against what happened.

import { judgeForecasts } from '#lib/domain/viability/kept-forecasts.ts';
import { shapeBackTest, type BackTestPage } from '#lib/view/viability/back-test/page.ts';
import { can } from '../auth/permissions.ts';
import { withCouncil, type CouncilScope } from '../db/council-scope.ts';
import { readForecasts } from '../repositories/forecasts.ts';
import { assessServices } from './viability.ts';

/** The page, or null for a role that may not read chances of closing. */
export async function showBackTest(scope: CouncilScope): Promise<BackTestPage | null> {
  if (scope.role === 'system' || !can(scope.role, 'read-closure-risk')) return null;
  // Today's chances are given, and so kept, before they are read.
  const { market } = await assessServices(scope);
  const kept = await withCouncil(scope, readForecasts);
  const { serviceById, council } = market;
  const record = judgeForecasts(kept, (id) => serviceById.get(id)?.validTo ?? null, council.asOf);
  return shapeBackTest(record, (id) => serviceById.get(id)?.name ?? null, scope.locale);
}
