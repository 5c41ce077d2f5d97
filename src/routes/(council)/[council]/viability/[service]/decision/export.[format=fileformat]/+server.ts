// Options and consultation of a decision as files.
import { respondWithFile } from '#lib/server/exports/respond.ts';
import { sendFile } from '#lib/server/services/exports.ts';
import { exportDecisionPart } from '#lib/server/services/decision-exports.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const download = await exportDecisionPart(locals.scope, params.service, url);
  return respondWithFile(await sendFile(locals, url, params.format, download));
};
