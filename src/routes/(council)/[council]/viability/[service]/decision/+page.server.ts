// The record of a decision about a service, and the forms that take it on step by step.
import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { readBody } from '#lib/server/auth/forms.ts';
import { DECISION_ACTS, showDecision, type DecisionAct } from '#lib/server/services/decisions.ts';
import { requestIn } from '#lib/view/viability/decision/form.ts';
import { faultsOf } from '#lib/server/services/viability-standing.ts';
import { decisionWording } from '#lib/view/viability/decision/wording.ts';
import { viabilityWording } from '#lib/view/viability/wording.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const record = url.searchParams.get('record');
  const standing = await showDecision(locals.scope, params.service, record, url.pathname);
  if (standing.kind === 'unknown') {
    const { unknown } = viabilityWording(locals.locale).service;
    error(404, { message: unknown, code: 'unknown-service' });
  }
  return { standing, faults: await faultsOf(locals.scope, params.service) };
};

const act =
  (name: DecisionAct) =>
  async ({ request, locals, params, url }: RequestEvent<{ service: string }>) => {
    const asked = requestIn(await readBody(request));
    const today = new Date().toISOString().slice(0, 10);
    const { scope, requestId } = locals;
    const { service: serviceId } = params;
    const made = await DECISION_ACTS[name](scope, { ...asked, serviceId, today, requestId });
    if (made.kind === 'not-allowed')
      error(403, { message: decisionWording(locals.locale).notAllowed });
    if (made.kind === 'done') redirect(303, url.pathname);
    return made.kind === 'reworked' ? made : fail(400, made);
  };

export const actions = Object.fromEntries(
  (Object.keys(DECISION_ACTS) as DecisionAct[]).map((name) => [name, act(name)]),
) satisfies Actions;
