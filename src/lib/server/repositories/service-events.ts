// What happened around services, as the council notes it.

import { asc, eq, isNull, or } from 'drizzle-orm';
import type { ServiceEvent } from '#lib/domain/viability/service-event.ts';
import type { Transaction } from '../db/client.ts';
import { serviceEvent } from '../db/schema/scenarios.ts';

/** Events of one service and those that touched every service, oldest first. */
export async function readServiceEvents(tx: Transaction, of: string): Promise<ServiceEvent[]> {
  const { id, serviceId, kind, day, title, source } = serviceEvent;
  return tx
    .select({ id, serviceId, kind, day, title, source })
    .from(serviceEvent)
    .where(or(eq(serviceId, of), isNull(serviceId)))
    .orderBy(asc(day), asc(id));
}

export async function insertServiceEvent(
  tx: Transaction,
  place: { readonly councilId: string; readonly authorId: string | null },
  event: ServiceEvent,
): Promise<void> {
  await tx.insert(serviceEvent).values({ ...place, ...event });
}

/** Removes an event; false when there is none. */
export async function removeServiceEvent(tx: Transaction, id: string): Promise<boolean> {
  const gone = await tx
    .delete(serviceEvent)
    .where(eq(serviceEvent.id, id))
    .returning({ id: serviceEvent.id });
  return gone.length > 0;
}
