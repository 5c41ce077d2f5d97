// How old sources are, the batches and the kinds, as files.
import { respondWithFile } from '#lib/server/exports/respond.ts';
import { sendFile } from '#lib/server/services/exports.ts';
import { exportImportsPart } from '#lib/server/services/import-exports.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const download = await exportImportsPart(locals.scope, url);
  return respondWithFile(await sendFile(locals, url, params.format, download));
};
