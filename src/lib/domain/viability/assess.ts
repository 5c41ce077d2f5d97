/** How near the edge a service stands: break-even, tipping set, runway, chance of closing and what drives it. */
import { MONTHS_PER_YEAR } from '../kernel/calendar.ts';
import { wilson, type ShareBand } from '../kernel/wilson.ts';
import { DEFAULTS, inForce, valueIn, type ParameterSet } from '../parameters/set.ts';
import {
  RISK_RULES,
  SCREEN_DRAWS,
  SCREEN_SEED,
  type RiskRule,
  type RiskWord,
} from '../parameters/viability.ts';
import { findBreakEven, LARGEST_TABLE, type BreakEven } from './break-even.ts';
import type { UsualTerms } from './driver-switches.ts';
import {
  driverRuns,
  rankDrivers,
  serviceRuns,
  type DrawPlan,
  type DriverEffect,
} from './drivers.ts';
import { noMemory, type LuckMemory } from './luck.ts';
import type { ModelledService, UsePattern } from './modelled-service.ts';
import { simulate, type MonteCarloAnswer } from './monte-carlo.ts';
import { attributeService, type ServiceAttribution } from './service-attribution.ts';
import { findServiceTipping, type ServiceTipping } from './tipping.ts';

/** Month by which so many of all draws have closed; null means still open at the horizon. */
export interface Runway {
  readonly p10: number | null;
  readonly p50: number | null;
  readonly p90: number | null;
}

/** The word for a service and the rule that gave it; no rule means steady. */
export interface Risk {
  readonly word: RiskWord;
  readonly rule: RiskRule | null;
}

/** What the what-if shows at once: everything but the drivers. */
export interface Outlook {
  readonly breakEven: BreakEven;
  /** Null when no number of leavers makes a loss. */
  readonly tipping: ServiceTipping | null;
  readonly runway: Runway;
  readonly chanceIn12: ShareBand;
  readonly chanceIn24: ShareBand;
  readonly risk: Risk;
  readonly simulation: MonteCarloAnswer;
}

export interface Assessment extends Outlook {
  /** Strongest first. */
  readonly drivers: readonly DriverEffect[];
  /** The strongest driver, or null when switching off none makes a difference. */
  readonly mainDriver: DriverEffect | null;
  /** Choice or cuts; null when no draw closes the service. */
  readonly attribution: ServiceAttribution | null;
}

const SOON_MONTHS = MONTHS_PER_YEAR;
const LATER_MONTHS = 2 * MONTHS_PER_YEAR;
/** The runway's quantiles of all draws, those still open included. */
const EARLY = 0.1;
const MIDDLE = 0.5;
const LATE = 0.9;

/** The average person of a service: sessions and fees weighted by what is booked. */
export const averagePattern = ({ groups }: ModelledService): UsePattern => {
  const weigh = (value: (group: (typeof groups)[number]) => number): number =>
    groups.reduce((sum, group) => sum + value(group), 0);
  const people = weigh((group) => group.people);
  const booked = weigh((group) => group.people * group.sessionsPerWeek);
  const [first] = groups;
  if (people === 0 || booked === 0 || first === undefined) {
    return {
      sessionsPerWeek: first?.sessionsPerWeek ?? 1,
      attendance: first?.attendance ?? 1,
      feePerSession: first?.feePerSession ?? 0,
    };
  }
  return {
    sessionsPerWeek: booked / people,
    attendance: weigh((group) => group.people * group.sessionsPerWeek * group.attendance) / booked,
    feePerSession:
      weigh((group) => group.people * group.sessionsPerWeek * group.feePerSession) / booked,
  };
};

