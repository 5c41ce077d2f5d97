// Reads the index of deprivation of each small area. Every nation has its own; deciles of two nations do not compare.

import { succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import type { Nation } from '#lib/domain/market/records.ts';
import { openAccount, type Accounted } from './account.ts';
import { readAreaTable, type KnownAreas } from './census-table.ts';
import { readCsv } from '../csv.ts';
import { textIn, wholeIn } from './cells.ts';
import type { OpenFolder } from './folder.ts';
import { DEPRIVATION, REDRAWN_AREAS } from './source-notes.ts';

interface Deprivation {
  readonly decile: number | null;
  readonly index: string | null;
}

export interface DeprivationRead {
  readonly byArea: ReadonlyMap<string, Deprivation>;
  readonly accounted: readonly Accounted[];
}

const CHANGES = 'reference/lsoa11_to_lsoa21.csv';
const UNCHANGED = 'U';

/** Areas drawn anew in 2021: an index made for the areas of 2011 cannot have them. */
function readRedrawn(
  folder: OpenFolder,
  areas: KnownAreas,
): Outcome<{ redrawn: ReadonlySet<string>; accounted: readonly Accounted[] }> {
  if (!folder.has(CHANGES)) return succeed({ redrawn: new Set(), accounted: [] });
  const file = folder.read(CHANGES);
  if (!file.ok) return file;
  const rows = readCsv(CHANGES, file.value.text, ['lsoa21_code', 'change_code']);
  if (!rows.ok) return rows;
  const account = openAccount(file.value, REDRAWN_AREAS);
  const redrawn = new Set<string>();
  for (const { line, cells } of rows.value) {
    if (!areas.own.has(cells.lsoa21_code)) {
      account.reject('in another council', line);
    } else {
      account.use();
      if (cells.change_code !== UNCHANGED) redrawn.add(cells.lsoa21_code);
    }
  }
  return succeed({ redrawn, accounted: [account.close()] });
}

/** Decile of each area, 1 the most deprived tenth; null where the index has no row for it. */
export function readDeprivation(
  folder: OpenFolder,
  areas: KnownAreas,
  nation: Nation,
): Outcome<DeprivationRead> {
  // Only the Welsh index is older than the areas it is joined to.
  const changes =
    nation === 'wales'
      ? readRedrawn(folder, areas)
      : succeed({ redrawn: new Set<string>(), accounted: [] });
  if (!changes.ok) return changes;
  const table = readAreaTable(folder, areas, {
    path: 'demand/deprivation.csv',
    notes: DEPRIVATION[nation],
    codeColumn: 'area_code',
    columns: ['area_code', 'index', 'imd_decile'],
    excused: changes.value.redrawn,
  });
  if (!table.ok) return table;
  const byArea = new Map(
    [...table.value.byArea].map(([code, { cells }]) => [
      code,
      { decile: wholeIn(cells.imd_decile), index: textIn(cells.index) },
    ]),
  );
  return succeed({ byArea, accounted: [table.value.accounted, ...changes.value.accounted] });
}
