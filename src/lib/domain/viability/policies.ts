/**
 * Decisions that touch all services at once, and each service as it would be under them. Every alternative is held
 * against things as they stand with everybody's luck unchanged.
 */
import { DIRECT_PAYMENT_RULE } from '../parameters/direct-payments.ts';
import { CARER_DAYS, FROM_SERVICES, STILL_COME, STILL_FREE } from '../parameters/portfolio.ts';
import { valueIn, type ParameterSet } from '../parameters/set.ts';
import { canDirectPaymentBuy } from './direct-payment-rule.ts';
import { withRates, spreadOf, type RateSpread } from './likely.ts';
import type { ModelledService, PeopleGroup } from './modelled-service.ts';
import { projectPath } from './path.ts';
import type { PortfolioService } from './portfolio.ts';
import { applyLevers, NO_LEVERS, type LeverBase } from './what-if.ts';

/** As things stand, and the decisions a council may take for all of its services. */
export const POLICIES = [
  'as-now',
  'fee-freeze',
  'direct-payments',
  'spin-out',
  'shared-lives',
] as const;
export type Policy = (typeof POLICIES)[number];

/** What the policies leave open. */
export interface PolicyChoice {
  /** Services that leave the council's hands. */
  readonly spinOut: readonly string[];
  /** More Shared Lives carers. */
  readonly carers: number;
}

/** A service with books, as the policies move it. */
export interface PolicyBase {
  readonly id: string;
  readonly estimate: LeverBase;
}

/** Ways of paying by which the council sends somebody. */
const REFERRED: readonly string[] = ['isf', 'council-managed', 'council-commissioned'];
const SELF_FUNDED = 'self-fund';

const sum = (values: readonly number[]): number =>
  values.reduce((whole, value) => whole + value, 0);

const sessionsOf = ({ groups }: ModelledService): number =>
  sum(groups.map(({ people, sessionsPerWeek }) => people * sessionsPerWeek));

const withGroups = (
  service: ModelledService,
  change: (group: PeopleGroup) => Partial<PeopleGroup>,
): ModelledService => ({
  ...service,
  groups: service.groups.map((group) => ({ ...group, ...change(group) })),
});

/**
 * All new people are set up on direct payments. Where a direct payment cannot buy the service nobody new comes; elsewhere
 * part of those whom the council would have referred still do. Who pays by direct payment or alone comes as before.
 */
const onDirectPayments = (
  { estimate: { service, operator } }: PolicyBase,
  parameters: ParameterSet,
): ModelledService => {
  const canBuy = canDirectPaymentBuy(operator, valueIn(parameters, DIRECT_PAYMENT_RULE));
  const still = canBuy ? valueIn(parameters, STILL_COME) : 0;
  return withGroups(service, ({ id = '', entriesPerMonth }) =>
    id === SELF_FUNDED || (canBuy && !REFERRED.includes(id))
      ? {}
      : { entriesPerMonth: entriesPerMonth * still },
  );
};

/**
 * Chance a month of leaving for a Shared Lives carer, the same for everybody who attends any of the services, so that by
 * the horizon the part of the carers' days that comes from the services has left them.
 */
const pullOf = (bases: readonly PolicyBase[], carers: number, parameters: ParameterSet): number => {
  const days = sum(bases.map(({ estimate }) => sessionsOf(estimate.service)));
  const months = bases[0]?.estimate.service.months ?? 0;
  if (days === 0 || months === 0) return 0;
  const leaving = carers * valueIn(parameters, CARER_DAYS) * valueIn(parameters, FROM_SERVICES);
  return 1 - (1 - Math.min(1, leaving / days)) ** (1 / months);
};

/** One service under a policy. */
const serviceUnder = (
  policy: Policy,
  base: PolicyBase,
  choice: PolicyChoice,
  pull: number,
  parameters: ParameterSet,
): ModelledService => {
  const { estimate, id } = base;
  const { service } = estimate;
  switch (policy) {
    case 'as-now':
      return service;
    case 'fee-freeze':
      return { ...service, upliftAnnual: 0 };
    case 'direct-payments':
      return onDirectPayments(base, parameters);
    case 'spin-out':
      return choice.spinOut.includes(id)
        ? applyLevers(estimate, { ...NO_LEVERS, isSpunOut: true })
        : service;
    case 'shared-lives':
      return withGroups(service, ({ choiceExit }) => ({
        choiceExit: 1 - (1 - choiceExit) * (1 - pull),
      }));
  }
};

/** All services under a policy, in their order. */
export const underPolicy = (
  policy: Policy,
  bases: readonly PolicyBase[],
  choice: PolicyChoice,
  parameters: ParameterSet,
): readonly ModelledService[] => {
  const pull = policy === 'shared-lives' ? pullOf(bases, choice.carers, parameters) : 0;
  return bases.map((base) => serviceUnder(policy, base, choice, pull, parameters));
};

/**
 * Services as a portfolio has them.
 * @param fits part of the people of each service for whom new carers would do; nobody's where left out
 */
export const portfolioOf = (
  bases: readonly PolicyBase[],
  services: readonly ModelledService[],
  fits: ReadonlyMap<string, number> = new Map(),
): readonly PortfolioService[] =>
  services.map(({ months: _months, ...service }, at) => {
    const id = bases[at]?.id ?? '';
    const part = fits.get(id);
    return { ...service, id, ...(part === undefined ? {} : { fits: part }) };
  });

/** Days a week that new carers have free for people who lose a place, beside those that draw people from services. */
export const newDaysOf = (carers: number, parameters: ParameterSet): number =>
  carers *
  valueIn(parameters, CARER_DAYS) *
  (1 - valueIn(parameters, FROM_SERVICES)) *
  valueIn(parameters, STILL_FREE);

/** £ over the horizon along the expected path, with the rates of leaving at their ends. */
export interface PaidRange {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

/** Part of the fees that comes from the council: all but what people who pay for themselves pay. */
const councilShare = ({ groups }: ModelledService): number => {
  const fees = (of: readonly PeopleGroup[]): number =>
    sum(
      of.map(
        ({ people, sessionsPerWeek, feePerSession }) => people * sessionsPerWeek * feePerSession,
      ),
    );
  const all = fees(groups);
  return all === 0 ? 1 : fees(groups.filter(({ id }) => id !== SELF_FUNDED)) / all;
};

const paidFor = (service: ModelledService): number => {
  const share = councilShare(service);
  return sum(
    projectPath(service).rows.map(({ feeIncome, blockIncome }) => feeIncome * share + blockIncome),
  );
};

/**
 * £ that the council pays to services over the horizon, fees and block, while each is open. What comes in the place of
 * a service that closes is not in it.
 * @param spreads how far the rates of leaving of each service may lie, in the order of the services
 */
export const paidByCouncil = (
  services: readonly ModelledService[],
  spreads: readonly RateSpread[],
): PaidRange => {
  const mid = sum(services.map(paidFor));
  const ends = (['low', 'high'] as const).map((end) =>
    sum(
      services.map((service, at) => {
        const spread = spreads[at];
        return paidFor(spread === undefined ? service : withRates(service, spread, end));
      }),
    ),
  );
  return { low: Math.min(mid, ...ends), mid, high: Math.max(mid, ...ends) };
};

/** {@link paidByCouncil} with the rates of the services as they were estimated. */
export const councilPays = (
  bases: readonly PolicyBase[],
  services: readonly ModelledService[],
): PaidRange =>
  paidByCouncil(
    services,
    bases.map(({ estimate }) => spreadOf(estimate.rates)),
  );
