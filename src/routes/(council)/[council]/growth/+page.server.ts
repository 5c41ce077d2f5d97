// Enterprises: who is starting, who lasts, who needs the support officer today.
import { showEnterprises } from '#lib/server/services/growth.ts';
import { encodeGrowthView, parseGrowthView } from '#lib/view/growth/url.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { view, problems } = parseGrowthView(url);
  const page = await showEnterprises(locals.scope, view, url.pathname);
  return { page, view, problems, query: encodeGrowthView(view) };
};
