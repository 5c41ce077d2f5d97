// Finds the small area and position of a postcode. A postcode newer than the list is placed by its sector (all but
// its last two letters): good enough for an area, not for a point.

import { succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import type { Point } from '#lib/domain/market/records.ts';
import { readCsv } from '../csv.ts';
import { checkJoin, openAccount, type Accounted } from './account.ts';
import { numberIn } from './cells.ts';
import type { OpenFolder } from './folder.ts';
import { toPoint } from './national-grid.ts';
import { POSTCODES } from './source-notes.ts';

/** Where a postcode is. `point` is null when only the sector is known. */
interface PostcodePlace {
  readonly areaCode: string;
  readonly point: Point | null;
}

export interface Postcodes {
  find(postcode: string): PostcodePlace | undefined;
  readonly accounted: Accounted;
}

interface Entry {
  readonly areaCode: string;
  readonly lon: number;
  readonly lat: number;
}

const squeeze = (postcode: string): string => postcode.replaceAll(/\s+/g, '').toUpperCase();

const INWARD_LETTERS = 2;
const sectorOf = (squeezed: string): string => squeezed.slice(0, -INWARD_LETTERS);

/** The area that holds most postcodes of a sector; the first of equals by code. */
function commonestArea(counts: ReadonlyMap<string, number>): string | undefined {
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0];
}

function countSectors(entries: ReadonlyMap<string, Entry>): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const [postcode, { areaCode }] of entries) {
    const sector = sectorOf(postcode);
    const areas = counts.get(sector) ?? new Map<string, number>();
    areas.set(areaCode, (areas.get(areaCode) ?? 0) + 1);
    counts.set(sector, areas);
  }
  const sectors = new Map<string, string>();
  for (const [sector, areas] of counts) {
    const area = commonestArea(areas);
    if (area !== undefined) sectors.set(sector, area);
  }
  return sectors;
}

/** Reads the council's postcodes. */
export function readPostcodes(
  folder: OpenFolder,
  slug: string,
  codes: ReadonlySet<string>,
): Outcome<Postcodes> {
  const path = `geography/postcodes/${slug}.csv`;
  const file = folder.read(path);
  if (!file.ok) return file;
  const rows = readCsv(path, file.value.text, ['postcode', 'lat', 'lon', 'area_code']);
  if (!rows.ok) return rows;
  const account = openAccount(file.value, POSTCODES);
  const entries = new Map<string, Entry>();
  let unknown: { code: string; line: number } | undefined;
  for (const { line, cells } of rows.value) {
    const lon = numberIn(cells.lon);
    const lat = numberIn(cells.lat);
    if (!codes.has(cells.area_code)) {
      unknown ??= { code: cells.area_code, line };
      account.reject('unknown small area', line);
    } else if (lon === null || lat === null) {
      account.reject('position is missing', line);
    } else {
      entries.set(squeeze(cells.postcode), { areaCode: cells.area_code, lon, lat });
      account.use();
    }
  }
  const joined = checkJoin({
    file: path,
    field: 'area_code',
    what: 'postcodes and small areas',
    matched: entries.size,
    total: rows.value.length,
    example: unknown?.code ?? '',
    line: unknown?.line,
  });
  if (!joined.ok) return joined;
  const sectors = countSectors(entries);
  return succeed({
    find: (postcode) => {
      const squeezed = squeeze(postcode);
      const entry = entries.get(squeezed);
      if (entry) return { areaCode: entry.areaCode, point: toPoint(entry.lon, entry.lat) };
      const areaCode = sectors.get(sectorOf(squeezed));
      return areaCode === undefined ? undefined : { areaCode, point: null };
    },
    accounted: account.close(),
  });
}
