import { error } from '@sveltejs/kit';
import { showService } from '#lib/server/services/viability.ts';
import { parseServiceView } from '#lib/view/viability/url.ts';
import { viabilityWording } from '#lib/view/viability/wording.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { view, problems } = parseServiceView(url);
  const standing = await showService(locals.scope, params.service, view);
  if (standing.kind === 'unknown') {
    const { unknown } = viabilityWording(locals.locale).service;
    error(404, { message: unknown, code: 'unknown-service' });
  }
  return { standing, view, problems };
};
