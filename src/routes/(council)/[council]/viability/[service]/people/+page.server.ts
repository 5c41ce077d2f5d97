import { error } from '@sveltejs/kit';
import { showPeople } from '#lib/server/services/viability-people.ts';
import { parsePeopleView } from '#lib/view/viability/people/url.ts';
import { viabilityWording } from '#lib/view/viability/wording.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { view, problems } = parsePeopleView(url);
  const standing = await showPeople(locals, params.service, view, `/${params.council}`);
  if (standing.kind === 'unknown') {
    const { unknown } = viabilityWording(locals.locale).service;
    error(404, { message: unknown, code: 'unknown-service' });
  }
  return { standing, view, problems };
};
