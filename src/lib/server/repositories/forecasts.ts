// Chances of closing as they were given: added once, never changed.

import { asc } from 'drizzle-orm';
import type { KeptForecast } from '#lib/domain/viability/kept-forecasts.ts';
import type { Transaction } from '../db/client.ts';
import { forecast } from '../db/schema/scenarios.ts';

/** Keeps forecasts; one that is kept already stays as it was. */
export async function keepForecasts(
  tx: Transaction,
  councilId: string,
  forecasts: readonly (KeptForecast & { readonly runId: string })[],
): Promise<void> {
  if (forecasts.length === 0) return;
  await tx
    .insert(forecast)
    .values(forecasts.map((one) => ({ ...one, councilId })))
    .onConflictDoNothing();
}

/** Every kept forecast of the council in scope. */
export async function readForecasts(tx: Transaction): Promise<KeptForecast[]> {
  const { serviceId, asOf, modelVersion, chance12, chance24, risk } = forecast;
  return tx
    .select({ serviceId, asOf, modelVersion, chance12, chance24, risk })
    .from(forecast)
    .orderBy(asc(asOf), asc(serviceId));
}
