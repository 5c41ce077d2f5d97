// Kept scenarios and their comparison as files.
import { respondWithFile } from '#lib/server/exports/respond.ts';
import { sendFile } from '#lib/server/services/exports.ts';
import { exportScenariosPart } from '#lib/server/services/scenario-exports.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const download = await exportScenariosPart(locals.scope, url);
  return respondWithFile(await sendFile(locals, url, params.format, download));
};
