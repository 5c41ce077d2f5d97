// Services at risk: reads the books, estimates, assesses, and shapes the list. One service is in viability-outlook.ts.

import { group } from 'd3-array';
import type { Service } from '#lib/domain/market/records.ts';
import { screenPlan } from '#lib/domain/viability/assess.ts';
import type { Beliefs } from '#lib/domain/parameters/beliefs.ts';
import type { ParameterSet } from '#lib/domain/parameters/set.ts';
import { MODEL_VERSION } from '#lib/domain/version.ts';
import { estimateService, type ServiceEstimate } from '#lib/domain/viability/estimate.ts';
import type { AttendanceSpell, ServiceMonth, ServiceTerms } from '#lib/domain/viability/records.ts';
import type { KeptFigures } from '#lib/domain/viability/kept-figures.ts';
import type { AssessedService } from '#lib/view/viability/assessed.ts';
import { shapeServicesAtRisk, type ServicesAtRiskPage } from '#lib/view/viability/page.ts';
import { AS_RECORDED, type ServiceView, type ViabilityView } from '#lib/view/viability/url.ts';
import { whatIfQuestion } from '#lib/view/viability/what-if.ts';
import { withCouncil, type CouncilScope } from '../db/council-scope.ts';
import { keepForecasts } from '../repositories/forecasts.ts';
import { readAttendance, readServiceMonths, readServiceTerms } from '../repositories/viability.ts';
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
}

/** Estimates every service that runs today and has terms, ledger and attendance. */
function estimateAll(
  market: MarketRecords,
  terms: readonly ServiceTerms[],
  ledger: readonly ServiceMonth[],
  spells: readonly AttendanceSpell[],
  parameters: ParameterSet,
): EstimatedService[] {
  const ledgerOf = group(ledger, (month) => month.serviceId);
  const spellsOf = group(spells, (spell) => spell.serviceId);
  return terms.flatMap((termsOf) => {
    const service = market.serviceById.get(termsOf.serviceId);
    if (!service || !runsOn(service, market.council.asOf)) return [];
    const months = ledgerOf.get(service.id) ?? [];
    const estimate = estimateService(
      {
        terms: termsOf,
        operator: service.operator,
        ledger: months,
        spells: spellsOf.get(service.id) ?? [],
      },
      parameters,
    );
    return estimate.ok
      ? [{ service, terms: termsOf, ledger: months, estimate: estimate.value }]
      : [];
  });
}

function readBooks(scope: CouncilScope): Promise<Books> {
  return readCouncil(scope, async (reading) => {
    const market = await readMarketRecords(reading);
    const services = await reading.keep('viability-estimates', async () =>
      estimateAll(
        market,
        await readServiceTerms(reading.tx),
        await readServiceMonths(reading.tx),
        await readAttendance(reading.tx),
        reading.council.beliefs.set,
      ),
    );
    return { council: reading.council, market, services };
  });
}

function combine(
  { service, terms, ledger, estimate }: EstimatedService,
  { market, council }: Books,
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
}> {
  const books = await readBooks(scope);
  const { council, market, services } = books;
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
  return { market, beliefs: council.beliefs, assessed };
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

/** The page "Services at risk". */
export async function showServicesAtRisk(
  scope: CouncilScope,
  view: ViabilityView,
  base: string,
): Promise<ServicesAtRiskPage & { readonly sources: MarketRecords['sources'] }> {
  const { market, assessed } = await assessServices(scope);
  return {
    ...shapeServicesAtRisk(assessed, view, base, scope.locale),
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
