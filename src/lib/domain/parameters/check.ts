/** Whether a number may stand in for a default: the bounds of each parameter, and a range that holds its value. */
import { refusal, type Refusal } from '../kernel/reader.ts';
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

const outside = (value: number, { min, max, whole }: Bounds): string | undefined => {
  if (!Number.isFinite(value)) return 'must be a number';
  if (whole === true && !Number.isInteger(value)) return 'must be a whole number';
  if (value < min) return `must be at least ${min}`;
  return value > max ? `must be at most ${max}` : undefined;
};

/**
 * What is wrong with a value for a parameter, at the field `value`, `low` or `high`; undefined when nothing is. A
 * parameter whose default has a range needs one; a rule takes none.
 */
export const ownValueFault = (
  parameter: Parameter,
  { value, range }: OwnValue,
): Refusal | undefined => {
  const bounds = boundsOf(parameter);
  const amiss = (field: string, number: number): Refusal | undefined => {
    const fault = outside(number, bounds);
    return fault === undefined ? undefined : refusal(field, fault);
  };
  const fault = amiss('value', value);
  if (fault !== undefined) return fault;
  if (range === undefined)
    return parameter.range === undefined ? undefined : refusal('low', 'is missing');
  if (parameter.range === undefined) return refusal('low', 'does not belong to a rule');
  const [low, high] = range;
  return (
    amiss('low', low) ??
    amiss('high', high) ??
    (low > value ? refusal('low', 'must not be above the value') : undefined) ??
    (high < value ? refusal('high', 'must not be below the value') : undefined)
  );
};
