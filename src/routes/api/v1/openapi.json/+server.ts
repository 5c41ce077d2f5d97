// The description of the programs' interface, for programs that read such descriptions.
import { describeApi } from '#lib/server/exports/api/openapi.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = () =>
  Response.json(describeApi(), { headers: { 'cache-control': 'public, max-age=3600' } });
