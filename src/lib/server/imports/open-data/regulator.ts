// Reads the regulator's files of a council, whichever layouts are there, places every location, and accounts for
// every row.

import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import type { Organisation, Service, ServiceKind } from '#lib/domain/market/records.ts';
import { readHeader } from '../csv.ts';
import { checkJoin, openAccount, type Accounted, type RowAccount } from './account.ts';
import type { Authority } from './authority.ts';
import type { OpenFile, OpenFolder } from './folder.ts';
import { toPoint } from './national-grid.ts';
import type { Postcodes } from './postcodes.ts';
import { readLocationObjects, readLocationTable, TABLE_COLUMNS } from './regulator-api.ts';
import {
  RATED_LOCATION_COLUMNS,
  RATING_COLUMNS,
  readRatedLocations,
  readRatings,
} from './regulator-ratings.ts';
import { kindOf, toServices, type PlacedLocation } from './regulator-services.ts';
import { latestOf, type RegisteredLocation } from './registered-location.ts';
import { regulatorNotes } from './source-notes.ts';

export interface Regulated {
  readonly services: readonly Service[];
  readonly organisations: readonly Organisation[];
  readonly accounted: readonly Accounted[];
  /** True when the file holds care homes alone, so that other kinds are not known. */
  readonly careHomesOnly: boolean;
}

type Layout = 'table' | 'objects' | 'rated-locations' | 'ratings';

const TITLES: Readonly<Record<Layout, string>> = {
  table: 'Register of care services',
  objects: 'Register of care services, raw records',
  'rated-locations': 'Directory of care services with ratings, one row a location',
  ratings: 'Directory of care services with ratings, as published',
};
/** Which layout to build from when there are several: the fullest record first. */
const ORDER: readonly Layout[] = ['table', 'objects', 'rated-locations', 'ratings'];

const YEAR_IN_NAME = /_(\d{4})\./;
const FALLBACK_YEAR = '2020';
const has = (header: readonly string[], column: string): boolean => header.includes(column);

/** Layout of a file by its header; a file that resembles none is read as the layout it is named after, and fails there. */
function layoutOf({ name, text }: OpenFile): Layout {
  if (name.endsWith('.ndjson')) return 'objects';
  const header = readHeader(text);
  if (has(header, RATING_COLUMNS[0]) || name.includes('_ratings_')) return 'ratings';
  if (has(header, 'service_groups_rated')) return 'rated-locations';
  const rated = RATED_LOCATION_COLUMNS.filter((column) => has(header, column)).length;
  const full = TABLE_COLUMNS.filter((column) => has(header, column)).length;
  return rated > full ? 'rated-locations' : 'table';
}

interface OpenedFile {
  readonly file: OpenFile;
  readonly layout: Layout;
  readonly account: RowAccount;
}

function openFiles(folder: OpenFolder, slug: string): Outcome<OpenedFile[]> {
  const prefix = `supply/cqc_${slug.replaceAll('-', '_')}_`;
  const opened: OpenedFile[] = [];
  for (const path of folder.list('supply').filter((each) => each.startsWith(prefix))) {
    const file = folder.read(path);
    if (!file.ok) return file;
    const layout = layoutOf(file.value);
    const year = YEAR_IN_NAME.exec(path)?.[1] ?? FALLBACK_YEAR;
    opened.push({
      file: file.value,
      layout,
      account: openAccount(file.value, regulatorNotes(TITLES[layout], year)),
    });
  }
  // Raw records repeat the table; where both are there the table is enough.
  const hasTable = opened.some(({ layout }) => layout === 'table');
  return succeed(
    opened
      .filter(({ layout }) => !(hasTable && layout === 'objects'))
      .sort((a, b) => ORDER.indexOf(a.layout) - ORDER.indexOf(b.layout)),
  );
}

function readLocations({ file, layout, account }: OpenedFile): Outcome<RegisteredLocation[]> {
  if (layout === 'table') return readLocationTable(file);
  if (layout === 'objects') return readLocationObjects(file);
  return layout === 'ratings' ? readRatings(file, account) : readRatedLocations(file);
}

/** The same location in a second file fills what the first left out: groups and the day of the rating. */
function enrich(
  location: RegisteredLocation,
  other: RegisteredLocation | undefined,
): RegisteredLocation {
  if (other === undefined) return location;
  return {
    ...location,
    serviceTypes: location.serviceTypes.length > 0 ? location.serviceTypes : other.serviceTypes,
    rating: location.rating ?? other.rating,
    verified: latestOf([location.verified, other.verified]),
  };
}

