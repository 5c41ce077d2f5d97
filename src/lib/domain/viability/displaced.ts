/** People who would lose their place: of one service, and of several together. */
import type { Ranged } from '../parameters/parameter.ts';
import type { Likely } from './likely.ts';
import type { MonteCarloAnswer } from './monte-carlo.ts';

/** People expected to lose their place within the horizon: the mean over all draws, with its likely range. */
export const expectDisplaced = ({
  simulation,
  likely,
}: {
  readonly simulation: Pick<MonteCarloAnswer, 'meanDisplaced'>;
  readonly likely: Pick<Likely, 'displaced'>;
}): Ranged => ({ ...likely.displaced, mid: simulation.meanDisplaced });

/** Several services together, all at the same end of their range: the widest the sum can be. */
export const addDisplaced = (parts: readonly Ranged[]): Ranged => ({
  low: parts.reduce((sum, part) => sum + part.low, 0),
  mid: parts.reduce((sum, part) => sum + part.mid, 0),
  high: parts.reduce((sum, part) => sum + part.high, 0),
});
