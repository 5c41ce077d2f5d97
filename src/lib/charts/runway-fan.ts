// The runway fan: money in hand month by month over all draws, the middle 8 in 10 as a band, the middle draw as a
// line, the floor below which the service closes, and the month by which half of the draws have closed.

import {
  formatMonth,
  formatPercent,
  formatPounds,
  formatPoundsModelled,
  formatShortMonth,
} from '#lib/view/format.ts';
import type { Locale } from '#lib/view/locale.ts';
import { shellWording } from '#lib/view/shell/wording.ts';
import type { FigureTable } from '#lib/view/table.ts';
import type { Frame, Margins } from './frame.ts';
import type { Label } from './saw-tooth.ts';
import { anchorLabel } from './saw-tooth.ts';
import type { Axis, Tick } from './scale.ts';
import { bandPath, linearAxis, linePath, place } from './scale.ts';

/** One month of the fan. Money in pounds, `closed` as a share of the draws. */
export interface FanPoint {
  /** "YYYY-MM". */
  readonly month: string;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  readonly closed: number;
}

export interface RunwayFanInput {
  readonly points: readonly FanPoint[];
  /** Reserves below this trigger closure, in pounds. */
  readonly floor: number;
  /** "YYYY-MM" by which half of the draws have closed; null when fewer close. */
  readonly medianCloseMonth: string | null;
  readonly locale: Locale;
}

export interface RunwayFanSpec {
  readonly y: Axis;
  readonly months: readonly Tick[];
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly band: string;
  readonly line: string;
  readonly floor: { readonly y: number; readonly label: Label };
  readonly closing: { readonly x: number; readonly y: number; readonly label: Label } | null;
  readonly bandLabel: Label;
  readonly outcome: string;
}

const MARGINS: Readonly<Record<Frame['name'], Margins>> = {
  wide: { top: 48, right: 16, bottom: 40, left: 84 },
  narrow: { top: 48, right: 12, bottom: 40, left: 72 },
};

/** Positions and words of a fan at one size. */
export function shapeRunwayFan(input: RunwayFanInput, frame: Frame): RunwayFanSpec {
  const words = shellWording(input.locale).charts;
  const margins = MARGINS[frame.name];
  const plot = {
    left: margins.left,
    right: frame.width - margins.right,
    top: margins.top,
    bottom: frame.height - margins.bottom,
  };
  const last = Math.max(1, input.points.length - 1);
  const x = (at: number): number => place(plot.left + (at / last) * (plot.right - plot.left));
  const money = input.points.flatMap((point) => [point.p10, point.p90]);
  const y = linearAxis(
    [Math.min(0, input.floor, ...money), Math.max(0, ...money)],
    [plot.bottom, plot.top],
    5,
    (value) => formatPounds(value * 100, input.locale),
  );
  const closedAt = input.points.findIndex((point) => point.month === input.medianCloseMonth);
  const end = input.points.at(-1);
  const outcome =
    input.medianCloseMonth !== null
      ? words.likelyClosure(formatMonth(input.medianCloseMonth, input.locale))
      : words.staysOpen(
          formatPercent(1 - (end?.closed ?? 0)),
          end === undefined ? '' : formatMonth(end.month, input.locale),
        );
  return {
    y,
    plot,
    months: monthTicks(input, frame, x),
    band: bandPath(
      input.points.map((point, at) => ({ x: x(at), low: y.at(point.p10), high: y.at(point.p90) })),
    ),
    line: linePath(input.points.map((point, at) => [x(at), y.at(point.p50)])),
    floor: {
      y: y.at(input.floor),
      label: {
        x: plot.left + 6,
        y: y.at(input.floor) + (y.at(input.floor) + 20 > plot.bottom ? -7 : 16),
        text: words.floor,
        anchor: 'start',
      },
    },
    closing:
      closedAt === -1
        ? null
        : {
            x: x(closedAt),
            y: y.at(input.points[closedAt]?.p50 ?? 0),
            label: anchorLabel(x(closedAt), plot.top - 10, outcome, 0, plot.right, 'start'),
          },
    bandLabel: { x: plot.right, y: plot.top + 14, text: words.band, anchor: 'end' },
    outcome,
  };
}

/** January and July, or every year's first month where there is little room; always the first month. */
function monthTicks(input: RunwayFanInput, frame: Frame, x: (at: number) => number): Tick[] {
  const step = frame.name === 'wide' ? 6 : 12;
  return input.points.flatMap((point, at) =>
    at % step === 0
      ? [{ at: x(at), value: at, label: formatShortMonth(point.month, input.locale) }]
      : [],
  );
}

/** The fan month by month: low, middle, high and share closed. */
export function tableOfRunwayFan(input: RunwayFanInput): FigureTable {
  const words = shellWording(input.locale).charts;
  const pounds = (value: number): string =>
    formatPoundsModelled(Math.round(value) * 100, input.locale);
  return {
    columns: [
      { label: words.month },
      { label: words.low, isNumeric: true },
      { label: words.middle, isNumeric: true },
      { label: words.high, isNumeric: true },
      { label: words.closed, isNumeric: true },
    ],
    rows: input.points.map((point) => [
      formatMonth(point.month, input.locale),
      pounds(point.p10),
      pounds(point.p50),
      pounds(point.p90),
      formatPercent(point.closed),
    ]),
  };
}
