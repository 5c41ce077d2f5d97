// All services at once as files: decisions and services.
import { respondWithFile } from '#lib/server/exports/respond.ts';
import { sendFile } from '#lib/server/services/exports.ts';
import { exportPortfolioPart } from '#lib/server/services/viability-portfolio-exports.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const download = await exportPortfolioPart(locals.scope, url);
  return respondWithFile(await sendFile(locals, url, params.format, download));
};
