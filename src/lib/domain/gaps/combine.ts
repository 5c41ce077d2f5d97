/** Gaps taken together: totals over needs, one figure an area, and areas in order of what is missing. */
import type { Ranged } from '../parameters/parameter.ts';
import type { AreaGap, Gap, GapState, GapTotals } from './assess.ts';

const addRanges = (a: Ranged, b: Ranged): Ranged => ({
  low: a.low + b.low,
  mid: a.mid + b.mid,
  high: a.high + b.high,
});

const NOTHING: Ranged = { low: 0, mid: 0, high: 0 };

/** The totals of several gaps together; ranges are added, which holds when all err the same way. */
export const sumGaps = (gaps: readonly Gap[]): GapTotals => {
  const over = (pick: (totals: GapTotals) => Ranged): Ranged =>
    gaps.reduce((sum, { totals }) => addRanges(sum, pick(totals)), NOTHING);
  return {
    demand: over((totals) => totals.demand),
    supply: gaps.reduce((sum, { totals }) => sum + totals.supply, 0),
    naive: over((totals) => totals.naive),
    minimum: over((totals) => totals.minimum),
    expected: over((totals) => totals.expected),
    stranded: over((totals) => totals.stranded),
  };
};

/** States from the one that says most about trouble to the one that says least. */
const WORST_FIRST: readonly GapState[] = ['none', 'short', 'met', 'no-demand', 'no-data'];

const worst = (states: readonly GapState[]): GapState =>
  WORST_FIRST.find((state) => states.includes(state)) ?? 'no-data';

/** One area over several gaps: hours add up, choices and access are those of the worst-served part. */
const mergeArea = (parts: readonly AreaGap[], areaCode: string): AreaGap => {
  const needed = parts.filter(({ state }) => state !== 'no-data' && state !== 'no-demand');
  const demandHours = parts.reduce((sum, part) => addRanges(sum, part.demandHours), NOTHING);
  const unmetHours = parts.reduce((sum, part) => addRanges(sum, part.unmetHours), NOTHING);
  const nearest = needed
    .map(({ nearestMinutes }) => nearestMinutes)
    .filter((minutes) => minutes !== null);
  return {
    areaCode,
    state: worst(parts.map(({ state }) => state)),
    demandHours,
    supplyInReachHours: parts.reduce((sum, part) => sum + part.supplyInReachHours, 0),
    access: needed.reduce(
      (least, part) => Math.min(least, part.access),
      needed.length === 0 ? 0 : Infinity,
    ),
    unmetHours,
    choices: needed.reduce(
      (least, part) => Math.min(least, part.choices),
      needed.length === 0 ? 0 : Infinity,
    ),
    nearestMinutes: nearest.length === 0 ? null : Math.min(...nearest),
  };
};

/** Every area over several gaps of the same areas, in the order of the areas. */
export const mergeByArea = (gaps: readonly Gap[]): readonly AreaGap[] =>
  (gaps[0]?.areas ?? []).map(({ areaCode }, at) =>
    mergeArea(
      gaps.flatMap((gap) => gap.areas[at] ?? []),
      areaCode,
    ),
  );

/** Areas by expected unmet hours, most first; equals by code. Areas without data are left out, they are not known. */
export const rankAreas = (areas: readonly AreaGap[]): readonly AreaGap[] =>
  areas
    .filter(({ state }) => state !== 'no-data')
    .toSorted((a, b) => b.unmetHours.mid - a.unmetHours.mid || (a.areaCode < b.areaCode ? -1 : 1));
