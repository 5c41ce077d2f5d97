import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { readBody } from '#lib/server/auth/forms.ts';
import { maySaveScenario, savePolicyScenario } from '#lib/server/services/scenarios.ts';
import {
  actOnPortfolio,
  showPortfolio,
  type PortfolioAct,
} from '#lib/server/services/viability-portfolio.ts';
import { scenariosWording } from '#lib/view/scenarios/wording.ts';
import { encodePortfolioView, parsePortfolioView } from '#lib/view/viability/portfolio/url.ts';
import type { Actions, PageServerLoad, RouteParams } from './$types';

export const load: PageServerLoad = async ({ locals: { scope }, url }) => {
  const { view, problems } = parsePortfolioView(url);
  return { shown: await showPortfolio(scope, view), problems, maySave: maySaveScenario(scope) };
};

const act =
  (name: PortfolioAct) =>
  async ({ locals, url }: RequestEvent<RouteParams>) => {
    const { view } = parsePortfolioView(url);
    const done = await actOnPortfolio(locals.scope, view, name, locals.requestId);
    if (!done.ok) return fail(done.problem.code === 'not-allowed' ? 403 : 409, done);
    redirect(303, `${url.pathname}${encodePortfolioView(view)}#run`);
  };

const save = async ({ request, locals, params, url }: RequestEvent<RouteParams>) => {
  const form = await readBody(request);
  const made = await savePolicyScenario(locals.scope, url, form, locals.requestId);
  if (made.kind === 'not-allowed')
    error(403, { message: scenariosWording(locals.locale).notAllowed });
  if (made.kind === 'kept') redirect(303, `/${params.council}/scenarios?kept=${made.id}`);
  return fail(400, made);
};

export const actions: Actions = { run: act('run'), cancel: act('cancel'), 'save-scenario': save };
