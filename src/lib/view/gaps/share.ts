// Shares and journeys of the gaps page in words.

import { formatEstimate, type Range } from '../estimate.ts';
import { formatModelled, formatNumber, SUPPRESSED } from '../format.ts';
import type { Locale } from '../locale.ts';
import { shellWording } from '../shell/wording.ts';
import { bareEstimate, type Figure } from './hours.ts';
import type { AreaLine } from './lines.ts';

const percentText = (share: number): string => `${formatModelled(share * 100)}%`;

/** A modelled share with its range; all or nothing at both ends is said plainly. */
export function shareFigure(share: Range | null, locale: Locale): Figure {
  if (share === null) return { kind: 'record', text: shellWording(locale).values.notKnown };
  if (share.low === share.high && (share.mid === 0 || share.mid === 1)) {
    return { kind: 'record', text: `${formatNumber(share.mid * 100)}%` };
  }
  return { kind: 'estimate', text: formatEstimate(share, percentText, locale, percentText) };
}

/** Cover of an area; hidden where it would give hidden hours away. */
export const coverFigure = (
  { covered, isWithheld }: Pick<AreaLine, 'covered' | 'isWithheld'>,
  locale: Locale,
): Figure => (isWithheld ? { kind: 'record', text: SUPPRESSED } : shareFigure(covered, locale));

/** Minutes with the error that straight lines may have. */
export const minutesFigure = (minutes: Range, locale: Locale): Figure => ({
  kind: 'estimate',
  text: bareEstimate(minutes, locale),
});
