// The marks of an edge plot; each service is a group that can be pressed.

import type { EdgeInput, EdgeMark, EdgeRisk } from './edge-plot.ts';
import { shapeEdgePlot } from './edge-plot.ts';
import type { Frame } from './frame.ts';
import * as draw from './marks.ts';
import type { Look, Mark } from './marks.ts';

/** Words of the axes. */
export interface EdgeAxes {
  readonly headroom: string;
  readonly chance: string;
  readonly breakEven: string;
}

const LOOKS: Readonly<Record<EdgeRisk, Look>> = {
  steady: { fill: 'paper', stroke: 'mark', width: 2 },
  watch: { fill: 'band', stroke: 'mark', width: 2 },
  'at-risk': { fill: 'mark', stroke: 'mark', width: 2 },
  closing: { fill: 'alert-fill', stroke: 'alert-fill', width: 2 },
};

/** Services that hardly ever close stand on the line of the axis; its figures keep clear of them. */
const BELOW_DOTS = 6;

function drawService(mark: EdgeMark, selectedId: string | null): Mark {
  const { item, x, y, radius, low, high, label, title } = mark;
  const isSelected = item.id === selectedId;
  const look = LOOKS[item.risk];
  return draw.group(
    x,
    y,
    [
      draw.line([0, low - y], [0, high - y], { stroke: 'mark', width: 2 }),
      draw.circle(0, 0, radius, isSelected ? { ...look, stroke: 'ink', width: 4 } : look),
      ...(label
        ? [
            draw.words(label.x - x, label.y - y, label.text, {
              ...draw.HALO,
              anchor: label.anchor,
            }),
          ]
        : []),
    ],
    { href: item.href, title, isSelected },
  );
}

/** Everything an edge plot shows at one size, back to front. */
export function drawEdgePlot(input: EdgeInput, axes: EdgeAxes, frame: Frame): Mark[] {
  const spec = shapeEdgePlot(input, frame);
  const { plot, breakEvenX } = spec;
  return [
    draw.chartTitle(axes.chance),
    draw.rect(
      {
        x: plot.left,
        y: plot.top,
        width: Math.max(0, breakEvenX - plot.left),
        height: plot.bottom - plot.top,
      },
      { fill: 'loss', opacity: 0.55 },
    ),
    ...draw.leftAxis(spec.y, plot.left, plot.right),
    ...draw.bottomAxis(spec.x, plot.bottom + BELOW_DOTS, {
      title: axes.headroom,
      to: plot.right,
      edge: frame.width,
    }),
    draw.line([breakEvenX, plot.top - 4], [breakEvenX, plot.bottom], {
      stroke: 'ink',
      width: 1.25,
      dash: '5 3',
    }),
    draw.words(breakEvenX, plot.top - 9, axes.breakEven, { weight: 700, anchor: 'middle' }),
    ...spec.marks.map((mark) => drawService(mark, input.selectedId)),
  ];
}
