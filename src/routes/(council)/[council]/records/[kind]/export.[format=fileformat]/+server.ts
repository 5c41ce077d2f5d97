// The records of one kind as a file.
import { respondWithFile } from '#lib/server/exports/respond.ts';
import { sendFile } from '#lib/server/services/exports.ts';
import { exportRecords } from '#lib/server/services/record-exports.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const download = await exportRecords(locals.scope, params.kind, url);
  return respondWithFile(await sendFile(locals, url, params.format, download));
};
