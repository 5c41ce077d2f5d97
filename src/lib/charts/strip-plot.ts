// The strip plot: everybody as a faint mark on one line, the one in question dark and named, the middle as a tick.

import { median } from 'd3-array';
import type { Locale } from '#lib/view/locale.ts';
import { shellWording } from '#lib/view/shell/wording.ts';
import type { FigureTable } from '#lib/view/table.ts';
import type { Frame } from './frame.ts';
import type { Label } from './saw-tooth.ts';
import { anchorLabel } from './saw-tooth.ts';
import type { Axis } from './scale.ts';
import { linearAxis } from './scale.ts';

export interface StripInput {
  readonly measure: string;
  readonly items: readonly { readonly name: string; readonly value: number }[];
  /** Name of the one to point out. */
  readonly chosen: string;
  readonly format: (value: number) => string;
  readonly locale: Locale;
}

export interface StripSpec {
  readonly x: Axis;
  readonly y: number;
  readonly others: readonly { readonly x: number; readonly name: string }[];
  readonly chosen: { readonly x: number; readonly label: Label } | null;
  readonly middle: { readonly x: number; readonly label: Label } | null;
}

const SIDE = 16;

/** Positions and words of a strip at one size. */
export function shapeStrip(input: StripInput, frame: Frame): StripSpec {
  const values = input.items.map((item) => item.value);
  const y = frame.height / 2 + 2;
  const x = linearAxis(
    [Math.min(0, ...values), Math.max(1, ...values)],
    [SIDE, frame.width - SIDE],
    frame.name === 'wide' ? 8 : 4,
    input.format,
  );
  const chosen = input.items.find((item) => item.name === input.chosen);
  const middle = median(values);
  const word = shellWording(input.locale).charts.middle;
  const label = (value: number, text: string, at: number): Label =>
    anchorLabel(x.at(value), at, text, 0, frame.width, 'start');
  return {
    x,
    y,
    others: input.items.flatMap((item) =>
      item === chosen ? [] : [{ x: x.at(item.value), name: item.name }],
    ),
    chosen:
      chosen === undefined
        ? null
        : {
            x: x.at(chosen.value),
            label: label(chosen.value, `${chosen.name}: ${input.format(chosen.value)}`, y - 20),
          },
    middle:
      middle === undefined
        ? null
        : { x: x.at(middle), label: label(middle, `${word}: ${input.format(middle)}`, y + 28) },
  };
}

/** Everybody on the strip, from the greatest. */
export function tableOfStrip(input: StripInput): FigureTable {
  const words = shellWording(input.locale).charts;
  return {
    columns: [{ label: words.peers }, { label: input.measure, isNumeric: true }],
    rows: input.items
      .toSorted((a, b) => b.value - a.value)
      .map((item) => [item.name, input.format(item.value)]),
  };
}
