import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { readBody } from '#lib/server/auth/forms.ts';
import { SCENARIO_ACTS, showScenarios, type ScenarioAct } from '#lib/server/services/scenarios.ts';
import { parseScenariosView } from '#lib/view/scenarios/url.ts';
import { scenariosWording } from '#lib/view/scenarios/wording.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => ({
  standing: await showScenarios(locals.scope, params.council, url),
  compare: parseScenariosView(url).compare,
});

const act =
  (name: ScenarioAct) =>
  async ({ request, locals, url }: RequestEvent) => {
    const id = (await readBody(request)).get('scenario');
    const { scope, requestId } = locals;
    const made = await SCENARIO_ACTS[name](scope, typeof id === 'string' ? id : '', requestId);
    if (made.kind === 'not-allowed')
      error(403, { message: scenariosWording(locals.locale).notAllowed });
    if (made.kind === 'removed') redirect(303, `${url.pathname}?removed=${made.id}`);
    if (made.kind === 'restored') redirect(303, url.pathname);
    return made.kind === 'reworked' ? made : fail(400, made);
  };

export const actions = {
  remove: act('remove'),
  restore: act('restore'),
  rework: act('rework'),
} satisfies Actions;
