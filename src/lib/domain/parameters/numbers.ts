/** The numbers inside a belief: some beliefs are one number, others a table of them by age, need or nation. */
import type { Parameter, Ranged } from './parameter.ts';

/** A number of a belief as it stands there. */
export type BeliefNumber = number | Ranged;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isRanged = (value: unknown): value is Ranged =>
  isObject(value) && ['low', 'mid', 'high'].every((end) => typeof value[end] === 'number');

const isNumber = (value: unknown): value is BeliefNumber =>
  typeof value === 'number' || isRanged(value);

/**
 * A copy of a value with every number replaced by what `fill` gives for it. What is no number stays.
 * @param id name of the value; the numbers within go by `id.name.name`
 */
export const fillNumbers = <T>(
  id: string,
  value: T,
  fill: (id: string, number: BeliefNumber) => BeliefNumber,
): T => {
  const copy = (name: string, part: unknown): unknown => {
    if (isNumber(part)) return fill(name, part);
    if (!isObject(part)) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, inner]) => [key, copy(`${name}.${key}`, inner)]),
    );
  };
  return copy(id, value) as T;
};

/** A belief one number at a time, each under the belief's name and its own, for lists of all parameters. */
export const singlesOf = (belief: Parameter<unknown>): readonly Parameter[] => {
  const singles: Parameter[] = [];
  fillNumbers(belief.id, belief.value, (id, number) => {
    const { value: _value, ...rest } = belief;
    singles.push(
      typeof number === 'number'
        ? { ...rest, id, value: number }
        : {
            ...rest,
            id,
            value: number.mid,
            ...(number.low === number.high ? {} : { range: [number.low, number.high] }),
          },
    );
    return number;
  });
  return singles;
};
