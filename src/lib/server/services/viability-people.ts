// "People displaced" of one service: who attends, where they could go, and the model's placement of them.

import { group } from 'd3-array';
import {
  budgetLeft,
  closingCase,
  type ClosingCase,
} from '#lib/domain/viability/closing-question.ts';
import type { ClosingAnswer } from '#lib/domain/viability/knock-on-closing.ts';
import type { ParameterSet } from '#lib/domain/parameters/set.ts';
import { shapePeoplePage, type PeoplePage } from '#lib/view/viability/people/page.ts';
import type { PersonOnRecord } from '#lib/view/viability/people/person-on-record.ts';
import type { PeopleView } from '#lib/view/viability/people/url.ts';
import { withCouncil, type CouncilScope } from '../db/council-scope.ts';
import {
  readAttendees,
  readBudgetParts,
  type AttendeeRow,
  type BudgetPart,
} from '../repositories/attendees.ts';
import { readBookedByWeekday } from '../repositories/market.ts';
import { answerRuns } from './model-runs.ts';
import { runsOn, servicesAsShown } from './records.ts';
import { standingOf, type Standing } from './viability-standing.ts';

export interface PeopleOfService {
  readonly page: PeoplePage;
  readonly source: string;
  readonly asOf: string;
}

/** Placing draws no lots. */
const NO_SEED = 0;

/** One person for all their bookings, with what of their budget is left. */
function peopleFrom(
  rows: readonly AttendeeRow[],
  parts: readonly BudgetPart[],
  serviceId: string,
): readonly PersonOnRecord[] {
  const partsOf = group(parts, ({ personId }) => personId);
  return [...group(rows, ({ id }) => id)].flatMap(([id, [first, ...more]]) =>
    first === undefined
      ? []
      : [
          {
            ...first,
            weekdays: [...new Set([first, ...more].flatMap(({ weekdays }) => weekdays))],
            budgetPenceLeft: budgetLeft(partsOf.get(id) ?? [], serviceId),
          },
        ],
  );
}

async function answerCase(
  scope: CouncilScope,
  serviceId: string,
  { question }: ClosingCase,
  parameters: ParameterSet,
): Promise<ClosingAnswer | null> {
  if (question === null) return null;
  const asked = {
    method: 'viability.closing' as const,
    subjectId: serviceId,
    seed: NO_SEED,
    input: question,
  };
  const [answer] = await answerRuns(scope, [asked], parameters);
  return answer ?? null;
}

/** What the page shows, or why it cannot. */
export function showPeople(
  scope: CouncilScope,
  serviceId: string,
  view: PeopleView,
  council: string,
): Promise<Standing<PeopleOfService>> {
  return standingOf(
    scope,
    serviceId,
    async ({ found, market, asOf, source }) => {
      const parameters = found.beliefs.set;
      const { hoursPerSession } = found.terms;
      const [people, booked] = await withCouncil(scope, async (tx) => {
        const rows = await readAttendees(tx, serviceId, asOf);
        const ids = [...new Set(rows.map(({ id }) => id))];
        const parts = await readBudgetParts(tx, ids, asOf);
        return [peopleFrom(rows, parts, serviceId), await readBookedByWeekday(tx, asOf)];
      });
      const closing = closingCase(
        {
          closingId: serviceId,
          hoursPerSession,
          people,
          services: servicesAsShown(market).filter((service) => runsOn(service, asOf)),
          areas: market.areaByCode,
          capacities: market.capacities,
          booked,
          keepTogether: view.together,
        },
        parameters,
      );
      const answer = await answerCase(scope, serviceId, closing, parameters);
      const page = shapePeoplePage(
        {
          service: found.service,
          hoursPerSession,
          people,
          closing,
          answer,
          serviceById: market.serviceById,
          parameters,
          council,
          base: `${council}/viability/${serviceId}/people`,
        },
        view,
        scope.locale,
      );
      return { page, source, asOf };
    },
    ['read-person-rows'],
  );
}
