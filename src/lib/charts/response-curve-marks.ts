// The marks of a response curve: a hollow dot where the service makes a loss at once.

import type { Frame } from './frame.ts';
import * as draw from './marks.ts';
import type { Mark } from './marks.ts';
import { shapeCurve, type CurveInput } from './response-curve.ts';

/** Everything a curve shows at one size, back to front. */
export function drawCurve(input: CurveInput, frame: Frame): Mark[] {
  const spec = shapeCurve(input, frame);
  const { plot, now, threshold } = spec;
  return [
    draw.chartTitle(input.title),
    draw.path(spec.band, { fill: 'band' }),
    ...draw.leftAxis(spec.y, plot.left, plot.right),
    ...draw.bottomAxis(spec.x, plot.bottom, {
      title: input.axis,
      to: plot.right,
      edge: frame.width,
    }),
    ...(threshold
      ? [
          draw.line([threshold.x, threshold.label.y + 5], [threshold.x, plot.bottom], {
            stroke: 'alert',
            width: 1.5,
            dash: '5 3',
          }),
          draw.words(threshold.label.x, threshold.label.y, threshold.label.text, {
            fill: 'alert',
            weight: 600,
            anchor: threshold.label.anchor,
          }),
        ]
      : []),
    draw.path(spec.line, { fill: 'none', stroke: 'mark', width: 2.25 }),
    ...spec.dots.map(({ x, y, isLoss }) =>
      draw.circle(x, y, 4, {
        fill: isLoss ? 'paper' : 'mark',
        stroke: isLoss ? 'alert' : 'mark',
        width: 2,
      }),
    ),
    ...(now
      ? [
          draw.circle(now.x, now.y, 7, { fill: 'ink', stroke: 'paper', width: 2.5 }),
          draw.words(now.label.x, now.label.y, now.label.text, {
            ...draw.HALO,
            weight: 700,
            anchor: now.label.anchor,
          }),
        ]
      : []),
  ];
}
