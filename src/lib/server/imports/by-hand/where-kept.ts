// Finds out where the columns of a kind are kept, by asking its own `store`: one column of a made-up row is changed at
// a time, and the field that changes in the same way holds it. So what reads a file and what shows a record cannot drift
// apart, and a new kind needs nothing written for it.

import {
  IMPORT_TABLE_NAMES,
  tableShape,
  type ImportTable,
} from '../../repositories/import-tables.ts';
import type { Column, ImportKind, StoreContext } from '../kinds/kind.ts';
import { handRuleOf } from './rules.ts';

/** A field of a record, or a place within one: a member of a list, a part of a nested record. */
export interface KeptAt {
  readonly table: ImportTable;
  readonly path: readonly string[];
  readonly column: string;
}

/** How the records of a kind lie in the tables. */
export interface WhereKept {
  /** The table whose rows are the records of the kind. */
  readonly table: ImportTable;
  /** Columns that make its key, in the order of the key. */
  readonly keyColumns: readonly string[];
  readonly kept: readonly KeptAt[];
}

type MadeUp = Readonly<Record<string, unknown>>;

const CONTEXT: Omit<StoreContext, 'columns'> = {
  sourceId: 'made-up',
  today: '2026-01-01',
  council: { name: 'Made up', onsCode: null, areaCodes: new Set(['E00000001', 'E00000002']) },
};

const contextOf = ({ columns }: ImportKind): StoreContext => ({
  ...CONTEXT,
  columns: new Set(Object.keys(columns)),
});

const within = (min: number, max: number): readonly [number, number] =>
  min >= 1 ? [min, Math.min(max, min + 1)] : [Math.min(1, max), Math.min(2, max)];

/** Pairs of different values that a column can hold. */
function pairsOf(kind: ImportKind, id: string, column: Column): (readonly [unknown, unknown])[] {
  const told = handRuleOf(kind).samples?.[id];
  return [valuesOf(column), told].filter((pair) => pair != null);
}

/** Two different values that a column can hold. */
function valuesOf({ type }: Column): readonly [unknown, unknown] | null {
  switch (type.is) {
    case 'text':
      return ['ZZ11AA', 'ZZ12AA'];
    case 'code': {
      const [one, other] = type.codes.map(({ code }) => code);
      return type.isMany ? [[one], [other]] : [one, other];
    }
    case 'date':
      return ['2026-01-15', '2026-02-15'];
    case 'month':
      return ['2026-01', '2026-02'];
    case 'money':
    case 'number':
    case 'duration':
      return within(type.min, type.max);
    case 'yes-no':
      return [true, false];
    case 'place':
      return ['E00000001', 'E00000002'];
    case 'weekdays':
      return [[1], [2]];
    case 'age-group':
      return ['18-64', '65+'];
    case 'reference': {
      const named = (id: string) => ({ id, name: `Made up ${id}`, isNew: false });
      return type.isMade ? [named('made-1'), named('made-2')] : ['made-1', 'made-2'];
    }
    case 'outline':
    case 'personal':
      return null;
  }
}

const storedForm = ({ type }: Column, value: unknown): string =>
  JSON.stringify(type.is === 'reference' && type.isMade ? (value as { id: string }).id : value);

/** Every place in the first record of each table, with what stands there. */
function leavesOf(kind: ImportKind, row: MadeUp): Map<string, unknown> {
  const leaves = new Map<string, unknown>();
  const walk = (at: string, value: unknown): void => {
    leaves.set(at, value);
    if (typeof value !== 'object' || value === null) return;
    for (const [name, part] of Object.entries(value)) walk(`${at}/${name}`, part);
  };
  for (const [table, records] of Object.entries(kind.store(row as never, contextOf(kind)))) {
    const [first] = records as readonly object[];
    for (const [field, value] of Object.entries(first ?? {})) walk(`${table}/${field}`, value);
  }
  return leaves;
}

/** Where one column lands when everything else stays: the places that hold its value before and after. */
function placesOf(kind: ImportKind, base: MadeUp, id: string, column: Column): string[] {
  return pairsOf(kind, id, column).flatMap(([one, other]) => {
    const before = leavesOf(kind, { ...base, [id]: one });
    const after = leavesOf(kind, { ...base, [id]: other });
    return [...before].flatMap(([at, value]) =>
      JSON.stringify(value) === storedForm(column, one) &&
      JSON.stringify(after.get(at)) === storedForm(column, other)
        ? [at]
        : [],
    );
  });
}

function findKept(kind: ImportKind, bases: readonly MadeUp[]): KeptAt[] {
  const { without = [] } = handRuleOf(kind);
  const kept = new Map<string, KeptAt>();
  // What a column fills in a full row is its own; what is left over, an ordinary row may tell.
  for (const base of bases) {
    for (const [id, column] of Object.entries(kind.columns)) {
      if (without.includes(id)) continue;
      for (const at of placesOf(kind, base, id, column)) {
        const [table, ...path] = at.split('/');
        if (!kept.has(at)) kept.set(at, { table: table as ImportTable, path, column: id });
      }
    }
  }
  return [...kept.values()];
}

const known = new Map<ImportKind, WhereKept | null>();

/** Where the records of a kind are kept; null when its rows are no records of their own. */
export function whereKept(kind: ImportKind): WhereKept | null {
  const found = known.get(kind);
  if (found !== undefined) return found;
  const made = handRuleOf(kind).fileOnly ? null : findOut(kind);
  known.set(kind, made);
  return made;
}

function findOut(kind: ImportKind): WhereKept | null {
  const columns = Object.entries(kind.columns);
  const full = Object.fromEntries(
    columns.map(([id, column]) => [id, pairsOf(kind, id, column).at(-1)?.[0] ?? null]),
  );
  const sparse = Object.fromEntries(
    columns.map(([id, column]) => [id, column.isRequired ? full[id] : null]),
  );
  const kept = findKept(kind, [full, sparse]);
  const { table: told } = handRuleOf(kind);
  const always = told ? [told] : Object.keys(kind.store(sparse, contextOf(kind)));
  for (const table of IMPORT_TABLE_NAMES.toReversed()) {
    if (!always.includes(table)) continue;
    const keys = tableShape(table).columns.filter(({ isKey }) => isKey);
    const keyColumns = keys.flatMap(({ field }) => {
      const at = kept.find(({ table: own, path }) => own === table && path.join('/') === field);
      return at ? [at.column] : [];
    });
    if (keyColumns.length === keys.length) return { table, keyColumns, kept };
  }
  return null;
}
