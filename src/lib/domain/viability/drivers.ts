/** What pushes a service towards closing: each cause switched off alone, with everybody's luck unchanged. */
import type { LuckMemory } from './luck.ts';
import type { ModelledService } from './modelled-service.ts';
import { simulate, type MonteCarloAnswer } from './monte-carlo.ts';

/** Causes that can be switched off. */
export type Driver =
  | 'referral-drought'
  | 'choice-exits'
  | 'council-led-exits'
  | 'block-cut'
  | 'fee-freeze'
  | 'natural-exits';

/** What a driver is compared with: the service as it would be without it. */
export interface UsualTerms {
  /** Newcomers a month of each group in the year before, in the order of the groups. */
  readonly entriesPerMonth: readonly number[];
  /** Natural exits alone, a month: what is left of naturalExit without the council's part, by group. */
  readonly naturalExitAlone: readonly number[];
  /** The council-led part of naturalExit, a month, by group. */
  readonly councilLedExit: readonly number[];
  /** Block income before any cut, £ a month. */
  readonly blockMonthly: number;
}

/** What switching a driver off would change. */
export interface DriverEffect {
  readonly driver: Driver;
  /** Chance of closing by the horizon without it. */
  readonly chanceWithout: number;
  /** Chance with it less chance without it. */
  readonly drop: number;
  /** Months open, on average up to the horizon, that it costs: tells causes apart when closing is certain anyway. */
  readonly openMonthsLost: number;
}

const withGroups = (
  service: ModelledService,
  change: (
    group: ModelledService['groups'][number],
    g: number,
  ) => Partial<ModelledService['groups'][number]>,
): ModelledService => ({
  ...service,
  groups: service.groups.map((group, g) => ({ ...group, ...change(group, g) })),
});

/** The service with one driver switched off. */
const SWITCHED_OFF: Readonly<
  Record<Driver, (service: ModelledService, usual: UsualTerms) => ModelledService>
> = {
  'referral-drought': (service, usual) =>
    withGroups(service, (group, g) => ({
      entriesPerMonth: Math.max(group.entriesPerMonth, Math.min(1, usual.entriesPerMonth[g] ?? 0)),
    })),
  'choice-exits': (service) => withGroups(service, () => ({ choiceExit: 0 })),
  'council-led-exits': (service, usual) =>
    withGroups(service, (group, g) => ({
      naturalExit: usual.naturalExitAlone[g] ?? group.naturalExit,
    })),
  'block-cut': (service, usual) => ({
    ...service,
    blockSchedule: [
      {
        fromMonth: 1,
        amount: Math.max(usual.blockMonthly, ...service.blockSchedule.map((step) => step.amount)),
      },
    ],
  }),
  'fee-freeze': (service) => ({
    ...service,
    upliftAnnual: Math.max(service.upliftAnnual, service.costInflationAnnual),
  }),
  'natural-exits': (service, usual) =>
    withGroups(service, (_, g) => ({ naturalExit: usual.councilLedExit[g] ?? 0 })),
};

/** Drivers in the order in which ties are broken: what can be changed comes first. */
const DRIVERS: readonly Driver[] = [
  'referral-drought',
  'choice-exits',
  'council-led-exits',
  'block-cut',
  'fee-freeze',
  'natural-exits',
];

/** Months open on average, of those up to the horizon. */
const openMonths = ({ probabilityByMonth }: MonteCarloAnswer): number =>
  probabilityByMonth.reduce((open, closed) => open + (1 - closed), 0);

const chanceAtEnd = ({ probabilityByMonth }: MonteCarloAnswer): number =>
  probabilityByMonth.at(-1) ?? 0;

/** How the drivers are drawn. */
export interface DrawPlan {
  readonly seed: number;
  readonly draws: number;
}

/**
 * Ranks the drivers by how far the chance of closing falls without each, the strongest first; equals by the open months
 * they cost. One at a time: where two are needed together neither shows its full weight.
 * @param now the simulation with everything on
 */
export const rankDrivers = (
  service: ModelledService,
  usual: UsualTerms,
  plan: DrawPlan,
  now: MonteCarloAnswer,
  memory: LuckMemory,
): readonly DriverEffect[] =>
  DRIVERS.map((driver): DriverEffect => {
    const without = simulate({ ...SWITCHED_OFF[driver](service, usual), ...plan }, memory);
    const chanceWithout = chanceAtEnd(without);
    return {
      driver,
      chanceWithout,
      drop: chanceAtEnd(now) - chanceWithout,
      openMonthsLost: openMonths(without) - openMonths(now),
    };
  }).sort((a, b) => b.drop - a.drop || b.openMonthsLost - a.openMonthsLost);
