// Somebody says what exact figures about few people are for, and gets them.
import { error, fail, redirect } from '@sveltejs/kit';
import { councilOf, requireAct } from '#lib/server/auth/access.ts';
import { readBody } from '#lib/server/auth/forms.ts';
import { readPurposeForm } from '#lib/server/exports/purpose-form.ts';
import { openExact } from '#lib/server/services/export-purposes.ts';
import { isPersonFile } from '#lib/server/services/person-rows.ts';
import { exactHref, parseExactFile, type ExactFile } from '#lib/view/export/share.ts';
import { exportWording } from '#lib/view/export/wording.ts';
import type { Actions, PageServerLoad } from './$types';

/** @throws 404 when the address names no file */
function fileOf({ locals, url }: { locals: App.Locals; url: URL }): ExactFile {
  requireAct(locals.scope, 'export-exact');
  const file = parseExactFile(url.searchParams.get('of'));
  if (file && isPersonFile(file)) requireAct(locals.scope, 'read-person-rows');
  return file ?? error(404, { message: exportWording(locals.locale).purpose.unknown });
}

export const load: PageServerLoad = (event) => {
  const file = fileOf(event);
  return { file, isPersonal: isPersonFile(file) };
};

export const actions: Actions = {
  default: async (event) => {
    const { locals, request } = event;
    const file = fileOf(event);
    const form = readPurposeForm(await readBody(request));
    if (!form.ok) return fail(400, { fault: form.faults.purpose, typed: form.typed });
    const { purpose, format } = form.value;
    const opened = await openExact(locals.scope, file, purpose, locals.requestId);
    if (!opened.ok) error(403, opened.problem);
    const { slug } = councilOf(locals.access, event);
    redirect(303, exactHref(slug, file, format, opened.value));
  },
};
