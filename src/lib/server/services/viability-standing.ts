// What every page about one service's risk begins with: is there such a service, may this role read about it, does it
// have books, and where do they come from.

import { fail, succeed, type Outcome, type Problem } from '#lib/domain/kernel/problem.ts';
import { exportWording } from '#lib/view/export/wording.ts';
import type { AssessedService, SetAsideService } from '#lib/view/viability/assessed.ts';
import { plainText } from '#lib/view/sentence.ts';
import { decisionWording } from '#lib/view/viability/decision/wording.ts';
import { shapeFaultsPage, type FaultsPage } from '#lib/view/viability/faults/page.ts';
import { viabilityWording } from '#lib/view/viability/wording.ts';
import { can, type Act } from '../auth/permissions.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import type { Download } from '../exports/download.ts';
import type { MarketRecords } from './records.ts';
import { assessServices, sourcesOfBooks } from './viability.ts';

/** A page about one service, or why there is none. */
export type Standing<T> =
  | { readonly kind: 'open'; readonly name: string; readonly shown: T }
  | { readonly kind: 'no-books'; readonly name: string }
  /** The model refuses its books. */
  | { readonly kind: 'faulty'; readonly name: string; readonly page: FaultsPage }
  | { readonly kind: 'closed-to-role'; readonly name: string }
  | { readonly kind: 'unknown' };

/** What a page is shaped from. */
export interface Found {
  readonly found: AssessedService;
  /** Every service with books, this one among them. */
  readonly assessed: readonly AssessedService[];
  readonly market: MarketRecords;
  /** Titles of the sources the books rest on. */
  readonly source: string;
  /** ISO date. */
  readonly asOf: string;
}

/** True for those who may read chances of closing of named services, and for the product's own work. */
export const mayReadRisk = ({ role }: Pick<CouncilScope, 'role'>): boolean =>
  role === 'system' || can(role, 'read-closure-risk');

/** Sources in one line. */
export const titlesOf = (sources: MarketRecords['sources']): string =>
  sources.map(({ title }) => title).join('; ');

/**
 * Looks the service up and shapes its page, unless something stands in the way.
 * @param also what a reader of this page must be allowed to do, beside reading about closure
 */
export async function standingOf<T>(
  scope: CouncilScope,
  serviceId: string,
  shape: (found: Found) => Promise<T> | T,
  also: readonly Act[] = [],
): Promise<Standing<T>> {
  const { market, assessed, setAside } = await assessServices(scope);
  const service = market.serviceById.get(serviceId);
  if (!service) return { kind: 'unknown' };
  const { name } = service;
  const { role } = scope;
  const needed: readonly Act[] = ['read-closure-risk', ...also];
  if (role === 'system' || !needed.every((act) => can(role, act)))
    return { kind: 'closed-to-role', name };
  const found = assessed.find((one) => one.service.id === serviceId);
  if (!found) {
    const page = shapeAside(setAside, serviceId, market, scope);
    return page === null ? { kind: 'no-books', name } : { kind: 'faulty', name, page };
  }
  const source = titlesOf(sourcesOfBooks(market, [found]));
  const shown = await shape({ found, assessed, market, source, asOf: market.council.asOf });
  return { kind: 'open', name, shown };
}

/** What is wrong with the books of a service that the model refuses; null for any other. */
function shapeAside(
  setAside: readonly SetAsideService[],
  serviceId: string,
  { council }: MarketRecords,
  { locale }: CouncilScope,
): FaultsPage | null {
  const aside = setAside.find(({ service }) => service.id === serviceId);
  return aside ? shapeFaultsPage(aside, `/${council.slug}/viability`, locale) : null;
}

/** {@link shapeAside} for a page that is open whatever the books say; null for a role that may not read about closure. */
export async function faultsOf(scope: CouncilScope, serviceId: string): Promise<FaultsPage | null> {
  if (!mayReadRisk(scope)) return null;
  const { market, setAside } = await assessServices(scope);
  return shapeAside(setAside, serviceId, market, scope);
}

/** The same standing, with what it shows put another way. */
export const mapStanding = <T, U>(standing: Standing<T>, shape: (shown: T) => U): Standing<U> =>
  standing.kind === 'open' ? { ...standing, shown: shape(standing.shown) } : standing;

/** Why a role gets no file about risk. */
export const closedToRole = ({ locale }: Pick<CouncilScope, 'locale'>): Problem => {
  const { text, title } = decisionWording(locale).closed;
  return { code: 'not-allowed', message: `${title}.`, help: text };
};

/** The file that an open page gives, or why there is none. */
export function fileOf<T>(
  standing: Standing<T>,
  { locale }: Pick<CouncilScope, 'locale'>,
  make: (shown: T) => Download,
): Outcome<Download> {
  switch (standing.kind) {
    case 'open':
      return succeed(make(standing.shown));
    case 'closed-to-role':
      return fail(closedToRole({ locale }));
    case 'unknown': {
      const { unknown } = viabilityWording(locale).service;
      return fail({ code: 'unknown-service', message: unknown });
    }
    case 'faulty': {
      const [row] = standing.page.rows;
      return fail({
        code: 'file-missing',
        message: plainText(standing.page.answer),
        ...(row ? { help: `${row.month}, ${row.field}: ${row.what}. ${row.remedy}` } : {}),
      });
    }
    case 'no-books': {
      const { unavailable: message, useOther: help } = exportWording(locale);
      return fail({ code: 'file-missing', message, help });
    }
  }
}
