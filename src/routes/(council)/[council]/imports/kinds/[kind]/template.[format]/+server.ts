// The template of a kind of file, as CSV or as a workbook.
import { error } from '@sveltejs/kit';
import { sendTemplate } from '#lib/server/services/import-pages.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) =>
  (await sendTemplate(locals.scope, params.kind, params.format)) ??
  error(404, { message: 'There is no such template.', code: 'unknown-kind' });
