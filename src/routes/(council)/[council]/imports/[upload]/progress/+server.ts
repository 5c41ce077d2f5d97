// How far the reading of a file is, and the way to stop it.
import { json } from '@sveltejs/kit';
import { orRefuse } from '#lib/server/auth/access.ts';
import { cancelReading, readShare } from '#lib/server/services/uploads.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) =>
  json({ share: orRefuse(await readShare(locals.scope, params.upload)).value });

export const DELETE: RequestHandler = async ({ locals, params }) => {
  const { value: isStopped } = orRefuse(
    await cancelReading(locals.scope, params.upload, locals.requestId),
  );
  return json({ isStopped });
};
