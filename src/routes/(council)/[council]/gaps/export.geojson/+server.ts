// The areas of a view with their figures as GeoJSON: the same filters and hidden numbers as on screen.
import { exportGapAreas } from '#lib/server/services/gaps.ts';
import { parseGapView } from '#lib/view/gaps/url.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
  const { name, text } = await exportGapAreas(locals.scope, parseGapView(url).view);
  return new Response(text, {
    headers: {
      'Content-Type': 'application/geo+json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  });
};
