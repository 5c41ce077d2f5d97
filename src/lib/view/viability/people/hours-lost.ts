// Hours of support that people without a place would lose, by how many of them one person loses in a week.

import { formatHours, formatNumber } from '../../format.ts';
import type { Locale } from '../../locale.ts';
import type { PersonOnRecord } from './person-on-record.ts';
import { peopleWording } from './wording.ts';

/** Hours a week at which a band ends; the last has no end. */
const BAND_ENDS = [8, 16, 24] as const;
const MINUTES_IN_HOUR = 60;

/** People who would lose this many hours a week each. */
export interface HoursBand {
  /** More than this. */
  readonly over: number;
  /** At most this; null for the last band. */
  readonly upTo: number | null;
  readonly people: number;
  /** Hours a week of all of them together. */
  readonly hours: number;
}

/**
 * Every band, empty ones too.
 * @param hoursPerSession hours of a day at the service
 */
export function hoursLost(
  people: readonly Pick<PersonOnRecord, 'id' | 'weekdays'>[],
  unplaced: ReadonlySet<string>,
  hoursPerSession: number,
): readonly HoursBand[] {
  const lost = people
    .filter(({ id }) => unplaced.has(id))
    .map(({ weekdays }) => weekdays.length * hoursPerSession);
  return [...BAND_ENDS, null].map((upTo, at) => {
    const over = BAND_ENDS[at - 1] ?? 0;
    const within = lost.filter((hours) => hours > over && (upTo === null || hours <= upTo));
    return { over, upTo, people: within.length, hours: within.reduce((sum, one) => sum + one, 0) };
  });
}

/** Hours a week of all bands together. */
export const sumOfHours = (bands: readonly HoursBand[]): number =>
  bands.reduce((sum, { hours }) => sum + hours, 0);

/** What a band is called. */
export function nameBand({ over, upTo }: HoursBand, locale: Locale): string {
  const { hours } = peopleWording(locale);
  if (upTo === null) return hours.over(formatNumber(over));
  return over === 0
    ? hours.upTo(formatNumber(upTo))
    : hours.between(formatNumber(over), formatNumber(upTo));
}

/** The bands as rows of the page. */
export const hoursRows = (bands: readonly HoursBand[], locale: Locale): readonly string[][] =>
  bands.map((band) => [
    nameBand(band, locale),
    formatNumber(band.people),
    formatHours(band.hours * MINUTES_IN_HOUR),
  ]);
