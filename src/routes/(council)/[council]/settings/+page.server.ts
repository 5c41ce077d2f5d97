// The people of a council, and the removal of the example.
import { error, fail, redirect } from '@sveltejs/kit';
import { requireAct } from '#lib/server/auth/access.ts';
import { readBody } from '#lib/server/auth/forms.ts';
import { readSettings, removeExample } from '#lib/server/services/membership.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  requireAct(locals.scope, 'read-members');
  const settings = await readSettings(locals.scope);
  if (!settings.ok) error(403, settings.problem);
  const { members, own } = settings.value;
  return {
    own,
    members: members.map(({ userId, email, role, since }) => ({
      userId,
      email,
      role,
      since: since.toISOString().slice(0, 10),
    })),
  };
};

export const actions: Actions = {
  removeExample: async ({ request, locals }) => {
    const isConfirmed = (await readBody(request)).get('confirm') === 'yes';
    if (!isConfirmed) return fail(400, { isUnconfirmed: true });
    const removed = await removeExample(locals.scope, locals.requestId);
    if (!removed.ok) error(403, removed.problem);
    redirect(303, '/');
  },
};
