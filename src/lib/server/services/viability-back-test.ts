// How good this council's own warnings were: every kept forecast against what happened.

import { judgeForecasts, type ForecastRecord } from '#lib/domain/viability/kept-forecasts.ts';
import type { AssessedService } from '#lib/view/viability/assessed.ts';
import { shapeBackTest, type BackTestPage } from '#lib/view/viability/back-test/page.ts';
import { can } from '../auth/permissions.ts';
import { withCouncil, type CouncilScope } from '../db/council-scope.ts';
import { readForecasts } from '../repositories/forecasts.ts';
import type { MarketRecords } from './records.ts';
import { assessServices } from './viability.ts';

/** Kept forecasts with their outcomes, from which the page and its files are made. */
export interface AskedBackTest {
  readonly record: ForecastRecord;
  /** Name of a service; null for one that is no longer on record. */
  readonly nameOf: (serviceId: string) => string | null;
  readonly market: MarketRecords;
  readonly assessed: readonly AssessedService[];
}

/** Judges every kept forecast; null for a role that may not read chances of closing. */
export async function askBackTest(scope: CouncilScope): Promise<AskedBackTest | null> {
  if (scope.role === 'system' || !can(scope.role, 'read-closure-risk')) return null;
  // Today's chances are given, and so kept, before they are read.
  const { market, assessed } = await assessServices(scope);
  const kept = await withCouncil(scope, readForecasts);
  const { serviceById, council } = market;
  const record = judgeForecasts(kept, (id) => serviceById.get(id)?.validTo ?? null, council.asOf);
  return { record, nameOf: (id) => serviceById.get(id)?.name ?? null, market, assessed };
}

/** The page, or null for a role that may not read chances of closing. */
export async function showBackTest(scope: CouncilScope): Promise<BackTestPage | null> {
  const asked = await askBackTest(scope);
  return asked && shapeBackTest(asked.record, asked.nameOf, scope.locale);
}
