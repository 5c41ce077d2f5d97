/** What the model can be asked: a method reads its input, then works out the answer. */
import type { Reader } from './reader.ts';

export interface Method<I, O> {
  /** Reads and checks the question; a fault names its field. */
  readonly read: Reader<I>;
  /** Pure: the same input always gives the same output. */
  readonly run: (input: I) => O;
}
