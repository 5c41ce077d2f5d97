// The services of a view as a CSV file: the same filters and order as on screen.
import { downloadCsv } from '#lib/server/exports/download.ts';
import { exportServices } from '#lib/server/services/market.ts';
import { parseMarketView } from '#lib/view/market/url.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) =>
  downloadCsv(url, await exportServices(locals.scope, parseMarketView(url).view));
