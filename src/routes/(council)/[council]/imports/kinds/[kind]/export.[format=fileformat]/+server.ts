// The column guide of a kind as a file.
import { respondWithFile } from '#lib/server/exports/respond.ts';
import { sendFile } from '#lib/server/services/exports.ts';
import { exportGuidePart } from '#lib/server/services/import-exports.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const download = await exportGuidePart(locals.scope, params.kind);
  return respondWithFile(await sendFile(locals, url, params.format, download));
};
