/** Hosts the model in a browser worker, so that a slider never holds the page. */
import { isLongMessage, LongRuns } from './long-runs.ts';
import { createResponder } from './protocol.ts';

const respond = createResponder();
const { port1: ping, port2: pong } = new MessageChannel();

const longRuns = new LongRuns({
  reply: (reply, transfer = []) => postMessage(reply, { transfer: [...transfer] }),
  now: () => performance.now(),
  // A message to oneself comes after those that have arrived; a timer would be held back longer.
  turn: () =>
    new Promise((resolve) => {
      pong.onmessage = () => resolve();
      ping.postMessage(null);
    }),
});

addEventListener('message', (event: MessageEvent<unknown>) => {
  if (isLongMessage(event.data)) {
    longRuns.receive(event.data);
    return;
  }
  const reply = respond(event.data);
  if (reply !== undefined) postMessage(reply);
});
