// Enterprises: reads the support officer's register, asks the domain how it fares and who is unserved, shapes pages.

import { group } from 'd3-array';
import { dueChecks, growthByMonth, targetProgress } from '#lib/domain/growth/caseload.ts';
import { compareCohorts } from '#lib/domain/growth/failing.ts';
import { eventsByEnterprise, stageDurations, tradingLives } from '#lib/domain/growth/lives.ts';
import { targetPace } from '#lib/domain/growth/pace.ts';
import { findUnserved } from '#lib/domain/growth/unserved.ts';
import type {
  EnterpriseCheck,
  EnterpriseEvent,
  EnterpriseMonth,
} from '#lib/domain/growth/records.ts';
import type { DemandEstimate } from '#lib/domain/demand/records.ts';
import type { ParameterSet } from '#lib/domain/parameters/set.ts';
import { yearOf } from '#lib/domain/kernel/calendar.ts';
import { summariseAnswer } from '#lib/view/growth/answer.ts';
import { countDue, type OwnedCheck } from '#lib/view/growth/checks.ts';
import type { StopReasons } from '#lib/view/growth/cohorts.ts';
import {
  shapeEnterprise,
  type EnterpriseInput,
  type EnterprisePage,
} from '#lib/view/growth/enterprise-page.ts';
import { gatherEnterprises, isWorking, type EnterpriseFacts } from '#lib/view/growth/facts.ts';
import {
  shapeGrowth,
  tellSources,
  type GrowthPage,
  type GrowthPicture,
} from '#lib/view/growth/page.ts';
import type { PlacesInput } from '#lib/view/growth/places.ts';
import type { GrowthView } from '#lib/view/growth/url.ts';
import { whyFailing } from '#lib/view/growth/why.ts';
import { locateServices } from '#lib/view/market/shown-place.ts';
import type { Sentence } from '#lib/view/sentence.ts';
import type { Why } from '#lib/view/why.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import { readAssessedDemand } from '../repositories/demand.ts';
import {
  readEnterpriseChecks,
  readEnterpriseEvents,
  readEnterpriseMonths,
  readEnterprises,
  readGrowthTargets,
} from '../repositories/growth.ts';
import { readEstimates } from './demand-estimates.ts';
import {
  readCouncil,
  readMarketRecords,
  runsOn,
  servicesAsShown,
  type MarketRecords,
  type Reading,
} from './records.ts';

/** The register as read, and what the domain makes of it. */
interface Register {
  readonly market: MarketRecords;
  readonly picture: GrowthPicture;
  readonly events: ReadonlyMap<string, readonly EnterpriseEvent[]>;
  readonly months: readonly EnterpriseMonth[];
  readonly checks: readonly EnterpriseCheck[];
}

/** Demand by area: own assessed needs where there are any, else estimates. */
async function readDemand(
  reading: Reading,
): Promise<{ rows: readonly DemandEstimate[]; isEstimate: boolean }> {
  const assessed = await readAssessedDemand(reading.tx);
  if (assessed.length === 0) return { rows: await readEstimates(reading), isEstimate: true };
  const rows = assessed.map(({ people, minutesPerWeek, ...cell }) => ({
    ...cell,
    peopleMid: people,
    lowMinutesPerWeek: minutesPerWeek,
    midMinutesPerWeek: minutesPerWeek,
    highMinutesPerWeek: minutesPerWeek,
  }));
  return { rows, isEstimate: false };
}

async function readPlaces(
  reading: Reading,
  market: MarketRecords,
  facts: readonly EnterpriseFacts[],
): Promise<PlacesInput> {
  const { rows, isEstimate } = await readDemand(reading);
  const people = new Map(
    rows.map(({ areaCode, need, support, peopleMid }) => [
      `${areaCode}|${need}|${support}`,
      peopleMid,
    ]),
  );
  return {
    unserved: findUnserved({
      areas: market.areas,
      services: servicesAsShown(market),
      capacities: market.capacities,
      demand: rows,
      trading: facts
        .filter(({ stage }) => stage.stage === 'trading')
        .map(({ enterprise }) => enterprise),
      asOf: market.council.asOf,
      parameters: reading.council.beliefs.set,
    }),
    isEstimate,
    isSupplyUnknown: market.missing.some(({ layer }) => layer === 'micro-providers'),
    hasDemand: rows.length > 0,
    peopleIn: (areaCode, need, support) => people.get(`${areaCode}|${need}|${support}`) ?? 0,
    areas: market.areaByCode,
    services: market.serviceById,
    enterprises: facts,
  };
}

/** Checks of enterprises that still work, the most pressing first. */
function ownedChecks(
  checks: readonly EnterpriseCheck[],
  facts: readonly EnterpriseFacts[],
  asOf: string,
  parameters: ParameterSet,
): OwnedCheck[] {
  const owners = new Map(facts.map((one) => [one.enterprise.id, one]));
  return dueChecks(checks, asOf, parameters).flatMap((due) => {
    const owner = owners.get(due.check.enterpriseId);
    return owner && isWorking(owner.stage) ? [{ due, owner }] : [];
  });
}

