// The people of a council: inviting them, changing and taking roles. Each form works without JavaScript.
import { fail } from '@sveltejs/kit';
import { requireAct } from '#lib/server/auth/access.ts';
import { readBody } from '#lib/server/auth/forms.ts';
import { answerChange, answerInvite, refuseManaging } from '#lib/server/auth/people-answers.ts';
import { readId, readInvitationForm, readRoleForm } from '#lib/server/auth/people-forms.ts';
import * as people from '#lib/server/services/members.ts';
import { shapePeople } from '#lib/view/people/members.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  requireAct(locals.scope, 'manage-members');
  const found = (await people.readPeople(locals.scope)) ?? refuseManaging();
  return shapePeople(found, locals.locale);
};

export const actions: Actions = {
  invite: async ({ request, locals, url }) => {
    const form = readInvitationForm(await readBody(request));
    if (!form.ok) return fail(400, { faults: form.faults, typed: form.typed });
    const made = await people.invite(locals.scope, form.value, locals.requestId);
    return answerInvite(made, form, url.origin);
  },
  change: async ({ request, locals: { scope, requestId } }) => {
    const change = readRoleForm(await readBody(request));
    const result = await people.changeRole(scope, change, requestId);
    return answerChange(result, 'changed', change.userId === scope.userId);
  },
  remove: async ({ request, locals: { scope, requestId } }) => {
    const id = readId(await readBody(request));
    const result = await people.removeMember(scope, id, requestId);
    return answerChange(result, 'removed', id === scope.userId);
  },
  withdraw: async ({ request, locals: { scope, requestId } }) => {
    const id = readId(await readBody(request));
    return answerChange(await people.withdrawInvitation(scope, id, requestId), 'withdrawn');
  },
};
