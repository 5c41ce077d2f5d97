// Reads residents of each small area from Census 2021 (England and Wales): age, disability, unpaid care.

import type { Residents } from '#lib/domain/market/records.ts';
import { succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import type { CsvRow } from '../csv.ts';
import type { Accounted } from './account.ts';
import { readAreaTable, type KnownAreas } from './census-table.ts';
import { numberIn, wholeIn } from './cells.ts';
import type { OpenFolder } from './folder.ts';
import { AGES, DISABILITY, UNPAID_CARE } from './source-notes.ts';

/** Residents by area code; what a nation's census does not tell is null. */
export interface Census {
  readonly byArea: ReadonlyMap<string, Residents>;
  readonly accounted: readonly Accounted[];
}

const CODE = 'geography code';
const ALL = 'Age: Total';
const TEENS = 'Age: Aged 15 to 19 years';
const ADULTS = [
  'Age: Aged 20 to 24 years',
  'Age: Aged 25 to 29 years',
  'Age: Aged 30 to 34 years',
  'Age: Aged 35 to 39 years',
  'Age: Aged 40 to 44 years',
  'Age: Aged 45 to 49 years',
  'Age: Aged 50 to 54 years',
  'Age: Aged 55 to 59 years',
  'Age: Aged 60 to 64 years',
] as const;
const AGED_65 = ['Age: Aged 65 to 69 years', 'Age: Aged 70 to 74 years'] as const;
const AGED_75 = ['Age: Aged 75 to 79 years', 'Age: Aged 80 to 84 years'] as const;
const AGED_85 = 'Age: Aged 85 years and over';
const A_LOT = 'Disability: Disabled under the Equality Act: Day-to-day activities limited a lot';
const CARE_ALL = 'Provision of unpaid care: Total: All usual residents aged 5 and over';
const CARE_NONE = 'Provision of unpaid care: Provides no unpaid care';
const CARE_50 = 'Provision of unpaid care: Provides 50 or more hours unpaid care a week';

const AGE_COLUMNS = [CODE, ALL, TEENS, ...ADULTS, ...AGED_65, ...AGED_75, AGED_85] as const;
const DISABILITY_COLUMNS = [CODE, A_LOT] as const;
const CARE_COLUMNS = [CODE, CARE_ALL, CARE_NONE, CARE_50] as const;

/** The tables count 15 to 19 together; 18 and 19 are taken as two of five equal years. */
const ADULT_SHARE_OF_TEENS = 2 / 5;

/** Sum of cells, or null when one of them is not known. */
function sumOf<Column extends string>(
  row: CsvRow<Column>,
  columns: readonly Column[],
): number | null {
  let sum = 0;
  for (const column of columns) {
    const value = numberIn(row.cells[column]);
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

function adultsOf(row: CsvRow<(typeof AGE_COLUMNS)[number]>): number | null {
  const adults = sumOf(row, ADULTS);
  const teens = numberIn(row.cells[TEENS]);
  return adults === null || teens === null
    ? null
    : Math.round(adults + teens * ADULT_SHARE_OF_TEENS);
}

function carersOf(row: CsvRow<(typeof CARE_COLUMNS)[number]>): number | null {
  const everyone = numberIn(row.cells[CARE_ALL]);
  const none = numberIn(row.cells[CARE_NONE]);
  return everyone === null || none === null ? null : everyone - none;
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
  const byArea = new Map<string, Residents>();
  for (const code of areas.own) {
    const age = ages.value.byArea.get(code);
    const limited = disability.value.byArea.get(code);
    const carers = care.value.byArea.get(code);
    byArea.set(code, {
      all: age ? wholeIn(age.cells[ALL]) : null,
      age18to64: age ? adultsOf(age) : null,
      age65to74: age ? sumOf(age, AGED_65) : null,
      age75to84: age ? sumOf(age, AGED_75) : null,
      age85plus: age ? wholeIn(age.cells[AGED_85]) : null,
      disabledLimitedALot: limited ? wholeIn(limited.cells[A_LOT]) : null,
      unpaidCarers: carers ? carersOf(carers) : null,
      unpaidCarers50Hours: carers ? wholeIn(carers.cells[CARE_50]) : null,
    });
  }
  const accounted = [ages.value.accounted, disability.value.accounted, care.value.accounted];
  return succeed({ byArea, accounted });
}
