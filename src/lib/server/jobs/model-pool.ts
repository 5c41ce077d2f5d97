// Threads that work on long questions piece by piece. A piece can be left at any moment: the thread stops after its
// slice, and one that does not stop in time is ended.

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { readConfig } from '../config.ts';
import { log } from '../log.ts';

/** A long question: the same key always stands for the same question. */
export interface LongAsked {
  readonly key: string;
  readonly method: string;
  /** The input as JSON text. */
  readonly question: string;
}

/** What a thread is asked; see src/worker/long-runs.ts. */
type Task = LongAsked &
  (
    | { readonly kind: 'begin' }
    | { readonly kind: 'part'; readonly from: number; readonly to: number }
    | { readonly kind: 'finish'; readonly tally: Int32Array }
  );

/** What it says back. */
type Reply = { readonly id: number } & (
  | { readonly kind: 'begun'; readonly draws: number; readonly tallyLength: number }
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'part'; readonly tally: Int32Array }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'finished'; readonly answer: string }
  | { readonly kind: 'refused'; readonly field: string; readonly message: string }
);
type ReplyOf<K extends Reply['kind']> = Extract<Reply, { readonly kind: K }>;

/** The work was left before it was done. */
export class WorkLeft extends Error {
  override readonly name = 'WorkLeft';
}

/** The model refused the question: asking again would not help. */
export class QuestionRefused extends Error {
  override readonly name = 'QuestionRefused';

  constructor(
    readonly field: string,
    readonly reason: string,
  ) {
    super(`the model refused ${field}: ${reason}`);
  }
}

/** Who asked may leave the work, and hears how many draws of a part are done. */
export interface Following {
  readonly signal: AbortSignal;
  readonly onProgress?: (done: number) => void;
}

interface Waiting {
  readonly task: Task;
  readonly following: Following;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (reason: Error) => void;
}

/** A thread that was told to stop and is still at it after so long is ended. */
const STOP_MS = 100;

/** One thread and the one task it works on. */
class PoolThread {
  private readonly worker: Worker;
  private current: (Waiting & { readonly id: number; readonly onAbort: () => void }) | undefined;
  private asked = 0;
  private stopping: NodeJS.Timeout | undefined;
  isAlive = true;

  constructor(
    program: string,
    private readonly onIdle: () => void,
  ) {
    this.worker = new Worker(pathToFileURL(program), { name: 'model-pool' });
    this.worker.on('message', (reply: Reply) => this.hear(reply));
    this.worker.on('error', (error) => this.end(error));
    this.worker.on('exit', () => this.end(new WorkLeft('the model’s thread has ended')));
    this.worker.unref();
  }

  get isIdle(): boolean {
    return this.isAlive && this.current === undefined;
  }

  take(waiting: Waiting): void {
    const id = (this.asked += 1);
    const onAbort = (): void => this.stop(id);
    this.current = { ...waiting, id, onAbort };
    waiting.following.signal.addEventListener('abort', onAbort, { once: true });
    this.worker.ref();
    this.worker.postMessage({ ...waiting.task, id });
  }

  private stop(id: number): void {
    this.worker.postMessage({ id, kind: 'cancel' });
    this.stopping = setTimeout(() => this.end(new WorkLeft('the work was left')), STOP_MS);
  }

  private hear(reply: Reply): void {
    const { current } = this;
    if (current?.id !== reply.id) return;
    if (reply.kind === 'progress') {
      current.following.onProgress?.(reply.done);
      return;
    }
    this.release();
    if (reply.kind === 'cancelled') current.reject(new WorkLeft('the work was left'));
    else if (reply.kind === 'refused')
      current.reject(new QuestionRefused(reply.field, reply.message));
    else current.resolve(reply);
    this.onIdle();
  }

  private release(): void {
    clearTimeout(this.stopping);
    const { current } = this;
    current?.following.signal.removeEventListener('abort', current.onAbort);
    this.current = undefined;
    // An idle thread must not keep the process from ending.
    this.worker.unref();
  }

  end(reason: Error): void {
    if (!this.isAlive) return;
    this.isAlive = false;
    const { current } = this;
    this.release();
    void this.worker.terminate();
    if (current !== undefined && !(reason instanceof WorkLeft))
      log.error({ error: reason }, 'a thread of the model ended with work to do');
    current?.reject(reason);
    this.onIdle();
  }
}

/** Up to `size` threads, started when there is work for them. */
export class ModelPool {
  private threads: PoolThread[] = [];
  private readonly waiting: Waiting[] = [];
  private isClosed = false;

  /** @param program the bundled worker */
  constructor(
    readonly size: number,
    private readonly program = path.join(readConfig().programFolder, 'model-worker.js'),
  ) {}

  /** Reads a question and says how much work it is. */
  begin(asked: LongAsked, following: Following): Promise<ReplyOf<'begun'>> {
    return this.ask({ ...pick(asked), kind: 'begin' }, following) as Promise<ReplyOf<'begun'>>;
  }

  /** Works on draws `from` to `to` − 1. */
  async part(
    asked: LongAsked,
    from: number,
    to: number,
    following: Following,
  ): Promise<Int32Array> {
    const reply = await this.ask({ ...pick(asked), kind: 'part', from, to }, following);
    return (reply as ReplyOf<'part'>).tally;
  }

  /** The answer as JSON text. */
  async finish(asked: LongAsked, tally: Int32Array, following: Following): Promise<string> {
    const reply = await this.ask({ ...pick(asked), kind: 'finish', tally }, following);
    return (reply as ReplyOf<'finished'>).answer;
  }

  /** Leaves all work and ends the threads. */
  close(): void {
    this.isClosed = true;
    const reason = new WorkLeft('the model’s threads are closing');
    for (const { reject } of this.waiting.splice(0)) reject(reason);
    for (const thread of this.threads) thread.end(reason);
    this.threads = [];
  }

  private ask(task: Task, following: Following): Promise<Reply> {
    if (this.isClosed) return Promise.reject(new WorkLeft('the model’s threads are closed'));
    return new Promise((resolve, reject) => {
      this.waiting.push({ task, following, resolve, reject });
      this.handOut();
    });
  }

  /** Gives waiting tasks to idle threads, in the order they came. */
  private handOut(): void {
    if (this.isClosed) return;
    this.threads = this.threads.filter(({ isAlive }) => isAlive);
    while (this.waiting.length > 0) {
      const thread = this.idleThread();
      if (thread === undefined) return;
      const next = this.waiting.shift() as Waiting;
      if (next.following.signal.aborted) next.reject(new WorkLeft('the work was left'));
      else thread.take(next);
    }
  }

  private idleThread(): PoolThread | undefined {
    const idle = this.threads.find(({ isIdle }) => isIdle);
    if (idle !== undefined || this.threads.length >= this.size) return idle;
    const thread = new PoolThread(this.program, () => this.handOut());
    this.threads.push(thread);
    return thread;
  }
}

const pick = ({ key, method, question }: LongAsked): LongAsked => ({ key, method, question });
