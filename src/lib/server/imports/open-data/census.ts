// Reads residents of each small area from Census 2021 (England and Wales): age, disability, unpaid care.

import type { Residents } from '#lib/domain/market/records.ts';
import { succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import { sumFigures } from '../population/condense.ts';
import type { Figure } from '../population/groups.ts';
import type { Accounted } from './account.ts';
import { readAreaTable, type AreaTable, type KnownAreas } from './census-table.ts';
import { wholeIn } from './cells.ts';
import type { OpenFolder } from './folder.ts';
import { AGES, DISABILITY, UNPAID_CARE } from './source-notes.ts';

/** Residents by area code; what a nation's census does not tell is null. */
export interface Census {
  readonly byArea: ReadonlyMap<string, Residents>;
  readonly accounted: readonly Accounted[];
}

const CODE = 'geography code';
const AGE_COLUMNS = [
  CODE,
  'Age: Total',
  'Age: Aged 15 to 19 years',
  'Age: Aged 20 to 24 years',
  'Age: Aged 25 to 29 years',
  'Age: Aged 30 to 34 years',
  'Age: Aged 35 to 39 years',
  'Age: Aged 40 to 44 years',
  'Age: Aged 45 to 49 years',
  'Age: Aged 50 to 54 years',
  'Age: Aged 55 to 59 years',
  'Age: Aged 60 to 64 years',
  'Age: Aged 65 to 69 years',
  'Age: Aged 70 to 74 years',
  'Age: Aged 75 to 79 years',
  'Age: Aged 80 to 84 years',
  'Age: Aged 85 years and over',
] as const;
const DISABILITY_COLUMNS = [
  CODE,
  'Disability: Disabled under the Equality Act: Day-to-day activities limited a lot',
] as const;
const CARE_COLUMNS = [
  CODE,
  'Provision of unpaid care: Total: All usual residents aged 5 and over',
  'Provision of unpaid care: Provides no unpaid care',
  'Provision of unpaid care: Provides 50 or more hours unpaid care a week',
] as const;

type Figures = Readonly<Partial<Record<Figure, string>>>;

/** The figures of every area that a table has a row for. */
function figuresByArea<Column extends string>(
  { byArea }: AreaTable<Column>,
  columns: readonly Column[],
): ReadonlyMap<string, Figures> {
  const sums = sumFigures(columns);
  return new Map(
    [...byArea].map(([code, { cells }]) => [code, sums(columns.map((column) => cells[column]))]),
  );
}

/** Reads the three tables and joins them by area. */
export function readCensus(folder: OpenFolder, areas: KnownAreas): Outcome<Census> {
  const ages = readAreaTable(folder, areas, {
    path: 'demand/census2021-ts007a-lsoa.csv',
    notes: AGES,
    codeColumn: CODE,
    columns: AGE_COLUMNS,
  });
  if (!ages.ok) return ages;
  const disability = readAreaTable(folder, areas, {
    path: 'demand/census2021-ts038-lsoa.csv',
    notes: DISABILITY,
    codeColumn: CODE,
    columns: DISABILITY_COLUMNS,
  });
  if (!disability.ok) return disability;
  const care = readAreaTable(folder, areas, {
    path: 'demand/census2021-ts039-lsoa.csv',
    notes: UNPAID_CARE,
    codeColumn: CODE,
    columns: CARE_COLUMNS,
  });
  if (!care.ok) return care;
  const tables = [
    figuresByArea(ages.value, AGE_COLUMNS),
    figuresByArea(disability.value, DISABILITY_COLUMNS),
    figuresByArea(care.value, CARE_COLUMNS),
  ];
  const byArea = new Map<string, Residents>();
  for (const code of areas.own) {
    const told = tables.reduce<Figures>((all, table) => ({ ...all, ...table.get(code) }), {});
    const figure = (name: Figure): number | null => wholeIn(told[name] ?? '');
    byArea.set(code, {
      all: figure('all'),
      age18to64: figure('age18to64'),
      age65to74: figure('age65to74'),
      age75to84: figure('age75to84'),
      age85plus: figure('age85plus'),
      disabledLimitedALot: figure('disabledLimitedALot'),
      unpaidCarers: figure('unpaidCarers'),
      unpaidCarers50Hours: figure('unpaidCarers50Hours'),
    });
  }
  const accounted = [ages.value.accounted, disability.value.accounted, care.value.accounted];
  return succeed({ byArea, accounted });
}
