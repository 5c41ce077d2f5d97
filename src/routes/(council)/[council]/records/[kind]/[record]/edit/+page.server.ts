// The form that edits one record.
import { error, fail, redirect } from '@sveltejs/kit';
import { orRefuse } from '#lib/server/auth/access.ts';
import { readBody } from '#lib/server/auth/forms.ts';
import { keepPosted } from '#lib/server/services/keep-record.ts';
import { showRecordForm } from '#lib/server/services/kept-records.ts';
import { recordHref } from '#lib/view/records/url.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params: { kind, record } }) => {
  const found = await showRecordForm(locals, kind, record, 'edit');
  const { value: form, problem } = orRefuse(found);
  if (problem) error(500, problem);
  return { record: form };
};

export const actions: Actions = {
  default: async ({ request, locals, params: { council, kind, record: address } }) => {
    const asked = { kindId: kind, act: 'edit', address, form: await readBody(request) } as const;
    const { value, problem } = orRefuse(await keepPosted(locals.scope, asked, locals.requestId));
    if (problem) error(500, problem);
    if (value.kind === 'faults') return fail(400, value.faults);
    redirect(303, `${recordHref(council, kind, value.address)}?done=edited`);
  },
};
