// One method: in words, with its sources, assumptions and the result of its test.
import { error } from '@sveltejs/kit';
import { methodWording } from '#lib/view/public/method-wording.ts';
import { shapeMethodPage } from '#lib/view/public/methods.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => {
  const page = shapeMethodPage(params.method, locals.locale);
  if (page === null) error(404, { message: methodWording(locals.locale).unknown });
  return { page };
};
