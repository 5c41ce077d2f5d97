// Geometry of the council, sent once: filters change the page's data and leave this alone.
import { openMapGeometry } from '#lib/server/services/geometry.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals }) => ({
  geometry: await openMapGeometry(locals.scope),
});
