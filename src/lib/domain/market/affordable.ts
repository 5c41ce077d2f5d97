/**
 * What a direct-payment rate can buy: providers with a price by the hour that the rate covers, and their spare hours, at
 * the rate of today and at another. A count of prices, not a forecast: nobody's prices move in it.
 */
import type { Operator, Service, ServiceKind } from './records.ts';

/** A provider that sells hours, with its room. */
export interface HourlyProvider {
  readonly kind: ServiceKind;
  readonly operator: Operator;
  readonly districtCode: string;
  /** Null where the price is not on record: such a provider is counted apart, never as one that can be afforded. */
  readonly pricePence: number | null;
  /** Null where nobody has said. */
  readonly spareMinutes: number | null;
}

/** What one rate reaches. */
export interface Reached {
  readonly providers: number;
  /** Of those whose spare hours are on record. */
  readonly spareMinutes: number;
}

/** Providers of one place or kind, at both rates. */
export interface RateReach {
  readonly key: string;
  readonly before: Reached;
  readonly after: Reached;
  /** With a price, whether or not a rate covers it. */
  readonly priced: number;
  readonly priceUnknown: number;
}

/** A price by the hour, or a kind that sells hours without one on record. */
export const sellsHours = ({
  priceUnit,
  supports,
}: Pick<Service, 'priceUnit' | 'supports'>): boolean =>
  priceUnit === 'hour' || (priceUnit === null && supports.includes('home-support'));

const reachedAt = (providers: readonly HourlyProvider[], ratePence: number): Reached => {
  const within = providers.filter(
    ({ pricePence }) => pricePence !== null && pricePence <= ratePence,
  );
  return {
    providers: within.length,
    spareMinutes: within.reduce((sum, { spareMinutes }) => sum + (spareMinutes ?? 0), 0),
  };
};

/**
 * What both rates reach, by place or kind, in the order in which keys first come.
 * @param providers only those that a direct payment may buy
 */
export const reachByRate = (
  providers: readonly HourlyProvider[],
  keyOf: (provider: HourlyProvider) => string,
  beforePence: number,
  afterPence: number,
): readonly RateReach[] => {
  const groups = new Map<string, HourlyProvider[]>();
  for (const provider of providers) {
    const key = keyOf(provider);
    groups.set(key, [...(groups.get(key) ?? []), provider]);
  }
  return [...groups].map(([key, members]) => ({
    key,
    before: reachedAt(members, beforePence),
    after: reachedAt(members, afterPence),
    priced: members.filter(({ pricePence }) => pricePence !== null).length,
    priceUnknown: members.filter(({ pricePence }) => pricePence === null).length,
  }));
};

/** Direct payments of a week, pence. */
export interface PaymentsInUse {
  readonly people: number;
  readonly pence: number;
  /** Of it, what goes to a service that is not paid by the hour: a day centre's session, a week's place. */
  readonly notByHourPence: number;
}

/**
 * What it would cost the council in a week if every payment worked out by the hour were worked out at the new rate, for the
 * hours it buys today: money × (after − before) / before. The low end leaves out what is known to go to sessions and weeks;
 * the high end takes all of it for hours.
 */
export const costOfRate = (
  { pence, notByHourPence }: PaymentsInUse,
  beforePence: number,
  afterPence: number,
): { readonly low: number; readonly high: number } => {
  const rise = (afterPence - beforePence) / beforePence;
  const [all, byHour] = [pence * rise, (pence - notByHourPence) * rise];
  return { low: Math.min(all, byHour), high: Math.max(all, byHour) };
};
