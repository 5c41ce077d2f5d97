// Reads a table that has one row for each small area, and checks that the council's areas are all there.

import { succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import { readCsv, type CsvRow } from '../csv.ts';
import { checkJoin, openAccount, type Accounted } from './account.ts';
import type { OpenFolder } from './folder.ts';
import type { SourceNotes } from './source-notes.ts';

/** The council's areas, and all areas of the folder. */
export interface KnownAreas {
  readonly own: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
}

export interface AreaTable<Column extends string> {
  readonly byArea: ReadonlyMap<string, CsvRow<Column>>;
  readonly accounted: Accounted;
}

export interface AreaTableRequest<Column extends string> {
  readonly path: string;
  readonly notes: SourceNotes;
  readonly codeColumn: Column;
  readonly columns: readonly Column[];
  /** Areas that may be absent with good reason. */
  readonly excused?: ReadonlySet<string>;
}

/** Rows by area code. Fewer than 99 in 100 of the council's areas is a problem. */
export function readAreaTable<const Column extends string>(
  folder: OpenFolder,
  areas: KnownAreas,
  request: AreaTableRequest<Column>,
): Outcome<AreaTable<Column>> {
  const { path, notes, codeColumn, columns, excused = new Set<string>() } = request;
  const file = folder.read(path);
  if (!file.ok) return file;
  const rows = readCsv(path, file.value.text, columns);
  if (!rows.ok) return rows;
  const account = openAccount(file.value, notes);
  const byArea = new Map<string, CsvRow<Column>>();
  for (const row of rows.value) {
    const code = row.cells[codeColumn];
    if (!areas.own.has(code)) {
      account.reject(areas.all.has(code) ? 'in another council' : 'unknown small area', row.line);
    } else if (byArea.has(code)) {
      account.reject('small area listed twice', row.line);
    } else {
      byArea.set(code, row);
      account.use();
    }
  }
  const wanted = [...areas.own].filter((code) => !excused.has(code));
  const absent = wanted.filter((code) => !byArea.has(code));
  const joined = checkJoin({
    file: path,
    field: codeColumn,
    what: 'small areas of the council',
    matched: wanted.length - absent.length,
    total: wanted.length,
    example: absent[0] ?? '',
  });
  if (!joined.ok) return joined;
  return succeed({ byArea, accounted: account.close() });
}
