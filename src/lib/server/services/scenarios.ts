// Scenarios: what-ifs that people keep, share, compare, remove and bring back.

import type { OutputOf } from '#lib/domain/model.ts';
import type { ParameterSet } from '#lib/domain/parameters/set.ts';
import {
  isPolicyKept,
  isWhatIfKept,
  type KeptScenario,
} from '#lib/domain/viability/kept-scenario.ts';
import type { Rework } from '#lib/domain/viability/kept-figures.ts';
import type { MapGeometry } from '#lib/view/map/picture.ts';
import {
  readPolicy,
  readScenarioForm,
  type ScenarioFaults,
  type TypedScenario,
} from '#lib/view/scenarios/form.ts';
import {
  shapeScenariosPage,
  type ScenariosPage,
  type ScenariosReader,
  type StandingScenario,
} from '#lib/view/scenarios/page.ts';
import { shapePlaces, type ComparedPlaces } from '#lib/view/scenarios/places.ts';
import { MOST_COMPARED, parseScenariosView } from '#lib/view/scenarios/url.ts';
import {
  encodePortfolioView,
  parsePortfolioView,
  portfolioViewOfQuery,
  viewOfPolicy,
} from '#lib/view/viability/portfolio/url.ts';
import { encodeServiceView, parseServiceView, viewOfQuery } from '#lib/view/viability/url.ts';
import { recordAudit } from '../audit.ts';
import { can, type Act } from '../auth/permissions.ts';
import type { Transaction } from '../db/client.ts';
import { withCouncil, type CouncilScope } from '../db/council-scope.ts';
import {
  insertScenario,
  listRemoved,
  listScenarios,
  readScenario,
  setRemoved,
  type NewScenario,
} from '../repositories/scenarios.ts';
import { readMapGeometry } from './geometry.ts';
import { keepRunning } from './market.ts';
import { readCouncil, readMarketRecords, type MarketRecords } from './records.ts';
import {
  answerRuns,
  hashParameters,
  makeFigures,
  reworkFigures,
  sha256InOrder,
} from './model-runs.ts';
import { choiceOf, policyRequest, readPolicyBooks } from './policy-books.ts';
import { questionsOfBooks } from './viability.ts';

export type ScenarioOutcome =
  | { readonly kind: 'kept'; readonly id: string }
  | { readonly kind: 'removed'; readonly id: string }
  | { readonly kind: 'restored'; readonly id: string }
  | { readonly kind: 'reworked'; readonly name: string; readonly rework: Rework }
  | { readonly kind: 'faults'; readonly faults: ScenarioFaults; readonly typed: TypedScenario }
  | { readonly kind: 'no-books' }
  /** There is no such scenario for this reader, or it is no longer as the page showed it. */
  | { readonly kind: 'stale' }
  | { readonly kind: 'not-allowed' };

const STALE = { kind: 'stale' } as const;

const allowed = ({ role }: CouncilScope, act: Act): boolean => role !== 'system' && can(role, act);

/** Whether this reader may keep scenarios. */
export const maySaveScenario = (scope: CouncilScope): boolean =>
  scope.userId !== null && allowed(scope, 'save-scenario');

function trace(
  tx: Transaction,
  { councilId, userId }: CouncilScope,
  action: string,
  outcome: 'done' | 'refused',
  requestId: string,
  id: string | null,
): Promise<void> {
  return recordAudit(tx, {
    councilId,
    actorId: userId,
    action: `scenario.${action}`,
    objectType: 'scenario',
    ...(id === null ? {} : { objectId: id }),
    outcome,
    requestId,
  });
}

async function refuse(
  scope: CouncilScope,
  action: string,
  requestId: string,
  id: string | null,
): Promise<ScenarioOutcome> {
  await withCouncil(scope, (tx) => trace(tx, scope, action, 'refused', requestId, id));
  return { kind: 'not-allowed' };
}

/**
 * Keeps the what-if of an address: the figures are worked out anew here, never taken from the page.
 * @param url address of the service's page, with the levers in its query
 */
export async function saveScenario(
  scope: CouncilScope,
  serviceId: string,
  url: URL,
  form: FormData,
  requestId: string,
): Promise<ScenarioOutcome> {
  if (!maySaveScenario(scope)) return refuse(scope, 'save', requestId, null);
  const { view, problems } = parseServiceView(url);
  const reading = readScenarioForm(form, problems.length === 0);
  if (!reading.ok) return { kind: 'faults', faults: reading.faults, typed: reading.typed };
  const { council, ask } = await questionsOfBooks(scope);
  const request = ask(serviceId, view);
  if (request === null) return { kind: 'no-books' };
  const figures = await makeFigures(request, council.beliefs.set, council.asOf ?? '');
  const query = encodeServiceView({ ...view, sel: null });
  return keep(scope, reading.value, { serviceId, query, figures }, requestId);
}

