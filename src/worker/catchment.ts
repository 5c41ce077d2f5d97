/** Helps to work a nation's access out, in a Node worker thread: takes chunks of a step that lies in shared memory. */
import { parentPort } from 'node:worker_threads';
import { workThrough, type LaidCatchment, type Step } from '#lib/domain/access/catchment-grid.ts';

/** One step of a layout in shared memory; the answer is the step's name, when no chunk of it is left to take. */
export interface CatchmentTask {
  readonly laid: LaidCatchment;
  readonly step: Step;
}

parentPort?.on('message', ({ laid, step }: CatchmentTask) => {
  workThrough(laid, step);
  parentPort?.postMessage(step);
});
