// The second step: the council of the person who used the set-up link.
import { error, fail, redirect } from '@sveltejs/kit';
import { readBody, readCouncilForm } from '#lib/server/auth/forms.ts';
import { createFirstCouncil, findSetUpStep } from '#lib/server/services/set-up.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  if (locals.user === null) redirect(303, '/sign-in?to=/set-up/council');
  const step = await findSetUpStep(locals.user.id);
  if (step.kind === 'start-with') redirect(303, '/set-up/start-with');
  if (step.kind === 'nothing') {
    error(403, { message: 'Set-up is done by the first account.', code: 'not-allowed' });
  }
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    if (locals.user === null) redirect(303, '/sign-in?to=/set-up/council');
    const form = readCouncilForm(await readBody(request));
    if (!form.ok) return fail(400, { faults: form.faults, typed: form.typed });
    const made = await createFirstCouncil(locals.user.id, form.value, locals.requestId);
    if (made.kind === 'name-taken') {
      return fail(400, { faults: { name: 'taken' } as const, typed: form.typed });
    }
    // Made already, in another tab or by a second click: the next step knows.
    redirect(303, '/set-up/start-with');
  },
};
