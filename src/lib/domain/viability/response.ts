/** How the outlook of a service answers to one lever, point by point: steps of staff show, which two ends would hide. */
import { isLoss } from '../kernel/exactness.ts';
import type { Method } from '../kernel/method.ts';
import {
  checked,
  listOf,
  numberOf,
  objectOf,
  oneOf,
  refusal,
  type Reader,
} from '../kernel/reader.ts';
import { wilson } from '../kernel/wilson.ts';
import { MONTHS_PER_YEAR } from '../kernel/calendar.ts';
import { serviceBreakEven } from './assess.ts';
import type { DrawPlan } from './drivers.ts';
import { whatIfFields, type WhatIfQuestion } from './hosted.ts';
import { likelyRange, type RateSpread } from './likely.ts';
import type { LuckMemory } from './luck.ts';
import type { ModelledService } from './modelled-service.ts';
import { simulate } from './monte-carlo.ts';
import { shareOut } from './what-if.ts';

/** People who leave at once, shared out over the groups; or £ added to the fee of every session. */
export const RESPONSE_LEVERS = ['leavers', 'fee'] as const;
export type ResponseLever = (typeof RESPONSE_LEVERS)[number];

export interface ResponseQuestion extends WhatIfQuestion {
  readonly along: ResponseLever;
  /** Where the lever is put, in people or in pounds. */
  readonly points: readonly number[];
}

export interface ResponsePoint {
  readonly at: number;
  /** Chance of closing within 24 months, with its likely range. */
  readonly chance: number;
  readonly low: number;
  readonly high: number;
  /** The month's cost over the places booked in it, £; null when nobody is left. */
  readonly unitCost: number | null;
  /** The first month makes a loss. */
  readonly isLoss: boolean;
}

const LATER_MONTHS = 2 * MONTHS_PER_YEAR;

const MOVES: Readonly<
  Record<ResponseLever, (service: ModelledService, by: number) => ModelledService>
> = {
  leavers: (service, by) => {
    const gone = shareOut(
      by,
      service.groups.map((group) => group.people),
    );
    return {
      ...service,
      groups: service.groups.map((group, g) => ({
        ...group,
        people: group.people - (gone[g] ?? 0),
      })),
    };
  },
  fee: (service, by) => ({
    ...service,
    groups: service.groups.map((group) => ({
      ...group,
      feePerSession: Math.max(0, group.feePerSession + by),
    })),
  }),
};

const pointAt = (
  at: number,
  service: ModelledService,
  spread: RateSpread,
  plan: DrawPlan,
  memory: LuckMemory,
): ResponsePoint => {
  const simulation = simulate({ ...service, ...plan }, memory);
  const closed = simulation.closedInMonth
    .slice(0, LATER_MONTHS)
    .reduce((all, count) => all + count, 0);
  const { in24 } = likelyRange(service, spread, plan, simulation, memory);
  const { current } = serviceBreakEven(service);
  return {
    at,
    chance: wilson(closed, plan.draws).estimate,
    low: in24.low,
    high: in24.high,
    unitCost: current?.costPerPlace ?? null,
    isLoss: current === null || isLoss(current.margin),
  };
};

/** The outlook at every point, in their order; everybody's luck is the same at all of them. */
export const findResponse = (
  service: ModelledService,
  { spread, along, points }: Pick<ResponseQuestion, 'spread' | 'along' | 'points'>,
  plan: DrawPlan,
  memory: LuckMemory,
): readonly ResponsePoint[] =>
  points.map((at) => pointAt(at, MOVES[along](service, at), spread, plan, memory));

const MOST_POINTS = 100;
const MOST_EITHER_WAY = 10_000;

const responseShape: Reader<ResponseQuestion> = checked(
  objectOf({
    ...whatIfFields,
    along: oneOf(...RESPONSE_LEVERS),
    points: listOf(numberOf({ min: -MOST_EITHER_WAY, max: MOST_EITHER_WAY }), {
      min: 1,
      max: MOST_POINTS,
    }),
  }),
  ({ along, points }) => {
    const odd =
      along === 'leavers' ? points.findIndex((at) => at < 0 || !Number.isInteger(at)) : -1;
    return odd === -1 ? undefined : refusal(`points[${odd}]`, 'must be a whole number of people');
  },
);

/** viability.response: the outlook of a service along one lever. */
export const responseMethod = (
  memory: LuckMemory,
): Method<ResponseQuestion, readonly ResponsePoint[]> => ({
  read: responseShape,
  run: ({ simulation: { seed, draws, ...service }, ...asked }) =>
    findResponse(service, asked, { seed, draws }, memory),
});
