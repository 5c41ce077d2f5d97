// The bare address leads to the council its visitor belongs to, to the example, or to signing in.
import { redirect } from '@sveltejs/kit';
import { findHome } from '#lib/server/services/membership.ts';
import { findSetUpStep } from '#lib/server/services/set-up.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const userId = locals.user?.id ?? null;
  if (userId !== null && (await findSetUpStep(userId)).kind === 'council') {
    redirect(303, '/set-up/council');
  }
  redirect(303, (await findHome(userId)) ?? '/sign-in');
};
