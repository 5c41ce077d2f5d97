// The records of a kind as the table of a file: every column of their own table, numbers as numbers, and what a file may
// not tell marked for the gate.

import { dayCell, type Cell, type ExportTable, type PeopleColumn } from '#lib/view/export/table.ts';
import { SUPPRESSED } from '#lib/view/format.ts';
import type { Locale } from '#lib/view/locale.ts';
import type { Column, ImportKind } from '../kinds/kind.ts';
import { cellOf, valuesOfParts, type KeptValues, type StoredRecord } from './cells.ts';
import { handRuleOf } from './rules.ts';
import type { WhereKept } from './where-kept.ts';

export interface RecordsOfKind {
  readonly kind: ImportKind;
  readonly kept: WhereKept;
  readonly records: readonly StoredRecord[];
  /** Names of the records that columns refer to, by column. */
  readonly names: Readonly<Record<string, ReadonlyMap<string, string | null>>>;
}

/** Columns that the records' own table holds, in the order of the kind. */
export const ownColumns = (kind: ImportKind, { kept, table }: WhereKept): string[] =>
  Object.keys(kind.columns).filter((id) =>
    kept.some((at) => at.column === id && at.table === table),
  );

/** A value as a cell: what is a number or a day stays one, money in pounds and durations in hours. */
function tableCell(column: Column, value: unknown): Cell {
  if (value === null || value === undefined) return null;
  const text = cellOf(column, value);
  switch (column.type.is) {
    case 'date':
      return dayCell(text);
    case 'money':
    case 'number':
      return Number(text);
    case 'duration':
      // A duration that hours cannot tell exactly is in minutes, and says so.
      return Number.isNaN(Number(text)) ? text : Number(text);
    default:
      return text === '' ? null : text;
  }
}

/** Is this where somebody lives? */
function isHome(kind: ImportKind, id: string, values: KeptValues): boolean {
  const { home } = handRuleOf(kind);
  if (home?.column !== id || values[id] == null) return false;
  return home.unless === null || values[home.unless] !== false;
}

/** Counts of people and what they follow from, by the names of the columns. */
function peopleOf(kind: ImportKind, name: (id: string) => string): readonly PeopleColumn[] {
  const { counts = {} } = handRuleOf(kind);
  return Object.entries(counts).map(([count, from]) => ({
    count: name(count),
    from: from.map(name),
  }));
}

/** The table. A column that refers to a record has the name of that record beside it, where it has one. */
export function recordTable(
  { kind, kept, records, names }: RecordsOfKind,
  locale: Locale,
  titleOf: (id: string) => string,
): ExportTable {
  const own = ownColumns(kind, kept);
  const isNamed = (id: string): boolean => names[id] !== undefined;
  const rows = records.map((record) => {
    const values = valuesOfParts(kept, { [kept.table]: record });
    return own.flatMap((id): Cell[] => {
      const column = kind.columns[id];
      if (!column) return [];
      if (isHome(kind, id, values)) return [SUPPRESSED];
      const cell = tableCell(column, values[id]);
      return isNamed(id) ? [cell, names[id]?.get(String(values[id])) ?? null] : [cell];
    });
  });
  const people = peopleOf(kind, titleOf);
  const { forPurpose } = handRuleOf(kind);
  return {
    columns: own.flatMap((id) => {
      const title = titleOf(id);
      return isNamed(id) ? [title, NAME_OF[locale](title)] : [title];
    }),
    rows,
    ...(people.length > 0 ? { people } : {}),
    ...(forPurpose ? { forPurpose: forPurpose.map(titleOf) } : {}),
  };
}

const NAME_OF: Readonly<Record<Locale, (title: string) => string>> = {
  en: (title) => `${title}: name`,
  cy: (title) => `${title}: enw`,
};
