// Hours a week in words: an estimate with its range, a plain figure of the records, or why there is none.

import { formatEstimate, type EstimateText, type Range } from '../estimate.ts';
import { formatModelled, formatNumber, SUPPRESSED } from '../format.ts';
import type { Locale } from '../locale.ts';
import { shellWording } from '../shell/wording.ts';
import type { ShownHours } from './lines.ts';
import { gapsWording } from './wording.ts';

/** A figure as a page draws it. */
export type Figure =
  | { readonly kind: 'estimate'; readonly text: EstimateText }
  /** Straight from the records: no range, because nothing is modelled. */
  | { readonly kind: 'record'; readonly text: string };

/** "about 340 hours a week", with its range. */
export function hoursEstimate(hours: Range, locale: Locale): EstimateText {
  const { hoursPerWeek } = shellWording(locale).measures;
  return formatEstimate(
    hours,
    (value) => hoursPerWeek(formatModelled(value), formatModelled(value) !== '1'),
    locale,
  );
}

/** Hours of a total, or the mark for hidden ones with the reason where the range would stand. */
export const totalEstimate = (hours: Range, isTold: boolean, locale: Locale): EstimateText =>
  isTold
    ? hoursEstimate(hours, locale)
    : { value: SUPPRESSED, range: gapsWording(locale).hiddenHours };

/** Hours a week without the unit, for a cell under a heading that has it. */
export const bareEstimate = (hours: Range, locale: Locale): EstimateText =>
  formatEstimate(hours, formatModelled, locale);

/** Whole hours as the records have them. */
export function hoursRecord(hours: number, locale: Locale): Figure {
  const text = formatNumber(Math.round(hours));
  return {
    kind: 'record',
    text: shellWording(locale).measures.hoursPerWeek(text, text !== '1'),
  };
}

/** Hours that the records may give exactly: a range of no width is no estimate. */
export const hoursFigure = (hours: Range, isRecord: boolean, locale: Locale): Figure =>
  isRecord && hours.low === hours.high
    ? hoursRecord(hours.mid, locale)
    : { kind: 'estimate', text: hoursEstimate(hours, locale) };

/** A cell of hours: modelled with range, 0, "[c]" or "not known". */
export function hoursCell(shown: ShownHours, isRecord: boolean, locale: Locale): Figure {
  if (shown.kind === 'suppressed') return { kind: 'record', text: SUPPRESSED };
  if (shown.kind === 'not-known') {
    return { kind: 'record', text: shellWording(locale).values.notKnown };
  }
  const { hours } = shown;
  if (hours.high === 0) return { kind: 'record', text: '0' };
  if (isRecord && hours.low === hours.high) {
    return { kind: 'record', text: formatNumber(Math.round(hours.mid)) };
  }
  return { kind: 'estimate', text: bareEstimate(hours, locale) };
}

/** Adds ranges end to end, which holds when all err the same way. */
export const sumRanges = (ranges: readonly Range[]): Range =>
  ranges.reduce(
    (sum, { low, mid, high }) => ({
      low: sum.low + low,
      mid: sum.mid + mid,
      high: sum.high + high,
    }),
    { low: 0, mid: 0, high: 0 },
  );
