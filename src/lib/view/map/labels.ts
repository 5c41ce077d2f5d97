// Chooses which place names have room on the server-drawn map: the greater places first.

import type { PlaceLabel } from '#lib/domain/market/records.ts';
import type { MapLabel } from './picture.ts';

/** Size of each rank's name in units of the frame, and the order in which names take their room. */
export const LABEL_SIZES: Readonly<Record<PlaceLabel['rank'], number>> = {
  city: 36,
  town: 28,
  moor: 28,
  sea: 28,
  district: 24,
  village: 22,
};
const ORDER = Object.keys(LABEL_SIZES);
/** Width of a usual letter as a share of the size of the type. */
const LETTER = 0.56;
const SPACING = 6;

type Positioned = Omit<MapLabel, 'hasRoom'>;
type Box = readonly [left: number, top: number, right: number, bottom: number];

function boxOf({ name, rank, x, y }: Positioned): Box {
  const size = LABEL_SIZES[rank];
  const half = (name.length * size * LETTER) / 2 + SPACING;
  return [x - half, y - size / 2 - SPACING, x + half, y + size / 2 + SPACING];
}

const overlap = (a: Box, b: Box): boolean =>
  a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** Marks the names that do not lie over a greater one. */
export function placeLabels(labels: readonly Positioned[]): MapLabel[] {
  const taken: Box[] = [];
  return labels
    .toSorted((a, b) => ORDER.indexOf(a.rank) - ORDER.indexOf(b.rank))
    .map((label) => {
      const box = boxOf(label);
      const hasRoom = !taken.some((other) => overlap(box, other));
      if (hasRoom) taken.push(box);
      return { ...label, hasRoom };
    });
}
