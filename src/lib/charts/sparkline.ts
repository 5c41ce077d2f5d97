// A trend in a table cell: a line without axes, with a dot on the last value and, where given, a floor.

import { linePath, place } from './scale.ts';

export interface SparklineSpec {
  readonly line: string;
  readonly last: { readonly x: number; readonly y: number } | null;
  /** Position of the threshold; null when none was given. */
  readonly thresholdY: number | null;
}

const EDGE = 3;

/**
 * Positions of a sparkline.
 *
 * @param values - in order of time; null breaks the line.
 * @param threshold - a value to draw as a level, such as a break-even.
 */
export function shapeSparkline(
  values: readonly (number | null)[],
  width: number,
  height: number,
  threshold: number | null = null,
): SparklineSpec {
  const known = values.flatMap((value) => (value === null ? [] : [value]));
  if (threshold !== null) known.push(threshold);
  const low = Math.min(...known);
  const high = Math.max(...known);
  const span = high - low || 1;
  const x = (at: number): number =>
    EDGE + (at / Math.max(1, values.length - 1)) * (width - 2 * EDGE);
  const y = (value: number): number =>
    place(height - EDGE - ((value - low) / span) * (height - 2 * EDGE));
  const lastAt = values.findLastIndex((value) => value !== null);
  const last = values[lastAt];
  return {
    line: linePath(values.map((value, at) => (value === null ? null : [x(at), y(value)]))),
    last: last === null || last === undefined ? null : { x: place(x(lastAt)), y: y(last) },
    thresholdY: threshold === null ? null : y(threshold),
  };
}
