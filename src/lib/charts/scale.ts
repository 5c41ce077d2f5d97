// From numbers to positions: scales with calm, readable ticks, and positions rounded so that the markup
// stays small and the same everywhere.

import { scaleLinear } from 'd3-scale';

/** A mark on an axis: where it is drawn and what it says. */
export interface Tick {
  readonly at: number;
  readonly value: number;
  readonly label: string;
}

/** An axis: a position for every value, and its ticks. */
export interface Axis {
  readonly at: (value: number) => number;
  readonly ticks: readonly Tick[];
  readonly domain: readonly [low: number, high: number];
}

/** Rounds a position to a tenth of a unit. */
export const place = (value: number): number => Math.round(value * 10) / 10;

/**
 * A straight axis.
 *
 * @param domain - values to cover; equal ends are widened by 1.
 * @param pixels - positions of the ends; the first may be the larger (upward axes).
 * @param count - about how many ticks.
 * @param isNice - rounds the ends outward to ticks.
 */
export function linearAxis(
  domain: readonly [low: number, high: number],
  pixels: readonly [from: number, to: number],
  count: number,
  format: (value: number) => string,
  isNice = true,
): Axis {
  const [low, high] = domain[0] === domain[1] ? [domain[0], domain[0] + 1] : domain;
  const scale = scaleLinear([low, high], [...pixels]);
  if (isNice) scale.nice(count);
  const [from = low, to = high] = scale.domain();
  return {
    at: (value) => place(scale(value)),
    ticks: scale
      .ticks(count)
      .map((value) => ({ value, at: place(scale(value)), label: format(value) })),
    domain: [from, to],
  };
}

/** An axis for counts: ticks on whole numbers only. */
export function countAxis(
  domain: readonly [low: number, high: number],
  pixels: readonly [from: number, to: number],
  count: number,
  format: (value: number) => string,
  isNice = true,
): Axis {
  const axis = linearAxis(domain, pixels, count, format, isNice);
  return { ...axis, ticks: axis.ticks.filter((tick) => Number.isInteger(tick.value)) };
}

/** Path of a line through points; a null breaks it. */
export function linePath(points: readonly (readonly [x: number, y: number] | null)[]): string {
  let isDown = false;
  let path = '';
  for (const point of points) {
    if (point !== null) path += `${isDown ? 'L' : 'M'}${place(point[0])},${place(point[1])}`;
    isDown = point !== null;
  }
  return path;
}

/** Path of the area between an upper and a lower edge, point by point. */
export function bandPath(
  points: readonly { readonly x: number; readonly low: number; readonly high: number }[],
): string {
  if (points.length === 0) return '';
  const upper = points.map((point) => `${place(point.x)},${place(point.high)}`);
  const lower = points.map((point) => `${place(point.x)},${place(point.low)}`).reverse();
  return `M${[...upper, ...lower].join('L')}Z`;
}

/**
 * Moves labels apart so that none lie closer than `gap`; order is kept, the shift as small as a single
 * downward and upward pass allows.
 */
export function spread(
  positions: readonly number[],
  gap: number,
  low: number,
  high: number,
): number[] {
  const order = positions.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at);
  let floor = low;
  for (const item of order) {
    item.at = Math.max(item.at, floor);
    floor = item.at + gap;
  }
  let ceiling = high;
  for (const item of order.reverse()) {
    item.at = Math.min(item.at, ceiling);
    ceiling = item.at - gap;
  }
  const result = [...positions];
  for (const item of order) result[item.index] = place(item.at);
  return result;
}
