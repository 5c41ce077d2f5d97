// How programs read the figures: generated from what the interface is held to.
import { guideApi } from '#lib/server/services/api-guide.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => guideApi();
