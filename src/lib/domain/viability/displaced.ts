/** People who would lose their place: of one service, and of several together. */
import type { Ranged } from '../parameters/parameter.ts';
import type { Outlook } from './assess.ts';

/**
 * People expected to lose their place within the horizon: the mean over all draws. Low and high hold the people
 * displaced by a closure and move its chance to the ends of the Wilson band.
 */
export const expectDisplaced = ({
  simulation,
  chanceIn24,
}: Pick<Outlook, 'simulation' | 'chanceIn24'>): Ranged => {
  const { estimate, low, high } = chanceIn24;
  const whenItCloses = estimate === 0 ? 0 : simulation.meanDisplaced / estimate;
  return { low: whenItCloses * low, mid: simulation.meanDisplaced, high: whenItCloses * high };
};

/** Several services together, all at the same end of their band: the widest the sum can be. */
export const addDisplaced = (parts: readonly Ranged[]): Ranged => ({
  low: parts.reduce((sum, part) => sum + part.low, 0),
  mid: parts.reduce((sum, part) => sum + part.mid, 0),
  high: parts.reduce((sum, part) => sum + part.high, 0),
});
