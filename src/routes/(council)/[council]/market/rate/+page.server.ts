import { showRate } from '#lib/server/services/direct-payment-rate.ts';
import { parseRateView } from '#lib/view/market/rate/url.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { view, problems } = parseRateView(url);
  return { ...(await showRate(locals.scope, view)), view, problems };
};
