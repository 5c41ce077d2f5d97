import { showServicesAtRisk } from '#lib/server/services/viability.ts';
import { showWarnings } from '#lib/server/services/viability-warnings.ts';
import { encodeViabilityView, parseViabilityView } from '#lib/view/viability/url.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { view, problems } = parseViabilityView(url);
  const today = new Date().toISOString().slice(0, 10);
  const page = await showServicesAtRisk(locals.scope, view, url.pathname, today);
  const warnings = await showWarnings(locals.scope, url.pathname, today);
  return { page, warnings, view, problems, query: encodeViabilityView(view) };
};
