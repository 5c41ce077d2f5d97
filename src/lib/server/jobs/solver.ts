// Asks the outside solver in a worker thread, for a limited time. The thread blocks while the solver works, so giving
// up means ending the thread; the next question starts a new one.

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { SolverAnswer, SolverProgress, SolverTask } from '#lib/domain/siting/solver.ts';
import { readConfig } from '../config.ts';

/** What the thread posts back; see src/worker/solver.ts. */
type Reply = { readonly id: number } & (
  | { readonly progress: SolverProgress }
  | { readonly answer: SolverAnswer }
  | { readonly failure: string }
);

/** Whoever asks may follow the search and end it. */
export interface SolverWatch {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: SolverProgress) => void;
}

/** The question was given up before it was answered. */
export class SolverEnded extends Error {
  override readonly name = 'SolverEnded';
}

/** Longer than its own limit plus this, and the solver no longer looks at the clock. */
const GRACE_SECONDS = 10;
const MILLISECONDS = 1000;

/** One thread and the one question it works on. */
class SolverThread {
  private readonly worker: Worker;
  private asked = 0;
  private settle: ((reply: Reply | Error) => void) | undefined;
  isAlive = true;

  constructor() {
    const program = path.join(readConfig().programFolder, 'solver-worker.js');
    this.worker = new Worker(pathToFileURL(program), { name: 'solver' });
    this.worker.on('message', (reply: Reply) => this.settle?.(reply));
    this.worker.on('error', (error) => this.end(error));
    this.worker.on('exit', () => this.end(new SolverEnded('the solver’s thread has ended')));
    // An idle thread must not keep the process from ending.
    this.worker.unref();
  }

  async ask(task: SolverTask, { signal, onProgress }: SolverWatch): Promise<SolverAnswer> {
    signal?.throwIfAborted();
    const id = (this.asked += 1);
    const giveUp = (reason: string): void => this.end(new SolverEnded(reason));
    const onAbort = (): void => giveUp('the search was ended');
    const limit = (task.secondsAtMost + GRACE_SECONDS) * MILLISECONDS;
    const clock = setTimeout(() => giveUp('the solver did not keep to its time'), limit);
    signal?.addEventListener('abort', onAbort, { once: true });
    this.worker.ref();
    try {
      return await new Promise<SolverAnswer>((resolve, reject) => {
        this.settle = (reply) => {
          if (reply instanceof Error) reject(reply);
          else if (reply.id !== id) return;
          else if ('progress' in reply) onProgress?.(reply.progress);
          else if ('answer' in reply) resolve(reply.answer);
          else reject(new Error(`the solver failed: ${reply.failure}`));
        };
        this.worker.postMessage({ id, task });
      });
    } finally {
      clearTimeout(clock);
      signal?.removeEventListener('abort', onAbort);
      this.settle = undefined;
      this.worker.unref();
    }
  }

  private end(reason: Error): void {
    if (!this.isAlive) return;
    this.isAlive = false;
    this.settle?.(reason);
    void this.worker.terminate();
  }
}

let thread: SolverThread | undefined;
let turn: Promise<unknown> = Promise.resolve();

/**
 * Puts a programme to the solver; questions are answered one after another. Rejects with {@link SolverEnded} when the
 * search was ended, within a moment of the signal.
 */
export function askSolver(task: SolverTask, watch: SolverWatch = {}): Promise<SolverAnswer> {
  const ask = (): Promise<SolverAnswer> => {
    if (thread?.isAlive !== true) thread = new SolverThread();
    return thread.ask(task, watch);
  };
  const answer = turn.then(ask);
  turn = answer.catch(() => undefined);
  return answer;
}
