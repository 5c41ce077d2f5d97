// The areas of a view as a CSV file: the same filters, order and hidden numbers as on screen.
import { sendCsv } from '#lib/server/services/exports.ts';
import { exportGapTable } from '#lib/server/services/gaps.ts';
import { parseGapView } from '#lib/view/gaps/url.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) =>
  sendCsv(locals, url, await exportGapTable(locals.scope, parseGapView(url).view));
