import { showBackTest } from '#lib/server/services/viability-back-test.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  page: await showBackTest(locals.scope),
});
