// How a long question stands, for programs: the page is for people.
import { error, json } from '@sveltejs/kit';
import { readJobStatus } from '#lib/server/services/jobs.ts';
import { jobWording } from '#lib/view/jobs/wording.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
  const status = await readJobStatus(locals.scope, params.job);
  if (!status) error(404, { message: jobWording(locals.locale).unknown, code: 'unknown-job' });
  return json(status, { headers: { 'Cache-Control': 'no-store' } });
};
