/**
 * What a service offers to somebody who looks for a place, read from the records: whom it serves, what a day costs, what
 * is free on which weekday, and how far it is. What is not on record is null or undefined, never nothing.
 */
import type { paceIn } from '../access/reach.ts';
import type { OwnMinutes } from '../access/own-journeys.ts';
import { gridKm, travelMinutes } from '../access/travel.ts';
import type { Mechanism } from '../demand/records.ts';
import type { AgeGroup, Area, Capacity, Need, Service } from '../market/records.ts';
import { DIRECT_PAYMENT_RULE } from '../parameters/direct-payments.ts';
import { valueIn, type ParameterSet } from '../parameters/set.ts';
import { canDirectPaymentBuy } from './direct-payment-rule.ts';

const PENCE = 100;

/** What tells how many places are free. */
export interface RoomOnRecord {
  readonly capacities: readonly Capacity[];
  /** People booked Monday … Sunday, for services whose attendance is on record. */
  readonly booked: ReadonlyMap<string, readonly number[]>;
}

/** Need, age and way of payment in one word, because a service must serve all three. */
export const needKey = (need: Need, age: AgeGroup, isDirect: boolean): string =>
  `${need} ${age} ${isDirect ? 'direct' : 'arranged'}`;

export const isDirect = (mechanism: Mechanism): boolean => mechanism.startsWith('dp-');

/** Everybody whom a service may take. */
export const servedBy = (
  { needs, ageGroups, operator }: Service,
  parameters: ParameterSet,
): readonly string[] => {
  const takesDirect = canDirectPaymentBuy(operator, valueIn(parameters, DIRECT_PAYMENT_RULE));
  return needs.flatMap((need) =>
    ageGroups.flatMap((age) => [
      needKey(need, age, false),
      ...(takesDirect ? [needKey(need, age, true)] : []),
    ]),
  );
};

/** £ for a day, or null when no price of a day follows from what is on record. */
export const dayPrice = ({ pricePence, priceUnit }: Service, hours: number): number | null => {
  if (pricePence === null) return null;
  if (priceUnit === 'session') return pricePence / PENCE;
  return priceUnit === 'hour' ? (pricePence * hours) / PENCE : null;
};

/**
 * Places free on each weekday: places less bookings where attendance is on record; else the share of its hours that the
 * service says are spare, in whole places; null for a day it is not open, undefined where neither is known.
 */
export const freePlaces = (
  { id, placesByWeekday }: Service,
  { booked, capacities }: RoomOnRecord,
): readonly (number | null)[] | undefined => {
  if (placesByWeekday === null) return undefined;
  const taken = booked.get(id);
  if (taken !== undefined)
    return placesByWeekday.map((places, day) =>
      places === 0 ? null : Math.max(0, places - (taken[day] ?? 0)),
    );
  const hours = capacities.filter(
    ({ serviceId, support }) => serviceId === id && support === 'day-support',
  );
  const all = hours.reduce((sum, { minutesPerWeek }) => sum + minutesPerWeek, 0);
  if (all === 0) return undefined;
  const spare = hours.reduce((sum, { spareMinutesPerWeek }) => sum + spareMinutesPerWeek, 0) / all;
  return placesByWeekday.map((places) => (places === 0 ? null : Math.floor(places * spare)));
};

/**
 * Minutes that the council had routed from somebody's area: to the service, or to the area it stands in. A service in a
 * home is never looked up by itself, since the minutes would tell where the home is.
 */
export const routedMinutes = (
  home: Area | undefined,
  { id, areaCode, homeBased }: Service,
  own: OwnMinutes | undefined,
): number | undefined =>
  home === undefined || own === undefined
    ? undefined
    : ((homeBased ? undefined : own(home.code, id)) ?? own(home.code, areaCode));

/**
 * Minutes from somebody's area to a service: as the council had them routed, else by the believed pace; null beyond how
 * far it takes people from.
 */
export const minutesTo = (
  home: Area | undefined,
  service: Service,
  areas: ReadonlyMap<string, Area>,
  pace: ReturnType<typeof paceIn>,
  own?: OwnMinutes,
): number | null => {
  const at = service.point ?? areas.get(service.areaCode)?.centre;
  if (home === undefined || at === undefined) return null;
  const { centre, rurality } = home;
  const km = gridKm([centre.easting, centre.northing], [at.easting, at.northing]);
  const minutes = routedMinutes(home, service, own) ?? travelMinutes(km, pace(rurality));
  return service.reachMinutes !== null && minutes > service.reachMinutes ? null : minutes;
};
