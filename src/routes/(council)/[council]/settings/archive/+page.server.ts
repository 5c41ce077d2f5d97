// The whole council as one file, for administrators who say what for.
import { error, fail, redirect } from '@sveltejs/kit';
import { councilOf, requireAct } from '#lib/server/auth/access.ts';
import { readBody } from '#lib/server/auth/forms.ts';
import { readPurposeForm } from '#lib/server/exports/purpose-form.ts';
import { openArchive } from '#lib/server/services/archive-download.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => requireAct(locals.scope, 'export-council');

export const actions: Actions = {
  default: async (event) => {
    const { locals, request } = event;
    requireAct(locals.scope, 'export-council');
    const form = readPurposeForm(await readBody(request));
    if (!form.ok) return fail(400, { fault: form.faults.purpose, typed: form.typed });
    const opened = await openArchive(locals.scope, form.value.purpose, locals.requestId);
    if (!opened.ok) error(403, opened.problem);
    const { slug } = councilOf(locals.access, event);
    redirect(303, `/${slug}/settings/archive/download?purpose=${opened.value}`);
  },
};
