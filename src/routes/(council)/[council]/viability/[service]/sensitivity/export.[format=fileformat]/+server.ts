// What matters for one service as files.
import { respondWithFile } from '#lib/server/exports/respond.ts';
import { sendFile } from '#lib/server/services/exports.ts';
import { exportSensitivityPart } from '#lib/server/services/viability-sensitivity-exports.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const download = await exportSensitivityPart(locals.scope, params.service, url);
  return respondWithFile(await sendFile(locals, url, params.format, download));
};
