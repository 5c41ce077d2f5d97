// Language and colours: a small form on every page that leads back to where it was sent from.
import { redirect } from '@sveltejs/kit';
import { savePreferences } from '#lib/server/auth/preferences.ts';
import { safeReturnPath } from '#lib/server/auth/return-path.ts';
import type { RequestHandler } from './$types';

/** Somebody who reloads or types the address has nothing to send. */
export const GET: RequestHandler = () => redirect(303, '/');

export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const form = await request.formData().catch(() => new FormData());
  const chosen = { locale: form.get('lang'), theme: form.get('theme') };
  savePreferences(cookies, chosen, url.protocol === 'https:');
  redirect(303, safeReturnPath(form.get('returnTo')));
};
