// The front page's map and tables as files.
import { respondWithFile } from '#lib/server/exports/respond.ts';
import { sendFile } from '#lib/server/services/exports.ts';
import { exportHomePart } from '#lib/server/services/home-exports.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const download = await exportHomePart(locals.scope, url);
  return respondWithFile(await sendFile(locals, url, params.format, download));
};
