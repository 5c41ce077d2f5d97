// The small areas of the council as a GeoJSON file to keep. The map reads the same text under an address that caches.
import { sendGeojson } from '#lib/server/services/exports.ts';
import { exportAreas } from '#lib/server/services/geometry.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals }) =>
  sendGeojson(locals, await exportAreas(locals.scope));
