/** Whether a number may stand in for a default: the bounds of each parameter, and a range that holds its value. */
import type { Bounds, Parameter } from './parameter.ts';
import type { OwnValue } from './set.ts';

/** How far from its default a parameter without bounds of its own may be set, either way. */
const FARTHEST = 10;

/**
 * What a parameter may be set to. Where it does not say, a share may be anything from none to all, and anything else
 * may lie ten times below or above its default: far enough for every council, near enough to catch a slip of the pen.
 */
export const boundsOf = ({ bounds, unit, value }: Parameter): Bounds => {
  if (bounds !== undefined) return bounds;
  if (unit.startsWith('share') || unit.startsWith('chance')) return { min: 0, max: 1 };
  return { min: value / FARTHEST, max: Math.max(1, value * FARTHEST) };
};

/** True for a parameter that is what it is by meaning, so that there is nothing to change. */
export const isFixed = (parameter: Parameter): boolean => {
  const { min, max } = boundsOf(parameter);
  return min === max;
};

/** What is wrong with a value, and at which part of it. */
export type OwnValueFault =
  | { readonly field: 'value' | 'low' | 'high'; readonly code: 'not-a-number' | 'not-whole' }
  | {
      readonly field: 'value' | 'low' | 'high';
      readonly code: 'too-low' | 'too-high';
      readonly bound: number;
    }
  | { readonly field: 'low'; readonly code: 'missing' | 'not-wanted' | 'above-value' }
  | { readonly field: 'high'; readonly code: 'below-value' };

const outside = (
  field: OwnValueFault['field'],
  value: number,
  { min, max, whole }: Bounds,
): OwnValueFault | undefined => {
  if (!Number.isFinite(value)) return { field, code: 'not-a-number' };
  if (whole === true && !Number.isInteger(value)) return { field, code: 'not-whole' };
  if (value < min) return { field, code: 'too-low', bound: min };
  return value > max ? { field, code: 'too-high', bound: max } : undefined;
};

/**
 * What is wrong with a value for a parameter; undefined when nothing is. A parameter whose default has a range needs
 * one; a rule takes none.
 */
export const ownValueFault = (
  parameter: Parameter,
  { value, range }: OwnValue,
): OwnValueFault | undefined => {
  const bounds = boundsOf(parameter);
  const fault = outside('value', value, bounds);
  if (fault !== undefined) return fault;
  if (range === undefined)
    return parameter.range === undefined ? undefined : { field: 'low', code: 'missing' };
  if (parameter.range === undefined) return { field: 'low', code: 'not-wanted' };
  const [low, high] = range;
  const rangeFault = outside('low', low, bounds) ?? outside('high', high, bounds);
  if (rangeFault !== undefined) return rangeFault;
  if (low > value) return { field: 'low', code: 'above-value' };
  return high < value ? { field: 'high', code: 'below-value' } : undefined;
};
