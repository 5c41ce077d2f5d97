// "People displaced" of one service: who attends, where they could go, and the model's placement of them.

import { group } from 'd3-array';
import {
  budgetLeft,
  closingCase,
  type ClosingCase,
} from '#lib/domain/viability/closing-question.ts';
import type { ClosingAnswer } from '#lib/domain/viability/knock-on-closing.ts';
import {
  chooseJourneys,
  ownMinutesIn,
  type JourneyTable,
} from '#lib/domain/access/own-journeys.ts';
import type { Source } from '#lib/domain/market/records.ts';
import type { ParameterSet } from '#lib/domain/parameters/set.ts';
import type { JourneysTold } from '#lib/view/viability/people/journeys.ts';
import {
  shapePeoplePage,
  type PeopleInput,
  type PeoplePage,
} from '#lib/view/viability/people/page.ts';
import type { PersonOnRecord } from '#lib/view/viability/people/person-on-record.ts';
import { encodePeopleView, type PeopleView } from '#lib/view/viability/people/url.ts';
import type { Transaction } from '../db/client.ts';
import { withCouncil, type CouncilScope } from '../db/council-scope.ts';
import {
  readJourneysFrom,
  readJourneyTables,
  type StoredJourneys,
} from '../repositories/access.ts';
import {
  readAttendees,
  readBudgetParts,
  type AttendeeRow,
  type BudgetPart,
} from '../repositories/attendees.ts';
import { readBookedByWeekday } from '../repositories/market.ts';
import { answerRuns } from './model-runs.ts';
import { traceReading, type Asker } from './person-rows.ts';
import { runsOn, servicesAsShown } from './records.ts';
import { mapStanding, standingOf, type Found, type Standing } from './viability-standing.ts';

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

/** Journeys of one table of the council. */
interface OwnJourneys {
  readonly table: JourneyTable;
  readonly rows: readonly StoredJourneys[];
}

/** Journeys from these areas by the table that goes first; null where the council has none. */
async function readJourneys(
  tx: Transaction,
  areas: readonly string[],
): Promise<OwnJourneys | null> {
  const table = chooseJourneys(await readJourneyTables(tx));
  if (table === undefined) return null;
  const rows = await readJourneysFrom(tx, table, [...new Set(areas)]);
  return rows.length === 0 ? null : { table, rows };
}

/** Where journeys come from, for the page: the newest source of those used. */
function toldOf({ table, rows }: OwnJourneys, sources: readonly Source[]): JourneysTold {
  const used = new Set(rows.map(({ sourceId }) => sourceId));
  const [newest] = sources
    .filter(({ id }) => used.has(id))
    .toSorted((a, b) => b.coversTo.localeCompare(a.coversTo));
  return { ...table, source: newest?.title ?? null, day: newest?.coversTo ?? null };
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

/** People of the service, bookings everywhere, and journeys from where these people live. */
const readRecords = (scope: CouncilScope, serviceId: string, asOf: string) =>
  withCouncil(scope, async (tx) => {
    const rows = await readAttendees(tx, serviceId, asOf);
    const ids = [...new Set(rows.map(({ id }) => id))];
    const parts = await readBudgetParts(tx, ids, asOf);
    const homes = rows.flatMap(({ areaCode }) => areaCode ?? []);
    return {
      people: peopleFrom(rows, parts, serviceId),
      booked: await readBookedByWeekday(tx, asOf),
      journeys: await readJourneys(tx, homes),
    };
  });

/** What the page and its files are made from. */
export interface AskedPeople extends Found {
  readonly input: PeopleInput;
}

/** Asks where the people of one service could go, for those who may read rows about single people. */
export function askPeople(
  scope: CouncilScope,
  serviceId: string,
  { together }: Pick<PeopleView, 'together'>,
  council: string,
): Promise<Standing<AskedPeople>> {
  return standingOf(
    scope,
    serviceId,
    async (standing) => {
      const { found, market, asOf } = standing;
      const parameters = found.beliefs.set;
      const { hoursPerSession } = found.terms;
      const { people, booked, journeys } = await readRecords(scope, serviceId, asOf);
      const closing = closingCase(
        {
          closingId: serviceId,
          hoursPerSession,
          people,
          services: servicesAsShown(market).filter((service) => runsOn(service, asOf)),
          areas: market.areaByCode,
          capacities: market.capacities,
          booked,
          keepTogether: together,
          ...(journeys === null ? {} : { ownMinutes: ownMinutesIn(journeys.rows) }),
        },
        parameters,
      );
      const input: PeopleInput = {
        service: found.service,
        hoursPerSession,
        people,
        closing,
        journeys: journeys === null ? null : toldOf(journeys, market.sources),
        answer: await answerCase(scope, serviceId, closing, parameters),
        serviceById: market.serviceById,
        parameters,
        council,
        base: `${council}/viability/${serviceId}/people`,
      };
      return { ...standing, input };
    },
    ['read-person-rows'],
  );
}

/** What the page shows, or why it cannot. Opening it leaves a line in the trail. */
export async function showPeople(
  asker: Asker,
  serviceId: string,
  view: PeopleView,
  council: string,
): Promise<Standing<PeopleOfService>> {
  const { scope } = asker;
  const standing = await askPeople(scope, serviceId, view, council);
  if (standing.kind === 'open') {
    const { people } = standing.shown.input;
    const page = `viability/${serviceId}/people`;
    const query = encodePeopleView(view);
    await withCouncil(scope, (tx) => traceReading(tx, asker, { page, query, rows: people.length }));
  }
  return mapStanding(standing, ({ input, source, asOf }) => ({
    page: shapePeoplePage(input, view, scope.locale),
    source,
    asOf,
  }));
}
