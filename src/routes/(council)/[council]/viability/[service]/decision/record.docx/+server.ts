import { error } from '@sveltejs/kit';
import { decisionFile } from '#lib/server/services/decision-document.ts';
import { viabilityWording } from '#lib/view/viability/wording.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params, url }) => {
  const today = new Date().toISOString().slice(0, 10);
  const record = url.searchParams.get('record');
  const { scope, requestId } = locals;
  const file = await decisionFile(scope, params.service, record, { today, requestId });
  if (file === null) {
    const { unknown } = viabilityWording(locals.locale).service;
    error(404, { message: unknown, code: 'unknown-service' });
  }
  return file;
};
