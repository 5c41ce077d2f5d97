// What the pictures of "What matters" take: the page and its files draw the same.

import { formatNumber, formatPercent, formatPounds, SUPPRESSED } from '../../format.ts';
import type { Locale } from '../../locale.ts';
import { formatFeeChange, type CurvePage } from './curve.ts';
import { formatMeasureTick } from './figures.ts';
import type { AssumptionRow, TornadoPage } from './page.ts';
import type { MeasureWord } from './url.ts';
import { sensitivityWording } from './wording.ts';

const PENCE = 100;

/**
 * The tornado of one figure; null where the figure is not known.
 * @param mayTell whether the ends of an assumption may be told; all may on the page
 */
export function tornadoInput(
  { rows, middle, measure: title }: Pick<TornadoPage, 'rows' | 'middle' | 'measure'>,
  measure: MeasureWord,
  locale: Locale,
  mayTell: (assumption: string) => boolean = () => true,
) {
  const { tornado } = sensitivityWording(locale);
  return middle === null
    ? null
    : {
        rows: rows.map((row): AssumptionRow =>
          mayTell(row.key) ? row : { ...row, lowText: SUPPRESSED, highText: SUPPRESSED },
        ),
        middle: middle.value,
        middleText: middle.text,
        format: (value: number) => formatMeasureTick(measure, value, locale),
        measure: title,
        words: { low: tornado.low, high: tornado.high },
      };
}

/** Both curves along a lever: the chance of closing, and the cost of a place. */
export function curveInputs(page: CurvePage, locale: Locale) {
  const { columns } = sensitivityWording(locale).curve;
  const shared = {
    now: { at: 0, text: page.now },
    threshold: page.threshold,
    axis: page.axis,
    formatX: (value: number) =>
      page.against === 'fee' ? formatFeeChange(value, locale) : formatNumber(value),
  };
  return {
    chance: {
      ...shared,
      points: page.points.map(({ chance: value, ...point }) => ({ ...point, value })),
      title: columns.chance,
      formatY: (value: number) => formatPercent(value),
      covers: [0, 1] as const,
    },
    cost: {
      ...shared,
      points: page.points.map(({ unitCost, ...point }) => ({
        ...point,
        value: unitCost,
        low: null,
        high: null,
      })),
      title: columns.cost,
      formatY: (value: number) => formatPounds(value * PENCE, locale),
      covers: [0, 0] as const,
    },
  };
}
