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

const numberAt = (json: Json, key: string): number | null => {
  const value = json[key];
  return typeof value === 'number' ? value : null;
};

const within = (json: Json | undefined, key: string): Json | undefined => {
  const value = json?.[key];
  return isJson(value) ? value : undefined;
};

const listAt = (json: Json, key: string): Json[] => {
  const value = json[key];
  return Array.isArray(value) ? value.filter(isJson) : [];
};

function fromObject(json: Json, line: number): RegisteredLocation {
  const overall = within(within(json, 'currentRatings'), 'overall');
  const isCareHome = textAt(json, 'careHome') === 'Y';
  return {
    line,
    id: textAt(json, 'locationId'),
    providerId: textAt(json, 'providerId'),
    providerName: null,
    brand: brandName(textAt(json, 'brandName')),
    name: textAt(json, 'name'),
    isCareHome,
    serviceTypes: listAt(json, 'gacServiceTypes').map((type) => textAt(type, 'name')),
    specialisms: listAt(json, 'specialisms').map((specialism) => textAt(specialism, 'name')),
    beds: isCareHome ? numberAt(json, 'numberOfBeds') : null,
    postcode: textAt(json, 'postalCode'),
    lat: numberAt(json, 'onspdLatitude'),
    lon: numberAt(json, 'onspdLongitude'),
    areaCode: null,
    localAuthority: textAt(json, 'localAuthority'),
    rating: ratingOf(textAt(overall, 'rating')),
    registered: dateIn(textAt(json, 'registrationDate')),
    deregistered: dateIn(textAt(json, 'deregistrationDate')),
    verified: latestOf([
      dateIn(textAt(within(json, 'lastInspection'), 'date')),
      dateIn(textAt(overall, 'reportDate')),
    ]),
    successorIds: listAt(json, 'relationships')
      .filter((related) => textAt(related, 'type') === SUCCESSOR)
      .map((related) => textAt(related, 'relatedLocationId')),
  };
}

/** Locations from raw objects, one a line. A line that is no object is a problem with its number. */
export function readLocationObjects(file: OpenFile): Outcome<RegisteredLocation[]> {
  const locations: RegisteredLocation[] = [];
  for (const [index, text] of file.text.split('\n').entries()) {
    if (text.trim() === '') continue;
    const line = index + 1;
    const json = parseLine(text);
    if (json === undefined || textAt(json, 'locationId') === '') {
      return fail({
        code: 'row-invalid',
        message: 'This line is not a location: it is no JSON object with a locationId.',
        where: { file: file.path, line, field: 'locationId' },
        help: 'Fetch the file again from its publisher.',
      });
    }
    locations.push(fromObject(json, line));
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
