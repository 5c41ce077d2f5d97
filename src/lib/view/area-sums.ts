// Which sums over needs and kinds of support may be told of one area. Several pages tell some of them, so they are
// settled in one place: nobody may find the hours of few people by taking what is shown away, on whatever page.

import { ToldSums } from '#lib/domain/disclosure/told-sums.ts';
import { NEEDS, SUPPORTS, type Need, type Support } from '#lib/domain/market/records.ts';
import { FEWEST_PEOPLE } from './disclosure.ts';

/** Sums of one area that may be told, all of them next to one another and to each cell of enough people. */
export interface AreaSums {
  /** Everything together. */
  readonly all: boolean;
  /** All needs with one kind of support. */
  readonly ofSupport: ReadonlySet<Support>;
  /** Everything together where supply is known. */
  readonly known: boolean;
  /** One need with the kinds of support where supply is known. */
  readonly ofNeed: ReadonlySet<Need>;
}

interface Cell {
  readonly need: Need;
  readonly support: Support;
}

/** Too few to speak of, but somebody. */
export const isFew = (people: number): boolean => people > 0 && people < FEWEST_PEOPLE;

const CELLS: readonly Cell[] = NEEDS.flatMap((need) =>
  SUPPORTS.map((support) => ({ need, support })),
);

/**
 * Settles the sums of an area, those first that most is read from. A person has one need but may have several kinds of
 * support, so hidden parts of one need may speak of the same few people over and over.
 *
 * @param peopleIn - assessed people of a need with a kind of support
 * @param known - kinds of support whose hours of supply are known; sums over all kinds, and of one kind, do not hang
 * on it, so that every page finds the same
 */
export function settleAreaSums(
  peopleIn: (need: Need, support: Support) => number,
  known: readonly Support[] = SUPPORTS,
): AreaSums {
  const hidden = CELLS.map((cell) => ({
    ...cell,
    people: peopleIn(cell.need, cell.support),
  })).filter(({ people }) => isFew(people));
  const sums = new ToldSums(
    hidden.map(({ need, people }) => ({ people, group: NEEDS.indexOf(need) })),
    FEWEST_PEOPLE,
  );
  const tell = (isIn: (cell: Cell) => boolean): boolean =>
    sums.tell(hidden.flatMap((cell, at) => (isIn(cell) ? [at] : [])));
  const isKnown = ({ support }: Cell): boolean => known.includes(support);
  return {
    all: tell(() => true),
    ofSupport: new Set(SUPPORTS.filter((own) => tell(({ support }) => support === own))),
    known: tell(isKnown),
    ofNeed: new Set(NEEDS.filter((own) => tell((cell) => cell.need === own && isKnown(cell)))),
  };
}
