/** Hosts the model in a Node worker thread, so that a long simulation never holds the server. */
import { parentPort } from 'node:worker_threads';
import { createResponder } from './protocol.ts';

const respond = createResponder();

parentPort?.on('message', (message: unknown) => {
  const reply = respond(message);
  if (reply !== undefined) parentPort?.postMessage(reply);
});
