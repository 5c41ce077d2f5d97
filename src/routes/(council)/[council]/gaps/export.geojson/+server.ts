// The areas of a view with their figures as GeoJSON: the same filters and hidden numbers as on screen.
import { downloadGeojson } from '#lib/server/exports/download.ts';
import { exportGapAreas } from '#lib/server/services/gaps.ts';
import { parseGapView } from '#lib/view/gaps/url.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) =>
  downloadGeojson(await exportGapAreas(locals.scope, parseGapView(url).view));
