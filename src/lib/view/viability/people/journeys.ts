// Where the minutes on the page come from: a table of the council's own, or straight lines.

import type { JourneyTable } from '#lib/domain/access/own-journeys.ts';
import type { ClosingCase } from '#lib/domain/viability/closing-question.ts';
import { formatDate, formatNumber } from '../../format.ts';
import type { Locale } from '../../locale.ts';
import { peopleWording } from './wording.ts';

/** The table of the council that was used. */
export interface JourneysTold extends JourneyTable {
  /** Title of its source, and the day it came; null where the source is no longer on record. */
  readonly source: string | null;
  readonly day: string | null;
}

const MEDIAN = 50;

/** How many of the journeys are the council's own, and how these were made; null where all are estimated. */
export function journeysLine(
  { journeys, routed }: Pick<ClosingCase, 'journeys' | 'routed'>,
  told: JourneysTold | null,
  locale: Locale,
): string | null {
  if (told === null || routed.size === 0) return null;
  const { travel } = peopleWording(locale);
  const how = [
    travel.modes[told.mode],
    told.percentile === MEDIAN ? travel.median : travel.percentile(formatNumber(told.percentile)),
    ...(told.source === null ? [] : [travel.source(told.source)]),
    ...(told.day === null ? [] : [formatDate(told.day, locale)]),
  ].join(', ');
  return routed.size === journeys
    ? travel.allOwn(formatNumber(journeys), how)
    : travel.someOwn(formatNumber(routed.size), formatNumber(journeys), how);
}
