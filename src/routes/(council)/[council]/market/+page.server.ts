// The market: what there is, for whom, where, at what price, with room on which day.
import { openMarket } from '#lib/server/services/market.ts';
import { parseMarketView } from '#lib/view/market/url.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { view, problems } = parseMarketView(url);
  return { view, problems, page: await openMarket(locals.scope, view) };
};
