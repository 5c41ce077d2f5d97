// The one shape that the regulator's files are read into, whatever their layout: a location with what is known of it.

export interface RegisteredLocation {
  readonly line: number;
  readonly id: string;
  readonly providerId: string;
  readonly providerName: string | null;
  readonly brand: string | null;
  readonly name: string;
  readonly isCareHome: boolean;
  /** As the regulator words them, e.g. "Homecare agencies". */
  readonly serviceTypes: readonly string[];
  readonly specialisms: readonly string[];
  readonly beds: number | null;
  readonly postcode: string;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly areaCode: string | null;
  readonly localAuthority: string;
  readonly rating: string | null;
  /** ISO dates; null where not given. */
  readonly registered: string | null;
  readonly deregistered: string | null;
  readonly verified: string | null;
  /** Locations that carried this one on. */
  readonly successorIds: readonly string[];
}

const BRAND = /^BRAND\s+/;

/** Name of a brand without the regulator's label; null where there is none. */
export function brandName(text: string): string | null {
  const name = text.replace(BRAND, '').trim();
  return name === '' || name === '-' ? null : name;
}

const NOT_RATED = new Set(['', 'No published rating', 'Not Rated', 'Inspected but not rated']);

/** A rating, or null where the regulator has given none. */
export const ratingOf = (text: string): string | null => (NOT_RATED.has(text) ? null : text);

/** The latest of some dates; null when there is none. */
export const latestOf = (dates: readonly (string | null)[]): string | null =>
  dates.reduce<string | null>(
    (latest, day) => (day !== null && day > (latest ?? '') ? day : latest),
    null,
  );
