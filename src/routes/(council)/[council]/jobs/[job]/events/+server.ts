// A long question's progress, as it happens.
import { error } from '@sveltejs/kit';
import { followJob } from '#lib/server/services/job-events.ts';
import { jobWording } from '#lib/view/jobs/wording.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
  const events = await followJob(locals.scope, params.job);
  if (!events) error(404, { message: jobWording(locals.locale).unknown, code: 'unknown-job' });
  return new Response(events, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store, no-transform',
      // Some proxies hold answers back until they are long enough.
      'X-Accel-Buffering': 'no',
    },
  });
};
