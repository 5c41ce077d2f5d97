// Classes of a coloured map: breaks that fall on round numbers and share the areas out as evenly as those allow.

import { ascending, quantileSorted } from 'd3-array';

/** Upper limits of all classes but the last, rising: n limits make n + 1 classes. */
export type Breaks = readonly number[];

const FIGURES = 2;

/**
 * Breaks at even shares of the values, each rounded to at most 2 significant figures so that the legend can be
 * read aloud. Values of 0 or less take no part: they make a class of their own only if asked for elsewhere.
 *
 * @param values - finite numbers, in any order.
 * @param classes - at most so many classes, from 2.
 * @returns fewer breaks when values repeat; none when there are no positive values.
 */
export function chooseBreaks(values: readonly number[], classes: number): Breaks {
  const sorted = values.filter((value) => value > 0).sort(ascending);
  const last = sorted.at(-1);
  if (last === undefined) return [];
  const breaks: number[] = [];
  for (let at = 1; at < classes; at += 1) {
    const exact = quantileSorted(sorted, at / classes) ?? 0;
    const rounded = Number(exact.toPrecision(exact < 10 ? 1 : FIGURES));
    if (rounded > (breaks.at(-1) ?? 0) && rounded <= last) breaks.push(rounded);
  }
  return breaks;
}

/**
 * Class of a value, from 0; a value on a break belongs to the class above it.
 */
export function classOf(value: number, breaks: Breaks): number {
  const at = breaks.findIndex((limit) => value < limit);
  return at === -1 ? breaks.length : at;
}

/** How many values fall into each class. */
export function countClasses(values: readonly number[], breaks: Breaks): number[] {
  const counts = new Array<number>(breaks.length + 1).fill(0);
  for (const value of values) {
    const at = classOf(value, breaks);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}
