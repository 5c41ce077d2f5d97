/** How often care homes like one close in a year: the base rate that any sign of trouble is to be set beside. */
import {
  HOME_AGE_ENDS,
  HOME_CLOSURES_BY_AGE,
  HOME_CLOSURES_BY_SIZE,
  HOME_SIZE_ENDS,
  type HomeAge,
  type HomeSize,
} from '../parameters/calibrated.ts';
import type { Ranged } from '../parameters/parameter.ts';
import { DEFAULTS, valueIn, type ParameterSet } from '../parameters/set.ts';

/** @param beds registered beds, at least 1 */
export const homeSize = (beds: number): HomeSize =>
  HOME_SIZE_ENDS.find(([, end]) => beds <= end)?.[0] ?? '61+';

const homeAge = (years: number): HomeAge =>
  HOME_AGE_ENDS.find(([, end]) => Math.floor(years) <= end)?.[0] ?? '6+';

const chanceOf = (rate: number): number => 1 - Math.exp(-rate);

/**
 * Chance that a care home closes within a year, as homes of its size and age have: a rate for all of them, which says
 * nothing of this one. Both intervals are taken at the same end, which errs on the wide side.
 * @param beds registered beds, at least 1
 * @param years years since registration
 */
export const homeClosureChance = (
  beds: number,
  years: number,
  parameters: ParameterSet = DEFAULTS,
): Ranged => {
  const bySize = valueIn(parameters, HOME_CLOSURES_BY_SIZE)[homeSize(beds)];
  const byAge = valueIn(parameters, HOME_CLOSURES_BY_AGE)[homeAge(years)];
  return {
    low: chanceOf(bySize.low * byAge.low),
    mid: chanceOf(bySize.mid * byAge.mid),
    high: chanceOf(bySize.high * byAge.high),
  };
};
