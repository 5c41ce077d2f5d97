// A measure over time against a target: what happened as a line, what would have to happen as a dashed one, the
// target as a ring with its date.

import { ascending } from 'd3-array';
import { formatDate, formatMonth, formatShortMonth } from '#lib/view/format.ts';
import type { Locale } from '#lib/view/locale.ts';
import { shellWording } from '#lib/view/shell/wording.ts';
import type { FigureTable } from '#lib/view/table.ts';
import type { Frame, Margins } from './frame.ts';
import type { Label } from './saw-tooth.ts';
import { anchorLabel } from './saw-tooth.ts';
import type { Axis, Tick } from './scale.ts';
import { linearAxis, linePath, place } from './scale.ts';

export interface LineInput {
  /** What is measured and its unit, e.g. "Hours a week". */
  readonly measure: string;
  /** Months in order; null where nothing is known. */
  readonly points: readonly { readonly month: string; readonly value: number | null }[];
  readonly target: {
    readonly startDate: string;
    readonly startValue: number;
    readonly byDate: string;
    readonly value: number;
  } | null;
  readonly format: (value: number) => string;
  readonly locale: Locale;
}

export interface LineSpec {
  readonly y: Axis;
  readonly months: readonly Tick[];
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly line: string;
  readonly path: string;
  readonly latest: { readonly x: number; readonly y: number; readonly label: Label } | null;
  readonly target: { readonly x: number; readonly y: number; readonly label: Label } | null;
}

const MARGINS: Readonly<Record<Frame['name'], Margins>> = {
  wide: { top: 44, right: 24, bottom: 36, left: 60 },
  narrow: { top: 44, right: 18, bottom: 36, left: 52 },
};
const MONTHS_IN_YEAR = 12;
const DAYS_IN_MONTH = 30.44;

/** Months since year 0, with the day of the month as a fraction. */
function monthPosition(isoDate: string): number {
  const [year = 0, month = 1, day = 1] = isoDate.split('-').map(Number);
  return year * MONTHS_IN_YEAR + month - 1 + (day - 1) / DAYS_IN_MONTH;
}

/** Positions and words of the line at one size. */
export function shapeLine(input: LineInput, frame: Frame): LineSpec {
  const { target } = input;
  const margins = MARGINS[frame.name];
  const plot = {
    left: margins.left,
    right: frame.width - margins.right,
    top: margins.top,
    bottom: frame.height - margins.bottom,
  };
  const times = input.points.map((point) => monthPosition(point.month));
  if (target !== null) times.push(monthPosition(target.byDate));
  const sorted = times.toSorted(ascending);
  const from = sorted[0] ?? 0;
  const to = Math.max(sorted.at(-1) ?? 1, from + 1);
  const x = (date: string): number =>
    place(plot.left + ((monthPosition(date) - from) / (to - from)) * (plot.right - plot.left));
  const values = input.points.flatMap((point) => (point.value === null ? [] : [point.value]));
  if (target !== null) values.push(target.value, target.startValue);
  const y = linearAxis([0, Math.max(1, ...values)], [plot.bottom, plot.top], 5, input.format);
  return {
    y,
    plot,
    months: yearTicks(from, to, frame, plot, input.locale),
    line: linePath(
      input.points.map((point) =>
        point.value === null ? null : [x(point.month), y.at(point.value)],
      ),
    ),
    path:
      target === null
        ? ''
        : linePath([
            [Math.max(plot.left, x(target.startDate)), y.at(target.startValue)],
            [x(target.byDate), y.at(target.value)],
          ]),
    ...shapeEnds(input, x, y, plot),
  };
}

/** Ticks on round months (January, then July, then each quarter) as there is room; none without a point. */
function yearTicks(
  from: number,
  to: number,
  frame: Frame,
  plot: LineSpec['plot'],
  locale: Locale,
): Tick[] {
  if (from < MONTHS_IN_YEAR) return [];
  const room = frame.name === 'wide' ? 8 : 4;
  const step = [1, 3, 6, 12, 24].find((months) => (to - from) / months <= room) ?? 24;
  const ticks: Tick[] = [];
  for (let at = Math.ceil(from / step) * step; at <= to; at += step) {
    const iso = `${Math.floor(at / MONTHS_IN_YEAR)}-${String((at % MONTHS_IN_YEAR) + 1).padStart(2, '0')}`;
    const position = place(plot.left + ((at - from) / (to - from)) * (plot.right - plot.left));
    ticks.push({ at: position, value: at, label: formatShortMonth(iso, locale) });
  }
  return ticks;
}

function shapeEnds(
  input: LineInput,
  x: (date: string) => number,
  y: Axis,
  plot: LineSpec['plot'],
): Pick<LineSpec, 'latest' | 'target'> {
  const words = shellWording(input.locale).charts;
  const latest = input.points
    .flatMap(({ month, value }) => (value === null ? [] : [{ month, value }]))
    .at(-1);
  const { target } = input;
  const dot = (date: string, value: number, text: string, below: boolean): LineSpec['latest'] => {
    const at = { x: x(date), y: y.at(value) };
    const labelY = below ? at.y + 24 : at.y - 14;
    return { ...at, label: anchorLabel(at.x, labelY, text, plot.left, plot.right + 16, 'end') };
  };
  const isBehind = latest !== undefined && target !== null && latest.value < target.value;
  return {
    latest:
      latest === undefined
        ? null
        : dot(latest.month, latest.value, input.format(latest.value), isBehind),
    target:
      target === null
        ? null
        : dot(
            target.byDate,
            target.value,
            words.target(input.format(target.value), formatDate(target.byDate, input.locale)),
            false,
          ),
  };
}

/** The measure month by month. */
export function tableOfLine(input: LineInput): FigureTable {
  const words = shellWording(input.locale);
  return {
    columns: [{ label: words.charts.month }, { label: input.measure, isNumeric: true }],
    rows: input.points.map((point) => [
      formatMonth(point.month, input.locale),
      point.value === null ? words.values.notKnown : input.format(point.value),
    ]),
  };
}
