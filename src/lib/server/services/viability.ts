// Services at risk: reads the books, estimates, assesses, and shapes the list. One service is in viability-outlook.ts.

import { group } from 'd3-array';
import { monthOf } from '#lib/domain/kernel/calendar.ts';
import type { Service } from '#lib/domain/market/records.ts';
import { screenPlan } from '#lib/domain/viability/assess.ts';
import type { Beliefs } from '#lib/domain/parameters/beliefs.ts';
import type { ParameterSet } from '#lib/domain/parameters/set.ts';
import { MODEL_VERSION } from '#lib/domain/version.ts';
import { findBookFaults } from '#lib/domain/viability/book-faults.ts';
import { rateConfidence } from '#lib/domain/viability/data-confidence.ts';
import { estimateService, type ServiceEstimate } from '#lib/domain/viability/estimate.ts';
import type { AttendanceSpell, ServiceMonth, ServiceTerms } from '#lib/domain/viability/records.ts';
import type { KeptFigures } from '#lib/domain/viability/kept-figures.ts';
import type { Sentence } from '#lib/view/sentence.ts';
import type { AssessedService, SetAsideService } from '#lib/view/viability/assessed.ts';
import { tellPlaceless } from '#lib/view/viability/books-end/page.ts';
import { shapeFaults, type FaultRow } from '#lib/view/viability/faults/page.ts';
import { shapeServicesAtRisk, type ServicesAtRiskPage } from '#lib/view/viability/page.ts';
import { AS_RECORDED, type ServiceView, type ViabilityView } from '#lib/view/viability/url.ts';
import { whatIfQuestion } from '#lib/view/viability/what-if.ts';
import { withCouncil, type CouncilScope } from '../db/council-scope.ts';
import { readCarerCounts, type CarerCount } from '../repositories/attendees.ts';
import { keepForecasts } from '../repositories/forecasts.ts';
import {
  readAttendance,
  readPlacelessBooks,
  type PlacelessService,
  readServiceMonths,
  readServiceTerms,
} from '../repositories/viability.ts';
import { answerRuns, makeFigures, runIds, type RunRequest } from './model-runs.ts';
import {
  keepResult,
  readCouncil,
  readMarketRecords,
  runsOn,
  type CouncilInForce,
  type MarketRecords,
} from './records.ts';

/** A service with books, before the model has looked at it. */
interface EstimatedService {
  readonly service: Service;
  readonly terms: ServiceTerms;
  readonly ledger: readonly ServiceMonth[];
  readonly estimate: ServiceEstimate;
}

/** All that one council's viability pages start from. */
interface Books {
  readonly council: CouncilInForce;
  readonly market: MarketRecords;
  readonly services: readonly EstimatedService[];
  readonly setAside: readonly SetAsideService[];
  readonly carers: ReadonlyMap<string, CarerCount>;
  readonly placeless: readonly PlacelessService[];
}

/** Estimates every service that runs today and has terms; sets those aside whose books have a fault. */
function estimateAll(
  market: MarketRecords,
  terms: readonly ServiceTerms[],
  ledger: readonly ServiceMonth[],
  spells: readonly AttendanceSpell[],
  parameters: ParameterSet,
): Pick<Books, 'services' | 'setAside'> {
  const ledgerOf = group(ledger, (month) => month.serviceId);
  const spellsOf = group(spells, (spell) => spell.serviceId);
  const services: EstimatedService[] = [];
  const setAside: SetAsideService[] = [];
  const { asOf } = market.council;
  for (const termsOf of terms) {
    const service = market.serviceById.get(termsOf.serviceId);
    if (!service || !runsOn(service, asOf)) continue;
    const books = {
      terms: termsOf,
      operator: service.operator,
      ledger: ledgerOf.get(service.id) ?? [],
      spells: spellsOf.get(service.id) ?? [],
    };
    const estimate = estimateService(books, parameters);
    if (estimate.ok) {
      services.push({ service, terms: termsOf, ledger: books.ledger, estimate: estimate.value });
    } else {
      const there = books.spells.filter(
        ({ from, to }) => from <= asOf && (to === null || to >= asOf),
      );
      setAside.push({
        service,
        faults: findBookFaults(books, parameters),
        ledger: books.ledger,
        people: new Set(there.map(({ personId }) => personId)).size,
      });
    }
  }
  return { services, setAside };
}

function readBooks(scope: CouncilScope): Promise<Books> {
  return readCouncil(scope, async (reading) => {
    const market = await readMarketRecords(reading);
    const books = await reading.keep('viability-estimates', async () => ({
      ...estimateAll(
        market,
        await readServiceTerms(reading.tx),
        await readServiceMonths(reading.tx),
        await readAttendance(reading.tx),
        reading.council.beliefs.set,
      ),
      carers: await readCarerCounts(reading.tx, market.council.asOf),
      placeless: await readPlacelessBooks(reading.tx),
    }));
    return { council: reading.council, market, ...books };
  });
}

function combine(
  { service, terms, ledger, estimate }: EstimatedService,
  { market, council, carers }: Books,
  assessment: AssessedService['assessment'],
): AssessedService {
  const area = market.areaByCode.get(service.areaCode);
  return {
    service,
    terms,
    ledger,
    estimate,
    assessment,
    owner: market.organisations.get(service.organisationId) ?? null,
    districtCode: area?.districtCode ?? '',
    districtName: area?.districtName ?? '',
    beliefs: council.beliefs,
    modelVersion: MODEL_VERSION,
    confidence: rateConfidence(
      { estimate, asOf: monthOf(market.council.asOf) },
      council.beliefs.set,
    ),
    carers: carers.get(service.id) ?? null,
  };
}

