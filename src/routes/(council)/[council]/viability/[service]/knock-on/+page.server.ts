import { error } from '@sveltejs/kit';
import { showKnockOn } from '#lib/server/services/viability-knock-on.ts';
import { parseKnockOnView } from '#lib/view/viability/knock-on/url.ts';
import { viabilityWording } from '#lib/view/viability/wording.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { view, problems } = parseKnockOnView(url);
  const base = `/${params.council}/viability`;
  const standing = await showKnockOn(locals.scope, params.service, view, base);
  if (standing.kind === 'unknown') {
    const { unknown } = viabilityWording(locals.locale).service;
    error(404, { message: unknown, code: 'unknown-service' });
  }
  return { standing, view, problems };
};
