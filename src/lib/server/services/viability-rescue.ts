// The rescue menu of one service: asked of the model once for each version of its books, and kept as a run.

import type { AssessedService } from '#lib/view/viability/assessed.ts';
import { shapeRescuePage, type RescuePage } from '#lib/view/viability/rescue/page.ts';
import { venueOf } from '#lib/view/viability/rescue/venue.ts';
import { AS_RECORDED } from '#lib/view/viability/url.ts';
import { whatIfQuestion } from '#lib/view/viability/what-if.ts';
import { valueIn } from '#lib/domain/parameters/set.ts';
import { RATE_MONTHS } from '#lib/domain/parameters/viability.ts';
import { sumWaterfall } from '#lib/domain/viability/waterfall.ts';
import { withCouncil, type CouncilScope } from '../db/council-scope.ts';
import { readSharedVenues } from '../repositories/market.ts';
import { answerRuns } from './model-runs.ts';
import { standingOf, type Standing } from './viability-standing.ts';

export interface RescueOfService {
  readonly page: RescuePage;
  readonly source: string;
  readonly asOf: string;
}

/** Chance a month of having to leave because a direct payment cannot buy the service, from the exits the rates rest on. */
function ruleExitOf({ estimate }: AssessedService): number {
  const year = estimate.waterfall.slice(-valueIn(estimate.parameters, RATE_MONTHS));
  const personMonths = year.reduce((sum, { start }) => sum + start, 0);
  return personMonths > 0 ? sumWaterfall(year).exits.rule / personMonths : 0;
}

/** What the page shows, or why it cannot. */
export function showRescue(
  scope: CouncilScope,
  serviceId: string,
): Promise<Standing<RescueOfService>> {
  return standingOf(scope, serviceId, async ({ found, assessed, market, source, asOf }) => {
    const venues = await withCouncil(scope, (tx) => readSharedVenues(tx, asOf));
    const venue = venueOf(serviceId, venues, assessed);
    const { estimate, service, beliefs } = found;
    const question = whatIfQuestion(estimate, AS_RECORDED);
    const [menu] = await answerRuns(
      scope,
      [
        {
          method: 'viability.rescue' as const,
          subjectId: serviceId,
          seed: question.simulation.seed,
          input: {
            ...question,
            usual: estimate.usual,
            operator: service.operator,
            ruleExit: ruleExitOf(found),
            venue: venue?.shared ?? null,
          },
        },
      ],
      beliefs.set,
    );
    if (menu === undefined) throw new Error('the model gave no menu');
    const nameOf = (id: string): string => market.serviceById.get(id)?.name ?? id;
    return { page: shapeRescuePage(found, menu, venue, nameOf, scope.locale), source, asOf };
  });
}
