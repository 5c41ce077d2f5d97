// The methods of the model, for everybody.
import { shapeMethodList } from '#lib/view/public/methods.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({ list: shapeMethodList(locals.locale) });
