// The marks of a time bank's balance: a bar of hours owed for each month, up from zero or down.

import { formatShortMonth } from '#lib/view/format.ts';
import type { Locale } from '#lib/view/locale.ts';
import { layBalance, type TimeBankBalance } from '#lib/view/market/time-bank.ts';
import type { Frame } from './frame.ts';
import * as draw from './marks.ts';
import type { Mark } from './marks.ts';
import { place } from './scale.ts';

const MARGIN = { left: 56, top: 16, bottom: 28 } as const;

/** Everything the balance shows at one size. */
export function drawBalance(
  { owedHours, months }: Pick<TimeBankBalance, 'owedHours' | 'months'>,
  frame: Frame,
  locale: Locale,
): Mark[] {
  const right = frame.width;
  const { bars, barWidth, zero, ticks } = layBalance(owedHours, {
    left: MARGIN.left,
    right,
    top: MARGIN.top,
    bottom: frame.height - MARGIN.bottom,
  });
  const [first, last] = [months[0], months.at(-1)];
  const month = (text: string | undefined, x: number, anchor: 'start' | 'end'): Mark[] =>
    text === undefined
      ? []
      : [
          draw.words(x, frame.height - 8, formatShortMonth(text, locale), {
            fill: 'quiet',
            anchor,
          }),
        ];
  return [
    ...ticks.flatMap(({ y, value }) => [
      draw.line([MARGIN.left, place(y)], [right, place(y)], { stroke: 'rule' }),
      draw.words(MARGIN.left - 8, place(y), String(value), {
        fill: 'quiet',
        anchor: 'end',
        isMiddle: true,
      }),
    ]),
    ...bars.map(({ x, y, height }) =>
      draw.rect(
        { x: place(x), y: place(y), width: place(barWidth), height: place(height) },
        { fill: 'kind-together' },
      ),
    ),
    draw.line([MARGIN.left, place(zero)], [right, place(zero)], { stroke: 'ink' }),
    ...month(first, MARGIN.left, 'start'),
    ...month(last, right, 'end'),
  ];
}
