// The areas of a view with their figures as GeoJSON: the same filters and hidden numbers as on screen.
import { sendGeojson } from '#lib/server/services/exports.ts';
import { exportGapAreas } from '#lib/server/services/gaps.ts';
import { parseGapView } from '#lib/view/gaps/url.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) =>
  sendGeojson(locals, await exportGapAreas(locals.scope, parseGapView(url).view));
