// One service of the market, with its reach and history.
import { error } from '@sveltejs/kit';
import { openProvider } from '#lib/server/services/market.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const page = await openProvider(locals.scope, params.service);
  if (!page.ok) error(404, { message: page.problem.message, code: page.problem.code });
  return { page: page.value, sel: url.searchParams.get('sel') };
};
