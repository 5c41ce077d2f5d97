// One assumption: its value, source and history, and the forms that change it or take a change back.
import { error, fail, redirect } from '@sveltejs/kit';
import { readBody } from '#lib/server/auth/forms.ts';
import { changeParameter, showParameter, undoChange } from '#lib/server/services/evidence.ts';
import { seenIn, typedIn } from '#lib/view/evidence/form.ts';
import { parseParameterView } from '#lib/view/evidence/url.ts';
import { evidenceWording } from '#lib/view/evidence/wording.ts';
import type { Actions, PageServerLoad } from './$types';

const today = (): string => new Date().toISOString().slice(0, 10);

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const page = await showParameter(locals.scope, params.parameter, today());
  if (page === null) {
    const { unknown } = evidenceWording(locals.locale).parameter;
    error(404, { message: unknown, code: 'unknown-parameter' });
  }
  const { view, problems } = parseParameterView(url);
  return { page, done: view.done, problems };
};

export const actions: Actions = {
  change: async ({ request, locals, params: { parameter: parameterId }, url }) => {
    const form = await readBody(request);
    const [typed, seen, { requestId }] = [typedIn(form), seenIn(form), locals];
    const asked = { parameterId, typed, seen, today: today(), requestId };
    const made = await changeParameter(locals.scope, asked);
    if (!made.ok) error(made.problem.code === 'not-allowed' ? 403 : 404, made.problem);
    if (made.value.kind === 'changed') redirect(303, `${url.pathname}?done=changed`);
    return fail(400, { ...made.value, typed });
  },
  undo: async ({ request, locals, params: { parameter: parameterId }, url }) => {
    const asked = { parameterId, seen: seenIn(await readBody(request)) };
    const made = await undoChange(locals.scope, { ...asked, requestId: locals.requestId });
    if (!made.ok) error(made.problem.code === 'not-allowed' ? 403 : 404, made.problem);
    if (made.value.kind === 'changed') redirect(303, `${url.pathname}?done=undone`);
    return fail(400, { ...made.value, typed: null });
  },
};
