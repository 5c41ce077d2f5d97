// The last step: the quality of the data, the bad rows to correct, and the word to apply the rest.
import { error, fail, redirect } from '@sveltejs/kit';
import { orRefuse } from '#lib/server/auth/access.ts';
import { readBody } from '#lib/server/auth/forms.ts';
import { parseCorrections, parsePage, showConfirmStep } from '#lib/server/services/import-steps.ts';
import { pathAfter, workOn, type Worked } from '#lib/server/services/import-work.ts';
import { correctUpload } from '#lib/server/services/upload-check.ts';
import type { Actions, PageServerLoad } from './$types';

const today = (): string => new Date().toISOString().slice(0, 10);

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const number = parsePage(url.searchParams.get('page'));
  const { value: page, problem } = orRefuse(
    await showConfirmStep(locals.scope, params.upload, number),
  );
  if (problem) error(500, problem);
  if (page === null) redirect(303, `/${params.council}/imports/${params.upload}/match`);
  if (page.batchId !== null) redirect(303, `/${params.council}/imports/batches/${page.batchId}`);
  return { page };
};

function lead(at: { council: string; upload: string }, worked: Worked) {
  const { value: path, problem } = orRefuse(pathAfter(at.upload, worked));
  if (problem) return fail(400, { problem });
  redirect(303, `/${at.council}/imports/${path}`);
}

export const actions: Actions = {
  correct: async ({ request, locals: { scope, requestId }, params }) => {
    const corrections = parseCorrections(await readBody(request));
    const { problem } = orRefuse(await correctUpload(scope, params.upload, corrections));
    if (problem) return fail(400, { problem });
    return lead(params, await workOn(scope, params.upload, 'check', today(), requestId));
  },
  apply: async ({ locals: { scope, requestId }, params }) =>
    lead(params, await workOn(scope, params.upload, 'apply', today(), requestId)),
};
