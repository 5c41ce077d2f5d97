// The link of an invitation: it makes an account or gives one that is there its role, and is dead afterwards.
import { fail } from '@sveltejs/kit';
import { readAccountForm, readBody } from '#lib/server/auth/forms.ts';
import { answerJoin, refuseInvitation } from '#lib/server/auth/people-answers.ts';
import { setSessionCookie } from '#lib/server/auth/session-cookie.ts';
import {
  joinSignedIn,
  joinWithNewAccount,
  openInvitation,
} from '#lib/server/services/invitations.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
  setHeaders({ 'Cache-Control': 'no-store' });
  const invitation = (await openInvitation(params, locals.user)) ?? refuseInvitation();
  return { invitation, own: locals.user?.email ?? '' };
};

export const actions: Actions = {
  default: async ({ request, params, cookies, locals, url }) => {
    const body = await readBody(request);
    const { user, requestId } = locals;
    if (user !== null) return answerJoin(await joinSignedIn(params, user, requestId));
    const invitation = (await openInvitation(params, null)) ?? refuseInvitation();
    // The address is the invitation's, whatever the form says.
    body.set('email', invitation.email);
    const form = readAccountForm(body);
    if (!form.ok) return fail(400, { faults: form.faults });
    const joined = await joinWithNewAccount(params, form.value.passPhrase, requestId);
    if (joined.kind === 'joined' && joined.token !== null) {
      setSessionCookie(cookies, joined.token, url.protocol === 'https:');
    }
    return answerJoin(joined);
  },
};
