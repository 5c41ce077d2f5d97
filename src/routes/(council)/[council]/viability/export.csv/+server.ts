import { sendCsv } from '#lib/server/services/exports.ts';
import { exportServicesAtRisk } from '#lib/server/services/viability-exports.ts';
import { parseViabilityView } from '#lib/view/viability/url.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) =>
  sendCsv(locals, url, await exportServicesAtRisk(locals.scope, parseViabilityView(url).view));
