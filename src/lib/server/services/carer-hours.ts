// Weekly hours of Shared Lives carers. A scheme knows places, not hours, so hours are worked out from places, from who
// is with whom, and from what the council believes a place stands for; all three can change without a new file.

import { compareCodePoints } from '#lib/domain/kernel/code-point-order.ts';
import type { Capacity, Service } from '#lib/domain/market/records.ts';
import { carerCapacities, type HoursOfPlace } from '#lib/domain/market/shared-lives.ts';
import {
  CARER_DAY_HOURS,
  LIVE_IN_HOURS,
  SHORT_BREAK_HOURS,
} from '#lib/domain/parameters/market.ts';
import type { Parameter } from '#lib/domain/parameters/parameter.ts';
import { inForce, type ParameterSet } from '#lib/domain/parameters/set.ts';
import type { Transaction } from '../db/client.ts';
import {
  hasCapacityOnRecord,
  readSharedLivesArrangements,
  readSharedLivesCarers,
} from '../repositories/carers.ts';

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
  const arrangements = await readSharedLivesArrangements(tx);
  const own = carerCapacities(placed, arrangements, asOf, hoursAt(parameters, 'mid'));
  return [...stored, ...own].toSorted(inOrder);
}

/** What a place stands for in this council: the belief itself, or an end of its range. */
function hoursAt(parameters: ParameterSet, end: 'low' | 'mid' | 'high'): HoursOfPlace {
  const at = (parameter: Parameter): number => {
    const { value, range } = inForce(parameters, parameter);
    const [low, high] = range ?? [value, value];
    return { low, mid: value, high }[end];
  };
  return {
    liveInPerWeek: at(LIVE_IN_HOURS),
    shortBreakPerWeek: at(SHORT_BREAK_HOURS),
    perDay: at(CARER_DAY_HOURS),
  };
}

/** Ends of a carer's weekly hours, in minutes; null for a service whose hours are on record or not known. */
export async function readCarerHourRange(
  tx: Transaction,
  service: Service,
  { asOf, parameters }: Pick<Known, 'asOf' | 'parameters'>,
): Promise<{ readonly low: number; readonly high: number } | null> {
  if (service.kind !== 'shared-lives' || (await hasCapacityOnRecord(tx, service.id))) return null;
  const carer = (await readSharedLivesCarers(tx)).find(({ id }) => id === service.id);
  if (!carer) return null;
  const arrangements = await readSharedLivesArrangements(tx);
  const minutesAt = (end: 'low' | 'high'): number =>
    carerCapacities([[carer, service]], arrangements, asOf, hoursAt(parameters, end)).reduce(
      (sum, { minutesPerWeek }) => sum + minutesPerWeek,
      0,
    );
  const [low, high] = [minutesAt('low'), minutesAt('high')];
  return high === 0 ? null : { low, high };
}
