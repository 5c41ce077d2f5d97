// How services of every kind are put together: an organisation, a service and its weekly hours. Sums are split so
// that hours for one need are never counted for another.

import type { Capacity, Need, Organisation, Service, Support } from '#lib/domain/market/records.ts';
import { dayIn, financialYear, LAST_MONTH } from './calendar.ts';
import type { RandomStream } from './random.ts';

/** Services with everything that belongs to them. */
export interface Supply {
  readonly organisations: readonly Organisation[];
  readonly services: readonly Service[];
  readonly capacities: readonly Capacity[];
}

export const joinSupply = (parts: readonly Supply[]): Supply => ({
  organisations: [
    ...new Map(
      parts.flatMap(({ organisations }) => organisations).map((one) => [one.id, one]),
    ).values(),
  ],
  services: parts.flatMap(({ services }) => services),
  capacities: parts.flatMap(({ capacities }) => capacities),
});

/** A small independent provider with a home for its office, from which a service of another kind differs. */
export const SERVICE_DEFAULTS = {
  operator: 'independent',
  homeBased: false,
  ageGroups: ['18-64', '65+'],
  placesByWeekday: null,
  pricePence: null,
  priceUnit: null,
  priceYear: financialYear(LAST_MONTH),
  reachMinutes: null,
  beds: null,
  regulated: false,
  rating: null,
  validTo: null,
  continuedById: null,
} as const satisfies Partial<Service>;

/** How much of a service's hours goes to each support and need, as weights. */
export interface HoursSplit {
  readonly supports: readonly (readonly [Support, number])[];
  readonly needs: readonly (readonly [Need, number])[];
}

/**
 * Splits weekly minutes over supports and needs.
 *
 * @param spareShare share of the minutes that nobody uses yet, 0 to 1
 */
export function splitHours(
  serviceId: string,
  minutesPerWeek: number,
  spareShare: number,
  { supports, needs }: HoursSplit,
): readonly Capacity[] {
  const supportSum = supports.reduce((sum, [, weight]) => sum + weight, 0);
  const needSum = needs.reduce((sum, [, weight]) => sum + weight, 0);
  return supports.flatMap(([support, supportWeight]) =>
    needs.map(([need, needWeight]) => {
      const share = (supportWeight / supportSum) * (needWeight / needSum);
      const minutes = Math.round(minutesPerWeek * share);
      return {
        serviceId,
        support,
        need,
        minutesPerWeek: minutes,
        spareMinutesPerWeek: Math.round(minutes * spareShare),
      };
    }),
  );
}

/** When somebody last made sure of a record: mostly this year, now and then more than a year ago, some never. */
function drawCheckDay(random: RandomStream): string | null {
  const luck = random.uniform();
  if (luck < 0.05) return null;
  if (luck < 0.17) {
    return dayIn(`2025-${random.pick(['03', '05', '06', '09'])}`, random.integer(1, 28));
  }
  const month = random.pick(['02', '04', '05', '06', '07', '08', '09', '10']);
  return dayIn(`2026-${month}`, random.integer(1, 28));
}

/** A day of checking within the life of the service, or null when nobody has checked. */
export function drawLastVerified(
  random: RandomStream,
  validFrom: string,
  validTo: string | null = null,
): string | null {
  const day = drawCheckDay(random);
  if (day === null) return null;
  const started = day < validFrom ? validFrom : day;
  return validTo !== null && started > validTo ? validTo : started;
}

/** Places on Monday to Sunday: the same number on each of the given weekdays, 1 Monday to 7 Sunday. */
export const placesOn = (days: readonly number[], places: number): readonly number[] =>
  Array.from({ length: 7 }, (_, index) => (days.includes(index + 1) ? places : 0));
