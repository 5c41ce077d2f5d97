// The services of a view as a CSV file: the same filters and order as on screen.
import { downloadMarket } from '#lib/server/services/market.ts';
import { parseMarketView } from '#lib/view/market/url.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) => {
  const { name, text } = await downloadMarket(locals.scope, parseMarketView(url).view);
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
    },
  });
};
