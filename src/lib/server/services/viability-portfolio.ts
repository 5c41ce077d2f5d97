// "All services at once": decisions for the whole council as one long question, worked out once and kept.

import type { Outcome } from '#lib/domain/kernel/problem.ts';
import type { Beliefs } from '#lib/domain/parameters/beliefs.ts';
import { valueIn } from '#lib/domain/parameters/set.ts';
import { HORIZON_MONTHS, SCREEN_DRAWS, SCREEN_SEED } from '#lib/domain/parameters/viability.ts';
import {
  councilPays,
  POLICIES,
  portfolioOf,
  underPolicy,
  type PaidRange,
  type Policy,
  type PolicyBase,
  type PolicyChoice,
} from '#lib/domain/viability/policies.ts';
import type { ModelledService } from '#lib/domain/viability/modelled-service.ts';
import type { PortfoliosAnswer } from '#lib/domain/viability/portfolios.ts';
import { peopleNow, type AssessedService } from '#lib/view/viability/assessed.ts';
import {
  shapePortfolioPage,
  type PortfolioInput,
  type PortfolioPage,
} from '#lib/view/viability/portfolio/page.ts';
import { encodePortfolioView, type PortfolioView } from '#lib/view/viability/portfolio/url.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import type { JobRequest } from './jobs.ts';
import { cancelLong, readLong, startLong, type LongStanding } from './long-questions.ts';
import { keepResult, readCouncil, type MarketRecords } from './records.ts';
import { assessServices, sourcesOfBooks } from './viability.ts';
import { mayReadRisk, titlesOf } from './viability-standing.ts';

/** A service that may leave the council's hands. */
interface SpinOutCandidate {
  readonly id: string;
  readonly name: string;
  readonly isChosen: boolean;
}

export interface PortfolioShown {
  readonly page: PortfolioPage;
  readonly standing: LongStanding<PortfoliosAnswer>;
  readonly candidates: readonly SpinOutCandidate[];
  readonly view: PortfolioView;
  readonly draws: number;
  readonly months: number;
  readonly source: string;
  readonly asOf: string;
}

/** Operators whose services are the council's to let go. */
const COUNCIL_OWN: readonly string[] = ['in-house', 'council-company'];
/** Suggested where nobody chose: those most likely to close. */
const SUGGESTED = 2;

/** All that one set of decisions starts from. */
interface Decided {
  readonly bases: readonly PolicyBase[];
  readonly choice: PolicyChoice;
  readonly alternatives: readonly {
    readonly policy: Policy;
    readonly services: readonly ModelledService[];
  }[];
  readonly requests: readonly JobRequest[];
}

const isCouncilOwn = ({ service }: AssessedService): boolean =>
  COUNCIL_OWN.includes(service.operator);

/** Chosen services that can spin out; else the council's own that are most likely to close. */
function spinOutOf(assessed: readonly AssessedService[], { spin }: PortfolioView): string[] {
  const own = assessed.filter(isCouncilOwn);
  const chosen = own.filter(({ service }) => spin.includes(service.id));
  const suggested = own
    .filter(({ service }) => service.operator === 'in-house')
    .toSorted((a, b) => b.assessment.chanceIn24.estimate - a.assessment.chanceIn24.estimate)
    .slice(0, SUGGESTED);
  return (chosen.length > 0 ? chosen : suggested).map(({ service }) => service.id).sort();
}

function decide(
  assessed: readonly AssessedService[],
  beliefs: Beliefs,
  view: PortfolioView,
): Decided {
  const { set } = beliefs;
  const bases = assessed.map(({ service, estimate }) => ({ id: service.id, estimate }));
  const choice = { spinOut: spinOutOf(assessed, view), carers: view.carers };
  const alternatives = POLICIES.filter(
    (policy) => policy !== 'spin-out' || choice.spinOut.length > 0,
  ).map((policy) => ({ policy, services: underPolicy(policy, bases, choice, set) }));
  const seed = valueIn(set, SCREEN_SEED);
  const input = {
    portfolios: alternatives.map(({ policy, services }) => ({
      id: policy,
      services: portfolioOf(bases, services),
    })),
    months: valueIn(set, HORIZON_MONTHS),
    seed,
    draws: valueIn(set, SCREEN_DRAWS),
  };
  return {
    bases,
    choice,
    alternatives,
    requests:
      bases.length === 0 ? [] : [{ method: 'viability.portfolios', input, seed, parameters: set }],
  };
}

