// The bare address leads to the council its visitor belongs to, to the example, or to signing in.
import { error, redirect } from '@sveltejs/kit';
import { findHome } from '#lib/server/services/membership.ts';
import { findSetUpStep } from '#lib/server/services/set-up.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const userId = locals.user?.id ?? null;
  if (userId !== null && (await findSetUpStep(userId)).kind === 'council') {
    redirect(303, '/set-up/council');
  }
  const home = await findHome(userId);
  // Signing in would lead straight back here.
  if (home === null && userId !== null) {
    error(403, { message: 'You are not a member of any council yet.', code: 'not-allowed' });
  }
  redirect(303, home ?? '/sign-in');
};
