// The small areas of the council as a GeoJSON file to keep. The map reads the same text under an address that caches.
import { downloadGeojson } from '#lib/server/exports/download.ts';
import { exportAreas } from '#lib/server/services/geometry.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals }) =>
  downloadGeojson(await exportAreas(locals.scope));
