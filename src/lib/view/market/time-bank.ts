// A time bank over months: hours given and spent, and what is owed to members, as a picture and a table.

import { scaleLinear } from 'd3-scale';
import type { TimeBankMonth } from '#lib/domain/market/records.ts';
import { formatHours, formatMonth } from '../format.ts';
import type { Locale } from '../locale.ts';
import type { FigureTable } from '../table.ts';
import { marketWording } from './wording.ts';

export interface TimeBankBalance {
  readonly finding: string;
  readonly table: FigureTable;
  /** Hours owed at the end of each month, first month first. */
  readonly owedHours: readonly number[];
  readonly months: readonly string[];
}

const MINUTES_IN_HOUR = 60;

/** Null when there is no month on record. */
export function shapeBalance(
  months: readonly TimeBankMonth[],
  locale: Locale,
): TimeBankBalance | null {
  const last = months.at(-1);
  if (!last) return null;
  const { provider } = marketWording(locale);
  return {
    finding:
      last.outstandingMinutes > 0
        ? provider.balanceFinding(formatHours(last.outstandingMinutes))
        : provider.balanceNone,
    owedHours: months.map(({ outstandingMinutes }) => outstandingMinutes / MINUTES_IN_HOUR),
    months: months.map(({ month }) => month),
    table: {
      columns: [
        { label: provider.month },
        { label: provider.given, isNumeric: true },
        { label: provider.spent, isNumeric: true },
        { label: provider.owed, isNumeric: true },
      ],
      rows: months.map(({ month, givenMinutes, spentMinutes, outstandingMinutes }) => [
        formatMonth(month, locale),
        formatHours(givenMinutes),
        formatHours(spentMinutes),
        formatHours(outstandingMinutes),
      ]),
    },
  };
}

/** Bars of the hours owed in a frame: places and heights from a zero line. */
export interface BalanceBars {
  readonly zero: number;
  readonly bars: readonly { readonly x: number; readonly y: number; readonly height: number }[];
  readonly barWidth: number;
  readonly ticks: readonly { readonly y: number; readonly value: number }[];
}

/** Lays the bars out between the given edges, units of the drawing. */
export function layBalance(
  owedHours: readonly number[],
  box: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  },
): BalanceBars {
  const scale = scaleLinear()
    .domain([Math.min(0, ...owedHours), Math.max(1, ...owedHours)])
    .nice(4)
    .range([box.bottom, box.top]);
  const stride = (box.right - box.left) / Math.max(1, owedHours.length);
  const zero = scale(0);
  return {
    zero,
    barWidth: Math.max(1, stride * 0.72),
    bars: owedHours.map((hours, at) => ({
      x: box.left + at * stride + stride * 0.14,
      y: Math.min(zero, scale(hours)),
      height: Math.abs(scale(hours) - zero),
    })),
    ticks: scale.ticks(4).map((value) => ({ y: scale(value), value })),
  };
}
