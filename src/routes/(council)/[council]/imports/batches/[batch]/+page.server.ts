// One batch: what it did, and the ways back.
import { error, fail, redirect } from '@sveltejs/kit';
import { orRefuse } from '#lib/server/auth/access.ts';
import { readBody } from '#lib/server/auth/forms.ts';
import { redoBatch, undoBatch } from '#lib/server/services/import-batches.ts';
import { showSpend } from '#lib/server/services/direct-payments.ts';
import { showBatch } from '#lib/server/services/import-pages.ts';
import { reopenBadRows } from '#lib/server/services/upload-check.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { value: page, problem } = orRefuse(await showBatch(locals, params.batch));
  if (problem) error(500, problem);
  const spend = page.kind === 'direct-payment-audit' ? await showSpend(locals.scope) : null;
  return { page, spend };
};

export const actions: Actions = {
  undo: async ({ locals: { scope, requestId }, params }) => {
    const { problem } = orRefuse(await undoBatch(scope, params.batch, requestId));
    return problem ? fail(409, { problem }) : { turned: 'undone' as const };
  },
  redo: async ({ locals: { scope, requestId }, params }) => {
    const { problem } = orRefuse(await redoBatch(scope, params.batch, requestId));
    return problem ? fail(409, { problem }) : { turned: 'applied' as const };
  },
  reopen: async ({ request, locals: { scope, requestId }, params }) => {
    const upload = (await readBody(request)).get('upload');
    const id = typeof upload === 'string' ? upload : '';
    const made = orRefuse(await reopenBadRows(scope, id, requestId));
    if (made.problem) return fail(400, { problem: made.problem });
    redirect(303, `/${params.council}/imports/${made.value}/match`);
  },
};
