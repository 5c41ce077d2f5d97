// Gaps: reads need and supply, asks the domain where people lack support, shapes the page and its files.

import { setImmediate } from 'node:timers/promises';
import { median } from 'd3-array';
import type { DemandEstimate } from '#lib/domain/demand/records.ts';
import { assessGaps, EVERY_GAP, type Gap } from '#lib/domain/gaps/assess.ts';
import { SUPPORTS, type Area, type Support } from '#lib/domain/market/records.ts';
import { CATCHMENT } from '#lib/domain/parameters/access.ts';
import { valueIn, type ParameterSet } from '#lib/domain/parameters/set.ts';
import { chooseGaps, needKey, type GapFacts, type SupportSupply } from '#lib/view/gaps/facts.ts';
import { settleToldTotals } from '#lib/view/gaps/told.ts';
import { shapeGapsPage, type GapReach, type GapsPage } from '#lib/view/gaps/page.ts';
import type { GapView } from '#lib/view/gaps/url.ts';
import { findReach, type Reach } from '#lib/view/market/reach.ts';
import type { ServiceFacts } from '#lib/view/market/facts.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import { readAssessedDemand } from '../repositories/demand.ts';
import { readEstimates } from './demand-estimates.ts';
import { keepRunning } from './market.ts';
import {
  keepResult,
  readCouncil,
  readMarketRecords,
  servicesAsShown,
  type CouncilInForce,
  type MarketRecords,
  type Reading,
} from './records.ts';

const MINUTES_IN_HOUR = 60;

/** Need as the domain takes it, and how many people stand behind each row. */
interface Need {
  readonly rows: readonly DemandEstimate[];
  readonly people: ReadonlyMap<string, number>;
  readonly isEstimate: boolean;
}

/** Own assessed needs where there are any, else estimates. */
function keepNeed(reading: Reading): Promise<Need> {
  return reading.keep('gaps-need', async () => {
    const own = await readAssessedDemand(reading.tx);
    if (own.length === 0) {
      return { rows: await readEstimates(reading), people: new Map(), isEstimate: true };
    }
    return {
      rows: own.map(({ people, minutesPerWeek, ...cell }) => ({
        ...cell,
        peopleMid: people,
        lowMinutesPerWeek: minutesPerWeek,
        midMinutesPerWeek: minutesPerWeek,
        highMinutesPerWeek: minutesPerWeek,
      })),
      people: new Map(
        own.map(({ areaCode, need, support, people }) => [
          needKey(areaCode, need, support),
          people,
        ]),
      ),
      isEstimate: false,
    };
  });
}

interface Records {
  readonly council: CouncilInForce;
  readonly market: MarketRecords;
  readonly running: readonly ServiceFacts[];
  readonly need: Need;
}

const readRecords = (scope: CouncilScope): Promise<Records> =>
  readCouncil(scope, async (reading) => ({
    council: reading.council,
    market: await readMarketRecords(reading),
    running: await keepRunning(reading),
    need: await keepNeed(reading),
  }));

/** Assessed one kind of support after another, so that other requests are answered between. */
async function assessAll({ council, market, need }: Records): Promise<Gap[]> {
  const { areas, capacities } = market;
  const services = servicesAsShown(market);
  const basis = {
    areas,
    services,
    capacities,
    demand: need.rows,
    asOf: market.council.asOf,
    parameters: council.beliefs.set,
  };
  const gaps: Gap[] = [];
  for (const support of SUPPORTS) {
    await setImmediate();
    const choices = EVERY_GAP.filter((choice) => choice.support === support);
    gaps.push(...assessGaps(basis, choices));
  }
  return gaps;
}

function countSupply(
  running: readonly ServiceFacts[],
  withHours: ReadonlySet<string>,
): Record<Support, SupportSupply> {
  const of = (support: Support): SupportSupply => {
    const offering = running.filter(({ service }) => service.supports.includes(support));
    const known = offering.filter(({ service }) => withHours.has(`${service.id}|${support}`));
    return { withHours: known.length, silent: offering.length - known.length };
  };
  return {
    'day-support': of('day-support'),
    'home-support': of('home-support'),
    'getting-out': of('getting-out'),
    'short-breaks': of('short-breaks'),
  };
}

