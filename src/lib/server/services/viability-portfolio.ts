// "All services at once": decisions for the whole council as one long question, worked out once and kept.

import type { Outcome } from '#lib/domain/kernel/problem.ts';
import type { Beliefs } from '#lib/domain/parameters/beliefs.ts';
import { valueIn } from '#lib/domain/parameters/set.ts';
import { HORIZON_MONTHS, SCREEN_DRAWS } from '#lib/domain/parameters/viability.ts';
import { councilPays, type PaidRange } from '#lib/domain/viability/policies.ts';
import type { PortfoliosAnswer } from '#lib/domain/viability/portfolios.ts';
import { chancesOnList, peopleNow, type AssessedService } from '#lib/view/viability/assessed.ts';
import {
  shapePortfolioPage,
  type PortfolioInput,
  type PortfolioPage,
} from '#lib/view/viability/portfolio/page.ts';
import { encodePortfolioView, type PortfolioView } from '#lib/view/viability/portfolio/url.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import { cancelLong, readLong, startLong, type LongStanding } from './long-questions.ts';
import {
  alternativesOf,
  choiceOf,
  isCouncilOwn,
  portfolioRequests,
  readPolicyBooks,
} from './policy-books.ts';
import { keepResult, readCouncil, type MarketRecords } from './records.ts';
import { sourcesOfBooks } from './viability.ts';
import { mayReadRisk, titlesOf } from './viability-standing.ts';

/** A service that may leave the council's hands. */
interface SpinOutCandidate {
  readonly id: string;
  readonly name: string;
  readonly isChosen: boolean;
}

export interface PortfolioShown {
  /** False for a council without a service that has books: there is nothing to decide about. */
  readonly hasBooks: boolean;
  readonly page: PortfolioPage;
  readonly standing: LongStanding<PortfoliosAnswer>;
  readonly candidates: readonly SpinOutCandidate[];
  readonly view: PortfolioView;
  readonly draws: number;
  readonly months: number;
  readonly source: string;
  readonly asOf: string;
}

/** What the council pays under each decision, worked out once for each version of the books. */
async function keepPaid(
  scope: CouncilScope,
  view: PortfolioView,
  make: () => readonly PaidRange[],
): Promise<readonly PaidRange[]> {
  const council = await readCouncil(scope, (reading) => Promise.resolve(reading.council));
  return keepResult(
    council,
    `portfolio-paid${encodePortfolioView({ ...view, policy: null })}`,
    make,
  );
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
  const books = await readPolicyBooks(scope);
  const { market, beliefs, assessed, bases } = books;
  const choice = choiceOf(books, view);
  const alternatives = alternativesOf(books, choice);
  const requests = portfolioRequests(books, choice, alternatives);
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
    isFitKnown: books.fits !== null,
    nameOf: (id) => market.serviceById.get(id)?.name ?? id,
    onList: chancesOnList(assessed),
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
    hasBooks: input.services > 0,
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
  const books = await readPolicyBooks(scope);
  const choice = choiceOf(books, view);
  const requests = portfolioRequests(books, choice, alternativesOf(books, choice));
  return ACTS[act](scope, requests, requestId);
}
