// Enterprises as files: the same filters and order as on screen.
import { respondWithFile } from '#lib/server/exports/respond.ts';
import { sendFile } from '#lib/server/services/exports.ts';
import { exportGrowthPart } from '#lib/server/services/growth-exports.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const download = await exportGrowthPart(locals.scope, url);
  return respondWithFile(await sendFile(locals, url, params.format, download));
};
