// The bad rows of a file, to be corrected in a spreadsheet and uploaded again.
import { error } from '@sveltejs/kit';
import { orRefuse } from '#lib/server/auth/access.ts';
import { readErrorFile } from '#lib/server/services/upload-check.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals, params }) => {
  const read = orRefuse(await readErrorFile(locals.scope, params.upload, locals.requestId));
  if (read.problem) error(410, read.problem);
  const { name, text } = read.value;
  return new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });
};
