/** Who is left furthest away. A choice that is best for everybody together may be bad for a few, so both are told. */
import { DUST, total } from '../kernel/exactness.ts';

/** Minutes of the part of the people who travel longest. */
export interface WorstServed {
  /** Mean minutes over that part. */
  readonly meanMinutes: number;
  /** Everybody else travels at most so long. */
  readonly fromMinutes: number;
  readonly longestMinutes: number;
}

/** The part that is looked at: the worst-served tenth. */
const TENTH = 1 / 10;

/**
 * Mean and bounds of the minutes of the worst-served part, an area being split where the part ends inside it; null
 * when nobody is there or an area with weight reaches nothing.
 *
 * @param weights people or hours, per area
 * @param minutes minutes of each area to its site; null reaches none
 * @param part share of all weight, above 0 and at most 1
 */
export const worstServed = (
  weights: readonly number[],
  minutes: readonly (number | null)[],
  part = TENTH,
): WorstServed | null => {
  const areas = weights
    .map((weight, area) => ({ weight, minutes: minutes[area] ?? null }))
    .filter(({ weight }) => weight > 0);
  const everybody = total(areas.map(({ weight }) => weight));
  const reached = areas.flatMap((area) =>
    area.minutes === null ? [] : [{ weight: area.weight, minutes: area.minutes }],
  );
  if (everybody === 0 || reached.length < areas.length) return null;
  const furthest = reached.toSorted((a, b) => b.minutes - a.minutes);
  const wanted = everybody * part;
  const taken: { readonly weight: number; readonly minutes: number }[] = [];
  let left = wanted;
  for (const area of furthest) {
    if (left <= DUST * everybody) break;
    taken.push({ ...area, weight: Math.min(left, area.weight) });
    left -= area.weight;
  }
  return {
    meanMinutes: total(taken.map((area) => area.weight * area.minutes)) / wanted,
    fromMinutes: taken.at(-1)?.minutes ?? 0,
    longestMinutes: furthest[0]?.minutes ?? 0,
  };
};
