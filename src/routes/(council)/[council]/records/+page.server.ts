// The kinds of record that can be looked up, corrected, ended and added one by one.
import { showKinds } from '#lib/server/services/kept-records.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({ page: await showKinds(locals.scope) });
