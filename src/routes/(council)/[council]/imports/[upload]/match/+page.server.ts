// The third step: which column of the file is which, and how its cells are understood.
import { fail, redirect } from '@sveltejs/kit';
import { orRefuse } from '#lib/server/auth/access.ts';
import { readBody } from '#lib/server/auth/forms.ts';
import { chooseMatching, showMatchStep } from '#lib/server/services/import-steps.ts';
import { pathAfter, workOn } from '#lib/server/services/import-work.ts';
import type { Actions, PageServerLoad } from './$types';

const today = (): string => new Date().toISOString().slice(0, 10);

export const load: PageServerLoad = async ({ locals, params }) => {
  const shown = orRefuse(await showMatchStep(locals.scope, params.upload, today()));
  return { page: shown.value, problem: shown.problem };
};

export const actions: Actions = {
  save: async ({ request, locals, params }) => {
    const form = await readBody(request);
    const { problem } = orRefuse(await chooseMatching(locals.scope, params.upload, form));
    if (problem) return fail(400, { problem });
    redirect(303, `/${params.council}/imports/${params.upload}/match`);
  },
  next: async ({ request, locals, params }) => {
    const { scope, requestId } = locals;
    const form = await readBody(request);
    const chosen = orRefuse(await chooseMatching(scope, params.upload, form));
    if (chosen.problem) return fail(400, { problem: chosen.problem });
    const worked = await workOn(scope, params.upload, 'check', today(), requestId);
    const { value: path, problem } = orRefuse(pathAfter(params.upload, worked));
    if (problem) return fail(400, { problem });
    redirect(303, `/${params.council}/imports/${path}`);
  },
};
