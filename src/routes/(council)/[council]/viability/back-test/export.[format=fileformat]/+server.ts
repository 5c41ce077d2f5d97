// Kept forecasts against what happened as files.
import { respondWithFile } from '#lib/server/exports/respond.ts';
import { sendFile } from '#lib/server/services/exports.ts';
import { exportBackTestPart } from '#lib/server/services/viability-back-test-exports.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const download = await exportBackTestPart(locals.scope, url);
  return respondWithFile(await sendFile(locals, url, params.format, download));
};
