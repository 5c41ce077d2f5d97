/**
 * Threads that share the work of one layout, each taking chunks until none is left, step after step; and the bench of
 * two such threads against one.
 */
import { once } from 'node:events';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  answerOf,
  assessGrid,
  beginAgain,
  layCatchment,
  STEPS,
  type LaidCatchment,
} from '#lib/domain/access/catchment-grid.ts';
import { readConfig } from '#lib/server/config.ts';
import { inputsOf } from './catchment.ts';
import { agreement, compare, digest, type BenchLine } from './measure.ts';
import { MANY_SERVICES, nationOf } from './nation.ts';

/** Threads that stay, so that they are warm the second time. */
export interface Threads {
  /** Works a layout out; it must lie in shared memory. */
  work(laid: LaidCatchment): Promise<void>;
  end(): Promise<void>;
}

/**
 * Starts threads.
 * @param program the bundled worker
 */
export const startThreads = (program: string, count: number): Threads => {
  const workers = Array.from({ length: count }, () => new Worker(program));
  return {
    work: async (laid) => {
      beginAgain(laid);
      for (const step of STEPS) {
        const done = Promise.all(workers.map((worker) => once(worker, 'message')));
        for (const worker of workers) worker.postMessage({ laid, step });
        await done;
      }
    },
    end: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
};

const shared = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes);

const threads = (count: number): Threads =>
  startThreads(path.join(readConfig().programFolder, 'catchment-worker.js'), count);

/** Two warm threads against one; all three answers to the last bit the same. */
export const threadsLine = async (): Promise<readonly BenchLine[]> => {
  const question = nationOf(MANY_SERVICES);
  const laid = layCatchment(question, shared);
  const [one, two] = [threads(1), threads(2)];
  try {
    await one.work(laid);
    const byOne = answerOf(laid).access;
    await two.work(laid);
    const byTwo = answerOf(laid).access;
    return [
      await compare({
        name: 'access, 35,672 areas × 60,000 services, 30 km, two warm threads',
        against: 'one warm thread',
        ours: () => two.work(laid),
        twin: () => one.work(laid),
        repeats: 11,
        warmUps: 4,
        atLeast: 1.7,
        figures: [agreement(byTwo, byOne, 0), agreement(byTwo, assessGrid(question).access, 0)],
        inputs: inputsOf(question),
        answer: digest(byTwo),
      }),
    ];
  } finally {
    await Promise.all([one.end(), two.end()]);
  }
};

/** Two threads alone, for their memory. */
export const workNation = async (): Promise<unknown> => {
  const laid = layCatchment(nationOf(MANY_SERVICES), shared);
  const two = threads(2);
  await two.work(laid);
  return two.end();
};
