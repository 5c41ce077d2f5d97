// The archive itself, for whoever has just said what it is for.
import { error } from '@sveltejs/kit';
import { councilOf } from '#lib/server/auth/access.ts';
import { downloadArchive } from '#lib/server/services/archive-download.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const { locals, url } = event;
  const { slug } = councilOf(locals.access, event);
  const leave = url.searchParams.get('purpose') ?? '';
  const made = await downloadArchive(locals.scope, slug, leave, locals.requestId);
  if (made.ok) return made.value;
  const { message, code } = made.problem;
  error(code === 'database-busy' ? 503 : 403, { message, code });
};
