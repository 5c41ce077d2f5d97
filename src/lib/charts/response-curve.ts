// A response curve: one figure at every place of one lever, with its likely range, today's place and a threshold.

import type { Frame, Margins } from './frame.ts';
import { anchorLabel, type Label } from './saw-tooth.ts';
import { bandPath, linearAxis, linePath, place, type Axis } from './scale.ts';

export interface CurvePoint {
  readonly at: number;
  /** Null where the figure is not known. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The service makes a loss there at once. */
  readonly isLoss: boolean;
}

export interface CurveInput {
  readonly points: readonly CurvePoint[];
  /** Where the lever stands now, and in words. */
  readonly now: { readonly at: number; readonly text: string };
  /** A place to mark, such as the tipping set. */
  readonly threshold: { readonly at: number; readonly text: string } | null;
  readonly title: string;
  readonly axis: string;
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
  /** Ends that the upward axis must cover. */
  readonly covers: readonly [low: number, high: number];
}

export interface CurveSpec {
  readonly x: Axis;
  readonly y: Axis;
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly band: string;
  readonly line: string;
  readonly dots: readonly { readonly x: number; readonly y: number; readonly isLoss: boolean }[];
  readonly now: { readonly x: number; readonly y: number; readonly label: Label } | null;
  readonly threshold: { readonly x: number; readonly label: Label } | null;
}

const MARGINS: Readonly<Record<Frame['name'], Margins>> = {
  wide: { top: 52, right: 20, bottom: 48, left: 64 },
  narrow: { top: 52, right: 14, bottom: 48, left: 52 },
};

type Plot = CurveSpec['plot'];

/** Today's point with its word: under the line where it lies at the top. */
function shapeNow(input: CurveInput, x: Axis, y: Axis, plot: Plot): CurveSpec['now'] {
  const { at, text } = input.now;
  const value = input.points.find((point) => point.at === at)?.value ?? null;
  if (value === null) return null;
  const [across, down] = [x.at(at), y.at(value)];
  const labelY = place(down + (down < plot.top + 40 ? 24 : -12));
  return {
    x: across,
    y: down,
    label: anchorLabel(across, labelY, text, plot.left, plot.right, 'start'),
  };
}

function shapeThreshold({ threshold }: CurveInput, x: Axis, plot: Plot): CurveSpec['threshold'] {
  if (threshold === null) return null;
  const across = x.at(threshold.at);
  return {
    x: across,
    label: anchorLabel(across, plot.top - 10, threshold.text, 0, plot.right, 'start'),
  };
}

/** Positions and words of a curve at one size. */
export function shapeCurve(input: CurveInput, frame: Frame): CurveSpec {
  const margins = MARGINS[frame.name];
  const plot = {
    left: margins.left,
    right: frame.width - margins.right,
    top: margins.top,
    bottom: frame.height - margins.bottom,
  };
  const places = input.points.map(({ at }) => at);
  const x = linearAxis(
    [Math.min(...places), Math.max(...places)],
    [plot.left, plot.right],
    frame.name === 'wide' ? 8 : 5,
    input.formatX,
    false,
  );
  const heights = input.points.flatMap(({ value, low, high }) =>
    [value, low, high].filter((one) => one !== null),
  );
  const y = linearAxis(
    [Math.min(input.covers[0], ...heights), Math.max(input.covers[1], ...heights)],
    [plot.bottom, plot.top],
    5,
    input.formatY,
  );
  return {
    x,
    y,
    plot,
    band: bandPath(
      input.points.flatMap(({ at, low, high }) =>
        low === null || high === null ? [] : [{ x: x.at(at), low: y.at(low), high: y.at(high) }],
      ),
    ),
    line: linePath(
      input.points.map(({ at, value }) => (value === null ? null : [x.at(at), y.at(value)])),
    ),
    dots: input.points.flatMap(({ at, value, isLoss }) =>
      value === null ? [] : [{ x: x.at(at), y: y.at(value), isLoss }],
    ),
    now: shapeNow(input, x, y, plot),
    threshold: shapeThreshold(input, x, plot),
  };
}
