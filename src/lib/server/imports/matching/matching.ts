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
