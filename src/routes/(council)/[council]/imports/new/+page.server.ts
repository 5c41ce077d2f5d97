// The first step: what the file is, where it comes from, and the file itself.
import { fail, redirect } from '@sveltejs/kit';
import { requireAct } from '#lib/server/auth/access.ts';
import { listOwnKinds } from '#lib/server/services/import-pages.ts';
import { nameKeptFields } from '#lib/server/services/personal-fields.ts';
import { MOST_UPLOAD_BYTES, receiveUpload } from '#lib/server/services/uploads.ts';
import type { Actions, PageServerLoad } from './$types';

const BYTES_IN_MEGABYTE = 1024 * 1024;

export const load: PageServerLoad = async ({ locals, url }) => {
  requireAct(locals.scope, 'import-tracker');
  return {
    kinds: listOwnKinds(locals.scope),
    kind: url.searchParams.get('kind') ?? '',
    kept: (await nameKeptFields(locals.scope)).join(', '),
    megabytes: String(MOST_UPLOAD_BYTES / BYTES_IN_MEGABYTE),
  };
};

const STATUS: Readonly<Record<string, number>> = { 'file-too-large': 413, 'not-allowed': 403 };

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    requireAct(locals.scope, 'import-tracker');
    const received = await receiveUpload(locals.scope, request, locals.requestId);
    if (!received.ok) {
      const { fault } = received;
      return fail(STATUS[fault.problem?.code ?? ''] ?? 400, { fault });
    }
    redirect(303, `/${params.council}/imports/${received.id}/check`);
  },
};
