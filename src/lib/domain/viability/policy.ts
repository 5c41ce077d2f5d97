/**
 * One decision for all services beside things as they stand: closures, people and council money on both sides, with the
 * same luck. This is what a scenario over all services keeps, so it rests on its own question alone.
 */
import type { Method } from '../kernel/method.ts';
import {
  checked,
  listOf,
  objectOf,
  refusal,
  wholeOf,
  type Reader,
  type Refusal,
} from '../kernel/reader.ts';
import { readSpread, type RateSpread } from './likely.ts';
import { drawFields } from './monte-carlo.ts';
import { paidByCouncil, type PaidRange } from './policies.ts';
import {
  MOST_MONTHS,
  newDays,
  portfolioFault,
  portfolioMethod,
  portfolioServices,
  type PortfolioAnswer,
  type PortfolioService,
  type PortfolioServiceAnswer,
} from './portfolio.ts';

export interface PolicyQuestion {
  readonly now: readonly PortfolioService[];
  /** The same services in the same order, as they would be. */
  readonly then: readonly PortfolioService[];
  /** How far the rates of leaving of each may lie, in the same order. */
  readonly spreads: readonly RateSpread[];
  /** Days a week that the decision adds outside the services; none unless said. */
  readonly newDaysPerWeek?: number;
  readonly months: number;
  /** Unsigned 32-bit seed. */
  readonly seed: number;
  readonly draws: number;
}

/** What comes of one side; `paid` is £ over the horizon. */
export interface PolicySide {
  readonly answer: PortfolioAnswer;
  readonly paid: PaidRange;
}

export interface PolicyResult {
  readonly now: PolicySide;
  readonly then: PolicySide;
}

/** A service whose chance of closing a decision moves. */
interface MovedService {
  readonly now: PortfolioServiceAnswer;
  readonly then: PortfolioServiceAnswer;
}

/** Services whose chance moves further than luck does: the 95 % bands are apart. Those that move most come first. */
export const movedBeyondLuck = (
  now: PortfolioAnswer,
  then: PortfolioAnswer,
): readonly MovedService[] => {
  const before = new Map(now.services.map((service) => [service.id, service]));
  const by = ({ now: a, then: b }: MovedService): number =>
    Math.abs(b.byHorizon.estimate - a.byHorizon.estimate);
  return then.services
    .flatMap((service): readonly MovedService[] => {
      const was = before.get(service.id);
      if (was === undefined) return [];
      const [a, b] = [was.byHorizon, service.byHorizon];
      return b.low > a.high || b.high < a.low ? [{ now: was, then: service }] : [];
    })
    .toSorted((a, b) => by(b) - by(a));
};

const shape: Reader<PolicyQuestion> = objectOf({
  now: portfolioServices,
  then: portfolioServices,
  spreads: listOf(readSpread),
  newDaysPerWeek: newDays,
  months: wholeOf({ min: 1, max: MOST_MONTHS }),
  ...drawFields,
});

const sideFault = (
  side: 'now' | 'then',
  services: readonly PortfolioService[],
  months: number,
): Refusal | undefined => {
  const fault = portfolioFault(services, months);
  return fault && refusal(fault.field.replace('services', side), fault.message);
};

const policyFault = ({ now, then, spreads, months }: PolicyQuestion): Refusal | undefined => {
  const fault = sideFault('now', now, months) ?? sideFault('then', then, months);
  if (fault !== undefined) return fault;
  if (then.length !== now.length || then.some(({ id }, at) => id !== now[at]?.id))
    return refusal('then', 'must have the services of now, in their order');
  return spreads.length === now.length
    ? undefined
    : refusal('spreads', `must have one entry per service: ${now.length}`);
};

/** viability.policy: one decision for all services, held against things as they stand. */
export const policyMethod: Method<PolicyQuestion, PolicyResult> = {
  read: checked(shape, policyFault),
  run: ({ now, then, spreads, newDaysPerWeek, months, ...plan }) => {
    const side = (
      services: readonly PortfolioService[],
      days: { readonly newDaysPerWeek?: number },
    ): PolicySide => ({
      answer: portfolioMethod.run({ services, months, ...plan, ...days }),
      paid: paidByCouncil(
        services.map((service) => ({ ...service, months })),
        spreads,
      ),
    });
    return {
      now: side(now, {}),
      then: side(then, newDaysPerWeek === undefined ? {} : { newDaysPerWeek }),
    };
  },
};
