// Assumptions as a file.
import { respondWithFile } from '#lib/server/exports/respond.ts';
import { sendFile } from '#lib/server/services/exports.ts';
import { exportEvidence } from '#lib/server/services/evidence-exports.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const download = await exportEvidence(locals.scope, url);
  return respondWithFile(await sendFile(locals, url, params.format, download));
};
