// The second step: how the file was read, and another way to read it.
import { fail, redirect } from '@sveltejs/kit';
import { orRefuse } from '#lib/server/auth/access.ts';
import { readBody } from '#lib/server/auth/forms.ts';
import { chooseLayout, showCheckStep } from '#lib/server/services/import-steps.ts';
import { dropUpload } from '#lib/server/services/uploads.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { value: page, problem } = orRefuse(await showCheckStep(locals.scope, params.upload));
  return { page, problem };
};

export const actions: Actions = {
  layout: async ({ request, locals, params }) => {
    const form = await readBody(request);
    const { problem } = orRefuse(await chooseLayout(locals.scope, params.upload, form));
    if (problem) return fail(400, { problem });
    redirect(303, `/${params.council}/imports/${params.upload}/check`);
  },
  drop: async ({ locals, params }) => {
    orRefuse(await dropUpload(locals.scope, params.upload, locals.requestId));
    redirect(303, `/${params.council}/imports`);
  },
};
