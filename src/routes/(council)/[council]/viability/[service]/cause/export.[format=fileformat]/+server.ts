// Choice or cuts of one service as files.
import { respondWithFile } from '#lib/server/exports/respond.ts';
import { sendFile } from '#lib/server/services/exports.ts';
import { exportCausePart } from '#lib/server/services/viability-cause-exports.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const download = await exportCausePart(locals.scope, params.service, url);
  return respondWithFile(await sendFile(locals, url, params.format, download));
};
