/** Which assumption moves the outlook of a service most, each moved alone over its own range. */
import { MONTHS_PER_YEAR } from '../kernel/calendar.ts';
import type { Method } from '../kernel/method.ts';
import { moveEach, rankSwings, type AtEnds, type Swing } from '../kernel/one-at-a-time.ts';
import { DEFAULTS, type ParameterSet } from '../parameters/set.ts';
import { assume, rangesOf, type Assumption } from './assumptions.ts';
import type { DrawPlan } from './drivers.ts';
import { withoutClosing } from './hold-open.ts';
import { readWhatIf, type WhatIfQuestion } from './hosted.ts';
import type { RateSpread } from './likely.ts';
import type { LuckMemory } from './luck.ts';
import type { ModelledService } from './modelled-service.ts';
import { simulate, type MonteCarloAnswer } from './monte-carlo.ts';
import { projectPath } from './path.ts';

/** The figures that assumptions are held against. */
export const MEASURES = ['chance24', 'monthsOpen', 'unitCost'] as const;
export type Measure = (typeof MEASURES)[number];

/** One answer: chance of closing within 24 months, months open of the next 24, cost of a place in a year, £. */
export interface Measured {
  readonly chance24: number;
  /** Mean over all draws; those still open count 24. */
  readonly monthsOpen: number;
  /** On the expected path with nothing that closes it; null when nobody would be left. */
  readonly unitCost: number | null;
}

export interface Sensitivity {
  readonly middle: Measured;
  readonly ends: readonly AtEnds<Assumption, Measured>[];
}

const LATER_MONTHS = 2 * MONTHS_PER_YEAR;

/** Months traded of the next 24: a draw that closes in month c trades c months. */
const monthsOpen = ({ probabilityByMonth }: MonteCarloAnswer): number =>
  probabilityByMonth
    .slice(0, LATER_MONTHS - 1)
    .reduce((months, closed) => months + (1 - closed), 1);

/** Cost of a booked place in the twelfth month, £. */
const costInAYear = (service: ModelledService): number | null => {
  const row = projectPath(withoutClosing(service)).rows[MONTHS_PER_YEAR - 1];
  if (row === undefined) return null;
  const booked = row.bookedPerSession * service.sessionsPerWeek * service.weeksPerMonth;
  return booked > 0 ? row.cost / booked : null;
};

const measure = (service: ModelledService, plan: DrawPlan, memory: LuckMemory): Measured => {
  const simulation = simulate({ ...service, ...plan }, memory);
  return {
    chance24: simulation.probabilityByMonth[LATER_MONTHS - 1] ?? 0,
    monthsOpen: monthsOpen(simulation),
    unitCost: costInAYear(service),
  };
};

/** Moves every assumption of a service to both ends of its range, with everybody's luck unchanged. */
export const findSensitivity = (
  service: ModelledService,
  spread: RateSpread,
  plan: DrawPlan,
  memory: LuckMemory,
  parameters: ParameterSet = DEFAULTS,
): Sensitivity => {
  const middle = measure(service, plan, memory);
  const ends = moveEach(rangesOf({ service, spread, parameters }), middle, (assumption, value) =>
    measure(assume(service, assumption, value), plan, memory),
  );
  return { middle, ends };
};

/** The tornado of one figure: widest swing first. */
export const swingsOf = (
  { middle, ends }: Sensitivity,
  figure: Measure,
): readonly Swing<Assumption>[] => rankSwings(ends, middle, (answer) => answer[figure]);

/** viability.sensitivity: what the outlook becomes at both ends of every assumption. */
export const sensitivityMethod = (memory: LuckMemory): Method<WhatIfQuestion, Sensitivity> => ({
  read: readWhatIf,
  run: ({ simulation: { seed, draws, ...service }, spread, parameters }) =>
    findSensitivity(service, spread, { seed, draws }, memory, parameters),
});