/** Writes a scenario with one line in the trail. */
async function keep(
  scope: CouncilScope,
  { name, note, isShared }: TypedScenario,
  kept: Pick<NewScenario, 'serviceId' | 'query' | 'figures'>,
  requestId: string,
): Promise<ScenarioOutcome> {
  const { councilId, userId: ownerId } = scope;
  const id = crypto.randomUUID();
  await withCouncil(scope, async (tx) => {
    await insertScenario(tx, { councilId, id, name, note, isShared, ownerId, ...kept });
    await trace(tx, scope, 'save', 'done', requestId, id);
  });
  return { kind: 'kept', id };
}

/**
 * Keeps one decision for all services: its figures beside those of things as they stand, worked out anew here.
 * @param url address of "All services at once"; which decision it is the form says
 */
export async function savePolicyScenario(
  scope: CouncilScope,
  url: URL,
  form: FormData,
  requestId: string,
): Promise<ScenarioOutcome> {
  if (!maySaveScenario(scope)) return refuse(scope, 'save', requestId, null);
  const { view, problems } = parsePortfolioView(url);
  const policy = readPolicy(form);
  const reading = readScenarioForm(form, problems.length === 0 && policy !== null);
  if (!reading.ok) return { kind: 'faults', faults: reading.faults, typed: reading.typed };
  if (policy === null) return { kind: 'no-books' };
  const books = await readPolicyBooks(scope);
  // The centres are named in what is kept, so that it does not depend on which the page suggests later.
  const kept = viewOfPolicy(policy, choiceOf(books, view));
  const request = policyRequest(books, kept);
  if (request === null) return { kind: 'no-books' };
  const { asOf } = books.market.council;
  const figures = await makeFigures(request, books.beliefs.set, asOf);
  const query = encodePortfolioView(kept);
  return keep(scope, reading.value, { serviceId: null, query, figures }, requestId);
}

/** What the scenarios' page shows. */
export type ScenariosStanding =
  | { readonly kind: 'open'; readonly page: ScenariosPage; readonly map: ScenarioMap | null }
  | { readonly kind: 'closed-to-role' };

/** The compared services on the council's map. */
export interface ScenarioMap {
  readonly places: ComparedPlaces;
  readonly geometry: MapGeometry;
}

/** What compared scenarios depend on, from the question that was kept with each. */
async function sensitivitiesOf(
  scope: CouncilScope,
  kept: readonly KeptScenario[],
  compared: readonly string[],
  parameters: ParameterSet,
): Promise<ReadonlyMap<string, OutputOf<'viability.sensitivity'>>> {
  const asked = kept
    .filter(({ id }) => compared.includes(id))
    .slice(0, MOST_COMPARED)
    .flatMap(({ id, serviceId, figures }) =>
      isWhatIfKept(figures)
        ? [
            {
              id,
              method: 'viability.sensitivity' as const,
              subjectId: serviceId ?? id,
              seed: figures.seed,
              input: figures.input,
            },
          ]
        : [],
    );
  const answers = await answerRuns(scope, asked, parameters);
  return new Map(
    asked.flatMap(({ id }, at) => {
      const answer = answers[at];
      return answer === undefined ? [] : [[id, answer] as const];
    }),
  );
}

/** Every scenario the reader may open, from which the page and its files are made. */
export interface AskedScenarios {
  readonly page: ScenariosPage;
  readonly map: ScenarioMap | null;
  readonly kept: readonly StandingScenario[];
  /** Ids of those that the address compares. */
  readonly compare: readonly string[];
  readonly sensitivities: ScenariosReader['sensitivities'];
  readonly market: MarketRecords;
  readonly nameOf: (service: string) => string;
}

