// Tokens with which programs read this council: a list, a form to make one, and a button to end each.
import { error, fail } from '@sveltejs/kit';
import { requireAct } from '#lib/server/auth/access.ts';
import { readBody } from '#lib/server/auth/forms.ts';
import { readTokenForm } from '#lib/server/exports/token-form.ts';
import { endToken, listTokens, makeToken } from '#lib/server/services/api-tokens.ts';
import { shapeTokens } from '#lib/view/api/tokens.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  requireAct(locals.scope, 'manage-tokens');
  const tokens = await listTokens(locals.scope);
  if (!tokens.ok) error(403, tokens.problem);
  return { tokens: shapeTokens(tokens.value, new Date(), locals.locale) };
};

export const actions: Actions = {
  make: async ({ request, locals }) => {
    requireAct(locals.scope, 'manage-tokens');
    const form = readTokenForm(await readBody(request));
    if (!form.ok) return fail(400, { faults: form.faults, typed: form.typed });
    const made = await makeToken(locals.scope, form.value, locals.requestId);
    if (!made.ok) error(403, made.problem);
    return { secret: made.value };
  },
  end: async ({ request, locals }) => {
    const id = (await readBody(request)).get('id');
    const named = typeof id === 'string' ? id : '';
    const ended = await endToken(locals.scope, named, locals.requestId);
    if (!ended.ok) error(ended.problem.code === 'not-allowed' ? 403 : 404, ended.problem);
    return { isEnded: true };
  },
};
