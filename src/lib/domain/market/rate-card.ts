// The council's rate card of direct payments beside what a service really charges: a payment worked out at a lower rate
// buys fewer hours than it was worked out for.

import type { IsoDate } from '../kernel/calendar.ts';
import type { Service, ServiceKind } from './records.ts';

/** Rates of one financial year, pence; null where the card has none. */
export interface DirectPaymentRates {
  /** "2026 to 2027". */
  readonly year: string;
  readonly validFrom: IsoDate;
  /** Pay of an employed assistant, an hour. */
  readonly employedHourPence: number | null;
  /** The most for an hour of self-employed support. */
  readonly selfEmployedHourPence: number | null;
  readonly agencyHourPence: number | null;
  readonly dayPence: number | null;
}

/** A service's price beside the rate for the same, pence. */
export interface RateBesidePrice {
  readonly year: string;
  readonly unit: 'hour' | 'session';
  readonly ratePence: number;
  readonly pricePence: number;
  /** What the person would have to add to each hour or day; 0 when the rate covers the price. */
  readonly shortPence: number;
}

/** The card in force on a day: the last that had begun. */
export const ratesOn = (
  cards: readonly DirectPaymentRates[],
  day: IsoDate,
): DirectPaymentRates | undefined =>
  cards
    .filter(({ validFrom }) => validFrom <= day)
    .toSorted((one, other) => (one.validFrom < other.validFrom ? -1 : 1))
    .at(-1);

type HourRate = 'selfEmployedHourPence' | 'agencyHourPence';

/** Which rate an hour of each kind of service is paid at; a kind that is left out has none on a rate card. */
const RATE_OF: Readonly<Partial<Record<ServiceKind, HourRate>>> = {
  'micro-provider': 'selfEmployedHourPence',
  homecare: 'agencyHourPence',
  'supported-living': 'agencyHourPence',
};

/**
 * What a rate card says of a service that has a price by the hour or by the day.
 *
 * @returns undefined where the card or the service says nothing of it
 */
export function comparePrice(
  { kind, pricePence, priceUnit }: Pick<Service, 'kind' | 'pricePence' | 'priceUnit'>,
  card: DirectPaymentRates,
): RateBesidePrice | undefined {
  if (pricePence === null || (priceUnit !== 'hour' && priceUnit !== 'session')) return undefined;
  const ofHour = RATE_OF[kind];
  const ratePence =
    priceUnit === 'session' ? card.dayPence : ofHour === undefined ? null : card[ofHour];
  if (ratePence === null) return undefined;
  const shortPence = Math.max(0, pricePence - ratePence);
  return { year: card.year, unit: priceUnit, ratePence, pricePence, shortPence };
}
