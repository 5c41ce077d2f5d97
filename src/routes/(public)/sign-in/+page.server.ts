// Signing in. The form works without JavaScript and comes back with what was typed, but for the pass phrase.
import { fail, redirect } from '@sveltejs/kit';
import { readBody, readSignInForm } from '#lib/server/auth/forms.ts';
import { addressOf } from '#lib/server/auth/network-address.ts';
import { safeReturnPath } from '#lib/server/auth/return-path.ts';
import { setSessionCookie } from '#lib/server/auth/session-cookie.ts';
import { findWelcome } from '#lib/server/services/membership.ts';
import { signIn } from '#lib/server/services/sign-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  if (locals.user !== null) redirect(303, safeReturnPath(url.searchParams.get('to')));
  return { welcome: await findWelcome() };
};

export const actions: Actions = {
  default: async (event) => {
    const { request, cookies, locals, url, setHeaders } = event;
    const form = readSignInForm(await readBody(request));
    if (!form.ok) return fail(400, { faults: form.faults, typed: form.typed });
    const { typed } = form;
    const { requestId, sessionToken: oldToken } = locals;
    const address = addressOf(event);
    const result = await signIn({ ...form.value, address, oldToken, requestId });
    if (result.kind === 'wrong') return fail(400, { refusal: result, typed });
    if (result.kind !== 'signed-in') {
      setHeaders({ 'Retry-After': String(result.retryAfterSeconds) });
      return fail(result.kind === 'busy' ? 503 : 429, { refusal: result, typed });
    }
    setSessionCookie(cookies, result.token, url.protocol === 'https:');
    redirect(303, safeReturnPath(url.searchParams.get('to')));
  },
};
