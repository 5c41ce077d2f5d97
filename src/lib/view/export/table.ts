// A table as it leaves the product, whatever the format: typed cells under named columns, and which columns speak of
// people, so that the gate knows what it has to hide.

import { FEWEST_PEOPLE } from '../disclosure.ts';
import { SUPPRESSED } from '../format.ts';

/** A day of the calendar, written as an ISO date and kept apart from text so that spreadsheets get a real date. */
export interface Day {
  /** "YYYY-MM-DD". */
  readonly day: string;
}

/** A cell: text, a number, a day, or null for "not known" (an empty cell, never 0). */
export type Cell = string | number | Day | null;

/** A column that counts people, and the columns whose figures were worked out from those people. */
export interface PeopleColumn {
  readonly count: string;
  readonly from: readonly string[];
}

export interface ExportTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Columns about people. A table without any may be shared as it is. */
  readonly people?: readonly PeopleColumn[];
  /** Columns of free text, in which somebody may be named: they leave only for a purpose. */
  readonly freeText?: readonly string[];
  /** Columns that follow from how many people come, with no count beside them to judge by: only for a purpose. */
  readonly forPurpose?: readonly string[];
}

/** Counts that may be shared are rounded to this, so that one person more or fewer cannot be seen. */
export const COUNT_BASE = 5;

/** A day as a cell; null stays null. */
export const dayCell = (day: string | null): Day | null => (day === null ? null : { day });

/** A count of people as it may be shared: hidden when small, else rounded. 0 speaks of nobody. */
export const shareCount = (count: number): number | typeof SUPPRESSED => {
  if (count === 0) return 0;
  return count < FEWEST_PEOPLE ? SUPPRESSED : Math.round(count / COUNT_BASE) * COUNT_BASE;
};

function shareRow(
  row: readonly Cell[],
  { columns, people = [] }: Pick<ExportTable, 'columns' | 'people'>,
): Cell[] {
  const shared = [...row];
  for (const { count, from } of people) {
    const at = columns.indexOf(count);
    // Read from what earlier rules left: hidden once is hidden.
    const told = shared[at];
    if (typeof told !== 'number') {
      // Nobody knows how many people stand behind these figures, so they stay behind too.
      if (told !== SUPPRESSED) for (const name of from) shared[columns.indexOf(name)] = null;
      continue;
    }
    shared[at] = shareCount(told);
    if (shared[at] !== SUPPRESSED) continue;
    for (const name of from) shared[columns.indexOf(name)] = SUPPRESSED;
  }
  return shared;
}

/**
 * The table as it may leave the council: small counts of people hidden with all that was worked out from them, other
 * counts rounded to {@link COUNT_BASE}, and free text and what would tell a count left out.
 */
export function shareTable(table: ExportTable): ExportTable {
  const { columns, rows, people, freeText = [], forPurpose = [] } = table;
  if (people === undefined && freeText.length === 0 && forPurpose.length === 0) return table;
  const left = new Set([...freeText, ...forPurpose]);
  const isKept = (_: unknown, at: number): boolean => !left.has(columns[at] ?? '');
  return {
    columns: columns.filter(isKept),
    rows: rows.map((row) => shareRow(row, table).filter(isKept)),
  };
}

/** Does the table count people, or tell how many they are? */
export const countsPeople = ({ people = [], forPurpose = [] }: ExportTable): boolean =>
  people.length > 0 || forPurpose.length > 0;

/** Does the table hold exact figures about people, or free text, so that it leaves whole only with a purpose? */
export const speaksOfPeople = (table: ExportTable): boolean =>
  countsPeople(table) || (table.freeText?.length ?? 0) > 0;
