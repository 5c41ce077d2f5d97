/**
 * What is believed in one run of the model: the catalogue's defaults, except for what a council has changed. Whatever
 * uses a belief takes the set as an argument and looks the belief up with `valueIn`, so that a change reaches every
 * figure that rests on it.
 */
import { fillNumbers } from './numbers.ts';
import type { Parameter } from './parameter.ts';

/** A number that stands in for a default, with its own plausible range where the default has one. */
export interface OwnValue {
  readonly value: number;
  readonly range?: readonly [low: number, high: number];
}

/** Own values by the id of a single parameter. Plain, so that it can be hashed, stored and sent to a worker. */
export type ParameterSet = Readonly<Record<string, OwnValue>>;

/** Nothing changed. */
export const DEFAULTS: ParameterSet = {};

const ownIn = (set: ParameterSet, id: string): OwnValue | undefined =>
  Object.hasOwn(set, id) ? set[id] : undefined;

/** True when a belief, or any number of it, has a value of its own. */
export const isChangedIn = (set: ParameterSet, id: string): boolean =>
  Object.keys(set).some((own) => own === id || own.startsWith(`${id}.`));

/** The value of a belief in a set: the default, with the council's own numbers in their places. */
export const valueIn = <T>(set: ParameterSet, { id, value }: Parameter<T>): T =>
  isChangedIn(set, id)
    ? fillNumbers(id, value, (name, number) => {
        const own = ownIn(set, name);
        if (own === undefined) return number;
        if (typeof number === 'number') return own.value;
        const [low, high] = own.range ?? [own.value, own.value];
        return { low, mid: own.value, high };
      })
    : value;

/** A single parameter as it stands in a set; its unit, bounds and confidence stay those of the default. */
export const inForce = (set: ParameterSet, parameter: Parameter): Parameter => {
  const own = ownIn(set, parameter.id);
  if (own === undefined) return parameter;
  const { range: _range, ...rest } = parameter;
  return { ...rest, value: own.value, ...(own.range === undefined ? {} : { range: own.range }) };
};

/** One text for each content, whatever the order in which values were set: part of the key of every result. */
export const keyOf = (set: ParameterSet): string =>
  JSON.stringify(
    Object.entries(set)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([id, { value, range = null }]) => [id, value, range]),
  );
