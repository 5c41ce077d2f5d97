/** Hosts the model in a Node worker thread, so that a long simulation never holds the server. */
import { parentPort } from 'node:worker_threads';
import { isLongMessage, LongRuns } from './long-runs.ts';
import { createResponder } from './protocol.ts';

const respond = createResponder();

const longRuns = new LongRuns({
  reply: (reply, transfer = []) => parentPort?.postMessage(reply, transfer),
  now: () => performance.now(),
  turn: () => new Promise((resolve) => setImmediate(resolve)),
});

parentPort?.on('message', (message: unknown) => {
  if (isLongMessage(message)) {
    longRuns.receive(message);
    return;
  }
  const reply = respond(message);
  if (reply !== undefined) parentPort?.postMessage(reply);
});
