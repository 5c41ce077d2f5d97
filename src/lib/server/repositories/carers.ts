// Reads Shared Lives carers and arrangements of the council in scope.

import { eq } from 'drizzle-orm';
import type { SharedLivesArrangement, SharedLivesCarer } from '#lib/domain/market/shared-lives.ts';
import type { Transaction } from '../db/client.ts';
import { sharedLivesArrangement, sharedLivesCarer } from '../db/schema/carers.ts';
import { capacity } from '../db/schema/market.ts';

export async function readSharedLivesCarers(tx: Transaction): Promise<SharedLivesCarer[]> {
  const rows = await tx.select().from(sharedLivesCarer).orderBy(sharedLivesCarer.id);
  return rows.map((row) => ({
    id: row.id,
    atOnce: row.places,
    by: {
      'live-in': { places: row.liveInPlaces, filled: row.liveInFilled },
      'short-break': { places: row.shortBreakPlaces, filled: row.shortBreakFilled },
      day: { places: row.dayPlaces, filled: row.dayFilled },
    },
  }));
}

/** All arrangements, ended ones too, without the people who are in them. */
export const readSharedLivesArrangements = (tx: Transaction): Promise<SharedLivesArrangement[]> =>
  tx
    .select({
      carerId: sharedLivesArrangement.carerId,
      kind: sharedLivesArrangement.kind,
      from: sharedLivesArrangement.from,
      to: sharedLivesArrangement.to,
      minutesPerWeek: sharedLivesArrangement.minutesPerWeek,
      nightsPerWeek: sharedLivesArrangement.nightsPerWeek,
    })
    .from(sharedLivesArrangement)
    .orderBy(sharedLivesArrangement.id);

/** Does somebody say of this service how many hours it gives? Then nothing is worked out from places. */
export async function hasCapacityOnRecord(tx: Transaction, serviceId: string): Promise<boolean> {
  const rows = await tx
    .select({ serviceId: capacity.serviceId })
    .from(capacity)
    .where(eq(capacity.serviceId, serviceId))
    .limit(1);
  return rows.length > 0;
}
