// The knock-on of one closure as files.
import { respondWithFile } from '#lib/server/exports/respond.ts';
import { sendFile } from '#lib/server/services/exports.ts';
import { exportKnockOnPart } from '#lib/server/services/viability-knock-on-exports.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const download = await exportKnockOnPart(locals.scope, params.service, url);
  return respondWithFile(await sendFile(locals, url, params.format, download));
};
