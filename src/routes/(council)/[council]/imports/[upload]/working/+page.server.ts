// How far the work on a file is; when it has ended, the page that shows the end.
import { redirect } from '@sveltejs/kit';
import { orRefuse } from '#lib/server/auth/access.ts';
import { cancelWork, showWork } from '#lib/server/services/import-work.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { value: shown, problem } = orRefuse(await showWork(locals.scope, params.upload));
  if (shown?.kind === 'ended') redirect(303, `/${params.council}/imports/${shown.path}`);
  return { page: shown?.page, problem };
};

export const actions: Actions = {
  cancel: async ({ locals, params }) => {
    orRefuse(await cancelWork(locals.scope, params.upload, locals.requestId));
    redirect(303, `/${params.council}/imports/${params.upload}/working`);
  },
};
