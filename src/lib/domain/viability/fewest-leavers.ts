/**
 * The fewest leavers whose going makes a loss, staff steps and all. The largest contributors first is nearly always it,
 * but not where their going lets a worker go too: then somebody who brings less, and needs no fewer staff, costs more.
 */
/** People who bring and use alike. */
export interface LeaverKind {
  /** How many there are. */
  readonly people: number;
  /** What each brings in over what they cost before staff, £ a month. */
  readonly contribution: number;
  /** Sessions each books in a week. */
  readonly sessionsPerWeek: number;
}

/** How many of each kind leave, as a list that grows from the last kind back to the first. */
interface Chosen {
  readonly count: number;
  readonly before: Chosen | null;
}

/** A way for some people to leave: what goes with them. */
interface Leaving {
  readonly contribution: number;
  readonly sessions: number;
  readonly chosen: Chosen | null;
}

/**
 * Keeps only ways that no other one beats: of all that take as few sessions with them, the one that takes most money. More
 * money gone with no more staff saved is always worse for the service.
 */
const worstOnly = (ways: readonly Leaving[]): readonly Leaving[] => {
  const kept: Leaving[] = [];
  const sorted = [...ways].sort(
    (a, b) => a.sessions - b.sessions || b.contribution - a.contribution,
  );
  for (const way of sorted) {
    const before = kept.at(-1);
    if (before === undefined || way.contribution > before.contribution) kept.push(way);
  }
  return kept;
};

/** Ways for exactly 0 to `most` people to leave, by how many do. */
const waysToLeave = (
  kinds: readonly LeaverKind[],
  most: number,
): readonly (readonly Leaving[])[] => {
  let ways: readonly (readonly Leaving[])[] = [
    [{ contribution: 0, sessions: 0, chosen: null }],
    ...Array.from({ length: most }, () => []),
  ];
  for (const { people, contribution, sessionsPerWeek } of kinds) {
    ways = ways.map((_, leavers) => {
      const found: Leaving[] = [];
      for (let count = 0; count <= Math.min(people, leavers); count += 1) {
        for (const way of ways[leavers - count] ?? []) {
          found.push({
            contribution: way.contribution + count * contribution,
            sessions: way.sessions + count * sessionsPerWeek,
            chosen: { count, before: way.chosen },
          });
        }
      }
      return worstOnly(found);
    });
  }
  return ways;
};

const countsOf = (chosen: Chosen | null): readonly number[] => {
  const counts: number[] = [];
  for (let at = chosen; at !== null; at = at.before) counts.push(at.count);
  return counts.reverse();
};

/**
 * The fewest leavers, up to `most`, for whom `makesLoss` holds; how many of each kind. Null when there are none. Exact: of
 * each number of leavers every way is looked at that could be the worst.
 * @param makesLoss whether the service makes a loss with so many of each kind gone
 */
export const fewestLeavers = (
  kinds: readonly LeaverKind[],
  most: number,
  makesLoss: (gone: readonly number[]) => boolean,
): readonly number[] | null => {
  for (const ways of waysToLeave(kinds, most)) {
    const found = ways.map(({ chosen }) => countsOf(chosen)).find(makesLoss);
    if (found !== undefined) return found;
  }
  return null;
};
