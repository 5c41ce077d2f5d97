// Returns, checks and stages of one enterprise as files.
import { respondWithFile } from '#lib/server/exports/respond.ts';
import { sendFile } from '#lib/server/services/exports.ts';
import { exportEnterprisePart } from '#lib/server/services/growth-exports.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const download = await exportEnterprisePart(locals.scope, params.enterprise, url);
  return respondWithFile(await sendFile(locals, url, params.format, download));
};
