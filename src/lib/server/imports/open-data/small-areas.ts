// Reads the list of small areas: codes, names up the hierarchy, settlement type, and where people live on average.

import { slugOf } from '#lib/domain/kernel/slug.ts';
import type { Area, Point } from '#lib/domain/market/records.ts';
import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import { readCsv, type CsvRow } from '../csv.ts';
import { openAccount, type RowAccount } from './account.ts';
import type { Authority } from './authority.ts';
import { numberIn, wholeIn } from './cells.ts';
import type { OpenFolder } from './folder.ts';
import { toPoint } from './national-grid.ts';
import { ruralityOf } from './rurality.ts';
import { SMALL_AREAS } from './source-notes.ts';

const FILE = 'geography/small_areas.csv';
const COLUMNS = [
  'area_code',
  'area_name',
  'authority_code',
  'authority_name',
  'district_code',
  'district_name',
  'ward_name',
  'middle_area_code',
  'middle_area_name',
  'rural_urban_code',
  'lat',
  'lon',
  'population',
  'disabled_limited_a_lot',
] as const;
type Row = CsvRow<(typeof COLUMNS)[number]>;

/** What the list says of an area, before census, deprivation and outline are known. */
type ListedArea = Omit<Area, 'geometry' | 'residents' | 'deprivationDecile' | 'deprivationIndex'>;

export interface AreaDraft {
  readonly line: number;
  readonly listed: ListedArea;
  readonly population: number | null;
  /** As printed in this list; the census table goes first where there is one. */
  readonly limitedALot: number | null;
}

export interface SmallAreas {
  readonly drafts: readonly AreaDraft[];
  /** Every area code of the folder, of all its councils. */
  readonly allCodes: ReadonlySet<string>;
  readonly account: RowAccount;
}

/** UTF-8 letters that went through an old code page on their way here, as in "Mynydd Llandyg├íi". */
const BROKEN_LETTERS: readonly (readonly [string, string])[] = [
  ['├í', 'á'],
  ['├ó', 'â'],
  ['├¬', 'ê'],
  ['├«', 'î'],
  ['├┤', 'ô'],
];

const mendName = (name: string): string =>
  BROKEN_LETTERS.reduce((mended, [broken, letter]) => mended.replaceAll(broken, letter), name);

/** The former district that an area is still named after, e.g. "Mendip" in "Mendip 006A". */
const NAMED_AFTER = /^(.+?) \d{3}[A-Z]$/;

/**
 * The district of an area. A council in one piece has none of its own; where its areas are still named after former
 * districts, as in Somerset, those are used, because people there know them.
 */
function districtOf({ cells }: Row): { districtCode: string; districtName: string } {
  const { district_code: districtCode, district_name: districtName } = cells;
  const former = NAMED_AFTER.exec(cells.area_name)?.[1];
  if (districtName !== cells.authority_name || former === undefined || former === districtName) {
    return { districtCode, districtName };
  }
  return { districtCode: `${districtCode}-${slugOf(former)}`, districtName: former };
}

function centreOf({ cells }: Row): Point | undefined {
  const lon = numberIn(cells.lon);
  const lat = numberIn(cells.lat);
  return lon === null || lat === null ? undefined : toPoint(lon, lat);
}

function toDraft(row: Row, authority: Authority): Outcome<AreaDraft> {
  const { line, cells } = row;
  const broken = (field: string, message: string): Outcome<AreaDraft> =>
    fail({
      code: 'row-invalid',
      message,
      where: { file: FILE, line, field },
      help: 'Correct the cell, or fetch the file again from its publisher.',
    });
  const rurality = ruralityOf(cells.rural_urban_code, authority.isConurbation);
  if (rurality === undefined) {
    return broken('rural_urban_code', `"${cells.rural_urban_code}" is not a known class.`);
  }
  const centre = centreOf(row);
  if (centre === undefined) return broken('lat', 'The position is missing or not a number.');
  const middleName = mendName(cells.middle_area_name);
  return succeed({
    line,
    listed: {
      code: cells.area_code,
      name: mendName(cells.area_name),
      placeName: cells.ward_name === '' ? middleName : mendName(cells.ward_name),
      ...districtOf(row),
      middleCode: cells.middle_area_code,
      middleName,
      rurality,
      centre,
    },
    population: wholeIn(cells.population),
    limitedALot: wholeIn(cells.disabled_limited_a_lot),
  });
}

/** Areas of the council. The account stays open: an area without an outline is still to be rejected. */
export function readSmallAreas(folder: OpenFolder, authority: Authority): Outcome<SmallAreas> {
  const file = folder.read(FILE);
  if (!file.ok) return file;
  const rows = readCsv(FILE, file.value.text, COLUMNS);
  if (!rows.ok) return rows;
  const account = openAccount(file.value, SMALL_AREAS);
  const drafts: AreaDraft[] = [];
  for (const row of rows.value) {
    if (row.cells.authority_code !== authority.onsCode) {
      account.reject('in another council', row.line);
      continue;
    }
    const draft = toDraft(row, authority);
    if (!draft.ok) return draft;
    drafts.push(draft.value);
  }
  if (drafts.length === 0) {
    return fail({
      code: 'join-too-poor',
      message: `No small area belongs to ${authority.name} (${authority.onsCode}).`,
      where: { file: FILE, field: 'authority_code' },
      help: 'The file may be incomplete. Fetch it again from its publisher.',
    });
  }
  const allCodes = new Set(rows.value.map(({ cells }) => cells.area_code));
  return succeed({ drafts, allCodes, account });
}
