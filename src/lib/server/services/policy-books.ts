// What decisions for all services start from, and the questions that they put to the model.

import type { Beliefs } from '#lib/domain/parameters/beliefs.ts';
import { valueIn } from '#lib/domain/parameters/set.ts';
import { HORIZON_MONTHS, SCREEN_DRAWS, SCREEN_SEED } from '#lib/domain/parameters/viability.ts';
import { spreadOf } from '#lib/domain/viability/likely.ts';
import type { ModelledService } from '#lib/domain/viability/modelled-service.ts';
import { whomCarersFit } from '#lib/domain/viability/new-carers.ts';
import {
  newDaysOf,
  POLICIES,
  portfolioOf,
  underPolicy,
  type Policy,
  type PolicyBase,
  type PolicyChoice,
} from '#lib/domain/viability/policies.ts';
import type { AssessedService } from '#lib/view/viability/assessed.ts';
import type { PortfolioView } from '#lib/view/viability/portfolio/url.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import type { JobRequest } from './jobs.ts';
import { readKnockOnBooks } from './knock-on-books.ts';
import type { RunRequest } from './model-runs.ts';
import { keepResult, runsOn, servicesAsShown, type MarketRecords } from './records.ts';
import { assessServices } from './viability.ts';

/** Every service with books, and whom new Shared Lives carers would fit. */
export interface PolicyBooks {
  readonly market: MarketRecords;
  readonly beliefs: Beliefs;
  readonly assessed: readonly AssessedService[];
  readonly bases: readonly PolicyBase[];
  /** By service; null where the records do not tell what a carer's day costs. */
  readonly fits: ReadonlyMap<string, number> | null;
}

/** One decision, and the services under it. */
interface Alternative {
  readonly policy: Policy;
  readonly services: readonly ModelledService[];
}

/** Operators whose services are the council's to let go. */
const COUNCIL_OWN: readonly string[] = ['in-house', 'council-company'];
/** Suggested where nobody chose: those most likely to close. */
const SUGGESTED = 2;
/** What the runs of all services are about, in the trail. */
const ALL_SERVICES = 'all-services';

export const isCouncilOwn = ({ service }: AssessedService): boolean =>
  COUNCIL_OWN.includes(service.operator);

export async function readPolicyBooks(scope: CouncilScope): Promise<PolicyBooks> {
  const { market, beliefs, assessed } = await assessServices(scope);
  const {
    council,
    knockOn: { question },
  } = await readKnockOnBooks(scope, assessed, market);
  const fits = await keepResult(council, 'whom-carers-fit', () =>
    question === null
      ? null
      : whomCarersFit(
          question,
          servicesAsShown(market).filter((service) => runsOn(service, market.council.asOf)),
          beliefs.set,
        ),
  );
  const bases = assessed.map(({ service, estimate }) => ({ id: service.id, estimate }));
  return { market, beliefs, assessed, bases, fits };
}

/** Chosen services that can spin out; else the council's own that are most likely to close. */
export function choiceOf({ assessed }: PolicyBooks, { spin, carers }: PortfolioView): PolicyChoice {
  const own = assessed.filter(isCouncilOwn);
  const chosen = own.filter(({ service }) => spin.includes(service.id));
  const suggested = own
    .filter(({ service }) => service.operator === 'in-house')
    .toSorted((a, b) => b.assessment.chanceIn24.estimate - a.assessment.chanceIn24.estimate)
    .slice(0, SUGGESTED);
  const spinOut = (chosen.length > 0 ? chosen : suggested).map(({ service }) => service.id).sort();
  return { spinOut, carers };
}

/** Every decision that can be taken with these choices. */
export const alternativesOf = (
  { bases, beliefs }: PolicyBooks,
  choice: PolicyChoice,
): readonly Alternative[] =>
  POLICIES.filter((policy) => policy !== 'spin-out' || choice.spinOut.length > 0).map((policy) => ({
    policy,
    services: underPolicy(policy, bases, choice, beliefs.set),
  }));

/** Services under a decision as a question has them, with the days that new carers bring. */
function sideOf(
  { bases, fits, beliefs }: PolicyBooks,
  { policy, services }: Alternative,
  { carers }: PolicyChoice,
) {
  return policy === 'shared-lives' && fits !== null
    ? {
        services: portfolioOf(bases, services, fits),
        newDaysPerWeek: newDaysOf(carers, beliefs.set),
      }
    : { services: portfolioOf(bases, services) };
}

const planOf = ({ beliefs: { set } }: PolicyBooks) => ({
  months: valueIn(set, HORIZON_MONTHS),
  seed: valueIn(set, SCREEN_SEED),
  draws: valueIn(set, SCREEN_DRAWS),
});

/** The long question about all decisions together; none where no service has books. */
export function portfolioRequests(
  books: PolicyBooks,
  choice: PolicyChoice,
  alternatives: readonly Alternative[],
): readonly JobRequest[] {
  if (books.bases.length === 0) return [];
  const plan = planOf(books);
  const input = {
    portfolios: alternatives.map((one) => ({ id: one.policy, ...sideOf(books, one, choice) })),
    ...plan,
  };
  return [
    { method: 'viability.portfolios', input, seed: plan.seed, parameters: books.beliefs.set },
  ];
}

/** The question that a scenario keeps about one decision; null where it cannot be taken. */
export function policyRequest(
  books: PolicyBooks,
  view: PortfolioView,
): RunRequest<'viability.policy'> | null {
  if (books.bases.length === 0) return null;
  const choice = choiceOf(books, view);
  const found = alternativesOf(books, choice).find(({ policy }) => policy === view.policy);
  if (found === undefined) return null;
  const { services: then, ...days } = sideOf(books, found, choice);
  const plan = planOf(books);
  return {
    method: 'viability.policy',
    subjectId: ALL_SERVICES,
    seed: plan.seed,
    input: {
      now: portfolioOf(
        books.bases,
        books.bases.map(({ estimate }) => estimate.service),
      ),
      then,
      spreads: books.bases.map(({ estimate }) => spreadOf(estimate.rates)),
      ...days,
      ...plan,
    },
  };
}
