// One record: what is stored of it, its history, and the way back.
import { error, fail, redirect } from '@sveltejs/kit';
import { orRefuse } from '#lib/server/auth/access.ts';
import { readBody } from '#lib/server/auth/forms.ts';
import { showRecord } from '#lib/server/services/kept-records.ts';
import { turnRecord } from '#lib/server/services/keep-record.ts';
import { parseDone } from '#lib/view/records/url.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const found = await showRecord(locals, params.kind, params.record);
  const { value: page, problem } = orRefuse(found);
  if (problem) error(500, problem);
  const { view, problems } = parseDone(url);
  return { page, done: view.done, problems };
};

const turn = (to: 'undo' | 'redo') => async (event: RequestEvent) => {
  const { request, locals, params, url } = event;
  const asked = { kindId: params.kind, address: params.record, form: await readBody(request), to };
  const turned = orRefuse(await turnRecord(locals.scope, asked, locals.requestId));
  if (turned.problem) return fail(409, { problem: turned.problem });
  const list = `/${params.council}/records/${params.kind}`;
  redirect(303, `${turned.value.isThere ? url.pathname : list}?done=${to}ne`);
};

export const actions: Actions = { undo: turn('undo'), redo: turn('redo') };
