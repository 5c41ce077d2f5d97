// Finds the council asked for in the folder's list of councils, and checks that the nation given is its own.

import type { Nation } from '#lib/domain/market/records.ts';
import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import { readCsv } from '../csv.ts';
import { openAccount, type Accounted } from './account.ts';
import type { OpenFolder } from './folder.ts';
import { AUTHORITIES } from './source-notes.ts';

export interface Authority {
  readonly slug: string;
  readonly onsCode: string;
  readonly name: string;
  readonly nation: Nation;
  /** Metropolitan district or London borough: its built-up areas are parts of a conurbation. */
  readonly isConurbation: boolean;
}

const FILE = 'geography/authorities.csv';
const NATIONS: readonly Nation[] = ['england', 'wales', 'scotland'];

/** Reads a nation from a word, whatever its capitals. */
export const parseNation = (word: string): Nation | undefined =>
  NATIONS.find((nation) => nation === word.toLowerCase());

/** The council with this slug. An unknown one is a problem that lists those that are there. */
export function readAuthority(
  folder: OpenFolder,
  slug: string,
  nation: Nation,
): Outcome<{ authority: Authority; accounted: Accounted }> {
  const file = folder.read(FILE);
  if (!file.ok) return file;
  const rows = readCsv(FILE, file.value.text, ['slug', 'ons_code', 'name', 'nation', 'type']);
  if (!rows.ok) return rows;
  const account = openAccount(file.value, AUTHORITIES);
  for (const { line, cells } of rows.value) {
    if (cells.slug === slug) account.use();
    else account.reject('another council', line);
  }
  const row = rows.value.find(({ cells }) => cells.slug === slug);
  if (row === undefined) {
    return fail({
      code: 'unknown-authority',
      message: `There is no council "${slug}" in this folder.`,
      where: { file: FILE, field: '--authority' },
      help: `Choose one of: ${rows.value.map(({ cells }) => cells.slug).join(', ')}.`,
    });
  }
  const own = parseNation(row.cells.nation);
  if (own !== nation) {
    return fail({
      code: 'field-invalid',
      message: `${row.cells.name} is in ${row.cells.nation}, not in "${nation}".`,
      where: { file: FILE, line: row.line, field: '--nation' },
      help: `Give --nation ${row.cells.nation.toLowerCase()}.`,
    });
  }
  const { ons_code: onsCode, name, type } = row.cells;
  const isConurbation = type.startsWith('metropolitan') || type.startsWith('London');
  return succeed({
    authority: { slug, onsCode, name, nation, isConurbation },
    accounted: account.close(),
  });
}
