// Works a long question through: parts on as many threads as there are, what is done kept as it grows, then the answer.

import { Work, type Part } from './checkpoint.ts';
import type { LongAsked, ModelPool } from './model-pool.ts';

/** What whoever asked hears and decides. */
export interface WorkWatch {
  /** Leaves the work. */
  readonly signal: AbortSignal;
  /** Bytes of an earlier try, if any. */
  readonly checkpoint: Uint8Array | null;
  /** Draws done so far, out of all. */
  readonly onProgress: (done: number, draws: number) => void;
  /** A part more is done; `save` gives the bytes to go on from. */
  readonly onPart: (save: () => Uint8Array) => void;
}

/**
 * Answers a long question as JSON text. The text depends on the question alone: not on the threads, the order of parts,
 * or where an earlier try ended.
 * @throws WorkLeft when left, QuestionRefused when the model will not take it
 */
export async function workThrough(
  pool: ModelPool,
  asked: LongAsked,
  { signal, checkpoint, onProgress, onPart }: WorkWatch,
): Promise<string> {
  const { draws, tallyLength } = await pool.begin(asked, { signal });
  const work = new Work(draws, tallyLength);
  if (checkpoint !== null) work.load(checkpoint);
  const underWay = new Map<number, number>();
  const tell = (): void => {
    let done = work.done;
    for (const draw of underWay.values()) done += draw;
    onProgress(done, draws);
  };
  tell();
  const parts = [...work.left];
  // One part failing ends the others: their work would be lost in any case.
  const others = new AbortController();
  const both = AbortSignal.any([signal, others.signal]);
  const workOn = async (part: Part): Promise<void> => {
    const tally = await pool.part(asked, part.from, part.to, {
      signal: both,
      onProgress: (done) => {
        underWay.set(part.number, done);
        tell();
      },
    });
    underWay.delete(part.number);
    work.add(part, tally);
    tell();
    onPart(() => work.save());
  };
  const workInTurn = async (): Promise<void> => {
    for (let part = parts.shift(); part !== undefined; part = parts.shift()) await workOn(part);
  };
  try {
    await Promise.all(Array.from({ length: pool.size }, workInTurn));
  } catch (error) {
    others.abort();
    throw error;
  }
  return pool.finish(asked, work.tally, { signal });
}
