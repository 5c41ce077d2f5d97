// A council's geometry for maps: the areas as GeoJSON under an address that changes with the content, and
// the outlines that pages draw on the server. Both are made once per version of the records.

import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import { encodeAreas } from '#lib/view/map/geojson.ts';
import { drawGeometry } from '#lib/view/map/outline.ts';
import type { MapGeometry } from '#lib/view/map/picture.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import { readCouncil, readMarketRecords, type Reading } from './records.ts';

/** Hexadecimal digits of the hash in the address: enough that two versions never meet. */
const VERSION_LENGTH = 20;

export interface AreaFile {
  /** SHA-256 of the text, shortened. */
  readonly version: string;
  readonly text: string;
  readonly zipped: Uint8Array<ArrayBuffer>;
}

function keepAreaFile(reading: Reading): Promise<AreaFile> {
  return reading.keep('area-geojson', async () => {
    const { areas, sources } = await readMarketRecords(reading);
    const text = encodeAreas(areas, sources);
    const version = createHash('sha256').update(text).digest('hex').slice(0, VERSION_LENGTH);
    return { version, text, zipped: new Uint8Array(gzipSync(text)) };
  });
}

/** What a map of the council needs once. Call it where a page's other records are read. */
export function readMapGeometry(reading: Reading): Promise<MapGeometry> {
  return reading.keep('map-geometry', async () => {
    const { areas, places, council } = await readMarketRecords(reading);
    const { version } = await keepAreaFile(reading);
    return {
      ...drawGeometry(areas, places),
      url: `/api/v1/${council.slug}/geometry/${version}`,
    };
  });
}

/** Geometry for the layout of a map route. */
export function openMapGeometry(scope: CouncilScope): Promise<MapGeometry> {
  return readCouncil(scope, readMapGeometry);
}

/** The areas as GeoJSON; a version that is no longer in use is a problem, so that it is never cached. */
export function openAreaFile(scope: CouncilScope, version: string): Promise<Outcome<AreaFile>> {
  return readCouncil(scope, async (reading) => {
    const file = await keepAreaFile(reading);
    if (file.version === version) return succeed(file);
    return fail({
      code: 'unknown-parameter-value',
      message: 'The boundaries have changed since this address was made.',
      where: { field: 'version' },
      help: 'Load the page again to get the new address.',
    });
  });
}
