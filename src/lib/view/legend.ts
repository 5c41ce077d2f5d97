// The legend of a coloured map, which is a histogram too: for every class its limits, colour and number of areas,
// then the areas that have no class.

import { classOf, countClasses } from './breaks.ts';
import type { Breaks } from './breaks.ts';
import type { Shown } from './disclosure.ts';
import type { Locale } from './locale.ts';
import type { Token } from './palette.ts';
import { shellWording } from './shell/wording.ts';

/** One class: its colour, its words and how many areas it has. */
export interface LegendClass {
  readonly token: Token;
  readonly label: string;
  readonly areas: number;
}

export interface LegendView {
  /** What is coloured and its unit, e.g. "Hours a week with nobody in reach". */
  readonly title: string;
  readonly classes: readonly LegendClass[];
  /** Areas without a value, drawn as a hatch. */
  readonly noData: number;
  /** Areas whose value is hidden, drawn as dots. */
  readonly suppressed: number;
  /** True when the values are estimates, drawn with a fine diagonal. */
  readonly isEstimate: boolean;
  readonly breaks: Breaks;
}

/** What a legend is made from. */
export interface LegendQuestion {
  readonly title: string;
  readonly values: readonly Shown[];
  readonly breaks: Breaks;
  /** Colours of the classes, least first; at least one more than breaks. */
  readonly ramp: readonly Token[];
  readonly format: (value: number) => string;
  readonly isEstimate: boolean;
  readonly locale: Locale;
}

/**
 * The colours for so many classes, spread over the whole ramp so that few classes still differ plainly.
 *
 * @throws RangeError when the ramp is shorter than the number of classes.
 */
export function pickRamp(ramp: readonly Token[], classes: number): Token[] {
  if (classes > ramp.length) throw new RangeError(`${classes} classes need as many colours`);
  return Array.from({ length: classes }, (_, at) => {
    const share = classes === 1 ? 1 : at / (classes - 1);
    const token = ramp[Math.round(share * (ramp.length - 1))];
    if (token === undefined) throw new RangeError('empty ramp');
    return token;
  });
}

/** Shapes values and breaks into a legend. */
export function shapeLegend(question: LegendQuestion): LegendView {
  const { values, breaks, format, locale } = question;
  const words = shellWording(locale).legend;
  const known = values.flatMap((shown) => (shown.kind === 'value' ? [shown.value] : []));
  const counts = countClasses(known, breaks);
  const tokens = pickRamp(question.ramp, breaks.length + 1);
  const labelOf = (at: number): string => {
    const low = breaks[at - 1];
    const high = breaks[at];
    if (low === undefined) return high === undefined ? words.all : words.upTo(format(high));
    return high === undefined ? words.over(format(low)) : words.between(format(low), format(high));
  };
  return {
    title: question.title,
    classes: tokens.map((token, at) => ({ token, label: labelOf(at), areas: counts[at] ?? 0 })),
    noData: values.filter((shown) => shown.kind === 'not-known').length,
    suppressed: values.filter((shown) => shown.kind === 'suppressed').length,
    isEstimate: question.isEstimate,
    breaks,
  };
}

/** Colour of one value under a legend; null when it has none. */
export function tokenOf(shown: Shown, legend: LegendView): Token | null {
  if (shown.kind !== 'value') return null;
  return legend.classes[classOf(shown.value, legend.breaks)]?.token ?? null;
}
