// The third step: where to go first. Both are there already, so nothing is changed here.
import { error, fail, redirect } from '@sveltejs/kit';
import { readBody } from '#lib/server/auth/forms.ts';
import { findSetUpStep } from '#lib/server/services/set-up.ts';
import type { Actions, PageServerLoad } from './$types';

/** The two places to start at; the example may have been removed. */
async function readChoices(user: App.Locals['user']) {
  if (user === null) redirect(303, '/sign-in?to=/set-up/start-with');
  const step = await findSetUpStep(user.id);
  if (step.kind === 'council') redirect(303, '/set-up/council');
  if (step.kind === 'nothing') {
    error(403, { message: 'Set-up is done by the first account.', code: 'not-allowed' });
  }
  return step;
}

export const load: PageServerLoad = async ({ locals }) => {
  const { exampleSlug } = await readChoices(locals.user);
  return { hasExample: exampleSlug !== null };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const { slug, exampleSlug } = await readChoices(locals.user);
    const choice = (await readBody(request)).get('startWith');
    if (choice === 'example' && exampleSlug !== null) redirect(303, `/${exampleSlug}`);
    if (choice === 'empty') redirect(303, `/${slug}`);
    return fail(400, { isMissing: true });
  },
};
