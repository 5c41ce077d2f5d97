// How a long question to the model stands, and the form that cancels it.
import { error, redirect } from '@sveltejs/kit';
import { can } from '#lib/server/auth/permissions.ts';
import { cancelJob, readJobStatus } from '#lib/server/services/jobs.ts';
import { jobWording } from '#lib/view/jobs/wording.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { scope } = locals;
  const status = await readJobStatus(scope, params.job);
  if (!status) error(404, { message: jobWording(locals.locale).unknown, code: 'unknown-job' });
  return { status, mayCancel: scope.role !== 'system' && can(scope.role, 'run-model') };
};

export const actions: Actions = {
  cancel: async ({ locals, params, url }) => {
    const cancelled = await cancelJob(locals.scope, params.job, locals.requestId);
    if (!cancelled.ok) error(403, cancelled.problem);
    redirect(303, url.pathname);
  },
};
