// Reads outlines of small areas from GeoJSON and joins them to the council's areas.

import type { AreaGeometry } from '#lib/domain/market/records.ts';
import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import { checkJoin, openAccount, type Accounted } from './account.ts';
import type { OpenFolder } from './folder.ts';
import { isList, isRecord, lineAt, parseJson } from './json-text.ts';
import { readOutline } from './outline.ts';
import { BOUNDARIES } from './source-notes.ts';

export interface BoundariesRead {
  readonly byArea: ReadonlyMap<string, AreaGeometry>;
  readonly accounted: Accounted;
}

const lineOfArea = (text: string, code: string): number | null => {
  const position = text.indexOf(`"${code}"`);
  return position < 0 ? null : lineAt(text, position);
};

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
    const geometry = readOutline(isRecord(feature) ? feature['geometry'] : undefined);
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
