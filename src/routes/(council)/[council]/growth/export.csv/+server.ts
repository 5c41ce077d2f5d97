// Tables of the enterprises as CSV files: the same filters and order as on screen.
import { sendCsv } from '#lib/server/services/exports.ts';
import { exportEnterprises } from '#lib/server/services/growth.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, url }) =>
  sendCsv(locals, url, await exportEnterprises(locals.scope, url));
