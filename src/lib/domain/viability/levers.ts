/** The smallest single lever that keeps a service open to its horizon, each alone, on its expected path. */
import type { Method } from '../kernel/method.ts';
import { readModelledService, type BlockStep, type ModelledService } from './modelled-service.ts';
import { projectPath } from './path.ts';

/** How far each lever must go: 0 when the service survives as it is, null when even the limit is not enough. */
export interface SmallestLevers {
  /** True when no closure rule is met within the horizon without any lever. */
  readonly survives: boolean;
  /** £ a session on every group's fee. */
  readonly feeRise: number | null;
  /** £ a month on the block income of every month. */
  readonly blockMonthly: number | null;
  /** £ a month off the fixed cost. */
  readonly fixedReduction: number | null;
  /** Share by which every choiceExit falls. */
  readonly choiceExitCut: number | null;
  /** People a month more in the first group. */
  readonly entriesExtra: number | null;
}

/** A lever: how far it can go on a service, and the service with it moved so far. */
export interface Lever {
  readonly limit: (service: ModelledService) => number;
  readonly move: (service: ModelledService, by: number) => ModelledService;
}

/** A schedule with so much more in every month, those before its first step included. */
export const raiseBlock = (schedule: readonly BlockStep[], by: number): readonly BlockStep[] => {
  const fromStart =
    schedule[0]?.fromMonth === 1 ? schedule : [{ fromMonth: 1, amount: 0 }, ...schedule];
  return fromStart.map((step) => ({ ...step, amount: step.amount + by }));
};

const MOST_FEE_RISE = 1000;
const MOST_BLOCK = 1_000_000;
/** New people a month beyond which no service could be meant. */
export const MOST_ENTRIES = 50;

/** The levers of the contract, with its limits. */
export const LEVERS: Readonly<Record<Exclude<keyof SmallestLevers, 'survives'>, Lever>> = {
  feeRise: {
    limit: () => MOST_FEE_RISE,
    move: (service, by) => ({
      ...service,
      groups: service.groups.map((group) => ({
        ...group,
        feePerSession: group.feePerSession + by,
      })),
    }),
  },
  blockMonthly: {
    limit: () => MOST_BLOCK,
    move: (service, by) => ({ ...service, blockSchedule: raiseBlock(service.blockSchedule, by) }),
  },
  fixedReduction: {
    limit: ({ fixedMonthly }) => fixedMonthly,
    move: (service, by) => ({ ...service, fixedMonthly: service.fixedMonthly - by }),
  },
  choiceExitCut: {
    limit: () => 1,
    move: (service, by) => ({
      ...service,
      groups: service.groups.map((group) => ({
        ...group,
        choiceExit: group.choiceExit * (1 - by),
      })),
    }),
  },
  entriesExtra: {
    limit: () => MOST_ENTRIES,
    move: (service, by) => ({
      ...service,
      groups: service.groups.map((group, g) =>
        g === 0 ? { ...group, entriesPerMonth: group.entriesPerMonth + by } : group,
      ),
    }),
  },
};

/**
 * The point between 0 and `limit` from which a test holds, by bisection that keeps the upper end which passed. Null
 * when the limit does not pass. Where the test is not monotone (staff steps) it is one such point, and the one that this
 * bisection finds.
 */
export const bisect = (
  limit: number,
  halvings: number,
  passes: (by: number) => boolean,
): number | null => {
  if (!passes(limit)) return null;
  let failing = 0;
  let passing = limit;
  for (let halving = 0; halving < halvings; halving += 1) {
    const middle = (failing + passing) / 2;
    if (passes(middle)) passing = middle;
    else failing = middle;
  }
  return passing;
};

/** Past the last digit of a double. */
const HALVINGS = 80;

const survives = (service: ModelledService): boolean => projectPath(service).triggerMonth === null;

/** Finds how far each lever must be moved, alone, for a service to meet no closure rule within its horizon. */
export const findLevers = (service: ModelledService): SmallestLevers => {
  const asItIs = survives(service);
  const smallest = ({ limit, move }: Lever): number | null =>
    asItIs ? 0 : bisect(limit(service), HALVINGS, (by) => survives(move(service, by)));
  return {
    survives: asItIs,
    feeRise: smallest(LEVERS.feeRise),
    blockMonthly: smallest(LEVERS.blockMonthly),
    fixedReduction: smallest(LEVERS.fixedReduction),
    choiceExitCut: smallest(LEVERS.choiceExitCut),
    entriesExtra: smallest(LEVERS.entriesExtra),
  };
};

/** viability.levers: the smallest single levers that keep a service open. */
export const leversMethod: Method<ModelledService, SmallestLevers> = {
  read: readModelledService,
  run: findLevers,
};
