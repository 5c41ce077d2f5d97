// A change of the direct-payment rate as files.
import { respondWithFile } from '#lib/server/exports/respond.ts';
import { sendFile } from '#lib/server/services/exports.ts';
import { exportRatePart } from '#lib/server/services/direct-payment-rate.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const download = await exportRatePart(locals.scope, url);
  return respondWithFile(await sendFile(locals, url, params.format, download));
};
