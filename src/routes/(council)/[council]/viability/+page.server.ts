import { showServicesAtRisk } from '#lib/server/services/viability.ts';
import { encodeViabilityView, parseViabilityView } from '#lib/view/viability/url.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { view, problems } = parseViabilityView(url);
  const page = await showServicesAtRisk(locals.scope, view, url.pathname);
  return { page, view, problems, query: encodeViabilityView(view) };
};
