// Finds room for the names of dots: beside, above or below their own dot, clear of other dots and other names.

import type { Label } from './saw-tooth.ts';
import { place } from './scale.ts';

/** A dot of a plot; a null name is not written. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly name: string | null;
}

/** What the names must stay within. */
export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** About as wide as one letter of a name, and as high as a line, with its foot that far below the writing line. */
const LETTER = 6.7;
const LINE = 16;
const FOOT = 4;
const GAP = 6;

/** The box a label covers, by the estimate that it was placed by. */
export function boxOf({ x, y, text, anchor }: Label): Bounds {
  const width = text.length * LETTER;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y + FOOT - LINE, bottom: y + FOOT };
}

const boxOfDot = ({ x, y, radius }: Dot): Bounds => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

/** Square units that two boxes share. */
export const overlap = (one: Bounds, other: Bounds): number =>
  Math.max(0, Math.min(one.right, other.right) - Math.max(one.left, other.left)) *
  Math.max(0, Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top));

/** Where a name may stand, the best places first. */
function placesFor({ x, y, radius }: Dot, text: string): Label[] {
  const beside = (side: 'start' | 'end', line: number): Label => ({
    x: place(side === 'start' ? x + radius + GAP : x - radius - GAP),
    y: place(y + FOOT + line * LINE),
    text,
    anchor: side,
  });
  const over = (up: -1 | 1): number => (up < 0 ? y - radius - GAP : y + radius + LINE);
  const across = (up: -1 | 1, anchor: Label['anchor']): Label => ({
    x: place(x),
    y: place(over(up)),
    text,
    anchor,
  });
  return [
    ...[0, 1, -1].flatMap((line) => [beside('start', line), beside('end', line)]),
    ...([1, -1] as const).flatMap((up) =>
      (['middle', 'start', 'end'] as const).map((anchor) => across(up, anchor)),
    ),
    ...[2, -2].flatMap((line) => [beside('start', line), beside('end', line)]),
  ];
}

/**
 * One label for each dot, in their order; null for a dot without a name. The names of earlier dots are placed first. A
 * name that finds no free place takes the one where it covers least.
 */
export function nameDots(dots: readonly Dot[], bounds: Bounds): (Label | null)[] {
  const taken = dots.map(boxOfDot);
  const isInside = (box: Bounds): boolean =>
    box.left >= bounds.left &&
    box.right <= bounds.right &&
    box.top >= bounds.top &&
    box.bottom <= bounds.bottom;
  return dots.map((dot) => {
    if (dot.name === null) return null;
    const places = placesFor(dot, dot.name)
      .map((label) => ({ label, box: boxOf(label) }))
      .filter(({ box }) => isInside(box))
      .map(({ label, box }) => ({
        label,
        box,
        covered: taken.reduce((sum, other) => sum + overlap(box, other), 0),
      }));
    const best = places.reduce<(typeof places)[number] | null>(
      (least, one) => (least === null || one.covered < least.covered ? one : least),
      null,
    );
    if (best === null) return null;
    taken.push(best.box);
    return best.label;
  });
}
