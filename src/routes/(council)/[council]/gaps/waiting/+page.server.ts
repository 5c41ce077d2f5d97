// Who waits for support that was asked for, and which packages came back.
import { showWaiting } from '#lib/server/services/brokerage.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  page: await showWaiting(locals.scope),
});
