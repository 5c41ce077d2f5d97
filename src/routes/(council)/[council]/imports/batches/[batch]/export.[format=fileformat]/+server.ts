// What one batch did, as files.
import { respondWithFile } from '#lib/server/exports/respond.ts';
import { sendFile } from '#lib/server/services/exports.ts';
import { exportBatchPart } from '#lib/server/services/import-exports.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const download = await exportBatchPart(locals.scope, params.batch, url);
  return respondWithFile(await sendFile(locals, url, params.format, download));
};
