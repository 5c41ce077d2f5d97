// Reads journeys that the council had routed.

import { and, eq, inArray, sql } from 'drizzle-orm';
import type { JourneysFrom, JourneyTable } from '#lib/domain/access/own-journeys.ts';
import type { Transaction } from '../db/client.ts';
import * as schema from '../db/schema/index.ts';
import { ownColumns } from './own-columns.ts';

const { travelTime } = schema;

/** Journeys from one place, and where they come from. */
export interface StoredJourneys extends JourneysFrom {
  readonly sourceId: string;
}

/** Every table of journeys that the council has. */
export const readJourneyTables = (tx: Transaction): Promise<JourneyTable[]> =>
  tx
    .selectDistinct({ mode: travelTime.mode, percentile: travelTime.percentile })
    .from(travelTime)
    .orderBy(travelTime.mode, travelTime.percentile);

/** Journeys of one table from these places, ends in order of their code points. */
export async function readJourneysFrom(
  tx: Transaction,
  { mode, percentile }: JourneyTable,
  fromIds: readonly string[],
): Promise<StoredJourneys[]> {
  if (fromIds.length === 0) return [];
  return tx
    .select(ownColumns(travelTime))
    .from(travelTime)
    .where(
      and(
        eq(travelTime.mode, mode),
        eq(travelTime.percentile, percentile),
        inArray(travelTime.fromId, [...fromIds]),
      ),
    )
    .orderBy(sql`${travelTime.fromId} collate "C"`);
}
