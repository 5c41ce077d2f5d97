// The records of one kind: searched, page by page.
import { error } from '@sveltejs/kit';
import { orRefuse } from '#lib/server/auth/access.ts';
import { showRecords } from '#lib/server/services/kept-records.ts';
import { parseDone, parseRecordsView } from '#lib/view/records/url.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { view, problems } = parseRecordsView(url);
  const { value: page, problem } = orRefuse(await showRecords(locals, params.kind, view));
  if (problem) error(500, problem);
  return { page, view, problems, done: parseDone(url).view.done };
};
