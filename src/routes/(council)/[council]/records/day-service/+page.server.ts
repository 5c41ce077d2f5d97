// Enters a whole day service by hand: service, terms, people and ledger, saved together or not at all.
import { error, fail, redirect } from '@sveltejs/kit';
import { orRefuse } from '#lib/server/auth/access.ts';
import { readBody } from '#lib/server/auth/forms.ts';
import { keepDayService, showDayServiceForm } from '#lib/server/services/day-service.ts';
import { dayServiceWording } from '#lib/view/records/day-service/page.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const page = await showDayServiceForm(locals.scope);
  if (page === null) {
    const { cannot } = dayServiceWording(locals.locale);
    error(403, { message: cannot, code: 'not-allowed' });
  }
  return { page };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const form = await readBody(request);
    const kept = orRefuse(await keepDayService(locals.scope, form, locals.requestId));
    if (kept.problem) error(500, kept.problem);
    if (kept.value.kind === 'faults') return fail(400, kept.value);
    redirect(303, `/${params.council}/viability/${encodeURIComponent(kept.value.id)}`);
  },
};
