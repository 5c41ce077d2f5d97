/** Where to seed or to place hubs: the sites that keep journeys short for everybody together (p-median, Hakimi 1964). */
import { total } from '../kernel/exactness.ts';
import type { Method } from '../kernel/method.ts';
import {
  checked,
  defaulted,
  firstFault,
  listOf,
  numberOf,
  objectOf,
  orNull,
  refusal,
  wholeOf,
  type Reader,
  type Refusal,
} from '../kernel/reader.ts';
import type { SiteChoice } from './choice.ts';
import { chooseProven } from './proof.ts';

/** One row per area, one entry per candidate; null cannot be reached. */
export type MinutesToSites = readonly (readonly (number | null)[])[];

/** Areas with their weight, and how far each is from every candidate. */
export interface WeightedMinutes {
  /** People or hours, per area. */
  readonly weights: readonly number[];
  readonly minutes: MinutesToSites;
}

export interface MedianQuestion extends WeightedMinutes {
  /** Sites to open. */
  readonly p: number;
  /** Candidates, counted from 0, that are open anyway; they count towards p. */
  readonly mustOpen: readonly number[];
}

export interface MedianAnswer {
  /** Can every area with weight reach an open site? */
  readonly feasible: boolean;
  /** Weight × minutes. */
  readonly objective: number | null;
  /** Exactly p, rising. */
  readonly sites: readonly number[] | null;
  /** The site of each area; null for an area without weight that reaches none. */
  readonly nearest: readonly (number | null)[] | null;
}

/** Weight × minutes of every pair, for areas with weight; the others decide nothing. */
export const choiceOfMinutes = ({ weights, minutes, p, mustOpen }: MedianQuestion): SiteChoice => {
  const rows = minutes.flatMap((row, area) => {
    const weight = weights[area] ?? 0;
    return weight > 0 ? [row.map((pair) => (pair === null ? Infinity : weight * pair))] : [];
  });
  const sites = minutes[0]?.length ?? 0;
  const cost = new Float64Array(rows.length * sites);
  for (const [area, row] of rows.entries()) {
    for (const [site, own] of row.entries()) cost[site * rows.length + area] = own;
  }
  return { areas: rows.length, sites, cost, open: p, forced: mustOpen };
};

/** The open site that is nearest to each area, the lowest number among equals. */
export const nearestOf = (minutes: MinutesToSites, sites: readonly number[]): (number | null)[] =>
  minutes.map((row) =>
    sites.reduce<number | null>((best, site) => {
      const own = row[site] ?? null;
      if (own === null) return best;
      const least = best === null ? null : (row[best] ?? null);
      return least === null || own < least ? site : best;
    }, null),
  );

/** Weight × minutes to the site of each area. */
export const objectiveOf = (
  { weights, minutes }: WeightedMinutes,
  nearest: readonly (number | null)[],
): number =>
  total(
    nearest.map((site, area) =>
      site === null ? 0 : (weights[area] ?? 0) * (minutes[area]?.[site] ?? 0),
    ),
  );

/**
 * The p sites that make Σ weight × minutes to the nearest least, proven. Equally good choices may be given any way.
 */
export const findMedian = (question: MedianQuestion): MedianAnswer => {
  const chosen = chooseProven(choiceOfMinutes(question));
  if (chosen === undefined) return { feasible: false, objective: null, sites: null, nearest: null };
  const nearest = nearestOf(question.minutes, chosen.sites);
  return {
    feasible: true,
    objective: objectiveOf(question, nearest),
    sites: chosen.sites,
    nearest,
  };
};

/** Fields that all questions about sites share. */
export const sitesFields = {
  weights: listOf(numberOf({ min: 0 }), { min: 1 }),
  minutes: listOf(listOf(orNull(numberOf({ min: 0 })))),
  p: wholeOf({ min: 1 }),
};

/** A table without one row per area and one entry per candidate, or with figures too large to add up. */
export const shapeFault = ({ weights, minutes }: WeightedMinutes): Refusal | undefined => {
  if (minutes.length !== weights.length)
    return refusal(
      'minutes',
      `must have one row per area: ${weights.length}, has ${minutes.length}`,
    );
  const sites = minutes[0]?.length ?? 0;
  const ragged = minutes.findIndex((row) => row.length !== sites);
  if (ragged >= 0)
    return refusal(`minutes[${ragged}]`, `must have one entry per candidate: ${sites}`);
  const most = minutes.map((row, area) =>
    row.reduce<number>((large, pair) => Math.max(large, (weights[area] ?? 0) * (pair ?? 0)), 0),
  );
  return Number.isFinite(2 * total(most)) && Number.isFinite(total(weights))
    ? undefined
    : refusal('weights', 'hold numbers too large to add up');
};

const fault = (question: MedianQuestion): Refusal | undefined => {
  const { minutes, p, mustOpen } = question;
  const shape = shapeFault(question);
  if (shape !== undefined) return shape;
  const sites = minutes[0]?.length ?? 0;
  const unknown = firstFault(mustOpen, (site, index) => {
    if (site >= sites) return refusal(`mustOpen[${index}]`, `is not a candidate: ${site}`);
    return mustOpen.indexOf(site) < index
      ? refusal(`mustOpen[${index}]`, `is given twice: ${site}`)
      : undefined;
  });
  if (unknown !== undefined) return unknown;
  if (p > sites) return refusal('p', `must be at most the number of candidates, ${sites}`);
  return p < mustOpen.length
    ? refusal('p', `must be at least the number of sites open anyway, ${mustOpen.length}`)
    : undefined;
};

const shape: Reader<MedianQuestion> = objectOf({
  ...sitesFields,
  mustOpen: defaulted(listOf(wholeOf({ min: 0 })), []),
});

/** siting.pMedian: sites that minimise weight × minutes. */
export const pMedianMethod: Method<MedianQuestion, MedianAnswer> = {
  read: checked(shape, fault),
  run: findMedian,
};
