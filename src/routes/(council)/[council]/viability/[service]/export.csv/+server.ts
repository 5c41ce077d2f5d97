import { error } from '@sveltejs/kit';
import { sendCsv } from '#lib/server/services/exports.ts';
import { exportLedger } from '#lib/server/services/viability-exports.ts';
import { viabilityWording } from '#lib/view/viability/wording.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const ledger = await exportLedger(locals.scope, params.service);
  if (!ledger)
    error(404, {
      message: viabilityWording(locals.locale).service.unknown,
      code: 'unknown-service',
    });
  return sendCsv(locals, url, ledger);
};
