// Reads the regulator's full record of each location, as a table (one row each) or as raw objects (one JSON a line).

import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import { readCsv, type CsvRow } from '../csv.ts';
import { dateIn, listIn, numberIn, wholeIn } from './cells.ts';
import type { OpenFile } from './folder.ts';
import { brandName, latestOf, ratingOf, type RegisteredLocation } from './registered-location.ts';

export const TABLE_COLUMNS = [
  'location_id',
  'provider_id',
  'name',
  'registration_date',
  'deregistration_date',
  'care_home',
  'number_of_beds',
  'postcode',
  'latitude',
  'longitude',
  'local_authority',
  'service_types',
  'specialisms',
  'brand',
  'overall_rating',
  'rating_report_date',
  'last_inspection_date',
  'related_locations',
  'area_code',
] as const;

const SUCCESSOR = 'HSCA Successor';

/** Ids of successors in a cell such as "HSCA Successor|New Provider|1-320209404; HSCA Predecessor|…". */
const successorsIn = (cell: string): string[] =>
  listIn(cell).flatMap((entry) => {
    const [kind, , id] = entry.split('|');
    return kind === SUCCESSOR && id !== undefined ? [id] : [];
  });

function fromRow({ line, cells }: CsvRow<(typeof TABLE_COLUMNS)[number]>): RegisteredLocation {
  const beds = wholeIn(cells.number_of_beds);
  return {
    line,
    id: cells.location_id,
    providerId: cells.provider_id,
    providerName: null,
    brand: brandName(cells.brand),
    name: cells.name,
    isCareHome: cells.care_home === 'Y',
    serviceTypes: listIn(cells.service_types),
    specialisms: listIn(cells.specialisms),
    beds: cells.care_home === 'Y' ? beds : null,
    postcode: cells.postcode,
    lat: numberIn(cells.latitude),
    lon: numberIn(cells.longitude),
    areaCode: cells.area_code === '' ? null : cells.area_code,
    localAuthority: cells.local_authority,
    rating: ratingOf(cells.overall_rating),
    registered: dateIn(cells.registration_date),
    deregistered: dateIn(cells.deregistration_date),
    verified: latestOf([dateIn(cells.last_inspection_date), dateIn(cells.rating_report_date)]),
    successorIds: successorsIn(cells.related_locations),
  };
}

/** Locations from the table. */
export function readLocationTable(file: OpenFile): Outcome<RegisteredLocation[]> {
  const rows = readCsv(file.path, file.text, TABLE_COLUMNS);
  return rows.ok ? succeed(rows.value.map(fromRow)) : rows;
}

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textAt = (json: Json | undefined, key: string): string => {
  const value = json?.[key];
  return typeof value === 'string' ? value : '';
};

const numberText = (json: Json, key: string): string => {
  const value = json[key];
  return typeof value === 'number' ? String(value) : '';
};

const within = (json: Json | undefined, key: string): Json | undefined => {
  const value = json?.[key];
  return isJson(value) ? value : undefined;
};

const listAt = (json: Json, key: string): Json[] => {
  const value = json[key];
  return Array.isArray(value) ? value.filter(isJson) : [];
};

/**
 * Cells of a record of the regulator's interface, under the names that the table has for them. Its small area is found by
 * its postcode.
 */
type LocationCells = Readonly<
  Record<
    Exclude<(typeof TABLE_COLUMNS)[number], 'area_code'> | 'dormancy' | 'inspection_category',
    string
  >
>;

/** A record as a row of the table; nothing for an object that is no location. */
export function locationCells(json: Json): LocationCells | undefined {
  if (textAt(json, 'locationId') === '' || textAt(json, 'providerId') === '') return undefined;
  const overall = within(within(json, 'currentRatings'), 'overall');
  const primary = listAt(json, 'inspectionCategories').find(
    (category) => textAt(category, 'primary') === 'true',
  );
  return {
    location_id: textAt(json, 'locationId'),
    provider_id: textAt(json, 'providerId'),
    name: textAt(json, 'name'),
    registration_date: textAt(json, 'registrationDate'),
    deregistration_date: textAt(json, 'deregistrationDate'),
    care_home: textAt(json, 'careHome'),
    number_of_beds: numberText(json, 'numberOfBeds'),
    postcode: textAt(json, 'postalCode'),
    latitude: numberText(json, 'onspdLatitude'),
    longitude: numberText(json, 'onspdLongitude'),
    local_authority: textAt(json, 'localAuthority'),
    service_types: namesIn(json, 'gacServiceTypes'),
    specialisms: namesIn(json, 'specialisms'),
    brand: textAt(json, 'brandName'),
    overall_rating: textAt(overall, 'rating'),
    rating_report_date: textAt(overall, 'reportDate'),
    last_inspection_date: textAt(within(json, 'lastInspection'), 'date'),
    related_locations: listAt(json, 'relationships')
      .map((related) =>
        ['type', 'reason', 'relatedLocationId'].map((key) => textAt(related, key)).join('|'),
      )
      .join('; '),
    dormancy: textAt(json, 'dormancy'),
    inspection_category: textAt(primary, 'name'),
  };
}

const namesIn = (json: Json, key: string): string =>
  listAt(json, key)
    .map((named) => textAt(named, 'name'))
    .join('; ');

/** Locations from raw objects, one a line. A line that is no object is a problem with its number. */
export function readLocationObjects(file: OpenFile): Outcome<RegisteredLocation[]> {
  const locations: RegisteredLocation[] = [];
  for (const [index, text] of file.text.split('\n').entries()) {
    if (text.trim() === '') continue;
    const line = index + 1;
    const json = parseLine(text);
    const cells = json && locationCells(json);
    if (cells === undefined) {
      return fail({
        code: 'row-invalid',
        message:
          'This line is not a location: it is no JSON object with a locationId and a providerId.',
        where: { file: file.path, line, field: 'locationId' },
        help: 'Fetch the file again from its publisher.',
      });
    }
    locations.push(fromRow({ line, cells: { ...cells, area_code: '' } }));
  }
  return succeed(locations);
}

function parseLine(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJson(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
