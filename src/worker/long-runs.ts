/**
 * Long questions in a worker: draws are worked on in short slices, and between slices the worker listens, so that it
 * says how far it is and stops within a moment when told to.
 */
import type { LongRun } from '#lib/domain/kernel/long-run.ts';
import { beginLong, finishLong } from '#lib/domain/long-questions.ts';

/** What a long question is asked with: the same key always stands for the same question. */
interface Asked {
  readonly id: number;
  readonly key: string;
  readonly method: string;
  /** The input as JSON text, so that only the worker reads it. */
  readonly question: string;
}

/** Messages about long questions. The number is the asker's own and comes back with every reply. */
export type LongMessage =
  /** How many draws there are, and how long a tally is. */
  | (Asked & { readonly kind: 'begin' })
  /** Work on draws `from` to `to` − 1. */
  | (Asked & { readonly kind: 'part'; readonly from: number; readonly to: number })
  /** The answer, from the tally of all draws. */
  | (Asked & { readonly kind: 'finish'; readonly tally: Int32Array })
  /** Leave the part that was asked with this number. */
  | { readonly id: number; readonly kind: 'cancel' };

export type LongReply = { readonly id: number } & (
  | { readonly kind: 'begun'; readonly draws: number; readonly tallyLength: number }
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'part'; readonly tally: Int32Array }
  | { readonly kind: 'cancelled' }
  /** The answer as JSON text: the same bytes for the same question. */
  | { readonly kind: 'finished'; readonly answer: string }
  | { readonly kind: 'refused'; readonly field: string; readonly message: string }
);

/** What a host gives: somewhere to send replies, a clock, and a way to let other messages in. */
export interface LongHost {
  reply(reply: LongReply, transfer?: readonly ArrayBuffer[]): void;
  /** Milliseconds. */
  now(): number;
  /** Resolves after the messages that have arrived were heard. */
  turn(): Promise<void>;
}

/** A slice is meant to take so long: short enough to stop at once, long enough not to be mostly pauses. */
const SLICE_MS = 20;
/** Prepared questions kept: parts of one job follow one another, and two jobs may take turns. */
const KEPT_RUNS = 2;

const KINDS: readonly unknown[] = ['begin', 'part', 'finish', 'cancel'];

export const isLongMessage = (message: unknown): message is LongMessage =>
  typeof message === 'object' &&
  message !== null &&
  'id' in message &&
  typeof message.id === 'number' &&
  'kind' in message &&
  KINDS.includes(message.kind);

/** Long questions of one worker. Parts are worked on one after another, in the order they come. */
export class LongRuns {
  private readonly runs = new Map<string, LongRun<unknown>>();
  private readonly cancelled = new Set<number>();
  private readonly waiting = new Set<number>();
  private queue = Promise.resolve();
  private drawsPerSlice = 1;

  constructor(private readonly host: LongHost) {}

  receive(message: LongMessage): void {
    if (message.kind === 'cancel') {
      if (this.waiting.has(message.id)) this.cancelled.add(message.id);
      return;
    }
    this.waiting.add(message.id);
    this.queue = this.queue.then(() => this.answer(message));
  }

  private async answer(message: Exclude<LongMessage, { kind: 'cancel' }>): Promise<void> {
    const { id } = message;
    try {
      if (this.cancelled.has(id)) this.host.reply({ id, kind: 'cancelled' });
      else await this.work(message);
    } finally {
      this.waiting.delete(id);
      this.cancelled.delete(id);
    }
  }

  private async work(message: Exclude<LongMessage, { kind: 'cancel' }>): Promise<void> {
    const { id } = message;
    const begun = this.prepare(message);
    if (!begun.ok) {
      this.host.reply({ id, kind: 'refused', field: begun.field, message: begun.message });
    } else if (message.kind === 'begin') {
      const { draws, tallyLength } = begun.run;
      this.host.reply({ id, kind: 'begun', draws, tallyLength });
    } else if (message.kind === 'finish') this.finish(id, begun.run, message.tally);
    else await this.workPart(id, begun.run, message.from, message.to);
  }

  private prepare({ key, method, question }: Asked): ReturnType<typeof beginLong> {
    const known = this.runs.get(key);
    const begun = known
      ? { ok: true as const, run: known }
      : beginLong(method, JSON.parse(question));
    if (!begun.ok) return begun;
    this.runs.delete(key);
    this.runs.set(key, begun.run);
    for (const oldest of this.runs.keys()) {
      if (this.runs.size <= KEPT_RUNS) break;
      this.runs.delete(oldest);
    }
    return begun;
  }

  private finish(id: number, run: LongRun<unknown>, tally: Int32Array): void {
    const answer = finishLong(run, tally);
    this.host.reply(
      answer.ok
        ? { id, kind: 'finished', answer: JSON.stringify(answer.output) }
        : { id, kind: 'refused', field: answer.field, message: answer.message },
    );
  }

  private async workPart(
    id: number,
    run: LongRun<unknown>,
    from: number,
    to: number,
  ): Promise<void> {
    const tally = new Int32Array(run.tallyLength);
    let at = from;
    while (at < to) {
      const begun = this.host.now();
      const end = Math.min(to, at + this.drawsPerSlice);
      run.work(at, end, tally);
      this.setSlice(this.host.now() - begun, end - at);
      at = end;
      this.host.reply({ id, kind: 'progress', done: at - from });
      await this.host.turn();
      if (!this.cancelled.has(id)) continue;
      this.host.reply({ id, kind: 'cancelled' });
      return;
    }
    this.host.reply({ id, kind: 'part', tally }, [tally.buffer]);
  }

  /** Makes slices longer or shorter, by half or double at a time, so that one odd slice changes little. */
  private setSlice(took: number, draws: number): void {
    if (took > SLICE_MS) this.drawsPerSlice = Math.max(1, Math.floor(this.drawsPerSlice / 2));
    else if (took < SLICE_MS / 2 && draws === this.drawsPerSlice) this.drawsPerSlice *= 2;
  }
}
