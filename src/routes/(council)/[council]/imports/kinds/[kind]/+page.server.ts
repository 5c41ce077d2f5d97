// What a file of one kind holds: every column, and the template.
import { error } from '@sveltejs/kit';
import { showGuide } from '#lib/server/services/import-pages.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
  const page = showGuide(locals.scope, params.kind);
  if (page === null)
    error(404, { message: 'There is no such kind of file.', code: 'unknown-kind' });
  return { page };
};
