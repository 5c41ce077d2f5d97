// A council's front page: where the gaps are, what is at risk of closing, what is growing.
import { showHome } from '#lib/server/services/home.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  home: await showHome(locals.scope, new Date().toISOString().slice(0, 10)),
});
