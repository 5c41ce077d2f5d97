/** Hosts the model in a browser worker, so that a slider never holds the page. */
import { createResponder } from './protocol.ts';

const respond = createResponder();

addEventListener('message', (event: MessageEvent<unknown>) => {
  const reply = respond(event.data);
  if (reply !== undefined) postMessage(reply);
});
