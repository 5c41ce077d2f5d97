// The services of a view as a CSV file: the same filters and order as on screen.
import { sendCsv } from '#lib/server/services/exports.ts';
import { exportServices } from '#lib/server/services/market.ts';
import { parseMarketView } from '#lib/view/market/url.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) =>
  sendCsv(locals, url, await exportServices(locals.scope, parseMarketView(url).view));
