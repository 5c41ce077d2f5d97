/**
 * The range that a reader needs: not only the luck of the draws, but how little is known of the rates of leaving. A
 * council's own last year is a small sample; that is usually the wider of the two.
 */
import { MONTHS_PER_YEAR } from '../kernel/calendar.ts';
import { numberOf, objectOf, type Reader } from '../kernel/reader.ts';
import { wilson } from '../kernel/wilson.ts';
import type { DrawPlan } from './drivers.ts';
import type { ExitRates } from './estimate.ts';
import type { LuckMemory } from './luck.ts';
import type { ModelledService } from './modelled-service.ts';
import { simulate, type MonteCarloAnswer } from './monte-carlo.ts';

interface Ends {
  readonly low: number;
  readonly high: number;
}

/** How far the rates of leaving may lie from their middle, as factors: 0.5 is half the rate. */
export interface RateSpread {
  /** On naturalExit. */
  readonly natural: Ends;
  /** On choiceExit. */
  readonly choice: Ends;
}

const amount = numberOf({ min: 0 });
const ends = objectOf({ low: amount, high: amount });

/** Reads a spread. */
export const readSpread: Reader<RateSpread> = objectOf({ natural: ends, choice: ends });

/** Ranges over both: rates at the ends of their interval together, and the Wilson band of the draws around each. */
export interface Likely {
  /** Chance of closing within 12 months. */
  readonly in12: Ends;
  /** Chance of closing within 24 months. */
  readonly in24: Ends;
  /** People who would lose their place within the horizon. */
  readonly displaced: Ends;
}

/** The spread of estimated rates. A middle rate of 0 has none. */
export const spreadOf = ({ other, choice }: Pick<ExitRates, 'other' | 'choice'>): RateSpread => {
  const factors = ({ low, mid, high }: { low: number; mid: number; high: number }): Ends =>
    mid === 0 ? { low: 1, high: 1 } : { low: low / mid, high: high / mid };
  return { natural: factors(other), choice: factors(choice) };
};

/** The service with both rates of leaving at an end of their interval. */
export const withRates = (
  service: ModelledService,
  spread: RateSpread,
  end: keyof Ends,
): ModelledService => ({
  ...service,
  groups: service.groups.map((group) => ({
    ...group,
    naturalExit: Math.min(1, group.naturalExit * spread.natural[end]),
    choiceExit: Math.min(1, group.choiceExit * spread.choice[end]),
  })),
});

const bandBy = ({ closedInMonth }: MonteCarloAnswer, month: number, draws: number): Ends =>
  wilson(
    closedInMonth.slice(0, month).reduce((sum, count) => sum + count, 0),
    draws,
  );

const hull = (ends: readonly Ends[]): Ends => ({
  low: Math.min(...ends.map(({ low }) => low)),
  high: Math.max(...ends.map(({ high }) => high)),
});

/**
 * Simulates the service with both rates at their low and at their high ends, with everybody's luck unchanged. The
 * middle run is part of the range, because with staff steps fewer leavers do not always mean a lower chance.
 * @param middle the simulation at the middle rates
 */
export const likelyRange = (
  service: ModelledService,
  spread: RateSpread,
  plan: DrawPlan,
  middle: MonteCarloAnswer,
  memory: LuckMemory,
): Likely => {
  const runs = [
    middle,
    ...(['low', 'high'] as const).map((end) =>
      simulate({ ...withRates(service, spread, end), ...plan }, memory),
    ),
  ];
  return {
    in12: hull(runs.map((run) => bandBy(run, MONTHS_PER_YEAR, plan.draws))),
    in24: hull(runs.map((run) => bandBy(run, 2 * MONTHS_PER_YEAR, plan.draws))),
    displaced: hull(runs.map(({ meanDisplaced }) => ({ low: meanDisplaced, high: meanDisplaced }))),
  };
};
