// A fault of the database client (postgres 3.4.9, its issues 1154 and 1208): a small write that was put off to the next
// turn of the loop finds that the connection has just closed, and throws where nobody can catch it. Its query has been
// rejected by then, so the process goes on; without this a restart of the database could end it.

import { log } from '../log.ts';

/** True for that one fault, told by its words and its place. */
export const isLostSocket = (error: unknown): boolean =>
  error instanceof TypeError &&
  error.message === "Cannot read properties of null (reading 'write')" &&
  /\bnextWrite\b/.test(error.stack ?? '');

let isOutlived = false;

/** Keeps this process alive through that fault. Any other error nobody caught still ends it. */
export function outliveLostSockets(): void {
  if (isOutlived) return;
  isOutlived = true;
  process.on('uncaughtException', (error) => {
    if (!isLostSocket(error)) throw error;
    log.warn({ error }, 'a connection to the database closed before it was written to');
  });
}
