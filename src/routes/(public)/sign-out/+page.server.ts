// Signing out: a form, because a link could be followed by a page that only pretends to be ours.
import { redirect } from '@sveltejs/kit';
import { clearSessionCookie } from '#lib/server/auth/session-cookie.ts';
import { signOut } from '#lib/server/services/sign-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({ email: locals.user?.email ?? null });

export const actions: Actions = {
  default: async ({ cookies, locals, url, setHeaders }) => {
    const { user, sessionToken, requestId } = locals;
    if (user !== null && sessionToken !== null) {
      await signOut(sessionToken, { userId: user.id, requestId });
    }
    clearSessionCookie(cookies, url.protocol === 'https:');
    // Pages kept by the browser go too, so that Back on a shared computer shows nothing.
    setHeaders({ 'Clear-Site-Data': '"cache", "storage"' });
    redirect(303, '/sign-in');
  },
};
