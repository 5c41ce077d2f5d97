// Where something is: from a small area's code, or from a postcode that the council has loaded. A postcode is used to
// find the area and goes no further.

import { compareCodePoints } from '#lib/domain/kernel/code-point-order.ts';
import { Fault, type Understood } from './fault.ts';

/** The areas of a council and the postcodes in them. */
export interface PlaceIndex {
  readonly areaCodes: ReadonlySet<string>;
  /** By postcode in capitals without a space. */
  readonly areaByPostcode: ReadonlyMap<string, string>;
  /** Areas that took the place of one of an earlier census; left out where no lookup was loaded. */
  readonly successors?: ReadonlyMap<string, readonly string[]>;
}

/** What is said about a place that lies elsewhere. */
export const OUTSIDE = 'outside-council';

/** What is said about a postcode sector that was taken for a place. */
export const SECTOR_TAKEN = 'sector-taken';

/** What is said about an area of an earlier census, where one took its place, and where several did. */
export const RETIRED = 'area-retired';
export const SPLIT = 'area-split';

type PlaceFlag = typeof OUTSIDE | typeof RETIRED | typeof SPLIT;

const LONGEST_PLACE = 20;
/** The front of a postcode as far as its sector; without its space it could be another front. */
const SECTOR = /^([A-Z]{1,2}\d[A-Z\d]?)\s+(\d)$/;
const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/;
/** A postcode ends with two letters after its sector. */
const LETTERS_AFTER_SECTOR = 2;
/** Small areas of England, Wales, Scotland and Northern Ireland. */
const AREA_CODE = /^[EWSN]\d{8}$/;

export const bareCode = (raw: string): string => raw.toUpperCase().replaceAll(/[\s-]/g, '');

export const isPostcode = (raw: string): boolean =>
  raw.length <= LONGEST_PLACE && POSTCODE.test(bareCode(raw));

/**
 * The code of the small area; null for a real place that is not in the council, or in one of several areas.
 *
 * @param flag called with {@link OUTSIDE} for such a place, {@link RETIRED} or {@link SPLIT} for an area of before
 */
export function understandPlace(
  raw: string,
  { areaCodes, areaByPostcode, successors }: PlaceIndex,
  flag: (code: PlaceFlag, detail?: string) => void,
): Understood<string | null> {
  const text = raw.trim();
  if (areaCodes.has(text)) return text;
  if (text.length > LONGEST_PLACE) return new Fault('not-a-place');
  const bare = bareCode(text);
  if (areaCodes.has(bare)) return bare;
  const isUnit = POSTCODE.test(bare);
  if (!isUnit && !AREA_CODE.test(bare)) return new Fault('not-a-place');
  if (isUnit && areaByPostcode.size === 0) return new Fault('postcodes-not-loaded');
  const area = areaByPostcode.get(bare);
  if (area !== undefined) return area;
  const [now, ...others] = successors?.get(bare) ?? [];
  if (now === undefined) flag(OUTSIDE);
  else flag(others.length === 0 ? RETIRED : SPLIT, [now, ...others].join(', '));
  return now !== undefined && others.length === 0 ? now : null;
}

const sectors = new WeakMap<PlaceIndex['areaByPostcode'], ReadonlyMap<string, string>>();

/** The area with most postcodes of each sector; of equals the first by code. */
function areaBySector(areaByPostcode: PlaceIndex['areaByPostcode']): ReadonlyMap<string, string> {
  const known = sectors.get(areaByPostcode);
  if (known) return known;
  const counts = new Map<string, Map<string, number>>();
  for (const [code, area] of areaByPostcode) {
    const sector = code.slice(0, -LETTERS_AFTER_SECTOR);
    const own = counts.get(sector) ?? new Map<string, number>();
    own.set(area, (own.get(area) ?? 0) + 1);
    counts.set(sector, own);
  }
  const made = new Map(
    [...counts].map(([sector, areas]) => {
      const [most] = [...areas].toSorted(
        ([one, many], [other, more]) => more - many || compareCodePoints(one, other),
      );
      return [sector, most?.[0] ?? ''] as const;
    }),
  );
  sectors.set(areaByPostcode, made);
  return made;
}

/**
 * As {@link understandPlace}, and a postcode sector such as "TA1 1" for the area with most of its postcodes.
 *
 * @param flag called with {@link SECTOR_TAKEN} for a sector, {@link OUTSIDE} for a place elsewhere
 */
export function understandPlaceOrSector(
  raw: string,
  places: PlaceIndex,
  flag: (code: PlaceFlag | typeof SECTOR_TAKEN, detail?: string) => void,
): Understood<string | null> {
  const [, front = '', digit = ''] = SECTOR.exec(raw.trim().toUpperCase()) ?? [];
  if (front === '') return understandPlace(raw, places, flag);
  if (places.areaByPostcode.size === 0) return new Fault('postcodes-not-loaded');
  const area = areaBySector(places.areaByPostcode).get(front + digit);
  flag(area === undefined ? OUTSIDE : SECTOR_TAKEN);
  return area ?? null;
}
