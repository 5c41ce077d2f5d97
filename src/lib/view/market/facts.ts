// What the market page knows of each service, put together once: place that may be shown, hours, room by
// weekday, owner, and whether anybody has checked it lately.

import type { Area, Capacity, Council, Organisation, Service } from '#lib/domain/market/records.ts';
import { STALE_AFTER } from '#lib/domain/parameters/market.ts';
import { DEFAULTS, valueIn, type ParameterSet } from '#lib/domain/parameters/set.ts';
import { locateServices, type ShownPlace } from './shown-place.ts';

const DAY_MS = 86_400_000;

export interface ServiceFacts {
  readonly service: Service;
  readonly owner: Organisation | null;
  readonly place: ShownPlace | null;
  /** Minutes a week, used and spare together; null when not known. */
  readonly weeklyMinutes: number | null;
  readonly spareMinutes: number | null;
  /** Free places Monday … Sunday; null for a day when bookings are not known. */
  readonly roomByWeekday: readonly (number | null)[] | null;
  /** Nobody has checked it lately, or nobody knows when. */
  readonly isStale: boolean;
}

export interface FactsInput {
  readonly council: Council;
  readonly services: readonly Service[];
  readonly areas: ReadonlyMap<string, Area>;
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly capacities: readonly Capacity[];
  /** People booked Monday … Sunday, for services whose attendance is on record. */
  readonly bookedByWeekday: ReadonlyMap<string, readonly number[]>;
  /** What the council believes; the defaults unless said. */
  readonly parameters?: ParameterSet;
}

/** Does the service run on the day that the records cover? Ends are inclusive. */
export const runsAt =
  (day: string) =>
  (service: Pick<Service, 'validFrom' | 'validTo'>): boolean =>
    service.validFrom <= day && (service.validTo === null || service.validTo >= day);

/** True when the last check is too long before the day, or not known. */
export function isStaleOn(
  day: string,
  lastVerified: string | null,
  parameters: ParameterSet = DEFAULTS,
): boolean {
  if (lastVerified === null || day === '') return true;
  return Date.parse(day) - Date.parse(lastVerified) > valueIn(parameters, STALE_AFTER) * DAY_MS;
}

function roomOf(
  service: Service,
  booked: readonly number[] | undefined,
): readonly (number | null)[] | null {
  return (
    service.placesByWeekday?.map((places, day) => {
      if (places === 0) return 0;
      return booked === undefined ? null : Math.max(0, places - (booked[day] ?? 0));
    }) ?? null
  );
}

/** Facts of all services, ended ones too, in the order of the records. */
export function gatherFacts(input: FactsInput): ServiceFacts[] {
  const { council, services, areas, organisations, capacities, bookedByWeekday } = input;
  const places = locateServices(services, runsAt(council.asOf), areas, council);
  const hours = new Map<string, { all: number; spare: number }>();
  for (const { serviceId, minutesPerWeek, spareMinutesPerWeek } of capacities) {
    const { all, spare } = hours.get(serviceId) ?? { all: 0, spare: 0 };
    hours.set(serviceId, { all: all + minutesPerWeek, spare: spare + spareMinutesPerWeek });
  }
  return services.map((service) => ({
    service,
    owner: organisations.get(service.organisationId) ?? null,
    place: places.get(service.id) ?? null,
    weeklyMinutes: hours.get(service.id)?.all ?? null,
    spareMinutes: hours.get(service.id)?.spare ?? null,
    roomByWeekday: roomOf(service, bookedByWeekday.get(service.id)),
    isStale: isStaleOn(council.asOf, service.lastVerified, input.parameters),
  }));
}
