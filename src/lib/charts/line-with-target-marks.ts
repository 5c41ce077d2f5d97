// The marks of a measure over time.

import type { Frame } from './frame.ts';
import { shapeLine, type LineInput } from './line-with-target.ts';
import * as draw from './marks.ts';
import type { Mark } from './marks.ts';

/** Everything the line shows at one size, back to front. */
export function drawLine(input: LineInput, frame: Frame): Mark[] {
  const spec = shapeLine(input, frame);
  const { plot, target, latest } = spec;
  return [
    draw.chartTitle(input.measure),
    ...draw.leftAxis(spec.y, plot.left, plot.right),
    ...draw.bottomAxis({ ticks: spec.months }, plot.bottom, { edge: frame.width }),
    draw.path(spec.path, { fill: 'none', stroke: 'other', width: 1.75, dash: '6 4' }),
    draw.path(spec.line, { fill: 'none', stroke: 'mark', width: 2.5 }),
    ...(target
      ? [
          draw.circle(target.x, target.y, 6, { fill: 'paper', stroke: 'other', width: 2.5 }),
          draw.words(target.label.x, target.label.y, target.label.text, {
            ...draw.HALO,
            fill: 'other',
            weight: 600,
            anchor: target.label.anchor,
          }),
        ]
      : []),
    ...(latest
      ? [
          draw.circle(latest.x, latest.y, 5.5, { fill: 'mark', stroke: 'paper', width: 2 }),
          draw.words(latest.label.x, latest.label.y, latest.label.text, {
            ...draw.HALO,
            weight: 700,
            anchor: latest.label.anchor,
          }),
        ]
      : []),
  ];
}
