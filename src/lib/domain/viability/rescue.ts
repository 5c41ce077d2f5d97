/**
 * The rescue menu of one service: what could be done, each option priced a month and over three years with getting there
 * and paying twice, and the chance of closing that it would leave. Prices are cited parameters; money is what an option
 * costs more than today, whoever pays.
 */
import { wilson, type ShareBand } from '../kernel/wilson.ts';
import type { Operator } from '../market/records.ts';
import { RESCUE_MONTHS, SAFE_CHANCE } from '../parameters/rescue.ts';
import { valueIn, type ParameterSet } from '../parameters/set.ts';
import type { UsualTerms } from './driver-switches.ts';
import { serviceRuns, type DrawPlan, type ServiceRuns } from './drivers.ts';
import type { PeopleToJoin } from './group-payment.ts';
import type { RateSpread } from './likely.ts';
import type { LuckMemory } from './luck.ts';
import type { ModelledService } from './modelled-service.ts';
import {
  leverFlow,
  RESCUE_KINDS,
  RESCUES,
  type RescueBase,
  type RescueGap,
  type RescueKind,
  type SharedVenue,
} from './rescue-options.ts';
import { priceFlows, type CostFlow, type RescuePrice } from './rescue-price.ts';
import { rescueScenes, type RescueScene, type RescueScenes } from './rescue-scene.ts';
import {
  chanceIn24,
  findSafeLever,
  SAFE_LEVERS,
  safeLevers,
  type SafeLever,
} from './safe-levers.ts';
import type { OverheadRound } from './shared-overhead.ts';

/** A service that may need rescue, and all that is known of it. */
export interface RescueQuestion {
  readonly service: ModelledService;
  readonly usual: UsualTerms;
  readonly spread: RateSpread;
  readonly operator: Operator;
  /** Chance a month of having to leave because a direct payment cannot buy the service. */
  readonly ruleExit: number;
  /** The building it shares; null is not known. */
  readonly venue: SharedVenue | null;
}

/** An option of the menu. */
export interface RescueOption {
  readonly kind: RescueKind;
  /** Why it is not there; null when it is, and then it has a price. */
  readonly gap: RescueGap | null;
  /**
   * How much of it is needed: £ once (lump), £ a month (level, as needed on average, fixed cost, venue), £ a session (fee),
   * people a month (referrals), people who must join (group), people more at the end of the period (spin-out), people to be
   * matched (Shared Lives).
   */
  readonly amount: number | null;
  readonly price: RescuePrice | null;
  /** Chance of closing within 24 months with it; null where it stands in the service's place or pays whatever is lost. */
  readonly chance: ShareBand | null;
  readonly joins: PeopleToJoin | null;
  /** Tenants who would fall, round by round, if the service left its venue; null for other options. */
  readonly chain: readonly OverheadRound[] | null;
}

/** A lever, how far it must go, and what that costs. */
export interface PricedLever {
  readonly lever: SafeLever;
  /** 0 where the service is safe as it is, null where even the limit is not enough. */
  readonly by: number | null;
  readonly chance: ShareBand | null;
  /** Null where nobody knows what it costs (fewer people choosing to leave), or where it is not enough. */
  readonly price: RescuePrice | null;
}

export interface RescueMenu {
  /** Months priced. */
  readonly months: number;
  /** Chance of closing within 24 months as things stand. */
  readonly chanceNow: ShareBand;
  /** True when a decision to end the service would have to be taken back: every option is priced as if it were. */
  readonly needsDecisionRevoked: boolean;
  /** True when holding open also needs the rule on losses in a row to be waived. */
  readonly waivesLossRule: boolean;
  readonly options: readonly RescueOption[];
  /** The cheapest over the period first; those without a price come last. */
  readonly levers: readonly PricedLever[];
}

const withoutEnd = ({
  decommissionMonth: _decommissionMonth,
  ...service
}: ModelledService): ModelledService => service;

type Pricer = (flow: (scene: RescueScene) => CostFlow) => RescuePrice;

const pricer =
  ({ middle, ends }: RescueScenes, parameters: ParameterSet): Pricer =>
  (flow) =>
    priceFlows(flow(middle), ends.map(flow), parameters);

/** The chance that a service closes within 24 months, with the band of its draws. */
type Chance = (service: ModelledService) => ShareBand;

const chanceBy =
  (run: ServiceRuns, draws: number): Chance =>
  (service) =>
    wilson(Math.round(chanceIn24(run(service)) * draws), draws);

const makeOption = (
  kind: RescueKind,
  base: RescueBase,
  price: Pricer,
  chance: Chance,
): RescueOption => {
  const made = RESCUES[kind](base);
  if (typeof made === 'string') {
    const nothing = { amount: null, price: null, chance: null, joins: null, chain: null };
    return { kind, gap: made, ...nothing };
  }
  return {
    kind,
    gap: null,
    amount: made.amount,
    price: price(made.flow),
    chance: made.service === null ? null : chance(made.service),
    joins: made.joins ?? null,
    chain: made.chain ?? null,
  };
};

const priceLever = (
  lever: SafeLever,
  by: number | null,
  { service, usual }: Pick<RescueBase, 'service' | 'usual'>,
  price: Pricer,
  chance: Chance,
): PricedLever => {
  if (by === null) return { lever, by, chance: null, price: null };
  const flow = leverFlow(lever, by, usual);
  return {
    lever,
    by,
    chance: chance(by === 0 ? service : safeLevers(usual)[lever].move(service, by)),
    price: flow === null ? null : price(flow),
  };
};

const costOf = ({ price }: PricedLever): number => price?.whole.mid ?? Infinity;

const cheapestFirst = (levers: readonly PricedLever[]): readonly PricedLever[] =>
  levers.toSorted((a, b) => (costOf(a) === costOf(b) ? 0 : costOf(a) - costOf(b)));

/** Prices every option for a service. Pure: the same question, plan and parameters give the same menu. */
export const priceRescues = (
  question: RescueQuestion,
  plan: DrawPlan,
  memory: LuckMemory,
  parameters: ParameterSet,
): RescueMenu => {
  const { usual, spread, operator, ruleExit, venue } = question;
  const months = valueIn(parameters, RESCUE_MONTHS);
  const bar = valueIn(parameters, SAFE_CHANCE);
  const service = withoutEnd(question.service);
  const run = serviceRuns(plan, memory);
  const scenes = rescueScenes({ ...service, months }, spread, plan, memory, parameters);
  const price = pricer(scenes, parameters);
  const chance = chanceBy(run, plan.draws);
  const all = safeLevers(usual);
  const far = (lever: SafeLever): number | null => findSafeLever(all[lever], service, bar, run);
  const levers = {
    referrals: far('referrals'),
    'fixed-cost': far('fixed-cost'),
    fee: far('fee'),
    block: far('block'),
    'choice-exits': far('choice-exits'),
  };
  const { middle } = scenes;
  const base: RescueBase = {
    service,
    usual,
    operator,
    ruleExit,
    venue,
    levers,
    isSafe: chanceIn24(run(service)) <= bar,
    mostDraws: 1 - bar,
    middle,
  };
  return {
    months,
    chanceNow: chance(question.service),
    needsDecisionRevoked: question.service.decommissionMonth !== undefined,
    waivesLossRule: service.deficitMonthsRule > 0,
    options: RESCUE_KINDS.map((kind) => makeOption(kind, base, price, chance)),
    levers: cheapestFirst(
      SAFE_LEVERS.map((lever) => priceLever(lever, levers[lever], base, price, chance)),
    ),
  };
};
