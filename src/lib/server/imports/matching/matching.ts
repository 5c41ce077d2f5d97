// How the columns of one file stand for the columns of a kind, and how its amounts, times and words are meant.

import type { Period } from '../kinds/kind.ts';
import type { DateOrder } from '../understanding/dates.ts';
import type { DurationUnit } from '../understanding/numbers.ts';

export interface Matching {
  /** Column of the kind, and the place of the file's column for it, from 0. */
  readonly columns: readonly (readonly [column: string, position: number])[];
  readonly dateOrder: DateOrder;
  /** What amounts without a period of their own are for. */
  readonly periods: readonly (readonly [column: string, period: Period])[];
  /** What bare numbers in columns of durations are. */
  readonly units: readonly (readonly [column: string, unit: DurationUnit])[];
  /** Words of the file that were matched to codes by hand. */
  readonly words: readonly (readonly [column: string, word: string, code: string])[];
}

export const positionOf = (matching: Matching, column: string): number | undefined =>
  matching.columns.find(([id]) => id === column)?.[1];

/** One text for each matching, in whatever order it was put together. */
export const matchingKey = ({ columns, dateOrder, periods, units, words }: Matching): string =>
  JSON.stringify([
    dateOrder,
    ...[columns, periods, units, words].map((list) =>
      list.map((entry) => JSON.stringify(entry)).toSorted(),
    ),
  ]);

/** A matching as it is remembered: by the names of the file's columns, which may stand elsewhere next time. */
export interface RememberedMatching extends Omit<Matching, 'columns'> {
  readonly columns: readonly (readonly [column: string, name: string])[];
  /** Columns of the file that stand for nothing. */
  readonly unused: readonly string[];
}

export const toRemembered = (matching: Matching, names: readonly string[]): RememberedMatching => ({
  ...matching,
  columns: matching.columns.map(([id, position]) => [id, names[position] ?? ''] as const),
  unused: names.filter((_, at) => !matching.columns.some(([, position]) => position === at)),
});

/** What was matched before wins over what is guessed now; a column that has gone is guessed anew. */
export function recall(
  remembered: RememberedMatching,
  names: readonly string[],
  guessed: Matching,
): Matching {
  const known = remembered.columns.flatMap(([id, name]) => {
    const position = names.indexOf(name);
    return position === -1 ? [] : [[id, position] as const];
  });
  const { dateOrder, periods, units, words, unused } = remembered;
  const { columns } = withPairs(guessed, known);
  return {
    dateOrder,
    periods,
    units,
    words,
    columns: columns.filter(([, position]) => !unused.includes(names[position] ?? '')),
  };
}

/** The matching with these pairs in place of whatever they contradict. */
export function withPairs(
  matching: Matching,
  pairs: readonly (readonly [column: string, position: number])[],
): Matching {
  const columns = new Set(pairs.map(([id]) => id));
  const positions = new Set(pairs.map(([, position]) => position));
  const others = matching.columns.filter(
    ([id, position]) => !columns.has(id) && !positions.has(position),
  );
  return {
    ...matching,
    columns: [...others, ...pairs].toSorted(([, one], [, other]) => one - other),
  };
}
