// A modelled number with its range, ready for the page: never more than 2 significant figures, never alone.

import { formatModelled } from './format.ts';
import type { Locale } from './locale.ts';
import { shellWording } from './shell/wording.ts';

/** A modelled value and its likely range, all in the same unit; low ≤ mid ≤ high. */
export interface Range {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

/** The two texts that the page puts into `data-modelled` and `data-range`. */
export interface EstimateText {
  /** e.g. "about 340 hours a week". */
  readonly value: string;
  /** e.g. "likely 280 to 410". */
  readonly range: string;
}

/**
 * Words of an estimate. Ends that read alike are said once.
 *
 * @param format - adds the unit to the middle value; the range stays bare unless `formatEnd` is given.
 */
export function formatEstimate(
  range: Range,
  format: (value: number) => string = formatModelled,
  locale: Locale = 'en',
  formatEnd: (value: number) => string = formatModelled,
): EstimateText {
  const { about, likely, likelyRange } = shellWording(locale).values;
  const [low, high] = [formatEnd(range.low), formatEnd(range.high)];
  return {
    value: about(format(range.mid)),
    range: low === high ? likelyRange(low) : likely(low, high),
  };
}
