// How far a long question is, as bytes: which parts are done and what they add up to. Parts may be done in any order.

import { addTally } from '#lib/domain/kernel/long-run.ts';

/** Parts a question is cut into: enough to share out and to lose little when the process is killed. */
const MOST_PARTS = 32;
/** Raised whenever the bytes mean something else; an older checkpoint is then begun anew. */
const FORMAT = 1;
const HEADER = 4;

/** Draws `from` to `to` − 1. */
export interface Part {
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

/** The work of one question. */
export class Work {
  readonly tally: Int32Array;
  private readonly isDone: Int32Array;
  private readonly size: number;

  constructor(
    readonly draws: number,
    tallyLength: number,
  ) {
    this.size = Math.max(1, Math.ceil(draws / MOST_PARTS));
    this.tally = new Int32Array(tallyLength);
    this.isDone = new Int32Array(Math.ceil(draws / this.size));
  }

  private part(number: number): Part {
    const from = number * this.size;
    return { number, from, to: Math.min(this.draws, from + this.size) };
  }

  /** Parts still to do, in order. */
  get left(): readonly Part[] {
    return [...this.isDone].flatMap((done, number) => (done === 1 ? [] : [this.part(number)]));
  }

  /** Draws of the parts that are done. */
  get done(): number {
    return this.left.reduce((draws, { from, to }) => draws - (to - from), this.draws);
  }

  /** Adds a finished part; a second time it is ignored. */
  add({ number }: Part, tally: Int32Array): void {
    if (this.isDone[number] === 1) return;
    this.isDone[number] = 1;
    addTally(this.tally, tally);
  }

  /** The bytes to go on from, on this machine or another of the same byte order. */
  save(): Uint8Array {
    const { isDone, tally } = this;
    const words = new Int32Array(HEADER + isDone.length + tally.length);
    words.set([FORMAT, this.draws, isDone.length, tally.length]);
    words.set(isDone, HEADER);
    words.set(tally, HEADER + isDone.length);
    return new Uint8Array(words.buffer);
  }

  /** Goes on from bytes. @returns whether they were of this question's shape; if not, nothing has changed */
  load(bytes: Uint8Array): boolean {
    const { isDone, tally } = this;
    const words = new Int32Array(Uint8Array.from(bytes).buffer, 0, Math.floor(bytes.length / 4));
    const isMine =
      words.length === HEADER + isDone.length + tally.length &&
      words[0] === FORMAT &&
      words[1] === this.draws &&
      words[2] === isDone.length &&
      words[3] === tally.length;
    if (!isMine) return false;
    isDone.set(words.subarray(HEADER, HEADER + isDone.length));
    tally.set(words.subarray(HEADER + isDone.length));
    return true;
  }
}
