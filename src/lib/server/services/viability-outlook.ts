// One service: its outlook as recorded, and under the levers that the address moves.

import type { Service } from '#lib/domain/market/records.ts';
import type { OutputOf } from '#lib/domain/model.ts';
import type { Beliefs } from '#lib/domain/parameters/beliefs.ts';
import type { ServiceEstimate } from '#lib/domain/viability/estimate.ts';
import type { RangedAssessment } from '#lib/domain/viability/hosted.ts';
import type { Locale } from '#lib/view/locale.ts';
import type { Sentence } from '#lib/view/sentence.ts';
import type { AssessedService } from '#lib/view/viability/assessed.ts';
import {
  recordedLevers,
  type LeverStart,
  type RecordedLevers,
} from '#lib/view/viability/levers/levers.ts';
import { peopleToPick, type PersonToPick } from '#lib/view/viability/levers/people.ts';
import { shapeFaultsPage, type FaultsPage } from '#lib/view/viability/faults/page.ts';
import { tellUsualRise } from '#lib/view/viability/no-books.ts';
import { shapeServicePage, type ServicePage } from '#lib/view/viability/service-page.ts';
import { AS_RECORDED, isWhatIf, type ServiceView } from '#lib/view/viability/url.ts';
import {
  shapeWhatIf,
  shapeWhatIfPictures,
  whatIfQuestion,
  type RangedOutlook,
  type WhatIfPictures,
  type WhatIfResult,
} from '#lib/view/viability/what-if.ts';
import { can } from '../auth/permissions.ts';
import { withCouncil, type CouncilScope } from '../db/council-scope.ts';
import { askModel } from '../jobs/model-worker.ts';
import { answerRuns } from './model-runs.ts';
import { traceReading, type Asker } from './person-rows.ts';
import type { MarketRecords } from './records.ts';
import { assessServices, dayOfBooks, seedOf, sourcesOfBooks } from './viability.ts';

/** What the page of one service shows; and for the what-if in the browser, the model's question as recorded. */
export interface ServiceOutlookPage {
  readonly page: ServicePage;
  readonly whatIf: { readonly result: WhatIfResult; readonly pictures: WhatIfPictures } | null;
  readonly recorded: RecordedLevers;
  /** Who can be picked to leave; nobody for those who may not see rows about single people. */
  readonly toPick: readonly PersonToPick[];
  readonly recordedRows: WhatIfResult['rows'];
  /** What a browser worker moves levers on. */
  readonly start: LeverStart;
  /** The outlook as recorded, to compare with. */
  readonly now: RangedOutlook;
  readonly sources: MarketRecords['sources'];
}

/** Only what the levers need: the page is sent to the browser. */
export const leverStart = (
  { service, usual, exits, rates, operator, parameters, ...estimate }: ServiceEstimate,
  { role }: Pick<CouncilScope, 'role'>,
): LeverStart => ({
  service,
  usual,
  exits,
  rates,
  operator,
  parameters,
  entriesPerMonth: estimate.entriesPerMonth,
  lastMonth: estimate.lastMonth,
  present: role !== 'system' && can(role, 'read-person-rows') ? estimate.present : [],
});

function outlookOf(assessment: RangedAssessment): RangedOutlook {
  const {
    drivers: _drivers,
    mainDriver: _mainDriver,
    attribution: _attribution,
    ...outlook
  } = assessment;
  return outlook;
}

/** How a service stands that has no outlook: unknown, closed, or without books. */
export type ServiceStanding =
  | { readonly kind: 'outlook'; readonly outlook: ServiceOutlookPage }
  | { readonly kind: 'closed'; readonly service: Service; readonly on: string }
  | { readonly kind: 'no-books'; readonly service: Service; readonly usual: Sentence }
  | { readonly kind: 'faulty'; readonly service: Service; readonly page: FaultsPage }
  | { readonly kind: 'unknown' };

/** A service without an outlook. */
type WithoutOutlook = Exclude<ServiceStanding, { readonly kind: 'outlook' }>;

const withoutBooks = (service: Service, beliefs: Beliefs, locale: Locale): WithoutOutlook => ({
  kind: 'no-books',
  service,
  usual: tellUsualRise(service, beliefs, locale),
});

/** One service as the model sees it: as recorded, and under the levers that the address moves. */
export interface AskedService {
  readonly kind: 'asked';
  readonly market: MarketRecords;
  readonly beliefs: Beliefs;
  readonly found: AssessedService;
  readonly now: OutputOf<'viability.whatIf'>;
  /** Null while no lever is moved. */
  readonly then: OutputOf<'viability.whatIf'> | null;
}

/** Asks the model about one service; or says why it has no outlook. */
export async function askService(
  scope: CouncilScope,
  serviceId: string,
  view: ServiceView,
): Promise<AskedService | WithoutOutlook> {
  const { market, beliefs, assessed, setAside } = await assessServices(scope);
  const service = market.serviceById.get(serviceId);
  if (!service) return { kind: 'unknown' };
  const found = assessed.find((one) => one.service.id === serviceId);
  const aside = setAside.find((one) => one.service.id === serviceId);
  if (aside) {
    const base = `/${market.council.slug}/viability`;
    return { kind: 'faulty', service, page: shapeFaultsPage(aside, base, scope.locale) };
  }
  if (!found) {
    return service.validTo !== null && service.validTo < market.council.asOf
      ? { kind: 'closed', service, on: service.validTo }
      : withoutBooks(service, beliefs, scope.locale);
  }
  const [now] = await answerRuns(
    scope,
    [
      {
        method: 'viability.whatIf' as const,
        subjectId: serviceId,
        seed: seedOf(found.estimate),
        input: whatIfQuestion(found.estimate, AS_RECORDED),
      },
    ],
    found.estimate.parameters,
  );
  // A what-if is only looked at: it is not stored until somebody saves it.
  const start = leverStart(found.estimate, scope);
  const then = isWhatIf(view)
    ? await askModel('viability.whatIf', whatIfQuestion(start, view))
    : null;
  return now
    ? { kind: 'asked', market, beliefs, found, now, then }
    : withoutBooks(service, beliefs, scope.locale);
}

/** The page of one service, with its what-if when the address moves a lever. */
export async function showService(
  asker: Asker,
  serviceId: string,
  view: ServiceView,
  today: string | null = null,
): Promise<ServiceStanding> {
  const { scope } = asker;
  const asked = await askService(scope, serviceId, view);
  if (asked.kind !== 'asked') return asked;
  const { market, found, now, then } = asked;
  const start = leverStart(found.estimate, scope);
  // Who can be picked to leave is told by pseudonym.
  const { length: rows } = start.present;
  if (rows > 0) {
    const page = `viability/${serviceId}`;
    await withCouncil(scope, (tx) => traceReading(tx, asker, { page, query: '', rows }));
  }
  const comparison = { now: found.assessment, start };
  return {
    kind: 'outlook',
    outlook: {
      page: shapeServicePage(found, now.fan, scope.locale, dayOfBooks(market, today)),
      whatIf: then
        ? {
            result: shapeWhatIf({ ...comparison, then }, view, scope.locale),
            pictures: shapeWhatIfPictures(
              then,
              found.estimate.lastMonth,
              found.estimate.service.reserveFloor,
              scope.locale,
            ),
          }
        : null,
      recorded: recordedLevers(start),
      toPick: peopleToPick(start, scope.locale),
      recordedRows: shapeWhatIf({ ...comparison, then: comparison.now }, AS_RECORDED, scope.locale)
        .rows,
      start,
      now: outlookOf(found.assessment),
      sources: sourcesOfBooks(market, [found]),
    },
  };
}
