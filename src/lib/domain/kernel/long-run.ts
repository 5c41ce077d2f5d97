/**
 * A question that takes long: its draws can be worked on in pieces, on several threads and after a restart. What a
 * piece finds is a tally of whole numbers, and tallies add up, so the answer does not depend on how the work was cut.
 */
import type { Method } from './method.ts';

/** A question that was read and prepared once for all of its draws. */
export interface LongRun<O> {
  /** Draws in all. */
  readonly draws: number;
  /** How many numbers a tally holds. */
  readonly tallyLength: number;
  /** Works on draws `from` to `to` − 1 and adds what it finds to the tally. */
  work(from: number, to: number, tally: Int32Array): void;
  /** The answer, from the tally of all draws. */
  finish(tally: Int32Array): O;
}

export interface LongMethod<I, O> extends Method<I, O> {
  begin(input: I): LongRun<O>;
}

/** Adds a tally to another, number by number. */
export const addTally = (whole: Int32Array, part: Int32Array): void => {
  for (let at = 0; at < whole.length; at += 1) {
    whole[at] = (whole[at] as number) + (part[at] as number);
  }
};

/** Works on all draws in one go. */
export const runThrough = <O>(run: LongRun<O>): O => {
  const tally = new Int32Array(run.tallyLength);
  run.work(0, run.draws, tally);
  return run.finish(tally);
};
