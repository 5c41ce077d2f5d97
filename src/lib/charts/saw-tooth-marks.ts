// The marks of a saw-tooth.

import { shellWording } from '#lib/view/shell/wording.ts';
import type { Frame } from './frame.ts';
import * as draw from './marks.ts';
import type { Mark } from './marks.ts';
import { shapeSawTooth, type Label, type SawToothInput, type SawToothSpec } from './saw-tooth.ts';

const label = ({ x, y, text, anchor }: Label, look: draw.TextLook): Mark =>
  draw.words(x, y, text, { anchor, weight: 700, ...look });

function thresholds(spec: SawToothSpec): Mark[] {
  return spec.thresholds.flatMap(({ x, label: word }) => [
    draw.line([x, word.y + 5], [x, spec.plot.bottom], { stroke: 'ink', width: 1.25, dash: '5 3' }),
    label(word, {}),
  ]);
}

function dots({ changed, today }: SawToothSpec): Mark[] {
  return [
    ...(changed
      ? [
          draw.circle(changed.x, changed.y, 7, { fill: 'paper', stroke: 'other', width: 2.5 }),
          label(changed.label, { ...draw.HALO, fill: 'other' }),
        ]
      : []),
    ...(today
      ? [
          draw.circle(today.x, today.y, 7, { fill: 'ink', stroke: 'paper', width: 2.5 }),
          label(today.label, draw.HALO),
        ]
      : []),
  ];
}

/** Everything a saw-tooth shows at one size, back to front. */
export function drawSawTooth(input: SawToothInput, frame: Frame): Mark[] {
  const spec = shapeSawTooth(input, frame);
  const words = shellWording(input.locale).charts;
  const { plot } = spec;
  return [
    draw.chartTitle(words.marginMonth),
    ...spec.pockets.map(({ x, width }) =>
      draw.rect(
        { x, width, y: plot.top, height: plot.bottom - plot.top },
        { fill: 'raised', stroke: 'loss-edge', dash: '2 3' },
      ),
    ),
    ...draw.leftAxis(spec.y, plot.left, plot.right),
    ...draw.bottomAxis(spec.x, plot.bottom, { title: words.people, to: plot.right }),
    ...spec.losses.map((area) => draw.path(area, { fill: 'loss' })),
    ...thresholds(spec),
    draw.path(spec.line, { fill: 'none', stroke: 'mark', width: 2.25 }),
    ...dots(spec),
  ];
}
