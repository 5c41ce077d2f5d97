// Which totals over several areas may be told: of the council, of each district and of each neighbourhood. Next to one
// another and to the sums told of single areas they are one system, in which nobody may find the hours of few people,
// so they are settled together and once, the widest first.

import { group } from 'd3-array';
import { ToldSums } from '#lib/domain/disclosure/told-sums.ts';
import { NEEDS, SUPPORTS, type Area, type Need, type Support } from '#lib/domain/market/records.ts';
import { isFew } from '../area-sums.ts';
import { FEWEST_PEOPLE } from '../disclosure.ts';
import { chooseGaps, countPeople, needKey, type GapFacts } from './facts.ts';
import { areaSums } from './telling.ts';

/** Where a total is taken; the whole council without a code. */
export type TotalPlace =
  { readonly level: 'council' } | { readonly level: 'district' | 'middle'; readonly code: string };

/** What a total adds up; null for all. */
export interface TotalOf {
  readonly need: Need | null;
  readonly support: Support | null;
  readonly place: TotalPlace;
}

/** May a total be told next to everything else that is told? */
export type ToldTotals = (total: TotalOf) => boolean;

type View = Pick<TotalOf, 'need' | 'support'>;

/** The whole council. */
export const COUNCIL: TotalPlace = { level: 'council' };

/** Every need and all needs, with every kind of support and all kinds. */
const VIEWS: readonly View[] = [null, ...NEEDS].flatMap((need) =>
  [null, ...SUPPORTS].map((support) => ({ need, support })),
);

const keyOf = ({ need, support, place }: TotalOf): string =>
  [need, support, place.level, place.level === 'council' ? '' : place.code].join('|');

/** Every hidden figure of an area, need and kind of support, numbered. */
function findHidden(facts: GapFacts) {
  const numbers = new Map<string, number>();
  const figures: { readonly people: number; readonly group: number }[] = [];
  for (const [at, { code }] of facts.areas.entries()) {
    for (const [which, need] of NEEDS.entries()) {
      for (const support of SUPPORTS) {
        const people = facts.people.get(needKey(code, need, support)) ?? 0;
        if (!isFew(people)) continue;
        numbers.set(needKey(code, need, support), figures.length);
        // A person has one need, and may have it met by several kinds of support.
        figures.push({ people, group: at * NEEDS.length + which });
      }
    }
  }
  return { numbers, figures };
}

/** Totals of every view over each of the places, those with most people first. */
function listTotals(
  facts: GapFacts,
  places: ReadonlyMap<TotalPlace, readonly Area[]>,
  views = VIEWS,
) {
  const breadth = ({ need, support }: View): number =>
    (need === null ? 2 : 0) + (support === null ? 1 : 0);
  return [...places]
    .flatMap(([place, areas]) =>
      views.map((view) => {
        const { gaps } = chooseGaps(facts, view);
        const people = areas.reduce(
          (sum, { code }) => sum + (countPeople(facts, code, gaps) ?? 0),
          0,
        );
        return { total: { ...view, place }, areas, gaps, people };
      }),
    )
    .toSorted((a, b) => breadth(b.total) - breadth(a.total) || b.people - a.people);
}

const placesOf = (
  areas: readonly Area[],
  level: 'district' | 'middle',
): Map<TotalPlace, readonly Area[]> =>
  new Map(
    [...group(areas, (area) => (level === 'district' ? area.districtCode : area.middleCode))].map(
      ([code, own]) => [{ level, code }, own],
    ),
  );

/** Cells that a sum over an area adds up. */
type Cells = readonly { readonly need: Need; readonly support: Support }[];

const EVERY_CELL: Cells = NEEDS.flatMap((need) => SUPPORTS.map((support) => ({ need, support })));

/** The sums told of a single area, by the cells that they add up. */
function toldOf(facts: GapFacts, areaCode: string): readonly Cells[] {
  const { all, known, ofSupport, ofNeed } = areaSums(facts, areaCode);
  const cellsOf = (need: Need | null, support: Support | null): Cells =>
    chooseGaps(facts, { need, support }).gaps;
  return [
    ...(all ? [EVERY_CELL] : []),
    ...(known ? [cellsOf(null, null)] : []),
    ...[...ofSupport].map((support) => cellsOf(null, support)),
    ...[...ofNeed].map((need) => cellsOf(need, null)),
  ];
}

/** How many areas or totals are settled before others may be served. */
const AT_ONCE = 20;

/** Settles all totals, with pauses: what takes long in a large council must hold nobody up. */
function* settleTotals(facts: GapFacts): Generator<undefined, ToldTotals> {
  const { numbers, figures } = findHidden(facts);
  const sums = new ToldSums(figures, FEWEST_PEOPLE);
  const hiddenIn = (areas: readonly Area[], cells: Cells): number[] =>
    areas.flatMap(({ code }) =>
      cells.flatMap(({ need, support }) => numbers.get(needKey(code, need, support)) ?? []),
    );
  for (const [at, area] of facts.areas.entries()) {
    for (const cells of toldOf(facts, area.code)) sums.note(hiddenIn([area], cells));
    if (at % AT_ONCE === 0) yield;
  }
  const single = VIEWS.filter(({ need, support }) => need !== null && support !== null);
  const totals = [
    ...listTotals(facts, new Map([[COUNCIL, facts.areas]])),
    ...listTotals(facts, placesOf(facts.areas, 'district')),
    ...listTotals(facts, placesOf(facts.areas, 'middle'), single),
  ];
  const told = new Set<string>();
  for (const [at, { total, areas, gaps, people }] of totals.entries()) {
    if (!isFew(people) && sums.tell(hiddenIn(areas, gaps))) told.add(keyOf(total));
    if (at % AT_ONCE === 0) yield;
  }
  return (total) => told.has(keyOf(total));
}

/** Settled once for each set of facts, since every part of a page asks. */
const settled = new WeakMap<GapFacts, ToldTotals>();

/**
 * Settles the totals of a council step by step, for a caller that lets others go between; {@link findToldTotals} then
 * has the answer at once.
 */
export function* settleToldTotals(facts: GapFacts): Generator<undefined, void> {
  if (facts.isEstimate || settled.has(facts)) return;
  settled.set(facts, yield* settleTotals(facts));
}

/** Which totals of a council may be told; estimates speak of nobody, so all of theirs may. */
export function findToldTotals(facts: GapFacts): ToldTotals {
  for (const _ of settleToldTotals(facts));
  return settled.get(facts) ?? (() => true);
}
