// Reads the regulator's directory with ratings: as published (one row for each location, service group and question,
// dates month first), and as a list of locations made from it.

import { succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import { readCsv, type CsvRow } from '../csv.ts';
import type { RowAccount } from './account.ts';
import { dateIn, listIn, numberIn } from './cells.ts';
import type { OpenFile } from './folder.ts';
import { brandName, latestOf, ratingOf, type RegisteredLocation } from './registered-location.ts';

export const RATING_COLUMNS = [
  'Location ID',
  'Location Name',
  'Care Home?',
  'Location Post Code',
  'Location Local Authority',
  'Service / Population Group',
  'Domain',
  'Latest Rating',
  'Publication Date',
  'Provider ID',
  'Provider Name',
  'Brand Name',
] as const;

export const RATED_LOCATION_COLUMNS = [
  'location_id',
  'provider_id',
  'provider_name',
  'name',
  'care_home',
  'service_groups_rated',
  'postcode',
  'local_authority',
  'brand',
  'overall_rating',
  'rating_publication_date',
  'latitude',
  'longitude',
  'area_code',
] as const;

const OVERALL = 'Overall';
type RatingRow = CsvRow<(typeof RATING_COLUMNS)[number]>;

/** What the directory with ratings does not tell. */
const unknownHere = {
  specialisms: [],
  beds: null,
  registered: null,
  deregistered: null,
  successorIds: [],
} as const;

/** Locations from the list made of the directory. */
export function readRatedLocations(file: OpenFile): Outcome<RegisteredLocation[]> {
  const rows = readCsv(file.path, file.text, RATED_LOCATION_COLUMNS);
  if (!rows.ok) return rows;
  const locations = rows.value.map(({ line, cells }): RegisteredLocation => ({
    ...unknownHere,
    line,
    id: cells.location_id,
    providerId: cells.provider_id,
    providerName: cells.provider_name,
    brand: brandName(cells.brand),
    name: cells.name,
    isCareHome: cells.care_home === 'Y',
    serviceTypes: listIn(cells.service_groups_rated),
    postcode: cells.postcode,
    lat: numberIn(cells.latitude),
    lon: numberIn(cells.longitude),
    areaCode: cells.area_code === '' ? null : cells.area_code,
    localAuthority: cells.local_authority,
    rating: ratingOf(cells.overall_rating),
    verified: dateIn(cells.rating_publication_date),
  }));
  return succeed(locations);
}

/** The row that speaks of a location as a whole. */
const isOverall = ({ cells }: RatingRow): boolean =>
  cells.Domain === OVERALL && cells['Service / Population Group'] === OVERALL;

function fromRows(rows: readonly RatingRow[]): RegisteredLocation[] {
  const [first] = rows;
  if (first === undefined) return [];
  const { line, cells } = rows.find(isOverall) ?? first;
  const groups = rows.map((row) => row.cells['Service / Population Group']);
  return [
    {
      ...unknownHere,
      line,
      id: cells['Location ID'],
      providerId: cells['Provider ID'],
      providerName: cells['Provider Name'],
      brand: brandName(cells['Brand Name']),
      name: cells['Location Name'],
      isCareHome: cells['Care Home?'] === 'Y',
      serviceTypes: [...new Set(groups)].filter((group) => group !== OVERALL),
      postcode: cells['Location Post Code'],
      lat: null,
      lon: null,
      areaCode: null,
      localAuthority: cells['Location Local Authority'],
      rating: ratingOf(cells['Latest Rating']),
      verified: latestOf(rows.map((row) => dateIn(row.cells['Publication Date']))),
    },
  ];
}

/**
 * Locations from the published directory. Rows that rate one question or one group are read for dates and groups and
 * counted as used; a row whose date cannot be read is rejected. What is not rated yet has no date.
 */
export function readRatings(file: OpenFile, account: RowAccount): Outcome<RegisteredLocation[]> {
  const rows = readCsv(file.path, file.text, RATING_COLUMNS);
  if (!rows.ok) return rows;
  const byLocation = new Map<string, RatingRow[]>();
  for (const row of rows.value) {
    const published = row.cells['Publication Date'];
    if (published !== '' && dateIn(published) === null) {
      account.reject('Publication Date is not a date (month/day/year)', row.line);
      continue;
    }
    const id = row.cells['Location ID'];
    byLocation.set(id, [...(byLocation.get(id) ?? []), row]);
    account.use();
  }
  return succeed([...byLocation.values()].flatMap(fromRows));
}
