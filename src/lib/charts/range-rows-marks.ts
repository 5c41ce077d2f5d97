// The marks of rows of ranges: a hollow circle for as things stand, a solid diamond for what is asked about.

import type { Frame } from './frame.ts';
import * as draw from './marks.ts';
import type { Mark } from './marks.ts';
import {
  shapeRangeRows,
  type RangeRowsInput,
  type RangeRowsSpec,
  type RangeShape,
} from './range-rows.ts';

const SIZE = 13.5;
const NOTE = 12.5;
const RADIUS = 5;

function drawShape(shape: RangeShape, x: number, y: number): Mark {
  if (shape === 'hollow')
    return draw.circle(x, y, RADIUS, { fill: 'paper', stroke: 'mark', width: 2 });
  const r = RADIUS + 1.5;
  return draw.path(`M${x},${y - r}l${r},${r}l${-r},${r}l${-r},${-r}Z`, {
    fill: 'other',
    stroke: 'other',
    width: 1,
  });
}

type Placed = RangeRowsSpec['rows'][number];

function drawRow({ row, nameX, nameY, nameAnchor, marks }: Placed): Mark[] {
  const name = draw.words(0, 0, row.name, {
    size: SIZE,
    weight: 600,
    anchor: nameAnchor,
    isMiddle: true,
  });
  return [
    draw.group(
      nameX,
      nameY,
      [name],
      row.href === null
        ? undefined
        : {
            href: row.href,
            title: [row.name, ...marks.map(({ text }) => text)].join(', '),
            isSelected: false,
          },
    ),
    ...marks.flatMap(({ shape, x, from, to, y, text }) => [
      draw.line([from, y], [to, y], {
        stroke: shape === 'hollow' ? 'mark' : 'other',
        width: 3,
        opacity: 0.5,
      }),
      drawShape(shape, x, y),
      draw.words(Math.max(to, x + RADIUS) + 8, y, text, {
        ...draw.HALO,
        size: NOTE,
        weight: shape === 'solid' ? 700 : 400,
        isMiddle: true,
      }),
    ]),
  ];
}

/** The legend stands over the plot, one sign after another. */
function drawLegend({ legend }: RangeRowsInput, left: number): Mark[] {
  let x = left + RADIUS;
  return legend.flatMap(({ shape, label }) => {
    const at = x;
    x += 34 + label.length * 6.4;
    return [
      drawShape(shape, at, 10),
      draw.words(at + 12, 10, label, { size: NOTE, fill: 'quiet', isMiddle: true }),
    ];
  });
}

/** Everything rows of ranges show at one size, back to front, and how high it is. */
export function drawRangeRows(
  input: RangeRowsInput,
  frame: Frame,
): { readonly marks: Mark[]; readonly height: number } {
  const spec = shapeRangeRows(input, frame);
  const { axis, left, right, bottom } = spec;
  return {
    height: spec.height,
    marks: [
      ...axis.ticks.map(({ at }) =>
        draw.line([at, 24], [at, bottom], { stroke: 'rule', width: 1 }),
      ),
      draw.line([left, bottom], [right, bottom], { stroke: 'control', width: 1 }),
      ...draw.bottomAxis(axis, bottom, { edge: frame.width }),
      ...drawLegend(input, frame.name === 'narrow' ? 0 : left),
      ...spec.rows.flatMap(drawRow),
    ],
  };
}
