// The marks of a runway fan.

import { shellWording } from '#lib/view/shell/wording.ts';
import type { Frame } from './frame.ts';
import * as draw from './marks.ts';
import type { Mark } from './marks.ts';
import { shapeRunwayFan, type RunwayFanInput, type RunwayFanSpec } from './runway-fan.ts';

function closing({ closing: close, plot }: RunwayFanSpec): Mark[] {
  if (!close) return [];
  const { x, y, label } = close;
  return [
    draw.line([x, label.y + 5], [x, plot.bottom], { stroke: 'ink', dash: '5 3' }),
    draw.circle(x, y, 6, { fill: 'ink', stroke: 'paper', width: 2.5 }),
    draw.words(label.x, label.y, label.text, { anchor: label.anchor, weight: 700 }),
  ];
}

/** Everything a fan shows at one size, back to front. */
export function drawRunwayFan(input: RunwayFanInput, frame: Frame): Mark[] {
  const spec = shapeRunwayFan(input, frame);
  const { plot, floor, bandLabel } = spec;
  return [
    draw.chartTitle(shellWording(input.locale).charts.reserves),
    draw.path(spec.band, { fill: 'band' }),
    ...draw.leftAxis(spec.y, plot.left, plot.right),
    ...draw.bottomAxis({ ticks: spec.months }, plot.bottom, { edge: frame.width }),
    draw.path(spec.line, { fill: 'none', stroke: 'mark', width: 2.5 }),
    draw.line([plot.left, floor.y], [plot.right, floor.y], {
      stroke: 'alert',
      width: 1.5,
      dash: '6 3',
    }),
    draw.words(floor.label.x, floor.label.y, floor.label.text, {
      ...draw.HALO,
      fill: 'alert',
      weight: 600,
      anchor: floor.label.anchor,
    }),
    draw.words(bandLabel.x, bandLabel.y, bandLabel.text, {
      ...draw.HALO,
      fill: 'quiet',
      anchor: bandLabel.anchor,
    }),
    ...closing(spec),
  ];
}
