// Packages of support that the council asks the market for: when it asked, who offered, whether support began, and
// packages that a provider gave back. A request that has not begun is need that nobody meets yet.

import { daysBetween, type IsoDate } from '../kernel/calendar.ts';
import type { Need } from '../market/records.ts';

/** Why an offer was refused, or why nobody offered. */
export const REFUSAL_REASONS = [
  'no-capacity',
  'price',
  'distance',
  'needs',
  'times',
  'person-refused',
  'withdrawn',
  'other',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** Why a provider gave a package back. */
export const HAND_BACK_REASONS = [
  'staffing',
  'price',
  'distance',
  'needs-changed',
  'relationship',
  'provider-closed',
  'other',
] as const;
export type HandBackReason = (typeof HAND_BACK_REASONS)[number];

/** A package that was asked for; each stands for one person. */
export interface BrokerageRequest {
  readonly need: Need;
  readonly minutesPerWeek: number;
  readonly requested: IsoDate;
  readonly started: IsoDate | null;
  readonly refusedWhy: RefusalReason | null;
}

export interface HandBack {
  readonly date: IsoDate;
  readonly reason: HandBackReason | null;
  /** People who lost their support by it; null where the log does not say. */
  readonly people: number | null;
}

/** People who wait for support to begin. */
export interface Waiting {
  readonly people: number;
  readonly minutesPerWeek: number;
  /** Of them, asked for longer ago than the days that count as long. */
  readonly long: number;
  readonly since: IsoDate | null;
}

/** Does the request wait on this day? One that is no longer needed does not. */
const isWaiting = (day: IsoDate, { requested, started, refusedWhy }: BrokerageRequest): boolean =>
  requested <= day && (started === null || started > day) && refusedWhy !== 'withdrawn';

/**
 * Who waits on a day: people, hours a week and the longest wait.
 *
 * @param longWait - days above which a wait is long
 */
export function countWaiting(
  requests: readonly BrokerageRequest[],
  day: IsoDate,
  longWait: number,
): Waiting {
  const waiting = requests.filter((request) => isWaiting(day, request));
  return {
    people: waiting.length,
    minutesPerWeek: waiting.reduce((sum, { minutesPerWeek }) => sum + minutesPerWeek, 0),
    long: waiting.filter(({ requested }) => daysBetween(requested, day) > longWait).length,
    since: waiting.map(({ requested }) => requested).toSorted()[0] ?? null,
  };
}

/** Packages handed back with the people they were of. */
export interface HandedBack {
  readonly packages: number;
  /** At least these: a package whose people are not counted is of one person or more. */
  readonly people: number;
}

export const countHandedBack = (handBacks: readonly HandBack[]): HandedBack => ({
  packages: handBacks.length,
  people: handBacks.reduce((sum, { people }) => sum + (people ?? 1), 0),
});
