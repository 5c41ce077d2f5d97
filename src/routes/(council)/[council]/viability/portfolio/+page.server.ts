import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import {
  actOnPortfolio,
  showPortfolio,
  type PortfolioAct,
} from '#lib/server/services/viability-portfolio.ts';
import { encodePortfolioView, parsePortfolioView } from '#lib/view/viability/portfolio/url.ts';
import type { Actions, PageServerLoad, RouteParams } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { view, problems } = parsePortfolioView(url);
  return { shown: await showPortfolio(locals.scope, view), problems };
};

const act =
  (name: PortfolioAct) =>
  async ({ locals, url }: RequestEvent<RouteParams>) => {
    const { view } = parsePortfolioView(url);
    const done = await actOnPortfolio(locals.scope, view, name, locals.requestId);
    if (!done.ok) return fail(done.problem.code === 'not-allowed' ? 403 : 409, done);
    redirect(303, `${url.pathname}${encodePortfolioView(view)}#run`);
  };

export const actions: Actions = { run: act('run'), cancel: act('cancel') };
