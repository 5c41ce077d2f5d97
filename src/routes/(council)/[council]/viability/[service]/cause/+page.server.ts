import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { readBody } from '#lib/server/auth/forms.ts';
import { changeEvents, showCause } from '#lib/server/services/viability-cause.ts';
import { decisionWording } from '#lib/view/viability/decision/wording.ts';
import { viabilityWording } from '#lib/view/viability/wording.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const standing = await showCause(locals.scope, params.service);
  if (standing.kind === 'unknown') {
    const { unknown } = viabilityWording(locals.locale).service;
    error(404, { message: unknown, code: 'unknown-service' });
  }
  return { standing };
};

const act =
  (what: 'add' | 'remove') =>
  async ({ request, locals, params, url }: RequestEvent<{ service: string }>) => {
    const form = await readBody(request);
    const { scope, requestId } = locals;
    const made = await changeEvents(scope, params.service, what, form, requestId);
    if (made.kind === 'not-allowed')
      error(403, { message: decisionWording(locals.locale).notAllowed });
    if (made.kind === 'done') redirect(303, `${url.pathname}#timeline`);
    return fail(400, made);
  };

export const actions = { 'add-event': act('add'), 'remove-event': act('remove') } satisfies Actions;
