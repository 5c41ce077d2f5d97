// Gaps: where people lack support within reach, and where they have no real choice.
import { showWaitingLine } from '#lib/server/services/brokerage.ts';
import { showGaps } from '#lib/server/services/gaps.ts';
import { parseGapView } from '#lib/view/gaps/url.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { view, problems } = parseGapView(url);
  return {
    view,
    problems,
    page: await showGaps(locals.scope, view, `/${params.council}/gaps`),
    waiting: await showWaitingLine(locals.scope, params.council),
  };
};
