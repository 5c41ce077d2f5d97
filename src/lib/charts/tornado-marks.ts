// The marks of a tornado: a bar for each assumption, its low end hatched and its high end solid.

import type { Frame } from './frame.ts';
import * as draw from './marks.ts';
import type { Mark } from './marks.ts';
import { shapeTornado, type TornadoInput, type TornadoSpec } from './tornado.ts';

const SMALL = 12;
const KEY_BOX = 12;

function bar(spec: TornadoSpec, at: number): Mark[] {
  const one = spec.bars[at];
  if (!one) return [];
  const { row, y, labelX, labelY, halves } = one;
  return [
    draw.group(labelX, labelY, [draw.words(0, 0, row.label, { isMiddle: true, fill: 'accent' })], {
      href: row.href,
      title: `${row.label}: ${row.lowText}, ${row.highText}`,
      isSelected: false,
    }),
    ...halves.flatMap(({ end, x, width, text, textX, anchor }) => [
      draw.rect(
        { x, y, width, height: spec.barHeight },
        end === 'low'
          ? { fill: { pattern: 'hatch' }, stroke: 'other', width: 1 }
          : { fill: 'mark', stroke: 'mark', width: 1 },
      ),
      draw.words(textX, y + spec.barHeight / 2, text, {
        ...draw.HALO,
        anchor,
        size: SMALL,
        fill: 'quiet',
        isMiddle: true,
      }),
    ]),
  ];
}

function key({ words }: TornadoInput): Mark[] {
  const entry = (x: number, text: string, isLow: boolean): Mark[] => [
    draw.rect(
      { x, y: 22, width: KEY_BOX, height: KEY_BOX },
      isLow ? { fill: { pattern: 'hatch' }, stroke: 'other', width: 1 } : { fill: 'mark' },
    ),
    draw.words(x + KEY_BOX + 6, 28, text, { isMiddle: true, size: SMALL }),
  ];
  return [...entry(0, words.low, true), ...entry(150, words.high, false)];
}

/** Everything a tornado shows at one size, back to front. */
export function drawTornado(input: TornadoInput, frame: Frame): Mark[] {
  const spec = shapeTornado(input, frame);
  const { plot, middleX, axis } = spec;
  return [
    draw.chartTitle(input.measure),
    ...key(input),
    ...axis.ticks.map(({ at }) => draw.line([at, plot.top], [at, plot.bottom], { stroke: 'rule' })),
    ...draw.bottomAxis(axis, plot.bottom, { edge: frame.width }),
    ...spec.bars.flatMap((_, at) => bar(spec, at)),
    draw.line([middleX, plot.top - 4], [middleX, plot.bottom], { stroke: 'ink', width: 1.5 }),
    draw.words(middleX, plot.top - 9, input.middleText, {
      ...draw.HALO,
      anchor: 'middle',
      weight: 700,
      size: SMALL,
    }),
  ];
}
