// How long the event loop of this process is held at most, in milliseconds of its own work: a machine that is busy with
// other programs delays every loop, and that is not what is asked.

import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const SCHEDULE = `/proc/self/task/${process.pid}/schedstat`;
const NANOSECONDS = 1e6;
const LOOK_MS = 2;

/** Time that the main thread has spent on a processor, ms; undefined where the system does not say. */
const worked = (): number | undefined => {
  try {
    return Number(readFileSync(SCHEDULE, 'utf8').split(' ')[0]) / NANOSECONDS;
  } catch {
    return undefined;
  }
};

/** Runs something and gives the longest time that nothing else could run beside it. */
export async function watchLoop(run: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: LOOK_MS });
  let longest = 0;
  let before = worked();
  const timer = setInterval(() => {
    const now = worked();
    if (now !== undefined && before !== undefined) longest = Math.max(longest, now - before);
    before = now;
  }, LOOK_MS);
  delay.enable();
  try {
    await run();
  } finally {
    delay.disable();
    clearInterval(timer);
  }
  return before === undefined ? delay.max / NANOSECONDS : longest;
}