/** Break-even of a service for its average person, in month 1. */
export const serviceBreakEven = (service: ModelledService): BreakEven => {
  const people = service.groups.reduce((sum, group) => sum + group.people, 0);
  const person = averagePattern(service);
  const full = Math.ceil(
    (service.placesPerSession * service.sessionsPerWeek) / person.sessionsPerWeek,
  );
  return findBreakEven({
    ...service,
    blockMonthly: service.blockSchedule.findLast((step) => step.fromMonth <= 1)?.amount ?? 0,
    person,
    maxPeople: Math.min(LARGEST_TABLE, Math.max(1, Math.ceil(people), full)),
    month: 1,
    ...(people > 0 ? { currentPeople: people } : {}),
  });
};

const closedBy = ({ closedInMonth }: MonteCarloAnswer, month: number): number =>
  closedInMonth.slice(0, month).reduce((sum, count) => sum + count, 0);

const runwayOf = ({ probabilityByMonth }: MonteCarloAnswer): Runway => {
  const month = (share: number): number | null => {
    const at = probabilityByMonth.findIndex((closed) => closed >= share);
    return at === -1 ? null : at + 1;
  };
  return { p10: month(EARLY), p50: month(MIDDLE), p90: month(LATE) };
};

const isMet = (
  { measure, bar }: RiskRule,
  service: ModelledService,
  outlook: Omit<Outlook, 'risk'>,
): boolean => {
  switch (measure) {
    case 'end-decided':
      return service.decommissionMonth !== undefined && service.decommissionMonth <= service.months;
    case 'chance-in-12':
      return outlook.chanceIn12.estimate >= bar.value;
    case 'chance-in-24':
      return outlook.chanceIn24.estimate >= bar.value;
    case 'headroom': {
      const headroom = outlook.breakEven.current?.headroom ?? null;
      return headroom !== null && headroom < bar.value;
    }
  }
};

/** How a screen estimate is drawn. */
export const screenPlan = (parameters: ParameterSet): DrawPlan => ({
  seed: valueIn(parameters, SCREEN_SEED),
  draws: valueIn(parameters, SCREEN_DRAWS),
});

/** What follows from a simulation of a service, drawn as planned. */
export const outlookFrom = (
  service: ModelledService,
  plan: DrawPlan,
  simulation: MonteCarloAnswer,
  parameters: ParameterSet = DEFAULTS,
): Outlook => {
  const outlook = {
    breakEven: serviceBreakEven(service),
    tipping: findServiceTipping(service, plan.seed, plan.draws),
    runway: runwayOf(simulation),
    chanceIn12: wilson(closedBy(simulation, SOON_MONTHS), plan.draws),
    chanceIn24: wilson(closedBy(simulation, LATER_MONTHS), plan.draws),
    simulation,
  };
  const rules = RISK_RULES.map((one) => ({ ...one, bar: inForce(parameters, one.bar) }));
  const rule = rules.find((candidate) => isMet(candidate, service, outlook)) ?? null;
  return { ...outlook, risk: { word: rule?.word ?? 'steady', rule } };
};

/**
 * The outlook of a service with whole people: one simulation and what follows from it.
 * @param memory keeps luck between questions, so that a moved slider answers at once
 */
export const foresee = (
  service: ModelledService,
  plan: DrawPlan = screenPlan(DEFAULTS),
  memory: LuckMemory = noMemory,
  parameters: ParameterSet = DEFAULTS,
): Outlook => outlookFrom(service, plan, simulate({ ...service, ...plan }, memory), parameters);

/** The outlook of a service and what drives it, against its usual terms. */
export const assessService = (
  service: ModelledService,
  usual: UsualTerms,
  plan: DrawPlan = screenPlan(DEFAULTS),
  memory: LuckMemory = noMemory,
  parameters: ParameterSet = DEFAULTS,
): Assessment => {
  const run = serviceRuns(plan, memory);
  const outlook = outlookFrom(service, plan, run(service), parameters);
  const drivers = rankDrivers(service, usual, driverRuns(service, usual, run));
  const [strongest] = drivers;
  const matters = strongest !== undefined && (strongest.drop > 0 || strongest.openMonthsLost > 0);
  return {
    ...outlook,
    drivers,
    mainDriver: matters ? strongest : null,
    attribution: attributeService(service, usual, run, parameters),
  };
};
