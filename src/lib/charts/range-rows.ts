// Rows of ranges: for each name one or two marks on a common line, each with its low and high end, so that before and
// after can be told apart by shape as well as by place.

import type { Frame } from './frame.ts';
import { linearAxis, type Axis } from './scale.ts';

/** Hollow for things as they stand, solid for what is asked about. */
export type RangeShape = 'hollow' | 'solid';

export interface RangeMark {
  readonly shape: RangeShape;
  readonly low: number;
  readonly mid: number;
  readonly high: number;
  /** The value in words, beside the mark. */
  readonly text: string;
}

export interface RangeRow {
  readonly id: string;
  readonly name: string;
  readonly href: string | null;
  readonly marks: readonly RangeMark[];
}

export interface RangeRowsInput {
  readonly rows: readonly RangeRow[];
  /** Ends of the line. */
  readonly domain: readonly [low: number, high: number];
  readonly format: (value: number) => string;
  readonly legend: readonly { readonly shape: RangeShape; readonly label: string }[];
}

interface PlacedMark extends Pick<RangeMark, 'shape' | 'text'> {
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

interface PlacedRow {
  readonly row: RangeRow;
  readonly nameX: number;
  readonly nameY: number;
  /** Names stand left of the line, or above it where there is little room. */
  readonly nameAnchor: 'start' | 'end';
  readonly marks: readonly PlacedMark[];
  readonly top: number;
  readonly bottom: number;
}

export interface RangeRowsSpec {
  readonly rows: readonly PlacedRow[];
  readonly axis: Axis;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly height: number;
}

const NAME_WIDTH = 230;
const RIGHT = 64;
const TOP = 30;
/** Height of one mark's line, and the room between rows. */
const MARK_LINE = 20;
const ROW_GAP = 14;
const NAME_LINE = 18;
const TICKS = 5;

/** Positions of rows of ranges. */
export function shapeRangeRows(input: RangeRowsInput, frame: Frame): RangeRowsSpec {
  const isNarrow = frame.name === 'narrow';
  const left = isNarrow ? 6 : NAME_WIDTH;
  const right = frame.width - RIGHT;
  const axis = linearAxis(input.domain, [left, right], isNarrow ? 3 : TICKS, input.format, false);
  let y = TOP;
  const rows = input.rows.map((row): PlacedRow => {
    const top = y;
    const first = top + (isNarrow ? NAME_LINE : 0);
    const marks = row.marks.map(({ shape, low, mid, high, text }, at) => ({
      shape,
      text,
      x: axis.at(mid),
      from: axis.at(low),
      to: axis.at(high),
      y: first + MARK_LINE / 2 + at * MARK_LINE,
    }));
    const bottom = first + marks.length * MARK_LINE;
    y = bottom + ROW_GAP;
    return {
      row,
      nameX: isNarrow ? left : left - 16,
      nameY: isNarrow ? top + NAME_LINE / 2 : (first + bottom) / 2,
      nameAnchor: isNarrow ? 'start' : 'end',
      marks,
      top,
      bottom,
    };
  });
  return { rows, axis, left, right, bottom: y - ROW_GAP / 2, height: y + 24 };
}
