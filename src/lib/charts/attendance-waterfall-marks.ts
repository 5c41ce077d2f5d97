// The marks of an attendance waterfall: every cause has its own pattern or outline besides its colour.

import {
  shapeWaterfall,
  type WaterfallBar,
  type WaterfallInput,
  type WaterfallSpec,
} from './attendance-waterfall.ts';
import type { Frame } from './frame.ts';
import * as draw from './marks.ts';
import type { Look, Mark } from './marks.ts';

const SIZE = 13.5;
const EDGE = { width: 1.25 } as const;

const LOOKS: Readonly<Record<WaterfallBar['kind'], Look>> = {
  level: { fill: 'ink' },
  entry: { ...EDGE, fill: 'kind-micro', stroke: 'kind-micro-edge' },
  choice: { ...EDGE, fill: 'mark', stroke: 'mark' },
  'council-led': { ...EDGE, fill: { pattern: 'hatch' }, stroke: 'other' },
  rule: { ...EDGE, fill: 'other', stroke: 'other' },
  natural: { ...EDGE, fill: 'rule', stroke: 'control' },
  undetermined: { ...EDGE, fill: { pattern: 'dots' }, stroke: 'control', dash: '3 2' },
};

function drawBar(bar: WaterfallBar, spec: WaterfallSpec, isLast: boolean): Mark[] {
  const { labelsAbove, zeroX, barHeight, rowHeight } = spec;
  const middle = bar.y + barHeight / 2;
  const weight = bar.kind === 'level' ? 700 : 400;
  return [
    labelsAbove
      ? draw.words(zeroX + 2, bar.y - 5, bar.label, { size: SIZE, weight })
      : draw.words(zeroX - 12, middle, bar.label, {
          size: SIZE,
          weight,
          anchor: 'end',
          isMiddle: true,
        }),
    ...(isLast
      ? []
      : [
          draw.line([bar.levelX, bar.y + barHeight], [bar.levelX, bar.y + rowHeight], {
            stroke: 'control',
            dash: '2 2',
          }),
        ]),
    draw.rect({ x: bar.x, y: bar.y, width: bar.width, height: barHeight }, LOOKS[bar.kind]),
    draw.words(bar.valueX, middle, bar.value, {
      ...draw.HALO,
      size: SIZE,
      weight: 700,
      anchor: bar.valueAnchor,
      isMiddle: true,
    }),
  ];
}

/** Everything a waterfall shows at one size, and how high it is. */
export function drawWaterfall(
  input: WaterfallInput,
  frame: Frame,
): { readonly marks: Mark[]; readonly height: number } {
  const spec = shapeWaterfall(input, frame);
  return {
    height: spec.height,
    marks: [
      draw.line([spec.zeroX, 0], [spec.zeroX, spec.height], { stroke: 'ink' }),
      ...spec.bars.flatMap((bar, at) => drawBar(bar, spec, at === spec.bars.length - 1)),
    ],
  };
}
