// The tornado: how far each assumption moves one figure, the widest first, around the figure as it stands.

import type { Frame, Margins } from './frame.ts';
import { linearAxis, place, type Axis } from './scale.ts';

export interface TornadoRow {
  readonly key: string;
  readonly label: string;
  /** The assumption at its two ends, in words. */
  readonly lowText: string;
  readonly highText: string;
  /** The figure there. */
  readonly atLow: number;
  readonly atHigh: number;
  /** Where the assumption comes from. */
  readonly href: string;
}

export interface TornadoInput {
  /** Widest first. */
  readonly rows: readonly TornadoRow[];
  /** The figure as it stands. */
  readonly middle: number;
  readonly middleText: string;
  readonly format: (value: number) => string;
  /** What lies under the axis. */
  readonly measure: string;
  readonly words: { readonly low: string; readonly high: string };
}

/** One half of a bar: from the middle to what one end makes of the figure. */
export interface TornadoHalf {
  readonly end: 'low' | 'high';
  readonly x: number;
  readonly width: number;
  readonly text: string;
  /** Where the words of this end stand, on its own side of the bar. */
  readonly textX: number;
  readonly anchor: 'start' | 'end';
}

export interface TornadoSpec {
  readonly axis: Axis;
  readonly middleX: number;
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly barHeight: number;
  readonly bars: readonly {
    readonly row: TornadoRow;
    readonly y: number;
    readonly labelX: number;
    readonly labelY: number;
    readonly halves: readonly TornadoHalf[];
  }[];
}

const MARGINS: Readonly<Record<Frame['name'], Margins>> = {
  wide: { top: 56, right: 84, bottom: 44, left: 286 },
  narrow: { top: 56, right: 66, bottom: 44, left: 66 },
};
const ROW: Readonly<Record<Frame['name'], number>> = { wide: 34, narrow: 56 };
const BAR = 18;
const GAP = 6;

/** Both sizes of a tornado with so many rows. */
export const tornadoFrames = (
  rows: number,
  [wide, narrow]: readonly [Frame, Frame],
): readonly [Frame, Frame] => {
  const height = (frame: Frame): Frame => {
    const { top, bottom } = MARGINS[frame.name];
    return { ...frame, height: top + bottom + rows * ROW[frame.name] };
  };
  return [height(wide), height(narrow)];
};

/** Positions and words of a tornado at one size. */
export function shapeTornado(input: TornadoInput, frame: Frame): TornadoSpec {
  const margins = MARGINS[frame.name];
  const plot = {
    left: margins.left,
    right: frame.width - margins.right,
    top: margins.top,
    bottom: frame.height - margins.bottom,
  };
  const figures = [input.middle, ...input.rows.flatMap(({ atLow, atHigh }) => [atLow, atHigh])];
  const axis = linearAxis(
    [Math.min(...figures), Math.max(...figures)],
    [plot.left, plot.right],
    frame.name === 'wide' ? 5 : 3,
    input.format,
  );
  const middleX = axis.at(input.middle);
  const half = (end: 'low' | 'high', at: number, other: number, text: string): TornadoHalf => {
    const x = axis.at(at);
    // Where both ends lie on one side, the nearer one's words would lie on the other's bar: they go to the far side.
    const isLeft = at === other ? end === 'low' : at < other;
    return {
      end,
      x: Math.min(x, middleX),
      width: place(Math.abs(x - middleX)),
      text,
      textX: isLeft ? place(Math.min(x, middleX) - GAP) : place(Math.max(x, middleX) + GAP),
      anchor: isLeft ? 'end' : 'start',
    };
  };
  return {
    axis,
    middleX,
    plot,
    barHeight: BAR,
    bars: input.rows.map((row, at) => {
      const y = place(plot.top + at * ROW[frame.name] + (frame.name === 'wide' ? 8 : 30));
      return {
        row,
        y,
        labelX: 0,
        labelY: frame.name === 'wide' ? y + BAR / 2 : y - 14,
        halves: [
          half('low', row.atLow, row.atHigh, row.lowText),
          half('high', row.atHigh, row.atLow, row.highText),
        ],
      };
    }),
  };
}
