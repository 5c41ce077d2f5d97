// Tables of the enterprises as CSV files: the same filters and order as on screen.
import { downloadEnterprises } from '#lib/server/services/growth.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, url }) => downloadEnterprises(locals.scope, url);
