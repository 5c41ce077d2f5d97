/** The band of a simulated or counted share: Wilson 1927, which stays inside 0 to 1 and is honest about zero events. */
import { twoSidedZ } from './normal.ts';

/** Confidence level used where nobody asks for another. */
export const USUAL_LEVEL = 0.95;

export interface ShareBand {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** Only without events: the chance that would give none in so many draws one time in 1 − level; else null. */
  readonly zeroUpper: number | null;
}

/**
 * The Wilson score interval of `events` out of `draws`.
 * @param events whole number from 0 to `draws`
 * @param draws whole number from 1
 */
export const wilson = (events: number, draws: number, level = USUAL_LEVEL): ShareBand => {
  const z = twoSidedZ(level);
  const estimate = events / draws;
  const weight = (z * z) / draws;
  const centre = (estimate + weight / 2) / (1 + weight);
  const variance = (estimate * (1 - estimate)) / draws + (weight / 2) * (1 / (2 * draws));
  const halfWidth = (z * Math.sqrt(variance)) / (1 + weight);
  return {
    estimate,
    low: events === 0 ? 0 : Math.max(0, centre - halfWidth),
    high: events === draws ? 1 : Math.min(1, centre + halfWidth),
    zeroUpper: events === 0 ? -Math.expm1(Math.log1p(-level) / draws) : null,
  };
};
