// Is the process up and the database reachable? For monitors; says nothing about any council.

import { json } from '@sveltejs/kit';
import { checkHealth } from '#lib/server/services/health.ts';
import type { RequestHandler } from './$types.js';

export const GET: RequestHandler = async () => {
  const health = await checkHealth();
  return json(health, { status: health.database === 'ready' ? 200 : 503 });
};
