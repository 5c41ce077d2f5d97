// Where something is: from a small area's code, or from a postcode that the council has loaded. A postcode is used to
// find the area and goes no further.

import { Fault, type Understood } from './fault.ts';

/** The areas of a council and the postcodes in them. */
export interface PlaceIndex {
  readonly areaCodes: ReadonlySet<string>;
  /** By postcode in capitals without a space. */
  readonly areaByPostcode: ReadonlyMap<string, string>;
}

/** What is said about a place that lies elsewhere. */
export const OUTSIDE = 'outside-council';

const LONGEST_PLACE = 20;
const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/;
/** Small areas of England, Wales, Scotland and Northern Ireland. */
const AREA_CODE = /^[EWSN]\d{8}$/;

export const bareCode = (raw: string): string => raw.toUpperCase().replaceAll(/[\s-]/g, '');

export const isPostcode = (raw: string): boolean =>
  raw.length <= LONGEST_PLACE && POSTCODE.test(bareCode(raw));

/**
 * The code of the small area; null for a real place that is not in the council.
 *
 * @param flag called with {@link OUTSIDE} for such a place
 */
export function understandPlace(
  raw: string,
  { areaCodes, areaByPostcode }: PlaceIndex,
  flag: (code: typeof OUTSIDE) => void,
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
  flag(OUTSIDE);
  return null;
}
