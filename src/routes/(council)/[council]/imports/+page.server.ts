// The files that came in, how old each source is, and what can be brought in.
import { showImports } from '#lib/server/services/import-pages.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  page: await showImports(locals.scope, new Date().toISOString().slice(0, 10)),
});
