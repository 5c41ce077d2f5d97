// The market and one service of it: reads the records, asks the domain whom services reach, shapes pages.

import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import type { Service } from '#lib/domain/market/records.ts';
import { valueIn } from '#lib/domain/parameters/set.ts';
import { TRAVEL_ERROR } from '#lib/domain/parameters/travel.ts';
import { gatherFacts, runsAt, type ServiceFacts } from '#lib/view/market/facts.ts';
import type { AreaDemand } from '#lib/view/market/area-demand.ts';
import { shapeMarketPage, type MarketPage } from '#lib/view/market/page.ts';
import {
  shapeProviderPage,
  type ProviderInput,
  type ProviderPage,
} from '#lib/view/market/provider.ts';
import { findReach } from '#lib/view/market/reach.ts';
import type { MarketView } from '#lib/view/market/url.ts';
import { marketWording } from '#lib/view/market/wording.ts';
import { can } from '../auth/permissions.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import { readAssessedDemand } from '../repositories/demand.ts';
import { sumAssessed, sumEstimates } from '#lib/view/market/area-demand.ts';
import { readDirectPaymentRates } from '../repositories/direct-payments.ts';
import {
  readBookedByWeekday,
  readCapacityReturn,
  readRules,
  readTimeBankMonths,
} from '../repositories/market.ts';
import { readCarerHourRange } from './carer-hours.ts';
import { readEstimates } from './demand-estimates.ts';
import { readCouncil, readMarketRecords, type Reading } from './records.ts';

/** Facts of every service by id, in the order of the records. */
function keepFacts(reading: Reading): Promise<ReadonlyMap<string, ServiceFacts>> {
  return reading.keep('market-facts', async () => {
    const records = await readMarketRecords(reading);
    const booked = await readBookedByWeekday(reading.tx, records.council.asOf);
    const facts = gatherFacts({
      ...records,
      areas: records.areaByCode,
      bookedByWeekday: booked,
      parameters: reading.council.beliefs.set,
    });
    return new Map(facts.map((one) => [one.service.id, one]));
  });
}

export function keepRunning(reading: Reading): Promise<readonly ServiceFacts[]> {
  return reading.keep('market-running', async () => {
    const { council } = await readMarketRecords(reading);
    const runs = runsAt(council.asOf);
    return [...(await keepFacts(reading)).values()].filter(({ service }) => runs(service));
  });
}

/** Services within reach of each area. */
function keepChoices(reading: Reading): Promise<ReadonlyMap<string, number>> {
  return reading.keep('market-choices', async () => {
    const { areas } = await readMarketRecords(reading);
    const parameters = reading.council.beliefs.set;
    const counts = new Map<string, number>();
    for (const { area } of findReach(areas, await keepRunning(reading), { parameters })) {
      counts.set(area.code, (counts.get(area.code) ?? 0) + 1);
    }
    return counts;
  });
}

/** Hours needed by area: own assessed needs where there are any, else estimates. */
function keepDemand(reading: Reading): Promise<ReadonlyMap<string, AreaDemand>> {
  return reading.keep('market-demand', async () => {
    const own = await readAssessedDemand(reading.tx);
    return own.length > 0 ? sumAssessed(own) : sumEstimates(await readEstimates(reading));
  });
}

/** The market page under a view. */
export function openMarket(scope: CouncilScope, view: MarketView): Promise<MarketPage> {
  return readCouncil(scope, async (reading) => {
    const records = await readMarketRecords(reading);
    const running = await keepRunning(reading);
    const area = view.area === null ? undefined : records.areaByCode.get(view.area);
    return shapeMarketPage(
      {
        ...records,
        running,
        demand: await keepDemand(reading),
        choices: view.layer === 'choices' ? await keepChoices(reading) : new Map(),
        reachOfArea: area
          ? findReach([area], running, { parameters: reading.council.beliefs.set })
          : [],
      },
      view,
      scope.locale,
    );
  });
}

/** Everything that the page of one service is shaped from; an id that names none is a problem. */
export function readProvider(scope: CouncilScope, id: string): Promise<Outcome<ProviderInput>> {
  return readCouncil(scope, async (reading) => {
    const { areas, council, services, serviceById, sources } = await readMarketRecords(reading);
    const facts = (await keepFacts(reading)).get(id);
    if (!facts) {
      return fail({
        code: 'unknown-service',
        message: marketWording(scope.locale).provider.unknown,
        where: { field: 'service' },
      });
    }
    const { beliefs } = reading.council;
    const error = valueIn(beliefs.set, TRAVEL_ERROR);
    const reachAt = (slowness: number) =>
      findReach(areas, [facts], { parameters: beliefs.set, slowness });
    const successorId = facts.service.continuedById;
    return succeed({
      council,
      facts,
      sources,
      reach: { low: reachAt(1 + error), mid: reachAt(1), high: reachAt(1 - error) },
      beliefs,
      rules: await readRules(reading.tx),
      rates: await readDirectPaymentRates(reading.tx),
      carerHours: await readCarerHourRange(reading.tx, facts.service, {
        asOf: council.asOf,
        parameters: beliefs.set,
      }),
      successor: (successorId === null ? undefined : serviceById.get(successorId)) ?? null,
      predecessors: services.filter((other: Service) => other.continuedById === id),
      timeBankMonths: await readTimeBankMonths(reading.tx, id),
      capacityReturn: await readCapacityReturn(reading.tx, id),
    });
  });
}

/** The page of one service; an unknown one is a problem, which the route answers with 404. */
export async function openProvider(
  scope: CouncilScope,
  id: string,
): Promise<Outcome<ProviderPage>> {
  const input = await readProvider(scope, id);
  if (!input.ok) return input;
  const page = shapeProviderPage(input.value, scope.locale);
  const { role } = scope;
  // No link to a page that this role would be refused.
  const mayFollow = role === 'system' || can(role, 'read-closure-risk');
  return succeed(mayFollow ? page : { ...page, viabilityHref: null });
}
