/** Hosts the outside solver in a Node worker thread, so that a long search never holds the server. */
import { parentPort } from 'node:worker_threads';
import type { SolverTask } from '#lib/domain/siting/solver.ts';
import { solve } from './highs.ts';

interface Question {
  readonly id: number;
  readonly task: SolverTask;
}

/** Questions are answered one after another; what cannot be solved is answered with the reason. */
const answerQuestion = async ({ id, task }: Question): Promise<void> => {
  try {
    const answer = await solve(task, (progress) => parentPort?.postMessage({ id, progress }));
    parentPort?.postMessage({ id, answer });
  } catch (error) {
    parentPort?.postMessage({
      id,
      failure: error instanceof Error ? error.message : String(error),
    });
  }
};

let queue = Promise.resolve();

parentPort?.on('message', (question: Question) => {
  queue = queue.then(() => answerQuestion(question));
});
