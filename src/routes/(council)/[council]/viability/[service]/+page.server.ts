import { error, fail, redirect } from '@sveltejs/kit';
import { readBody } from '#lib/server/auth/forms.ts';
import { maySaveScenario, saveScenario } from '#lib/server/services/scenarios.ts';
import { showService } from '#lib/server/services/viability-outlook.ts';
import { scenariosWording } from '#lib/view/scenarios/wording.ts';
import { parseServiceView } from '#lib/view/viability/url.ts';
import { viabilityWording } from '#lib/view/viability/wording.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { view, problems } = parseServiceView(url);
  const today = new Date().toISOString().slice(0, 10);
  const standing = await showService(locals, params.service, view, today);
  if (standing.kind === 'unknown') {
    const { unknown } = viabilityWording(locals.locale).service;
    error(404, { message: unknown, code: 'unknown-service' });
  }
  return { standing, view, problems, maySave: maySaveScenario(locals.scope) };
};

export const actions = {
  'save-scenario': async ({ request, locals, params, url }) => {
    const form = await readBody(request);
    const { scope, requestId } = locals;
    const made = await saveScenario(scope, params.service, url, form, requestId);
    if (made.kind === 'not-allowed')
      error(403, { message: scenariosWording(locals.locale).notAllowed });
    if (made.kind === 'kept') redirect(303, `/${params.council}/scenarios?kept=${made.id}`);
    return fail(400, made);
  },
} satisfies Actions;