export const seedOf = ({ parameters }: ServiceEstimate): number => screenPlan(parameters).seed;

/** Keeps the chances of closing as they are given, so that they can be held against what happens. */
async function keepForecastsOf(
  scope: CouncilScope,
  { asOf }: CouncilInForce,
  assessed: readonly AssessedService[],
  runs: readonly string[],
): Promise<void> {
  if (asOf === null) return;
  await withCouncil(scope, (tx) =>
    keepForecasts(
      tx,
      scope.councilId,
      assessed.map(({ service, assessment, modelVersion }, at) => ({
        runId: runs[at] ?? '',
        serviceId: service.id,
        asOf,
        modelVersion,
        chance12: assessment.chanceIn12.estimate,
        chance24: assessment.chanceIn24.estimate,
        risk: assessment.risk.word,
      })),
    ),
  );
}

/** Every service with books, assessed; worked out once per version of the records. */
export async function assessServices(scope: CouncilScope): Promise<{
  readonly market: MarketRecords;
  readonly beliefs: Beliefs;
  readonly assessed: readonly AssessedService[];
  readonly setAside: readonly SetAsideService[];
  readonly placeless: readonly PlacelessService[];
}> {
  const books = await readBooks(scope);
  const { council, market, services, setAside, placeless } = books;
  const assessed = await keepResult(council, 'viability-assessments', async () => {
    const requests = services.map(({ service, estimate }) => ({
      method: 'viability.assess' as const,
      subjectId: service.id,
      seed: seedOf(estimate),
      input: assessQuestion(estimate),
    }));
    const assessments = await answerRuns(scope, requests, council.beliefs.set);
    const runs = runIds(requests, council.beliefs.set);
    const combined = services.flatMap((one, at) => {
      const assessment = assessments[at];
      return assessment ? [combine(one, books, assessment)] : [];
    });
    await keepForecastsOf(scope, council, combined, runs);
    return combined;
  });
  return { market, beliefs: council.beliefs, assessed, setAside, placeless };
}

const assessQuestion = (estimate: ServiceEstimate) => ({
  ...whatIfQuestion(estimate, AS_RECORDED),
  usual: estimate.usual,
});

/** The assessment of one service as its books stand, to be kept with a decision; null for one without books. */
export async function figuresOfService(
  scope: CouncilScope,
  serviceId: string,
  make: typeof makeFigures = makeFigures,
): Promise<KeptFigures | null> {
  const { council, services } = await readBooks(scope);
  const found = services.find(({ service }) => service.id === serviceId);
  if (!found) return null;
  return make(
    {
      method: 'viability.assess',
      subjectId: serviceId,
      seed: seedOf(found.estimate),
      input: assessQuestion(found.estimate),
    },
    council.beliefs.set,
    council.asOf ?? '',
  );
}

/** The model's what-if question about any service with books, as they stand. */
export async function questionsOfBooks(scope: CouncilScope): Promise<{
  readonly council: CouncilInForce;
  readonly market: MarketRecords;
  /** Null for a service without books. */
  readonly ask: (serviceId: string, view: ServiceView) => RunRequest<'viability.whatIf'> | null;
}> {
  const { council, market, services } = await readBooks(scope);
  const estimates = new Map(services.map(({ service, estimate }) => [service.id, estimate]));
  const ask = (serviceId: string, view: ServiceView): RunRequest<'viability.whatIf'> | null => {
    const estimate = estimates.get(serviceId);
    return estimate === undefined
      ? null
      : {
          method: 'viability.whatIf',
          subjectId: serviceId,
          seed: seedOf(estimate),
          input: whatIfQuestion(estimate, view),
        };
  };
  return { council, market, ask };
}

/** The day that books are held against: the last of the records, or a later today. The example does not age. */
export const dayOfBooks = ({ council }: MarketRecords, today: string | null): string =>
  today === null || council.isExample || today < council.asOf ? council.asOf : today;

/**
 * The page "Services at risk".
 * @param today the day it is read on (ISO date); the last day of the records when left out
 */
export async function showServicesAtRisk(
  scope: CouncilScope,
  view: ViabilityView,
  base: string,
  today: string | null = null,
): Promise<
  ServicesAtRiskPage & {
    /** Services with a ledger that no page can show; empty without any. */
    readonly placeless: Sentence;
    readonly faults: readonly FaultRow[];
    readonly sources: MarketRecords['sources'];
  }
> {
  const { market, assessed, setAside, placeless } = await assessServices(scope);
  return {
    ...shapeServicesAtRisk(assessed, view, base, scope.locale, dayOfBooks(market, today)),
    placeless: tellPlaceless(placeless, market.council.slug, scope.locale),
    faults: shapeFaults(setAside, base, scope.locale),
    sources: sourcesOfBooks(market, assessed),
  };
}

/** Sources that the books of the services rest on. */
export function sourcesOfBooks(
  market: MarketRecords,
  assessed: readonly AssessedService[],
): MarketRecords['sources'] {
  const used = new Set(assessed.map(({ service }) => service.sourceId));
  return market.sources.filter((source) => used.has(source.id));
}
