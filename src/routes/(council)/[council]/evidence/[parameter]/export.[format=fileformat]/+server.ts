// One assumption and its history as files.
import { respondWithFile } from '#lib/server/exports/respond.ts';
import { sendFile } from '#lib/server/services/exports.ts';
import { exportParameterPart } from '#lib/server/services/evidence-exports.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const download = await exportParameterPart(locals.scope, params.parameter, url);
  return respondWithFile(await sendFile(locals, url, params.format, download));
};
