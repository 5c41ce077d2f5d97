// A council's small areas as GeoJSON. The address holds a hash of the content, so an answer never ages.
import { openAreaFile } from '#lib/server/services/geometry.ts';
import type { RequestHandler } from './$types';

/** A year: private, because who may see a council's pages may see its areas, and nobody else. */
const FOR_EVER = 'private, max-age=31536000, immutable';

export const GET: RequestHandler = async ({ locals, params, request }) => {
  const file = await openAreaFile(locals.scope, params.version);
  if (!file.ok) return Response.json(file.problem, { status: 404 });
  const headers = new Headers({
    'Content-Type': 'application/geo+json; charset=utf-8',
    'Cache-Control': FOR_EVER,
    ETag: `"${file.value.version}"`,
    Vary: 'Accept-Encoding, Cookie',
  });
  if (!/\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')) {
    return new Response(file.value.text, { headers });
  }
  headers.set('Content-Encoding', 'gzip');
  return new Response(file.value.zipped, { headers });
};
