// Which facts that name a person are kept; administrators switch them.
import { error, fail } from '@sveltejs/kit';
import { requireAct } from '#lib/server/auth/access.ts';
import { readBody } from '#lib/server/auth/forms.ts';
import {
  readPersonalForm,
  showPersonalFields,
  switchPersonalField,
} from '#lib/server/services/personal-fields.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  requireAct(locals.scope, 'import-tracker');
  return { page: await showPersonalFields(locals.scope) };
};

export const actions: Actions = {
  default: async ({ request, locals: { scope, requestId } }) => {
    requireAct(scope, 'keep-personal-fields');
    const form = readPersonalForm(await readBody(request));
    if (!form.ok) return fail(400, form);
    const done = await switchPersonalField(scope, form.value, requestId);
    if (!done.ok) error(403, done.problem);
    return { isKept: form.value.isKept, deleted: done.value };
  },
};
