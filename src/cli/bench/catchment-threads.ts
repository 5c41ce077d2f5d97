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
  type GridQuestion,
  type LaidCatchment,
} from '#lib/domain/access/catchment-grid.ts';
import { readConfig } from '#lib/server/config.ts';
import { inputsOf } from './catchment.ts';
import {
  agreement,
  compare,
  digest,
  median,
  timed,
  type BenchLine,
  type Figure,
} from './measure.ts';
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

/** A thread that only counts, as a program of one line. */
const COUNTING = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', (rounds) => {
    let value = 1;
    for (let round = 0; round < rounds; round += 1) value = Math.imul(value, 69069) + 1;
    parentPort.postMessage(value);
  });`;
const ROUNDS = 2e8;
const COUNTS = 9;

/**
 * How many times as fast two threads are here and now that share nothing at all: what is left of the machine beside
 * whoever else uses it, and so the most that any two threads could reach.
 */
const mostByTwo = async (): Promise<number> => {
  const workers = [1, 2].map(() => new Worker(COUNTING, { eval: true }));
  const count = (among: readonly Worker[]) => () => {
    const done = Promise.all(among.map((worker) => once(worker, 'message')));
    for (const worker of among) worker.postMessage(ROUNDS / among.length);
    return done;
  };
  const ratios: number[] = [];
  for (let run = 0; run < COUNTS; run += 1) {
    const alone = await timed(count(workers.slice(1)));
    ratios.push(alone / (await timed(count(workers))));
  }
  await Promise.all(workers.map((worker) => worker.terminate()));
  return median(ratios);
};

/** Processor time of all threads together while something runs, µs. */
const processorTime = async (run: () => Promise<unknown>): Promise<number> => {
  const from = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(from);
  return user + system;
};

/** The work that two threads do for what one does: 1 when sharing costs nothing, however busy the machine is. */
const workOfTwo = async (laid: LaidCatchment, one: Threads, two: Threads): Promise<Figure> => {
  const shares: number[] = [];
  for (let run = 0; run < COUNTS; run += 1) {
    const alone = await processorTime(() => one.work(laid));
    shares.push((await processorTime(() => two.work(laid))) / alone);
  }
  return { label: 'processor time, beside one thread', value: median(shares), unit: '' };
};

const compareThreads = async (question: GridQuestion, one: Threads, two: Threads) => {
  const laid = layCatchment(question, shared);
  await one.work(laid);
  const byOne = answerOf(laid).access;
  await two.work(laid);
  const byTwo = answerOf(laid).access;
  const line = await compare({
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
  });
  return { ...line, figures: [...line.figures, await workOfTwo(laid, one, two)] };
};

/** Two warm threads against one; the answers of all, and of no thread at all, to the last bit the same. */
export const threadsLine = async (): Promise<readonly BenchLine[]> => {
  const [one, two] = [threads(1), threads(2)];
  try {
    const before = await mostByTwo();
    const line = await compareThreads(nationOf(MANY_SERVICES), one, two);
    const most = (before + (await mostByTwo())) / 2;
    const [speed] = line.figures;
    const figures = [
      { label: 'two threads that share nothing, now', value: most, unit: '' },
      { label: 'of that', value: (100 * (speed?.value ?? Number.NaN)) / most, unit: '%' },
    ];
    return [{ ...line, figures: [...line.figures, ...figures] }];
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
