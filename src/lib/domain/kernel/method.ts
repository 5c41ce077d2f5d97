/** What the model can be asked: a method reads its input, then works out the answer. */
import type { Reader } from './reader.ts';

export interface Method<I, O> {
  /** Reads and checks the question; a fault names its field. */
  readonly read: Reader<I>;
  /**
   * Pure: the same input always gives the same output. Only ever given what its own `read` accepted, which is why
   * methods of different inputs can stand in one registry.
   */
  run(input: I): O;
}

/** A question as it is sent: what the model reads into a map by id is a plain object on the way, as in JSON. */
export type Sent<T> =
  T extends ReadonlyMap<string, infer V>
    ? Readonly<Record<string, V>>
    : T extends object
      ? { readonly [K in keyof T]: Sent<T[K]> }
      : T;
