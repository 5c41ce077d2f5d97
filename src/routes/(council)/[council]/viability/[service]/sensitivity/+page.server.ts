import { error, redirect } from '@sveltejs/kit';
import { askTogether, showSensitivity } from '#lib/server/services/viability-sensitivity.ts';
import {
  encodeSensitivityView,
  parseSensitivityView,
} from '#lib/view/viability/sensitivity/url.ts';
import { viabilityWording } from '#lib/view/viability/wording.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { view, problems } = parseSensitivityView(url);
  const place = { path: url.pathname, council: `/${params.council}` };
  const standing = await showSensitivity(locals.scope, params.service, view, place);
  if (standing.kind === 'unknown') {
    const { unknown } = viabilityWording(locals.locale).service;
    error(404, { message: unknown, code: 'unknown-service' });
  }
  return { standing, view, problems, query: encodeSensitivityView(view) };
};

export const actions: Actions = {
  together: async ({ locals, params, url }) => {
    const { view } = parseSensitivityView(url);
    const { scope, requestId } = locals;
    const asked = await askTogether(scope, params.service, view.levers, requestId);
    if (!asked.ok) error(403, asked.problem);
    redirect(303, `${url.pathname}${encodeSensitivityView(view)}#together`);
  },
};
