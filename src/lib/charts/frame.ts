// The two sizes in which every picture is drawn: one for a page, one for a phone or a narrow column, so that
// lettering stays readable at both. The style sheet shows the one that fits.

/** Size of a drawing in its own units; lettering of 13 units is about 13 px. */
export interface Frame {
  readonly name: 'wide' | 'narrow';
  readonly width: number;
  readonly height: number;
}

/** Both sizes of a picture of ordinary proportions. */
export const FRAMES: readonly [wide: Frame, narrow: Frame] = [
  { name: 'wide', width: 760, height: 340 },
  { name: 'narrow', width: 340, height: 300 },
];

/** Both sizes with other heights. */
export function framesOfHeight(
  wide: number,
  narrow: number,
): readonly [wide: Frame, narrow: Frame] {
  return [
    { ...FRAMES[0], height: wide },
    { ...FRAMES[1], height: narrow },
  ];
}

/** Space around the plot for axes and words. */
export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}
