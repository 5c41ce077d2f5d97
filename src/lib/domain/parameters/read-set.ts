/** Reads a set of own values put to the model: every id must be known, every value within its bounds. */
import {
  accepted,
  listOf,
  mapOf,
  numberOf,
  objectOf,
  optional,
  refusal,
} from '../kernel/reader.ts';
import type { Reader } from '../kernel/reader.ts';
import { PARAMETERS } from './catalogue.ts';
import { ownValueFault, type OwnValueFault } from './check.ts';
import type { Parameter } from './parameter.ts';
import type { OwnValue, ParameterSet } from './set.ts';

const byId: ReadonlyMap<string, Parameter> = new Map(
  PARAMETERS.map((parameter) => [parameter.id, parameter]),
);

/** A parameter of the catalogue by its id. */
export const findParameter = (id: string): Parameter | undefined => byId.get(id);

const told = (fault: OwnValueFault): string => {
  switch (fault.code) {
    case 'not-a-number':
      return 'must be a finite number';
    case 'not-whole':
      return 'must be a whole number';
    case 'too-low':
      return `must be at least ${fault.bound}`;
    case 'too-high':
      return `must be at most ${fault.bound}`;
    case 'missing':
      return 'is missing: this parameter has a range';
    case 'not-wanted':
      return 'is not known: this parameter has no range';
    case 'above-value':
      return 'must not be above the value';
    case 'below-value':
      return 'must not be below the value';
  }
};

const values = mapOf(
  objectOf({ value: numberOf(), range: optional(listOf(numberOf(), { min: 2, max: 2 })) }),
);

/** Own values by parameter id. */
export const readParameterSet: Reader<ParameterSet> = (value, path) => {
  const reading = values(value, path);
  if (!reading.ok) return reading;
  const set: Record<string, OwnValue> = {};
  for (const [id, { value: number, range }] of reading.value) {
    const parameter = findParameter(id);
    if (parameter === undefined) return refusal(`${path}.${id}`, 'is not a parameter of the model');
    const [low, high] = range ?? [];
    const own: OwnValue = {
      value: number,
      ...(low === undefined || high === undefined ? {} : { range: [low, high] }),
    };
    const fault = ownValueFault(parameter, own);
    if (fault !== undefined) return refusal(`${path}.${id}.${fault.field}`, told(fault));
    set[id] = own;
  }
  return accepted(set);
};
