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
import { ownValueFault } from './check.ts';
import type { Parameter } from './parameter.ts';
import type { OwnValue, ParameterSet } from './set.ts';

const byId: ReadonlyMap<string, Parameter> = new Map(
  PARAMETERS.map((parameter) => [parameter.id, parameter]),
);

/** A parameter of the catalogue by its id. */
export const findParameter = (id: string): Parameter | undefined => byId.get(id);

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
    if (fault !== undefined) return refusal(`${path}.${id}.${fault.field}`, fault.message);
    set[id] = own;
  }
  return accepted(set);
};
