/**
 * Journeys that a council had routed, in place of straight lines: which of its tables to use, and the minutes between two
 * ends. What the table does not hold is estimated as before, and how much of each was used can be told.
 */
import { compareCodePoints } from '../kernel/code-point-order.ts';

export const TRAVEL_MODES = ['car', 'public-transport', 'walk', 'cycle', 'minibus'] as const;
export type TravelMode = (typeof TRAVEL_MODES)[number];

/** A table of journeys: one way of travelling, one share of departures. */
export interface JourneyTable {
  readonly mode: TravelMode;
  /** Of journeys at different times of departure: 50 is the median. */
  readonly percentile: number;
}

/** Journeys from one end, minutes one way. */
export interface JourneysFrom extends JourneyTable {
  readonly fromId: string;
  readonly toIds: readonly string[];
  readonly minutes: readonly number[];
}

const MEDIAN = 50;

/**
 * The table to use of those a council has: by the first way of travelling in {@link TRAVEL_MODES} that it has, since
 * straight lines are turned into minutes by car too; of that, the percentile nearest the median, the slower of two as near.
 */
export const chooseJourneys = <T extends JourneyTable>(tables: readonly T[]): T | undefined =>
  tables.toSorted(
    (a, b) =>
      TRAVEL_MODES.indexOf(a.mode) - TRAVEL_MODES.indexOf(b.mode) ||
      Math.abs(a.percentile - MEDIAN) - Math.abs(b.percentile - MEDIAN) ||
      b.percentile - a.percentile,
  )[0];

/** Minutes between two ends; undefined where the table does not hold the journey. */
export type OwnMinutes = (fromId: string, toId: string) => number | undefined;

/** Place of an id in a list in order of code points, or -1. */
const placeIn = (ids: readonly string[], id: string): number => {
  let low = 0;
  let high = ids.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = compareCodePoints(ids[middle] as string, id);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
};

/** Looks journeys up. `toIds` of every row are in order of their code points. */
export const ownMinutesIn = (rows: readonly JourneysFrom[]): OwnMinutes => {
  const byOrigin = new Map(rows.map((row) => [row.fromId, row]));
  return (fromId, toId) => {
    const row = byOrigin.get(fromId);
    const place = row === undefined ? -1 : placeIn(row.toIds, toId);
    return place < 0 ? undefined : row?.minutes[place];
  };
};
