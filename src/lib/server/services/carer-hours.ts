// Weekly hours of Shared Lives carers. A scheme knows places, not hours, so hours are worked out from places, from who
// is with whom, and from what the council believes a place stands for; all three can change without a new file.

import { compareCodePoints } from '#lib/domain/kernel/code-point-order.ts';
import type { Capacity, Service } from '#lib/domain/market/records.ts';
import { carerCapacities } from '#lib/domain/market/shared-lives.ts';
import {
  CARER_DAY_HOURS,
  LIVE_IN_HOURS,
  SHORT_BREAK_HOURS,
} from '#lib/domain/parameters/market.ts';
import { valueIn, type ParameterSet } from '#lib/domain/parameters/set.ts';
import type { Transaction } from '../db/client.ts';
import { readSharedLivesArrangements, readSharedLivesCarers } from '../repositories/carers.ts';

interface Known {
  readonly services: readonly Service[];
  /** Capacities on record; a carer who has some keeps them. */
  readonly stored: readonly Capacity[];
  /** Last day of the records (ISO date). */
  readonly asOf: string;
  readonly parameters: ParameterSet;
}

const inOrder = (one: Capacity, other: Capacity): number =>
  compareCodePoints(one.serviceId, other.serviceId) ||
  compareCodePoints(one.support, other.support) ||
  compareCodePoints(one.need, other.need);

/** The capacities on record with those of the carers among them. */
export async function withCarerHours(
  tx: Transaction,
  { services, stored, asOf, parameters }: Known,
): Promise<readonly Capacity[]> {
  const carers = await readSharedLivesCarers(tx);
  if (carers.length === 0) return stored;
  const onRecord = new Set(stored.map(({ serviceId }) => serviceId));
  const byId = new Map(services.map((service) => [service.id, service]));
  const placed = carers.flatMap((carer) => {
    const service = byId.get(carer.id);
    return service && !onRecord.has(carer.id) ? [[carer, service] as const] : [];
  });
  const own = carerCapacities(placed, await readSharedLivesArrangements(tx), asOf, {
    liveInPerWeek: valueIn(parameters, LIVE_IN_HOURS),
    shortBreakPerWeek: valueIn(parameters, SHORT_BREAK_HOURS),
    perDay: valueIn(parameters, CARER_DAY_HOURS),
  });
  return [...stored, ...own].toSorted(inOrder);
}
