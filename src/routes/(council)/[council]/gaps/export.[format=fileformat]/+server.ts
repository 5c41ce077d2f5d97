// Gaps as files: the same filters, order and hidden numbers as on screen.
import { respondWithFile } from '#lib/server/exports/respond.ts';
import { sendFile } from '#lib/server/services/exports.ts';
import { exportGapPart } from '#lib/server/services/gap-exports.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const download = await exportGapPart(locals.scope, url);
  return respondWithFile(await sendFile(locals, url, params.format, download));
};
