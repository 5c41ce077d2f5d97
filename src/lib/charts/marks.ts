// The marks that every chart is made of, as plain data: what the page draws inline and what leaves as a file are the
// same marks, so that the two cannot differ. Colours are tokens; light or dark is decided by whoever draws.

import type { Token } from '#lib/view/palette.ts';
import type { Axis } from './scale.ts';

/** Patterns that stand in for a colour, or lie over one. */
export type PatternName = 'hatch' | 'dots' | 'no-data' | 'suppressed' | 'estimate';

export type Paint = Token | 'none' | { readonly pattern: PatternName };

export interface Look {
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly width?: number;
  /** Lengths of dashes and gaps, such as "5 3". */
  readonly dash?: string;
  readonly opacity?: number;
}

export interface TextLook {
  readonly fill?: Token;
  readonly size?: number;
  readonly weight?: 400 | 600 | 700;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Paper around the letters, so that they can be read over lines. */
  readonly halo?: Token;
  readonly haloWidth?: number;
  /** The y is the middle of the line, not its foot. */
  readonly isMiddle?: boolean;
  readonly spacing?: number;
}

/** Something that can be pressed: the marks of one service. */
export interface MarkLink {
  readonly href: string;
  readonly title: string;
  readonly isSelected: boolean;
}

export type Mark =
  | { readonly kind: 'path'; readonly d: string; readonly look: Look }
  | {
      readonly kind: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly look: Look;
    }
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly round?: number;
      readonly look: Look;
    }
  | {
      readonly kind: 'circle';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly look: Look;
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly look: TextLook;
    }
  | {
      readonly kind: 'group';
      readonly x: number;
      readonly y: number;
      readonly marks: readonly Mark[];
      readonly link?: MarkLink;
    };

/** Size of lettering where none is given. */
export const LETTER_SIZE = 13;
/** From the middle of a line of letters down to its foot, as a share of their size. */
export const MIDDLE = 0.35;

export const path = (d: string, look: Look): Mark => ({ kind: 'path', d, look });

export const line = (
  from: readonly [x: number, y: number],
  to: readonly [x: number, y: number],
  look: Look,
): Mark => ({ kind: 'line', x1: from[0], y1: from[1], x2: to[0], y2: to[1], look });

export const rect = (
  box: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly round?: number;
  },
  look: Look,
): Mark => ({ kind: 'rect', ...box, look });

export const circle = (x: number, y: number, radius: number, look: Look): Mark => ({
  kind: 'circle',
  x,
  y,
  radius,
  look,
});

export const words = (x: number, y: number, text: string, look: TextLook = {}): Mark => ({
  kind: 'text',
  x,
  y,
  text,
  look,
});

export const group = (x: number, y: number, marks: readonly Mark[], link?: MarkLink): Mark => ({
  kind: 'group',
  x,
  y,
  marks,
  ...(link ? { link } : {}),
});

/** The measure of the upward axis, at the top left of a chart. */
export const chartTitle = (text: string): Mark =>
  words(0, LETTER_SIZE, text, { fill: 'quiet', weight: 600 });

/** Looks that several charts share. */
export const HALO = { halo: 'paper', haloWidth: 4 } as const;
const GRID: Look = { stroke: 'rule', width: 1 };
const ZERO: Look = { stroke: 'ink', width: 1.25 };
const TICK: Look = { stroke: 'control', width: 1 };

/** Rules across the plot with their values at the left. */
export const leftAxis = (axis: Axis, from: number, to: number): Mark[] =>
  axis.ticks.flatMap(({ at, value, label }) => [
    line([from, at], [to, at], value === 0 ? ZERO : GRID),
    words(from - 8, at, label, { fill: 'quiet', anchor: 'end', isMiddle: true }),
  ]);

/** Half the width of a word such as "Nov 2026" at 13 units. */
const HALF_WORD = 30;
/** About as wide as one letter beside a tick. */
const TICK_LETTER = 6.2;
const SHORT_LABEL = 3;

/** Places in the row of those words that touch none to their right: the last, which often says most, always stays. */
function legibleWords(
  row: readonly {
    readonly at: number;
    readonly label: string;
    readonly anchor: 'middle' | 'end';
  }[],
): ReadonlySet<number> {
  const legible = new Set<number>();
  let limit = Infinity;
  for (const [order, { at, label, anchor }] of [...row.entries()].toReversed()) {
    const width = label.length * TICK_LETTER;
    const left = anchor === 'end' ? at - width : at - width / 2;
    if (left + width > limit) continue;
    legible.add(order);
    limit = left;
  }
  return legible;
}

/** Values under the plot; words near the edge of the drawing grow inward. */
export function bottomAxis(
  { ticks }: Pick<Axis, 'ticks'>,
  y: number,
  { title, to = 0, edge = Infinity }: { title?: string; to?: number; edge?: number } = {},
): Mark[] {
  const anchored = ticks.map(({ at, label }) => ({
    at,
    label,
    anchor:
      label.length > SHORT_LABEL && at + HALF_WORD > edge ? ('end' as const) : ('middle' as const),
  }));
  const legible = legibleWords(anchored);
  return [
    ...anchored.flatMap(({ at, label, anchor }, order) => [
      line([at, y], [at, y + 5], TICK),
      ...(legible.has(order) ? [words(at, y + 19, label, { fill: 'quiet', anchor })] : []),
    ]),
    ...(title === undefined
      ? []
      : [words(to, y + 38, title, { fill: 'quiet', weight: 600, anchor: 'end' })]),
  ];
}

/** A tile that fills a shape by being laid side by side. */
export interface Pattern {
  readonly size: number;
  /** Degrees that the tiles are turned by. */
  readonly turn?: number;
  readonly marks: readonly Mark[];
  /** What a program that knows no patterns paints instead. */
  readonly instead: Token;
}

export const PATTERNS: Readonly<Record<PatternName, Pattern>> = {
  hatch: {
    size: 6,
    turn: 45,
    instead: 'other',
    marks: [
      rect({ x: 0, y: 0, width: 6, height: 6 }, { fill: 'paper' }),
      line([0, 0], [0, 6], { stroke: 'other', width: 4 }),
    ],
  },
  dots: {
    size: 6,
    instead: 'paper',
    marks: [circle(3, 3, 1, { fill: 'control' })],
  },
  'no-data': {
    size: 16,
    instead: 'land',
    marks: [
      rect({ x: 0, y: 0, width: 16, height: 16 }, { fill: 'land' }),
      path('M0,0l16,16M0,16l16,-16', { fill: 'none', stroke: 'control', width: 1.4 }),
    ],
  },
  suppressed: {
    size: 12,
    instead: 'land',
    marks: [
      rect({ x: 0, y: 0, width: 12, height: 12 }, { fill: 'land' }),
      circle(6, 6, 2.2, { fill: 'quiet' }),
    ],
  },
  estimate: {
    size: 9,
    instead: 'paper',
    marks: [
      path('M-2,2l4,-4M0,9l9,-9M7,11l4,-4', {
        fill: 'none',
        stroke: 'ink',
        width: 1,
        opacity: 0.2,
      }),
    ],
  },
};
