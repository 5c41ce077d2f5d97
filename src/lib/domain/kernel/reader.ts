/**
 * Reads questions put to the model: small readers that combine into the shape of a method's input.
 * A fault is a value that names the offending field by its path, because people correct their files from it.
 */

/** What is wrong with an input, and where: `field` is a path such as `groups[0].attendance`. */
export interface Refusal {
  readonly ok: false;
  readonly field: string;
  readonly message: string;
}

export type Reading<T> = { readonly ok: true; readonly value: T } | Refusal;

/** Turns an unknown value found at `path` into a `T`, or says why it cannot. Never throws. */
export type Reader<T> = (value: unknown, path: string) => Reading<T>;

/** The path that names the whole input when it is not even an object. */
const WHOLE_INPUT = 'input';

export const accepted = <T>(value: T): Reading<T> => ({ ok: true, value });

export const refusal = (field: string, message: string): Refusal => ({
  ok: false,
  field: (field === '' ? WHOLE_INPUT : field).replaceAll(/\p{Cc}/gu, ' '),
  message,
});

/** The refusal of numbers that are sound one by one, but whose sums or products are none any more. */
export const TOO_LARGE: Refusal = refusal('', 'holds numbers too large to work with');

const member = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);

const entry = (path: string, index: number): string => `${path}[${index}]`;

/** Bounds of a number; `above` and `below` exclude their end, `min` and `max` include it. */
export interface NumberRule {
  readonly above?: number;
  readonly min?: number;
  readonly max?: number;
  readonly below?: number;
  readonly whole?: boolean;
}

const outside = (value: number, rule: NumberRule): string | undefined => {
  if (rule.whole === true && !Number.isInteger(value)) return 'must be a whole number';
  if (rule.above !== undefined && value <= rule.above) return `must be above ${rule.above}`;
  if (rule.min !== undefined && value < rule.min) return `must be at least ${rule.min}`;
  if (rule.max !== undefined && value > rule.max) return `must be at most ${rule.max}`;
  if (rule.below !== undefined && value >= rule.below) return `must be below ${rule.below}`;
  return undefined;
};

/** A finite JSON number within the rule; text, booleans and null are refused. */
export const numberOf =
  (rule: NumberRule = {}): Reader<number> =>
  (value, path) => {
    if (typeof value !== 'number') return refusal(path, 'must be a number');
    if (!Number.isFinite(value)) return refusal(path, 'must be a finite number');
    const fault = outside(value, rule);
    return fault === undefined ? accepted(value) : refusal(path, `${fault}, is ${value}`);
  };

/** As {@link numberOf}, without a fraction. */
export const wholeOf = (rule: Omit<NumberRule, 'whole'> = {}): Reader<number> =>
  numberOf({ ...rule, whole: true });

/** A non-empty text; ids are the only texts the model is given. */
export const id: Reader<string> = (value, path) => {
  if (typeof value !== 'string') return refusal(path, 'must be a text');
  return value === '' ? refusal(path, 'must not be empty') : accepted(value);
};

export const yesOrNo: Reader<boolean> = (value, path) =>
  typeof value === 'boolean' ? accepted(value) : refusal(path, 'must be true or false');

/** One of the given words. */
export const oneOf =
  <const W extends string>(...words: readonly W[]): Reader<W> =>
  (value, path) => {
    const found = words.find((word) => word === value);
    return found === undefined
      ? refusal(path, `must be one of: ${words.join(', ')}`)
      : accepted(found);
  };

/** Lets null through, where null has a meaning (a pair that cannot be reached). */
export const orNull =
  <T>(reader: Reader<T>): Reader<T | null> =>
  (value, path) =>
    value === null ? accepted(null) : reader(value, path);

/** How long a list may be. */
export interface LengthRule {
  readonly min?: number;
  readonly max?: number;
}

const wrongLength = (length: number, { min, max }: LengthRule): string | undefined => {
  if (min !== undefined && length < min)
    return `must have at least ${min} ${min === 1 ? 'entry' : 'entries'}`;
  if (max !== undefined && length > max) return `must have at most ${max} entries`;
  return undefined;
};

export const listOf =
  <T>(reader: Reader<T>, rule: LengthRule = {}): Reader<readonly T[]> =>
  (value, path) => {
    if (!Array.isArray(value)) return refusal(path, 'must be a list');
    const fault = wrongLength(value.length, rule);
    if (fault !== undefined) return refusal(path, fault);
    const values: T[] = [];
    for (const [index, item] of value.entries()) {
      const reading = reader(item, entry(path, index));
      if (!reading.ok) return reading;
      values.push(reading.value);
    }
    return accepted(values);
  };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object keyed by id, every value read alike. */
