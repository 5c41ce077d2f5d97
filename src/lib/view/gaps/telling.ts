// Which sums over needs and kinds of support may be told of an area, so that nobody finds the hours of few people by
// taking what is shown away from them.

import { group } from 'd3-array';
import type { GapChoice } from '#lib/domain/gaps/assess.ts';
import type { Support } from '#lib/domain/market/records.ts';
import { FEWEST_PEOPLE, mayTellSum } from '../disclosure.ts';
import { countPeople, needKey, type GapFacts } from './facts.ts';

type People = Pick<GapFacts, 'people' | 'isEstimate'>;

/** What may be told of a line over several cells. */
export interface Telling {
  readonly hours: boolean;
  readonly people: boolean;
}

const isFew = (people: number): boolean => people > 0 && people < FEWEST_PEOPLE;

const kindsOf = (cells: readonly GapChoice[]): Support[] => [
  ...new Set(cells.map(({ support }) => support)),
];

/** People of needs that are hidden altogether may not be what is left of the people of all needs. */
function mayTellPeople(facts: People, areaCode: string, cells: readonly GapChoice[]): boolean {
  const needs = [...group(cells, ({ need }) => need).values()];
  const few = needs.map((own) => countPeople(facts, areaCode, own) ?? 0).filter(isFew);
  return mayTellSum(
    few.length,
    few.reduce((sum, people) => sum + people, 0),
  );
}

/**
 * What may be told of these cells together, next to each of them and to every other sum that may be told.
 * Everything together goes first. Then all needs with one kind of support, kind by kind, as long as what is left of
 * everything stays large enough. All kinds of support for one need only where no part is hidden: people with several
 * supports are the same people, so hidden parts of one need never speak of enough. A cell alone is no sum: its own
 * people decide. Estimates speak of nobody.
 *
 * @param everything - all cells that the total over all needs and kinds adds up.
 */
export function findTelling(
  facts: People,
  areaCode: string,
  cells: readonly GapChoice[],
  everything: readonly GapChoice[],
): Telling {
  if (facts.isEstimate || cells.length < 2) return { hours: true, people: true };
  const hiddenOf = (of: readonly GapChoice[]): GapChoice[] =>
    of.filter(({ need, support }) =>
      isFew(facts.people.get(needKey(areaCode, need, support)) ?? 0),
    );
  const mayTell = (hidden: readonly GapChoice[]): boolean =>
    mayTellSum(hidden.length, countPeople(facts, areaCode, hidden) ?? 0);
  const hidden = hiddenOf(everything);
  const isTotalTold = mayTell(hidden);
  const kinds = kindsOf(cells);
  if (kinds.length > 1) {
    const isTotal = new Set(cells.map(({ need }) => need)).size > 1;
    const hours = isTotal ? isTotalTold : mayTell(hiddenOf(cells));
    return { hours, people: hours && mayTellPeople(facts, areaCode, cells) };
  }
  let left = hidden;
  for (const kind of kindsOf(everything)) {
    const own = left.filter(({ support }) => support === kind);
    const others = left.filter(({ support }) => support !== kind);
    const isTold = mayTell(own) && (!isTotalTold || mayTell(others));
    if (kinds.includes(kind)) return { hours: isTold, people: isTold };
    if (isTold) left = others;
  }
  const isTold = mayTell(hiddenOf(cells));
  return { hours: isTold, people: isTold };
}