/** Why enterprises stopped, by the year in which they began. */
function stopReasons(
  facts: readonly EnterpriseFacts[],
  events: ReadonlyMap<string, readonly EnterpriseEvent[]>,
): StopReasons {
  const stopped = facts.flatMap(({ enterprise, life }) =>
    life?.end === 'stopped'
      ? [
          {
            year: yearOf(life.began),
            note:
              events.get(enterprise.id)?.findLast(({ stage }) => stage === 'stopped')?.note ?? null,
          },
        ]
      : [],
  );
  return new Map(
    [...group(stopped, ({ year }) => year)].map(([year, list]) => [
      year,
      list.map(({ note }) => note),
    ]),
  );
}

function placeNames({ services, areaByCode, council }: MarketRecords): ReadonlyMap<string, string> {
  const places = locateServices(
    services,
    (service) => runsOn(service, council.asOf),
    areaByCode,
    council,
  );
  return new Map([...places].map(([id, { name }]) => [id, name]));
}

async function buildRegister(reading: Reading): Promise<Register> {
  const { tx } = reading;
  const { beliefs } = reading.council;
  const market = await readMarketRecords(reading);
  const { asOf } = market.council;
  const enterprises = await readEnterprises(tx);
  const allEvents = await readEnterpriseEvents(tx);
  const months = await readEnterpriseMonths(tx);
  const checks = await readEnterpriseChecks(tx);
  const targets = await readGrowthTargets(tx);
  const facts = gatherEnterprises({
    enterprises,
    events: allEvents,
    months,
    checks,
    areas: market.areaByCode,
    services: market.serviceById,
    placeNames: placeNames(market),
    asOf,
    parameters: beliefs.set,
  });
  const events = eventsByEnterprise(allEvents, asOf);
  const byMonth = growthByMonth(months);
  const picture: GrowthPicture = {
    asOf,
    beliefs,
    facts,
    trading: facts.filter(({ stage }) => stage.stage === 'trading').length,
    durations: stageDurations(allEvents, asOf),
    due: ownedChecks(checks, facts, asOf, beliefs.set),
    months: byMonth,
    targets: targets.map((target) => ({
      progress: targetProgress(target, byMonth, asOf),
      pace: targetPace(target, byMonth, asOf),
    })),
    cohorts: compareCohorts(tradingLives(enterprises, allEvents, asOf), beliefs.set),
    reasons: stopReasons(facts, events),
    places: await readPlaces(reading, market, facts),
    sources: market.sources,
    missing: market.missing,
  };
  return { market, picture, events, months, checks };
}

/** The register, worked out once per version of the records. */
const readRegister = (reading: Reading): Promise<Register> =>
  reading.keep('growth-register', () => buildRegister(reading));

/** The page "Enterprises". */
export function showEnterprises(
  scope: CouncilScope,
  view: GrowthView,
  base: string,
): Promise<GrowthPage> {
  return readCouncil(scope, async (reading) => {
    const { picture } = await readRegister(reading);
    return shapeGrowth(picture, view, base, scope.locale);
  });
}

/** What the page of one enterprise is shaped from; null when the id names none. */
export function readEnterprise(
  scope: CouncilScope,
  id: string,
): Promise<{ readonly market: MarketRecords; readonly input: EnterpriseInput } | null> {
  return readCouncil(scope, async (reading) => {
    const { market, picture, events, months, checks } = await readRegister(reading);
    const facts = picture.facts.find(({ enterprise }) => enterprise.id === id);
    if (facts === undefined) return null;
    const { servesAreaCodes } = facts.enterprise;
    return {
      market,
      input: {
        facts,
        events: events.get(id) ?? [],
        months: months.filter(({ enterpriseId }) => enterpriseId === id),
        checks: checks.filter(({ enterpriseId }) => enterpriseId === id),
        serves: servesAreaCodes.flatMap((code) => market.areaByCode.get(code)?.placeName ?? []),
        asOf: picture.asOf,
        beliefs: picture.beliefs,
      },
    };
  });
}

/** The page of one enterprise, with its sources; null when the id names none. */
export async function showEnterprise(
  scope: CouncilScope,
  id: string,
): Promise<(EnterprisePage & Pick<GrowthPage, 'sources' | 'sourceLine'>) | null> {
  const found = await readEnterprise(scope, id);
  if (found === null) return null;
  const { market, input } = found;
  return { ...shapeEnterprise(input, scope.locale), ...tellSources(market.sources) };
}

/** The register behind the page and its files. */
export const readGrowth = (
  scope: CouncilScope,
): Promise<{ readonly market: MarketRecords; readonly picture: GrowthPicture }> =>
  readCouncil(scope, readRegister);

/** What the front page tells of growth. */
export interface GrowthSummary {
  /** What is growing, which year fails, where nobody small comes; null without enterprises on record. */
  readonly answer: Sentence | null;
  /** Reasons behind each failing year. */
  readonly whys: readonly Why[];
  /** Checks that have lapsed, and that lapse soon. */
  readonly lapsed: number;
  readonly soon: number;
}

/** Growth in a sentence, for the front page. */
export function summariseGrowth(scope: CouncilScope): Promise<GrowthSummary> {
  return readCouncil(scope, async (reading) => {
    const { market, picture } = await readRegister(reading);
    return {
      answer: summariseAnswer(picture, {
        base: `/${market.council.slug}/growth`,
        beliefs: picture.beliefs,
        locale: scope.locale,
      }),
      whys: picture.cohorts
        .filter(({ verdict }) => verdict === 'failing')
        .map((standing) => whyFailing(standing, picture.asOf, picture.beliefs, scope.locale)),
      ...countDue(picture.due),
    };
  });
}
