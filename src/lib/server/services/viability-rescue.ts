// The rescue menu of one service: asked of the model once for each version of its books, and kept as a run.

import type { AssessedService } from '#lib/view/viability/assessed.ts';
import { shapeRescuePage, type RescuePage } from '#lib/view/viability/rescue/page.ts';
import { venueOf, type VenueOfService } from '#lib/view/viability/rescue/venue.ts';
import { AS_RECORDED } from '#lib/view/viability/url.ts';
import { whatIfQuestion } from '#lib/view/viability/what-if.ts';
import { valueIn } from '#lib/domain/parameters/set.ts';
import { RATE_MONTHS } from '#lib/domain/parameters/viability.ts';
import type { RescueMenu } from '#lib/domain/viability/rescue.ts';
import { sumWaterfall } from '#lib/domain/viability/waterfall.ts';
import { withCouncil, type CouncilScope } from '../db/council-scope.ts';
import { readSharedVenues } from '../repositories/market.ts';
import { answerRuns } from './model-runs.ts';
import { mapStanding, standingOf, type Found, type Standing } from './viability-standing.ts';

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

/** The menu with what its page and its files are made from. */
export interface AskedRescue extends Found {
  readonly menu: RescueMenu;
  readonly venue: VenueOfService | null;
  readonly nameOf: (service: string) => string;
}

/** Asks for the menu of one service. */
export function askRescue(scope: CouncilScope, serviceId: string): Promise<Standing<AskedRescue>> {
  return standingOf(scope, serviceId, async (found) => {
    const { assessed, market, asOf } = found;
    const venues = await withCouncil(scope, (tx) => readSharedVenues(tx, asOf));
    const venue = venueOf(serviceId, venues, assessed);
    const { estimate, service, beliefs } = found.found;
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
            ruleExit: ruleExitOf(found.found),
            venue: venue?.shared ?? null,
          },
        },
      ],
      beliefs.set,
    );
    if (menu === undefined) throw new Error('the model gave no menu');
    const nameOf = (id: string): string => market.serviceById.get(id)?.name ?? id;
    return { ...found, menu, venue, nameOf };
  });
}

/** What the page shows, or why it cannot. */
export async function showRescue(
  scope: CouncilScope,
  serviceId: string,
): Promise<Standing<RescueOfService>> {
  return mapStanding(
    await askRescue(scope, serviceId),
    ({ found, menu, venue, nameOf, source, asOf }) => ({
      page: shapeRescuePage(found, menu, venue, nameOf, scope.locale),
      source,
      asOf,
    }),
  );
}
