// Reads outlines of small areas from GeoJSON, checks every ring, and winds them as RFC 7946 asks: outer rings
// counter-clockwise, holes clockwise.

import type { AreaGeometry, Ring } from '#lib/domain/market/records.ts';
import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import { checkJoin, openAccount, type Accounted } from './account.ts';
import type { OpenFolder } from './folder.ts';
import { BOUNDARIES } from './source-notes.ts';

export interface BoundariesRead {
  readonly byArea: ReadonlyMap<string, AreaGeometry>;
  readonly accounted: Accounted;
}

/** Great Britain and its islands, in degrees: a coordinate outside is swapped, projected or wrong. */
const LON = { min: -9, max: 2.5 };
const LAT = { min: 49, max: 61.5 };
const FEWEST_POSITIONS = 4;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** Line on which a place in the text stands. */
const lineAt = (text: string, position: number): number =>
  text.slice(0, position).split('\n').length;

const lineOfArea = (text: string, code: string): number | null => {
  const position = text.indexOf(`"${code}"`);
  return position < 0 ? null : lineAt(text, position);
};

const POSITION = /position (\d+)/;

function parseJson(file: string, text: string): Outcome<unknown> {
  try {
    return succeed(JSON.parse(text));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const position = POSITION.exec(message)?.[1];
    return fail({
      code: 'geometry-broken',
      message: 'The file is not valid JSON: it breaks off or has a stray character here.',
      where: { file, line: lineAt(text, position === undefined ? text.length : Number(position)) },
      help: 'Fetch the file again from its publisher.',
    });
  }
}

const isBetween = (value: unknown, { min, max }: typeof LON): value is number =>
  typeof value === 'number' && value >= min && value <= max;

function readPosition(value: unknown): readonly [number, number] | undefined {
  if (!isList(value)) return undefined;
  const [lon, lat] = value;
  return isBetween(lon, LON) && isBetween(lat, LAT) ? [lon, lat] : undefined;
}

/** Twice the signed area: above 0 when the ring runs counter-clockwise. */
function windingOf(ring: Ring): number {
  return ring.reduce((sum, [lon, lat], i) => {
    const [nextLon, nextLat] = ring[(i + 1) % ring.length] ?? [lon, lat];
    return sum + lon * nextLat - nextLon * lat;
  }, 0);
}

/** A closed ring with an area, wound as asked; or what is wrong with it. */
function readRing(value: unknown, isOuter: boolean): Ring | string {
  if (!isList(value)) return 'a ring is not a list';
  const positions = value.map(readPosition);
  const ring = positions.filter((position) => position !== undefined);
  if (ring.length < positions.length)
    return 'a coordinate is not longitude and latitude in Britain';
  if (ring.length < FEWEST_POSITIONS) return 'a ring has fewer than 4 positions';
  const [first] = ring;
  const last = ring.at(-1);
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) return 'a ring is not closed';
  const winding = windingOf(ring);
  if (winding === 0) return 'a ring encloses nothing';
  return winding > 0 === isOuter ? ring : ring.toReversed();
}

function readPolygon(value: unknown): readonly Ring[] | string {
  if (!isList(value) || value.length === 0) return 'a polygon has no rings';
  const rings: Ring[] = [];
  for (const [index, part] of value.entries()) {
    const ring = readRing(part, index === 0);
    if (typeof ring === 'string') return ring;
    rings.push(ring);
  }
  return rings;
}

/** An outline, or what is wrong with it. */
function readGeometry(value: unknown): AreaGeometry | string {
  if (!isRecord(value)) return 'there is no geometry';
  const { type, coordinates } = value;
  if (type === 'Polygon') {
    const rings = readPolygon(coordinates);
    return typeof rings === 'string' ? rings : { type, coordinates: rings };
  }
  if (type !== 'MultiPolygon' || !isList(coordinates) || coordinates.length === 0) {
    return 'it is neither a Polygon nor a MultiPolygon';
  }
  const polygons: (readonly Ring[])[] = [];
  for (const part of coordinates) {
    const rings = readPolygon(part);
    if (typeof rings === 'string') return rings;
    polygons.push(rings);
  }
  return { type, coordinates: polygons };
}

function featuresOf(file: string, json: unknown): Outcome<readonly unknown[]> {
  const features = isRecord(json) ? json['features'] : undefined;
  if (isList(features) && features.length > 0) return succeed(features);
  return fail({
    code: 'geometry-broken',
    message: 'This is not a GeoJSON FeatureCollection with outlines.',
    where: { file, field: 'features' },
    help: 'Use the outlines as GeoJSON in degrees (WGS 84).',
  });
}

const codeOf = (feature: unknown): string | undefined => {
  const properties = isRecord(feature) ? feature['properties'] : undefined;
  const code = isRecord(properties) ? properties['area_code'] : undefined;
  return typeof code === 'string' ? code : undefined;
};

/** Outlines of the council's areas. A broken outline is a problem; too many areas without one is, too. */
export function readBoundaries(
  folder: OpenFolder,
  slug: string,
  codes: ReadonlySet<string>,
): Outcome<BoundariesRead> {
  const path = `geography/boundaries/${slug}.geojson`;
  const file = folder.read(path);
  if (!file.ok) return file;
  const { text } = file.value;
  const json = parseJson(path, text);
  if (!json.ok) return json;
  const features = featuresOf(path, json.value);
  if (!features.ok) return features;
  const account = openAccount(file.value, BOUNDARIES);
  const byArea = new Map<string, AreaGeometry>();
  for (const feature of features.value) {
    const code = codeOf(feature);
    if (code === undefined || !codes.has(code)) {
      const line = code === undefined ? null : lineOfArea(text, code);
      account.reject('outline without a matching small area', line);
      continue;
    }
    const geometry = readGeometry(isRecord(feature) ? feature['geometry'] : undefined);
    if (typeof geometry === 'string') {
      const line = lineOfArea(text, code);
      return fail({
        code: 'geometry-broken',
        message: `The outline of ${code} is broken: ${geometry}.`,
        where: { file: path, ...(line === null ? {} : { line }), field: 'geometry' },
        help: 'Fetch the file again from its publisher.',
      });
    }
    byArea.set(code, geometry);
    account.use();
  }
  const absent = [...codes].filter((code) => !byArea.has(code));
  const joined = checkJoin({
    file: path,
    field: 'area_code',
    what: 'small areas and outlines',
    matched: byArea.size,
    total: codes.size + (features.value.length - byArea.size),
    example: absent[0] ?? '',
  });
  if (!joined.ok) return joined;
  return succeed({ byArea, accounted: account.close() });
}
