/** Which services could take a person at all, whatever their places are filled with: need, days, price and travel. */
import { DUST } from '../kernel/exactness.ts';

/** Somebody who looks for a place. */
export interface Seeker {
  readonly need: string;
  /** Days wanted, 1 Monday … 7 Sunday. */
  readonly weekdays: readonly number[];
  readonly budgetPerWeek?: number;
  readonly budgetPerSession?: number;
  readonly maxMinutes: number;
  readonly minutes: ReadonlyMap<string, number | null>;
}

/** A service as seekers see it. */
export interface Offer {
  readonly id: string;
  readonly needs: readonly string[];
  /** £ a session. */
  readonly fee: number;
  /** Days of opening, as a {@link dayMask}. */
  readonly openDays: number;
}

/** Why a service is no alternative; the first in this order counts. */
export type Barrier = 'need' | 'days' | 'price' | 'travel';

/** Days as bits: Monday is 1, Tuesday 2, Wednesday 4, and so on. */
export const dayMask = (weekdays: readonly number[]): number =>
  weekdays.reduce((mask, day) => mask | (1 << (day - 1)), 0);

/** Days, counted from 0, that a mask holds. */
export const daysOf = (mask: number): readonly number[] =>
  [0, 1, 2, 3, 4, 5, 6].filter((day) => (mask & (1 << day)) !== 0);

/** What stands between a person and a service; undefined when nothing does. */
export const barrierTo = (seeker: Seeker, offer: Offer): Barrier | undefined => {
  if (!offer.needs.includes(seeker.need)) return 'need';
  if ((dayMask(seeker.weekdays) & ~offer.openDays) !== 0) return 'days';
  const { budgetPerSession = Infinity, budgetPerWeek = Infinity } = seeker;
  const week = offer.fee * seeker.weekdays.length;
  if (offer.fee > budgetPerSession + DUST || week > budgetPerWeek + DUST) return 'price';
  const minutes = seeker.minutes.get(offer.id) ?? null;
  return minutes === null || minutes > seeker.maxMinutes ? 'travel' : undefined;
};

/** The alternatives of each seeker p, nearest first: entries `start[p]` to `start[p + 1] − 1`. */
export interface Alternatives {
  readonly start: Int32Array;
  /** Place of the service in the list of offers. */
  readonly service: Int32Array;
  readonly minutes: Float64Array;
  /** Days wanted by each seeker. */
  readonly days: Uint8Array;
}

/**
 * Lists every seeker's alternatives, nearest first.
 * @param offers in the order of their ids, which breaks ties of distance
 */
export const listAlternatives = (
  seekers: readonly Seeker[],
  offers: readonly Offer[],
): Alternatives => {
  const start = new Int32Array(seekers.length + 1);
  const service: number[] = [];
  const minutes: number[] = [];
  for (const [p, seeker] of seekers.entries()) {
    const found = offers
      .flatMap((offer, s) =>
        barrierTo(seeker, offer) === undefined
          ? [{ s, away: seeker.minutes.get(offer.id) ?? Infinity }]
          : [],
      )
      .sort((a, b) => a.away - b.away || a.s - b.s);
    for (const { s, away } of found) {
      service.push(s);
      minutes.push(away);
    }
    start[p + 1] = service.length;
  }
  return {
    start,
    service: Int32Array.from(service),
    minutes: Float64Array.from(minutes),
    days: Uint8Array.from(seekers, ({ weekdays }) => dayMask(weekdays)),
  };
};