export const mapOf =
  <T>(reader: Reader<T>): Reader<ReadonlyMap<string, T>> =>
  (value, path) => {
    if (!isRecord(value)) return refusal(path, 'must be an object');
    const values = new Map<string, T>();
    for (const [key, item] of Object.entries(value)) {
      const reading = reader(item, member(path, key));
      if (!reading.ok) return reading;
      values.set(key, reading.value);
    }
    return accepted(values);
  };

/** A field that may be left out, and then stays out. */
interface Optional<T> {
  readonly presence: 'optional';
  readonly read: Reader<T>;
}

/** A field that may be left out, and then has a stated value. */
interface Defaulted<T> {
  readonly presence: 'defaulted';
  readonly read: Reader<T>;
  readonly value: T;
}

type Field<T> = Reader<T> | Optional<T> | Defaulted<T>;
type Shape = Readonly<Record<string, Field<unknown>>>;
type ValueOf<F> =
  F extends Reader<infer T> ? T : F extends { readonly read: Reader<infer T> } ? T : never;
type OptionalNames<S extends Shape> = {
  [K in keyof S]: S[K] extends Optional<unknown> ? K : never;
}[keyof S];

/** The object a shape describes: optional fields may be absent, all others are there. */
export type ObjectOf<S extends Shape> = {
  readonly [K in Exclude<keyof S, OptionalNames<S>>]: ValueOf<S[K]>;
} & { readonly [K in OptionalNames<S>]?: ValueOf<S[K]> };

export const optional = <T>(read: Reader<T>): Optional<T> => ({ presence: 'optional', read });

export const defaulted = <T>(read: Reader<T>, value: T): Defaulted<T> => ({
  presence: 'defaulted',
  read,
  value,
});

/** What a field gives: its value, a refusal, or undefined when it is rightly absent. */
const readField = (
  field: Field<unknown>,
  value: unknown,
  path: string,
): Reading<unknown> | undefined => {
  if (value !== undefined)
    return typeof field === 'function' ? field(value, path) : field.read(value, path);
  if (typeof field === 'function') return refusal(path, 'is missing');
  return field.presence === 'defaulted' ? accepted(field.value) : undefined;
};

/** An object with exactly these fields: one it does not know is refused before one that is missing. */
export const objectOf =
  <const S extends Shape>(shape: S): Reader<ObjectOf<S>> =>
  (value, path) => {
    if (!isRecord(value)) return refusal(path, 'must be an object');
    const stranger = Object.keys(value).find((name) => !Object.hasOwn(shape, name));
    if (stranger !== undefined)
      return refusal(member(path, stranger), 'is not a field of this method');
    const filled: Record<string, unknown> = {};
    for (const [name, field] of Object.entries(shape)) {
      const reading = readField(
        field,
        Object.hasOwn(value, name) ? value[name] : undefined,
        member(path, name),
      );
      if (reading === undefined) continue;
      if (!reading.ok) return reading;
      filled[name] = reading.value;
    }
    return accepted(filled as ObjectOf<S>);
  };

/** A field found inside the object at a path. */
const within = (path: string, field: string): string =>
  field === WHOLE_INPUT ? path : member(path, field);

/**
 * Adds the faults between fields, looked for only when every field is sound by itself.
 * @param fault names fields as seen from the value, wherever that stands in the input
 */
export const checked =
  <T>(reader: Reader<T>, fault: (value: T) => Refusal | undefined): Reader<T> =>
  (value, path) => {
    const reading = reader(value, path);
    if (!reading.ok) return reading;
    const found = fault(reading.value);
    if (found === undefined) return reading;
    return path === '' ? found : { ...found, field: within(path, found.field) };
  };

/** The first fault that `look` finds along a list, if any. */
export const firstFault = <T>(
  items: readonly T[],
  look: (item: T, index: number) => Refusal | undefined,
): Refusal | undefined => {
  for (const [index, item] of items.entries()) {
    const fault = look(item, index);
    if (fault !== undefined) return fault;
  }
  return undefined;
};

/** Refuses the second of two objects with the same id, e.g. `services[3].id`. */
export const repeatedId = (
  path: string,
  items: readonly { readonly id: string }[],
): Refusal | undefined => {
  const seen = new Set<string>();
  return firstFault(items, (item, index) => {
    if (seen.has(item.id)) return refusal(`${entry(path, index)}.id`, `is given twice: ${item.id}`);
    seen.add(item.id);
    return undefined;
  });
};
