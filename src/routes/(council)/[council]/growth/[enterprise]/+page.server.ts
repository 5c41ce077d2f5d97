// One enterprise: its stages, returns, checks and whom it serves.
import { error } from '@sveltejs/kit';
import { showEnterprise } from '#lib/server/services/growth.ts';
import { growthWording } from '#lib/view/growth/wording.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const page = await showEnterprise(locals.scope, params.enterprise);
  if (page === null) {
    const { unknown } = growthWording(locals.locale).enterprise;
    error(404, { message: unknown, code: 'unknown-enterprise' });
  }
  return { page };
};