/** Every scenario the reader may open, and those that the address compares; null for a role that may not read them. */
export async function askScenarios(
  scope: CouncilScope,
  slug: string,
  url: URL,
): Promise<AskedScenarios | null> {
  if (!allowed(scope, 'read-closure-risk')) return null;
  const { council, market, ask } = await questionsOfBooks(scope);
  const [kept, removed] = await withCouncil(scope, async (tx) => [
    await listScenarios(tx, scope.userId),
    await listRemoved(tx, scope.userId),
  ]);
  const parametersHash = hashParameters(council.beliefs.set);
  const books = kept.some(({ figures }) => isPolicyKept(figures))
    ? await readPolicyBooks(scope)
    : null;
  const requestOf = ({ serviceId, query, figures }: KeptScenario) => {
    if (serviceId !== null) return ask(serviceId, viewOfQuery(query));
    return books !== null && isPolicyKept(figures)
      ? policyRequest(books, portfolioViewOfQuery(query))
      : null;
  };
  const hasChanged = (one: KeptScenario): boolean => {
    const { figures } = one;
    const request = requestOf(one);
    return (
      figures.asOf !== (council.asOf ?? '') ||
      figures.parametersHash !== parametersHash ||
      request === null ||
      figures.inputsHash !== sha256InOrder(request.input)
    );
  };
  const view = parseScenariosView(url);
  const nameOf = (id: string): string => market.serviceById.get(id)?.name ?? id;
  const sensitivities = await sensitivitiesOf(scope, kept, view.compare, council.beliefs.set);
  const standing = kept.map((scenario) => ({
    ...scenario,
    service: market.serviceById.get(scenario.serviceId ?? '')?.name ?? null,
    hasChanged: hasChanged(scenario),
  }));
  const page = shapeScenariosPage(
    standing,
    removed,
    view,
    {
      slug,
      isMember: scope.userId !== null,
      maySave: maySaveScenario(scope),
      nameOf,
      sensitivities,
    },
    scope.locale,
  );
  const map = page.comparison?.table ? await mapOf(scope, page.compared) : null;
  return { page, map, kept: standing, compare: view.compare, sensitivities, market, nameOf };
}

/** Every scenario the reader may open, and those that the address compares. */
export async function showScenarios(
  scope: CouncilScope,
  slug: string,
  url: URL,
): Promise<ScenariosStanding> {
  const asked = await askScenarios(scope, slug, url);
  return asked === null
    ? { kind: 'closed-to-role' }
    : { kind: 'open', page: asked.page, map: asked.map };
}

/** Where the compared services stand; null where none has a place that may be shown. */
function mapOf(
  scope: CouncilScope,
  compared: ScenariosPage['compared'],
): Promise<ScenarioMap | null> {
  return readCouncil(scope, async (reading) => {
    const { council, sources } = await readMarketRecords(reading);
    const facts = await keepRunning(reading);
    const places = shapePlaces({ council, sources, facts, compared }, scope.locale);
    return places === null ? null : { places, geometry: await readMapGeometry(reading) };
  });
}

/** Removes a scenario of the reader's own, or brings it back; one that a decision rests on stays. */
async function setRemoval(
  scope: CouncilScope,
  id: string,
  requestId: string,
  kind: 'removed' | 'restored',
): Promise<ScenarioOutcome> {
  const action = kind === 'removed' ? 'remove' : 'restore';
  const { userId } = scope;
  if (userId === null || !maySaveScenario(scope)) return refuse(scope, action, requestId, id);
  return withCouncil(scope, async (tx) => {
    if (!(await setRemoved(tx, userId, id, kind === 'removed'))) return STALE;
    await trace(tx, scope, action, 'done', requestId, id);
    return { kind, id };
  });
}

/** Works kept figures out again. Whoever may read them may check them. */
async function rework(
  scope: CouncilScope,
  id: string,
  requestId: string,
): Promise<ScenarioOutcome> {
  if (!allowed(scope, 'read-closure-risk')) return refuse(scope, 'rework', requestId, id);
  const found = await withCouncil(scope, (tx) => readScenario(tx, scope.userId, id));
  return found
    ? { kind: 'reworked', name: found.name, rework: await reworkFigures(found.figures) }
    : STALE;
}

type ActOnScenario = (
  scope: CouncilScope,
  id: string,
  requestId: string,
) => Promise<ScenarioOutcome>;

/** Every act on a kept scenario, by the name of its form. */
export const SCENARIO_ACTS = {
  remove: (scope, id, requestId) => setRemoval(scope, id, requestId, 'removed'),
  restore: (scope, id, requestId) => setRemoval(scope, id, requestId, 'restored'),
  rework,
} as const satisfies Readonly<Record<string, ActOnScenario>>;
export type ScenarioAct = keyof typeof SCENARIO_ACTS;
