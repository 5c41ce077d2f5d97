// The saw-tooth: margin against attendance. Staff are bought whole, so the line falls at every new worker; there
// can be a first break-even, loss pockets above it, and a number of people from which the service is safe.

import { formatPounds } from '#lib/view/format.ts';
import type { Locale } from '#lib/view/locale.ts';
import { shellWording } from '#lib/view/shell/wording.ts';
import type { FigureTable } from '#lib/view/table.ts';
import type { Frame, Margins } from './frame.ts';
import type { Axis } from './scale.ts';
import { countAxis, linearAxis, linePath, place } from './scale.ts';

/** Margins by number of people, with the marks to draw. Money in pounds a month. */
export interface SawToothInput {
  readonly points: readonly { readonly people: number; readonly margin: number }[];
  readonly firstBreakEven: number | null;
  readonly safeBreakEven: number | null;
  /** Numbers of people above the first break-even that lose money again. */
  readonly lossPockets: readonly number[];
  /** Null where it may not be told. */
  readonly todayPeople: number | null;
  /** People after the change of a what-if; null for none. */
  readonly changedPeople?: number | null;
  readonly locale: Locale;
}

/** A word on the drawing, with the side that it grows to. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface SawToothSpec {
  readonly x: Axis;
  readonly y: Axis;
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly line: string;
  /** Closed areas between a loss and zero. */
  readonly losses: readonly string[];
  readonly pockets: readonly { readonly x: number; readonly width: number }[];
  readonly thresholds: readonly { readonly x: number; readonly label: Label }[];
  readonly today: { readonly x: number; readonly y: number; readonly label: Label } | null;
  readonly changed: { readonly x: number; readonly y: number; readonly label: Label } | null;
}

const MARGINS: Readonly<Record<Frame['name'], Margins>> = {
  wide: { top: 62, right: 18, bottom: 46, left: 74 },
  narrow: { top: 66, right: 12, bottom: 46, left: 64 },
};
/** Width of a letter at 13 units, for keeping words inside the drawing. */
const LETTER = 6.7;

/** Keeps a word inside the plot by choosing the side it grows to. */
export function anchorLabel(
  x: number,
  y: number,
  text: string,
  left: number,
  right: number,
  prefers: 'start' | 'end',
): Label {
  const width = text.length * LETTER;
  const fitsRight = x + 6 + width <= right;
  const fitsLeft = x - 6 - width >= left;
  const grows = prefers === 'start' ? fitsRight || !fitsLeft : !fitsLeft && fitsRight;
  if (!fitsRight && !fitsLeft) {
    const middle = Math.min(Math.max(x, left + width / 2), right - width / 2);
    return { x: place(middle), y, text, anchor: 'middle' };
  }
  return grows ? { x: x + 6, y, text, anchor: 'start' } : { x: x - 6, y, text, anchor: 'end' };
}

type Position = readonly [x: number, y: number];

/** Areas between the line and zero wherever the line is on the side of loss (larger y). */
export function lossAreas(points: readonly Position[], zero: number): string[] {
  const areas: Position[][] = [];
  let open: Position[] = [];
  const close = (): void => {
    if (open.length > 1) areas.push(open);
    open = [];
  };
  points.forEach((point, at) => {
    const before = points[at - 1];
    if (before !== undefined && before[1] > zero !== point[1] > zero) {
      const share = (zero - before[1]) / (point[1] - before[1]);
      const crossing: Position = [before[0] + share * (point[0] - before[0]), zero];
      open.push(crossing);
      if (point[1] <= zero) close();
    }
    if (point[1] > zero) open.push(point);
  });
  close();
  return areas.map((area) => {
    const first = area[0] ?? [0, zero];
    const last = area.at(-1) ?? first;
    return `${linePath([[first[0], zero], ...area, [last[0], zero]])}Z`;
  });
}

/** Neighbouring numbers of people as stretches, each half a person wider than its ends. */
function stretches(numbers: readonly number[]): (readonly [from: number, to: number])[] {
  const result: [number, number][] = [];
  for (const number of numbers) {
    const last = result.at(-1);
    if (last !== undefined && last[1] === number - 0.5) last[1] = number + 0.5;
    else result.push([number - 0.5, number + 0.5]);
  }
  return result;
}

