import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import {
  actOnChances,
  showKnockOn,
  type KnockOnAct,
} from '#lib/server/services/viability-knock-on.ts';
import { encodeKnockOnView, parseKnockOnView } from '#lib/view/viability/knock-on/url.ts';
import { viabilityWording } from '#lib/view/viability/wording.ts';
import type { Actions, PageServerLoad, RouteParams } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { view, problems } = parseKnockOnView(url);
  const base = `/${params.council}/viability`;
  const standing = await showKnockOn(locals.scope, params.service, view, base);
  if (standing.kind === 'unknown') {
    const { unknown } = viabilityWording(locals.locale).service;
    error(404, { message: unknown, code: 'unknown-service' });
  }
  return { standing, view, problems };
};

const act =
  (name: KnockOnAct) =>
  async ({ locals, params, url }: RequestEvent<RouteParams>) => {
    const { view } = parseKnockOnView(url);
    const done = await actOnChances(locals.scope, params.service, view, name, locals.requestId);
    if (!done.ok) return fail(done.problem.code === 'not-allowed' ? 403 : 409, done);
    redirect(303, `${url.pathname}${encodeKnockOnView(view)}#chances`);
  };

export const actions: Actions = { run: act('run'), cancel: act('cancel') };