/** Middle of the weekly hours of running micro-providers on record. */
function typicalHours(running: readonly ServiceFacts[]): number | null {
  const minutes = running.flatMap(({ service, weeklyMinutes }) =>
    service.kind === 'micro-provider' && weeklyMinutes !== null ? [weeklyMinutes] : [],
  );
  const middle = median(minutes);
  return middle === undefined ? null : middle / MINUTES_IN_HOUR;
}

async function gatherFacts(records: Records): Promise<GapFacts> {
  const { market, running, need } = records;
  const withHours = new Set(
    market.capacities
      .filter(({ minutesPerWeek }) => minutesPerWeek > 0)
      .map(({ serviceId, support }) => `${serviceId}|${support}`),
  );
  const facts: GapFacts = {
    council: market.council,
    beliefs: records.council.beliefs,
    areas: market.areas,
    areaByCode: market.areaByCode,
    sources: market.sources,
    missing: market.missing,
    gaps: await assessAll(records),
    people: need.people,
    isEstimate: need.isEstimate,
    hasNeed: need.rows.length > 0,
    supply: countSupply(running, withHours),
    providerHours: typicalHours(running),
  };
  // What may be told of whom takes long in a large council, so that others are served between.
  for (const _ of settleToldTotals(facts)) await setImmediate();
  return facts;
}

/** Everything about gaps, worked out once per version of the records. */
export async function assessCouncilGaps(
  scope: CouncilScope,
): Promise<{ readonly facts: GapFacts; readonly running: readonly ServiceFacts[] }> {
  const records = await readRecords(scope);
  const facts = await keepResult(records.council, 'gaps-facts', () => gatherFacts(records));
  return { facts, running: records.running };
}

/** Services on record for what the view looks at, with the areas they reach. */
function reachOf(
  areas: readonly Area[],
  running: readonly ServiceFacts[],
  view: GapView,
  parameters: ParameterSet,
): Reach[] {
  const { need } = view;
  const supports = view.support === null ? SUPPORTS : [view.support];
  const offering = running.filter(
    ({ service }) =>
      supports.some((support) => service.supports.includes(support)) &&
      (need === null || service.needs.includes(need)),
  );
  return findReach(areas, offering, { parameters }).filter(({ facts: { service }, minutes }) =>
    supports.some(
      (support) =>
        service.supports.includes(support) && minutes <= valueIn(parameters, CATCHMENT[support]),
    ),
  );
}

/** Owners on record by area; nothing where no service on record reaches anybody, which says nothing of supply. */
function countOwners(areas: readonly Area[], reach: readonly Reach[]): Map<string, number> {
  if (reach.length === 0) return new Map();
  const owners = new Map(areas.map(({ code }) => [code, new Set<string>()]));
  for (const { area, facts } of reach) owners.get(area.code)?.add(facts.service.organisationId);
  return new Map([...owners].map(([code, ids]) => [code, ids.size]));
}

function findGapReach(facts: GapFacts, running: readonly ServiceFacts[], view: GapView): GapReach {
  const area = view.sel === null ? undefined : facts.areaByCode.get(view.sel);
  const ofSelected = area
    ? reachOf([area], running, view, facts.beliefs.set).toSorted((a, b) => a.minutes - b.minutes)
    : [];
  const ownersOnRecord = chooseGaps(facts, view).isSupplyKnown
    ? new Map<string, number>()
    : countOwners(facts.areas, reachOf(facts.areas, running, view, facts.beliefs.set));
  return { ofSelected, ownersOnRecord };
}

/** Services on record that reach the selected area of a view, nearest first. */
export async function findServicesInReach(
  scope: CouncilScope,
  view: GapView,
): Promise<readonly Reach[]> {
  const { facts, running } = await assessCouncilGaps(scope);
  return findGapReach(facts, running, view).ofSelected;
}

/** The page "Gaps" under a view, with the sources it rests on. */
export async function showGaps(
  scope: CouncilScope,
  view: GapView,
  base: string,
): Promise<GapsPage & { readonly sources: MarketRecords['sources'] }> {
  const { facts, running } = await assessCouncilGaps(scope);
  const reach = findGapReach(facts, running, view);
  return {
    ...shapeGapsPage(facts, view, reach, base, scope.locale),
    sources: facts.sources,
  };
}