/** Positions and words of a saw-tooth at one size. */
export function shapeSawTooth(input: SawToothInput, frame: Frame): SawToothSpec {
  const margins = MARGINS[frame.name];
  const plot = {
    left: margins.left,
    right: frame.width - margins.right,
    top: margins.top,
    bottom: frame.height - margins.bottom,
  };
  const people = input.points.map((point) => point.people);
  const money = input.points.map((point) => point.margin);
  const x = countAxis(
    [Math.min(...people), Math.max(...people)],
    [plot.left, plot.right],
    frame.name === 'wide' ? 10 : 5,
    String,
    false,
  );
  const y = linearAxis(
    [Math.min(0, ...money), Math.max(0, ...money)],
    [plot.bottom, plot.top],
    5,
    (value) => formatPounds(value * 100, input.locale),
  );
  const positions = input.points.map((point): Position => [x.at(point.people), y.at(point.margin)]);
  return {
    x,
    y,
    plot,
    line: linePath(positions),
    losses: lossAreas(positions, y.at(0)),
    pockets: stretches(input.lossPockets).map(([from, to]) => ({
      x: x.at(from),
      width: place(x.at(Math.min(to, x.domain[1])) - x.at(from)),
    })),
    thresholds: shapeThresholds(input, x, plot),
    ...shapeDots(input, x, y, plot),
  };
}

function shapeThresholds(
  input: SawToothInput,
  x: Axis,
  plot: SawToothSpec['plot'],
): SawToothSpec['thresholds'] {
  const words = shellWording(input.locale).charts;
  const { firstBreakEven: first, safeBreakEven: safe } = input;
  const row = (index: number): number => plot.top - 26 + index * 17;
  const threshold = (
    people: number,
    text: string,
    index: number,
    prefers: 'start' | 'end',
  ): SawToothSpec['thresholds'][number] => ({
    x: x.at(people),
    label: anchorLabel(x.at(people), row(index), text, 0, plot.right, prefers),
  });
  if (first !== null && first === safe) {
    return [threshold(first, words.breakEven(String(first)), 1, 'start')];
  }
  return [
    ...(first === null ? [] : [threshold(first, words.firstBreakEven(String(first)), 0, 'end')]),
    ...(safe === null ? [] : [threshold(safe, words.safeBreakEven(String(safe)), 1, 'start')]),
  ];
}

function shapeDots(
  input: SawToothInput,
  x: Axis,
  y: Axis,
  plot: SawToothSpec['plot'],
): Pick<SawToothSpec, 'today' | 'changed'> {
  const words = shellWording(input.locale).charts;
  const dot = (
    people: number | null,
    say: (people: string) => string,
    isAbove: boolean,
    prefers: 'start' | 'end' = 'start',
  ): SawToothSpec['today'] => {
    if (people === null) return null;
    const point = input.points.find((one) => one.people === Math.round(people));
    if (point === undefined) return null;
    const text = say(String(people));
    const at = { x: x.at(point.people), y: y.at(point.margin) };
    const labelY = isAbove || at.y > plot.bottom - 24 ? at.y - 13 : at.y + 22;
    return { ...at, label: anchorLabel(at.x, labelY, text, plot.left, plot.right, prefers) };
  };
  const changed = input.changedPeople ?? null;
  return {
    today: dot(input.todayPeople, words.today, false),
    changed:
      changed === null || changed === input.todayPeople
        ? null
        : // The two labels grow apart, so that dots side by side can both be read.
          dot(
            changed,
            words.changed,
            true,
            input.todayPeople !== null && changed < input.todayPeople ? 'end' : 'start',
          ),
  };
}

/** The same numbers as a table: people, margin, and whether that is a loss. */
export function tableOfSawTooth(input: SawToothInput): FigureTable {
  const words = shellWording(input.locale).charts;
  return {
    columns: [
      { label: words.people, isNumeric: true },
      { label: words.marginMonth, isNumeric: true },
      { label: words.outcome },
    ],
    rows: input.points.map((point) => [
      String(point.people),
      formatPounds(Math.round(point.margin) * 100, input.locale),
      point.margin < 0 ? words.loss : words.surplus,
    ]),
  };
}
