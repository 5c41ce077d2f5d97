// Which sums over needs and kinds of support may be told of an area under a view.

import type { Support } from '#lib/domain/market/records.ts';
import { isFew, settleAreaSums, type AreaSums } from '../area-sums.ts';
import { mayTellSum } from '../disclosure.ts';
import { chooseGaps, countPeople, needKey, type GapFacts } from './facts.ts';
import type { GapView } from './url.ts';

/** What may be told of a line over several cells. */
export interface Telling {
  readonly hours: boolean;
  readonly people: boolean;
}

type View = Pick<GapView, 'need' | 'support'>;

/** Settled once for each area of a set of facts, since every view asks. */
const settled = new WeakMap<GapFacts, Map<string, AreaSums>>();

/** The kinds of support that sums over kinds add up. */
const kindsOf = (facts: GapFacts): Support[] => [
  ...new Set(chooseGaps(facts, { need: null, support: null }).gaps.map(({ support }) => support)),
];

/** The settled sums of an area of a council. */
export function areaSums(facts: GapFacts, areaCode: string): AreaSums {
  const areas = settled.get(facts) ?? new Map<string, AreaSums>();
  settled.set(facts, areas);
  const sums =
    areas.get(areaCode) ??
    settleAreaSums(
      (need, support) => facts.people.get(needKey(areaCode, need, support)) ?? 0,
      kindsOf(facts),
    );
  areas.set(areaCode, sums);
  return sums;
}

/** People of needs that are hidden altogether may not be what is left of the people of all needs. */
function mayTellPeople(facts: GapFacts, areaCode: string, view: View): boolean {
  const { gaps } = chooseGaps(facts, view);
  const few = [...new Set(gaps.map(({ need }) => need))]
    .map((own) => gaps.filter(({ need }) => need === own))
    .map((own) => countPeople(facts, areaCode, own) ?? 0)
    .filter(isFew);
  return mayTellSum(
    few.length,
    few.reduce((sum, people) => sum + people, 0),
  );
}

/**
 * What may be told of an area under a view, next to all else that is told. A cell alone is no sum: its own people
 * decide. Estimates speak of nobody.
 */
export function findTelling(facts: GapFacts, areaCode: string, view: View): Telling {
  const { need, support } = view;
  if (facts.isEstimate || (need !== null && support !== null)) return { hours: true, people: true };
  const sums = areaSums(facts, areaCode);
  if (support !== null) {
    const isTold = sums.ofSupport.has(support);
    return { hours: isTold, people: isTold };
  }
  const hours = need === null ? sums.known : sums.ofNeed.has(need);
  return { hours, people: hours && mayTellPeople(facts, areaCode, view) };
}
