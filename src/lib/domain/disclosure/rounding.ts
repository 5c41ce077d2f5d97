/** The count rule: small counts are not shown, all others as multiples of a base, percentages only from what is shown. */
import { total } from '../kernel/exactness.ts';
import type { Method } from '../kernel/method.ts';
import { defaulted, listOf, objectOf, wholeOf, yesOrNo, type Reader } from '../kernel/reader.ts';
import {
  LEAST_PERCENT_BASE,
  ROUNDING_BASE,
  SUPPRESSION_THRESHOLD,
} from '../parameters/disclosure.ts';

/** How counts are shown. */
export interface CountRule {
  /** Counts are shown as multiples of this. */
  readonly base: number;
  /** Counts from 1 to below this are not shown; 1 shows all. */
  readonly suppressBelow: number;
  /** True where a zero would itself give something away. */
  readonly hideZero: boolean;
}

export interface RoundQuestion extends CountRule {
  /** People. */
  readonly counts: readonly number[];
  /** No percentages when the shown total is below this. */
  readonly percentMinBase: number;
}

/** A count as it is shown: null when it is not. */
export interface ShownCount {
  readonly value: number | null;
  readonly suppressed: boolean;
}

export interface RoundAnswer {
  readonly cells: readonly ShownCount[];
  /** The true total under the same rule, so the cells need not add up to it. */
  readonly total: ShownCount;
  /** Percent of the shown total, not rounded; null where there is none. */
  readonly percent: readonly (number | null)[];
}

const PERCENT = 100;

/** The nearest multiple of the base, ties up, in whole numbers throughout. */
export const roundToBase = (count: number, base: number): number => {
  const over = count % base;
  return over * 2 >= base ? count - over + base : count - over;
};

/** A count under the rule. */
export const showCount = (
  count: number,
  { base, suppressBelow, hideZero }: CountRule,
): ShownCount =>
  (count === 0 && hideZero) || (count > 0 && count < suppressBelow)
    ? { value: null, suppressed: true }
    : { value: roundToBase(count, base), suppressed: false };

/**
 * Counts, their total and their percentages as they may be shown. The total is rounded from the true total, and
 * percentages are worked out from what is shown, so that neither gives more away than the counts do.
 */
export const roundCounts = ({ counts, percentMinBase, ...rule }: RoundQuestion): RoundAnswer => {
  const cells = counts.map((count) => showCount(count, rule));
  const everybody = showCount(total(counts), rule);
  const whole = everybody.value ?? 0;
  const isBaseEnough = whole > 0 && whole >= percentMinBase;
  return {
    cells,
    total: everybody,
    percent: cells.map(({ value }) =>
      isBaseEnough && value !== null ? (PERCENT * value) / whole : null,
    ),
  };
};

const shape: Reader<RoundQuestion> = objectOf({
  counts: listOf(wholeOf({ min: 0 }), { min: 1 }),
  base: defaulted(wholeOf({ min: 1, max: PERCENT }), ROUNDING_BASE.value),
  suppressBelow: defaulted(wholeOf({ min: 1 }), SUPPRESSION_THRESHOLD.value),
  hideZero: defaulted(yesOrNo, false),
  percentMinBase: defaulted(wholeOf({ min: 1 }), LEAST_PERCENT_BASE.value),
});

/** demand.round: counts as they may be shown. */
export const roundMethod: Method<RoundQuestion, RoundAnswer> = { read: shape, run: roundCounts };
