// One bar shared out between choice, council and neither, with each part in words below.

import type { Frame } from './frame.ts';
import * as draw from './marks.ts';
import type { Look, Mark } from './marks.ts';

/** A part of the whole, from the left. */
export interface SplitBarPart {
  readonly key: 'choice' | 'council' | 'neither';
  readonly label: string;
  /** 0 to 1 of the width. */
  readonly share: number;
  readonly text: string;
}

const HEIGHT = 44;
const ROW = 26;
const SWATCH = 14;
const GAP = 12;
const SIZE = 15;

const LOOKS: Readonly<Record<SplitBarPart['key'], Look>> = {
  choice: { fill: { pattern: 'hatch' }, stroke: 'other', width: 1 },
  council: { fill: 'mark' },
  neither: { fill: 'control' },
};

/** Everything the bar shows at one size, and how high it is. */
export function drawSplitBar(
  parts: readonly SplitBarPart[],
  { width }: Frame,
): { readonly marks: Mark[]; readonly height: number } {
  let left = 0;
  const bars = parts.map(({ key, share }) => {
    const bar = draw.rect({ x: left, y: 0, width: share * width, height: HEIGHT }, LOOKS[key]);
    left += share * width;
    return bar;
  });
  return {
    height: HEIGHT + GAP + ROW * parts.length,
    marks: [
      ...bars,
      draw.rect(
        { x: 0.5, y: 0.5, width: width - 1, height: HEIGHT - 1 },
        { fill: 'none', stroke: 'control', width: 1 },
      ),
      ...parts.flatMap(({ key, label, text }, at) => {
        const y = HEIGHT + GAP + ROW * at;
        return [
          draw.rect({ x: 0, y: y + 4, width: SWATCH, height: SWATCH }, LOOKS[key]),
          draw.words(SWATCH + 8, y + 16, `${label}: ${text}`, { size: SIZE }),
        ];
      }),
    ],
  };
}
