// The attendance waterfall: from the people at the start to the people at the end, every cause a step, so that the
// change is explained to the last person. Drawn downward, with long names beside the bars.

import { formatChange, formatNumber } from '#lib/view/format.ts';
import type { Locale } from '#lib/view/locale.ts';
import { shellWording } from '#lib/view/shell/wording.ts';
import type { FigureTable } from '#lib/view/table.ts';
import type { Frame } from './frame.ts';
import { linearAxis, place } from './scale.ts';

/** Why people came or went; each has its own pattern besides its colour. */
export type StepKind = 'entry' | 'choice' | 'council-led' | 'rule' | 'natural' | 'undetermined';

export interface WaterfallInput {
  readonly start: { readonly label: string; readonly people: number };
  readonly steps: readonly {
    readonly kind: StepKind;
    readonly label: string;
    readonly change: number;
  }[];
  readonly end: { readonly label: string; readonly people: number };
  readonly locale: Locale;
}

export interface WaterfallBar {
  readonly kind: StepKind | 'level';
  readonly label: string;
  readonly value: string;
  readonly x: number;
  readonly width: number;
  readonly y: number;
  /** Where the value stands and to which side it grows. */
  readonly valueX: number;
  readonly valueAnchor: 'start' | 'end';
  /** Position of the running number of people, joined to the next bar. */
  readonly levelX: number;
}

export interface WaterfallSpec {
  readonly bars: readonly WaterfallBar[];
  readonly barHeight: number;
  readonly rowHeight: number;
  readonly height: number;
  /** Names stand left of the bars, or above them where there is little room. */
  readonly labelsAbove: boolean;
  readonly zeroX: number;
}

const BAR = 20;
const LABEL_WIDTH = 240;
const VALUE_ROOM = 44;

/**
 * Positions of a waterfall.
 *
 * @throws RangeError when the steps do not lead from the start to the end.
 */
export function shapeWaterfall(input: WaterfallInput, frame: Frame): WaterfallSpec {
  const total = input.steps.reduce((sum, step) => sum + step.change, input.start.people);
  if (Math.abs(total - input.end.people) > 1e-6) {
    throw new RangeError(`steps lead to ${total}, not to ${input.end.people}`);
  }
  const labelsAbove = frame.name === 'narrow';
  const left = labelsAbove ? VALUE_ROOM : LABEL_WIDTH + VALUE_ROOM;
  const levels = [input.start.people];
  for (const step of input.steps) levels.push((levels.at(-1) ?? 0) + step.change);
  const axis = linearAxis(
    [0, Math.max(...levels)],
    [labelsAbove ? 0 : LABEL_WIDTH, frame.width - VALUE_ROOM],
    4,
    String,
    false,
  );
  const rowHeight = labelsAbove ? 46 : 32;
  const top = labelsAbove ? 18 : 4;
  const bar = (
    kind: WaterfallBar['kind'],
    label: string,
    from: number,
    to: number,
    row: number,
  ): WaterfallBar => {
    const [low, high] = [axis.at(Math.min(from, to)), axis.at(Math.max(from, to))];
    const grows = to >= from;
    const valueX = grows || low < left ? high + 6 : low - 6;
    return {
      kind,
      label,
      value: kind === 'level' ? formatNumber(to, 1) : formatChange(to - from, 1),
      x: low,
      width: Math.max(1.5, place(high - low)),
      y: top + row * rowHeight,
      valueX,
      valueAnchor: valueX > high ? 'start' : 'end',
      levelX: axis.at(to),
    };
  };
  const steps = input.steps.map((step, at) =>
    bar(step.kind, step.label, levels[at] ?? 0, levels[at + 1] ?? 0, at + 1),
  );
  const last = input.steps.length + 1;
  return {
    bars: [
      bar('level', input.start.label, 0, input.start.people, 0),
      ...steps,
      bar('level', input.end.label, 0, input.end.people, last),
    ],
    barHeight: BAR,
    rowHeight,
    height: top + last * rowHeight + BAR + 6,
    labelsAbove,
    zeroX: axis.at(0),
  };
}

/** The steps as a table; they add up to the end. */
export function tableOfWaterfall(input: WaterfallInput): FigureTable {
  const words = shellWording(input.locale).charts;
  return {
    columns: [{ label: words.step }, { label: words.people, isNumeric: true }],
    rows: [
      [input.start.label, formatNumber(input.start.people, 1)],
      ...input.steps.map((step) => [step.label, formatChange(step.change, 1)]),
      [input.end.label, formatNumber(input.end.people, 1)],
    ],
  };
}