interface Ground {
  readonly codes: ReadonlySet<string>;
  readonly postcodes: Postcodes;
  /** Small area of a position, by outline. */
  readonly locate: (lon: number, lat: number) => string | undefined;
}

/** The area as the file gives it, else by the position's outline, else by the postcode. */
function place(location: RegisteredLocation, ground: Ground): PlacedLocation | undefined {
  const { lat, lon, postcode } = location;
  const point = lat === null || lon === null ? null : toPoint(lon, lat);
  const given = location.areaCode;
  const areaCode =
    given !== null && ground.codes.has(given)
      ? given
      : point && ground.locate(point.lon, point.lat);
  if (areaCode) return { location, areaCode, point };
  const found = ground.postcodes.find(postcode);
  return found && { location, areaCode: found.areaCode, point: point ?? found.point };
}

interface Sorted {
  readonly placed: { at: PlacedLocation; kind: ServiceKind }[];
  readonly lost: RegisteredLocation[];
}

/** Keeps locations of this council that give care the atlas maps and stand somewhere known; accounts for the rest. */
function sortLocations(
  locations: readonly RegisteredLocation[],
  authority: Authority,
  ground: Ground,
  count: Pick<RowAccount, 'use' | 'reject'>,
): Sorted {
  const sorted: Sorted = { placed: [], lost: [] };
  const seen = new Set<string>();
  for (const location of locations) {
    const kind = kindOf(location);
    const at = place(location, ground);
    if (location.localAuthority !== authority.name) {
      count.reject('in another council', location.line);
    } else if (seen.has(location.id)) {
      count.reject('location listed twice', location.line);
    } else if (kind === null) {
      count.reject('gives no care that the atlas maps', location.line);
    } else if (at === undefined) {
      sorted.lost.push(location);
      count.reject('postcode nobody knows, so the place is not known', location.line);
    } else {
      sorted.placed.push({ at, kind });
      count.use();
    }
    seen.add(location.id);
  }
  return sorted;
}

function checkPlaces(file: string, { placed, lost }: Sorted): Outcome<null> {
  const [first] = lost;
  if (placed.length === 0 && first === undefined) {
    return fail({
      code: 'join-too-poor',
      message: 'No location in the file belongs to this council.',
      where: { file, field: 'local_authority' },
      help: 'Use the file of this council.',
    });
  }
  return checkJoin({
    file,
    field: 'postcode',
    what: 'locations and postcodes',
    matched: placed.length,
    total: placed.length + lost.length,
    example: first?.postcode ?? '',
    line: first?.line,
  });
}

const daysOf = (location: RegisteredLocation): (string | null)[] => [
  location.registered,
  location.deregistered,
  location.verified,
];

/** Services of the council's regulated locations; undefined when the folder has no file for the council. */
export function readRegulated(
  folder: OpenFolder,
  authority: Authority,
  ground: Ground,
): Outcome<Regulated | undefined> {
  const opened = openFiles(folder, authority.slug);
  if (!opened.ok) return opened;
  const [main, ...others] = opened.value;
  if (main === undefined) return succeed(undefined);
  const read = readLocations(main);
  if (!read.ok) return read;
  const more = new Map<string, RegisteredLocation>();
  for (const other of others) {
    const locations = readLocations(other);
    if (!locations.ok) return locations;
    for (const location of locations.value) more.set(location.id, location);
    if (other.layout !== 'ratings')
      locations.value.forEach(() => {
        other.account.use();
      });
  }
  const locations = read.value.map((location) => enrich(location, more.get(location.id)));
  // Rows of the published directory were counted one by one when they were read.
  const uncounted = { use: () => undefined, reject: () => undefined };
  const count = main.layout === 'ratings' ? uncounted : main.account;
  const sorted = sortLocations(locations, authority, ground, count);
  const checked = checkPlaces(main.file.path, sorted);
  if (!checked.ok) return checked;
  const firstSeen = main.account.close().source.coversTo;
  const coversTo = latestOf(locations.flatMap(daysOf)) ?? firstSeen;
  const built = toServices(sorted.placed, { id: main.account.sourceId, firstSeen });
  return succeed({
    ...built,
    accounted: [main, ...others].map(({ account }) => account.close(coversTo)),
    careHomesOnly: built.services.every(({ kind }) => kind === 'care-home'),
  });
}
