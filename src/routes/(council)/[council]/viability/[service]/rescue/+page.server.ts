import { error } from '@sveltejs/kit';
import { showRescue } from '#lib/server/services/viability-rescue.ts';
import { viabilityWording } from '#lib/view/viability/wording.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const standing = await showRescue(locals.scope, params.service);
  if (standing.kind === 'unknown') {
    const { unknown } = viabilityWording(locals.locale).service;
    error(404, { message: unknown, code: 'unknown-service' });
  }
  return { standing };
};
