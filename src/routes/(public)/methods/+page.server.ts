// The assumptions of the model, for everybody.
import { listAssumptions } from '#lib/server/services/methods.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => ({ groups: listAssumptions() });
