// What one service reaches, its week and its balance as files.
import { respondWithFile } from '#lib/server/exports/respond.ts';
import { sendFile } from '#lib/server/services/exports.ts';
import { exportProviderPart } from '#lib/server/services/market-exports.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const download = await exportProviderPart(locals.scope, params.service, url);
  return respondWithFile(await sendFile(locals, url, params.format, download));
};
