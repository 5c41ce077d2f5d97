// The one-time link: it makes the first account and is dead afterwards.
import { error, fail, redirect } from '@sveltejs/kit';
import { readAccountForm, readBody } from '#lib/server/auth/forms.ts';
import { setSessionCookie } from '#lib/server/auth/session-cookie.ts';
import {
  createFirstAccount,
  findSetUpStep,
  isSetUpLinkUsable,
} from '#lib/server/services/set-up.ts';
import type { Actions, PageServerLoad } from './$types';

function refuse(): never {
  error(403, { message: 'This set-up link does not work.', code: 'link-expired' });
}

export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
  setHeaders({ 'Cache-Control': 'no-store' });
  if (await isSetUpLinkUsable(params.token)) return;
  // Who made the account with it and comes back is led on instead of turned away.
  const step = locals.user === null ? undefined : await findSetUpStep(locals.user.id);
  if (step?.kind === 'council') redirect(303, '/set-up/council');
  if (step?.kind === 'start-with') redirect(303, '/set-up/start-with');
  refuse();
};

export const actions: Actions = {
  default: async ({ request, params, cookies, locals, url }) => {
    const form = readAccountForm(await readBody(request));
    if (!form.ok) {
      if (!(await isSetUpLinkUsable(params.token))) refuse();
      return fail(400, { faults: form.faults, typed: form.typed });
    }
    const made = await createFirstAccount(params.token, form.value, locals.requestId);
    if (made.kind === 'busy') error(503, { message: 'Too many pass phrases at this moment.' });
    if (made.kind === 'dead-link') refuse();
    setSessionCookie(cookies, made.token, url.protocol === 'https:');
    redirect(303, '/set-up/council');
  },
};
