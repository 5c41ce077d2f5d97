// Who is affected, group by group: small groups are hidden, and so is what would give them away by taking away.

import { FEWEST_PEOPLE, mayTellSum, type Shown } from '../../disclosure.ts';

/** People of one group. */
export interface GroupCount {
  readonly group: string;
  readonly people: number;
  readonly unplaced: number;
}

export interface GuardedGroup {
  readonly group: string;
  readonly people: Shown;
  readonly unplaced: Shown;
}

/** Of parts of a sum that is told: which stay hidden because they are small, or would give a small one away. */
export const hiddenParts = (counts: readonly number[]): ReadonlySet<number> =>
  hiddenOf(counts, new Set(counts.flatMap((count, at) => (isSmall(count) ? [at] : []))));

const isSmall = (count: number): boolean => count > 0 && count < FEWEST_PEOPLE;

/**
 * Hides parts of a sum that is told: the small ones, and then as many of the next smallest as it takes until the hidden
 * ones together say nothing of a single one.
 */
function hiddenOf(counts: readonly number[], primary: ReadonlySet<number>): ReadonlySet<number> {
  const hidden = new Set(primary);
  const rest = counts
    .map((count, at) => ({ count, at }))
    .filter(({ count, at }) => count > 0 && !hidden.has(at))
    .toSorted((a, b) => a.count - b.count);
  const people = (): number => [...hidden].reduce((sum, at) => sum + (counts[at] ?? 0), 0);
  for (const { at } of rest) {
    if (mayTellSum(hidden.size, people())) break;
    hidden.add(at);
  }
  return hidden;
}

const tell = (count: number, isHidden: boolean): Shown =>
  isHidden ? { kind: 'suppressed' } : { kind: 'value', value: count };

/** Guards the groups of one kind, whose totals the page tells: those placed follow by taking away, and are guarded too. */
export function guardGroups(groups: readonly GroupCount[]): readonly GuardedGroup[] {
  const primary = (isMeant: (group: GroupCount) => boolean): ReadonlySet<number> =>
    new Set(groups.flatMap((group, at) => (isMeant(group) ? [at] : [])));
  const people = hiddenOf(
    groups.map((group) => group.people),
    primary((group) => isSmall(group.people)),
  );
  const unplaced = hiddenOf(
    groups.map((group) => group.unplaced),
    primary(
      ({ people: all, unplaced: without }) =>
        isSmall(without) || (without > 0 && isSmall(all - without)),
    ),
  );
  return groups.map((group, at) => ({
    group: group.group,
    people: tell(group.people, people.has(at)),
    unplaced: tell(group.unplaced, unplaced.has(at)),
  }));
}