/** What the council pays under each decision, worked out once for each version of the books. */
async function keepPaid(
  scope: CouncilScope,
  view: PortfolioView,
  make: () => readonly PaidRange[],
): Promise<readonly PaidRange[]> {
  const council = await readCouncil(scope, (reading) => Promise.resolve(reading.council));
  return keepResult(council, `portfolio-paid${encodePortfolioView(view)}`, make);
}

/** All services under each decision, with what the page and its files are made from. */
export interface AskedPortfolio {
  readonly input: PortfolioInput;
  readonly standing: LongStanding<PortfoliosAnswer>;
  readonly assessed: readonly AssessedService[];
  readonly market: MarketRecords;
  readonly beliefs: Beliefs;
}

/** Reads the books under each decision; null for a role that may not read chances of closing. */
export async function askPortfolio(
  scope: CouncilScope,
  view: PortfolioView,
): Promise<AskedPortfolio | null> {
  if (!mayReadRisk(scope)) return null;
  const { market, beliefs, assessed } = await assessServices(scope);
  const { bases, choice, alternatives, requests } = decide(assessed, beliefs, view);
  const standing = await readLong(scope, 'viability.portfolios', requests);
  const answers = standing.kind === 'done' ? (standing.answers[0]?.portfolios ?? []) : [];
  const paid = await keepPaid(scope, view, () =>
    alternatives.map(({ services }) => councilPays(bases, services)),
  );
  const input: PortfolioInput = {
    outcomes: alternatives.flatMap(({ policy }, at) => {
      const pays = paid[at];
      const answer = answers.find(({ id }) => id === policy) ?? null;
      return pays ? [{ policy, paid: pays, answer }] : [];
    }),
    choice,
    services: bases.length,
    people: assessed.reduce((sum, one) => sum + peopleNow(one), 0),
    months: valueIn(beliefs.set, HORIZON_MONTHS),
    draws: valueIn(beliefs.set, SCREEN_DRAWS),
    parameters: beliefs.set,
    nameOf: (id) => market.serviceById.get(id)?.name ?? id,
  };
  return { input, standing, assessed, market, beliefs };
}

/** The page, or null for a role that may not read chances of closing. */
export async function showPortfolio(
  scope: CouncilScope,
  view: PortfolioView,
): Promise<PortfolioShown | null> {
  const asked = await askPortfolio(scope, view);
  if (asked === null) return null;
  const { input, standing, assessed, market } = asked;
  const { choice, draws, months } = input;
  return {
    page: shapePortfolioPage(input, scope.locale),
    // The page holds what the answers say.
    standing: standing.kind === 'done' ? { ...standing, answers: [] } : standing,
    candidates: assessed.filter(isCouncilOwn).map(({ service: { id, name } }) => ({
      id,
      name,
      isChosen: choice.spinOut.includes(id),
    })),
    view,
    draws,
    months,
    source: titlesOf(sourcesOfBooks(market, assessed)),
    asOf: market.council.asOf,
  };
}

/** What can be done about the possible futures, by the name of the form. */
const ACTS = { run: startLong, cancel: cancelLong } as const;
export type PortfolioAct = keyof typeof ACTS;

/** Has the possible futures worked out, or cancels them. */
export async function actOnPortfolio(
  scope: CouncilScope,
  view: PortfolioView,
  act: PortfolioAct,
  requestId: string | null,
): Promise<Outcome<null>> {
  const { beliefs, assessed } = await assessServices(scope);
  return ACTS[act](scope, decide(assessed, beliefs, view).requests, requestId);
}
