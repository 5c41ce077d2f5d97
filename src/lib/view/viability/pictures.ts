// What the saw-tooth and the runway fan draw, as recorded and under a what-if alike.

import type { BreakEven } from '#lib/domain/viability/break-even.ts';
import type { FanMonth } from '#lib/domain/viability/fan.ts';
import { formatMonth, formatNumber, formatPercent } from '../format.ts';
import type { Locale } from '../locale.ts';
import { formatPockets } from './figures.ts';
import { viabilityWording } from './wording.ts';

const MONTHS_IN_YEAR = 12;

/** The month so many months after `lastMonth` ("YYYY-MM"). */
export function monthAfter(lastMonth: string, months: number): string {
  const [year = 0, month = 1] = lastMonth.split('-').map(Number);
  const index = year * MONTHS_IN_YEAR + month - 1 + months;
  return `${Math.floor(index / MONTHS_IN_YEAR)}-${String((index % MONTHS_IN_YEAR) + 1).padStart(2, '0')}`;
}

export interface SawToothPicture extends Pick<
  BreakEven,
  'table' | 'firstBreakEven' | 'safeBreakEven' | 'lossPockets'
> {
  readonly finding: string;
  /** Where it loses money again, in words; null without such pockets. */
  readonly pockets: string | null;
}

/** A month of the fan: money in pounds, `closed` as a share of the draws. */
export interface FanPoint {
  readonly month: string;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly closed: number;
}

export interface FanPicture {
  readonly finding: string;
  readonly floor: number;
  readonly points: readonly FanPoint[];
  readonly medianCloseMonth: string | null;
}

export function shapeSawTooth(breakEven: BreakEven, locale: Locale): SawToothPicture {
  const { sawTooth } = viabilityWording(locale).service;
  const { table, firstBreakEven: first, safeBreakEven: safe, lossPockets } = breakEven;
  return {
    table,
    firstBreakEven: first,
    safeBreakEven: safe,
    lossPockets,
    finding:
      first === null
        ? sawTooth.findingNone
        : safe === null || safe === first
          ? sawTooth.findingOne(formatNumber(first))
          : sawTooth.finding(formatNumber(first), formatNumber(safe)),
    pockets: formatPockets(breakEven, locale),
  };
}

/** What the fan starts from. */
export interface FanFrom {
  /** Last month on record; the fan's first month follows it. */
  readonly lastMonth: string;
  /** £ below which the service closes. */
  readonly floor: number;
  /** Months until half of the draws have closed; null beyond the horizon. */
  readonly halfClosedIn: number | null;
}

export function shapeFan(months: readonly FanMonth[], from: FanFrom, locale: Locale): FanPicture {
  const { fan: words } = viabilityWording(locale).service;
  const { lastMonth, floor, halfClosedIn } = from;
  const halfClosed = halfClosedIn === null ? null : monthAfter(lastMonth, halfClosedIn);
  const open = 1 - (months.at(-1)?.closed ?? 0);
  return {
    finding:
      halfClosed === null
        ? words.findingOpen(formatPercent(open))
        : words.finding(formatMonth(halfClosed, locale)),
    floor,
    medianCloseMonth: halfClosed,
    points: months.map(({ month, reserves, closed }) => ({
      month: monthAfter(lastMonth, month),
      ...reserves,
      closed,
    })),
  };
}
