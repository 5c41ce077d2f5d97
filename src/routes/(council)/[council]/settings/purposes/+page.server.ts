// Who took exact figures about people, and for what.
import { error } from '@sveltejs/kit';
import { requireAct } from '#lib/server/auth/access.ts';
import { listPurposes } from '#lib/server/services/export-purposes.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  requireAct(locals.scope, 'read-members');
  const listed = await listPurposes(locals.scope);
  if (!listed.ok) error(403, listed.problem);
  return {
    purposes: listed.value.map(({ id, at, email, subject, purpose }) => ({
      id,
      at: at.toISOString(),
      email,
      subject,
      purpose,
    })),
  };
};
