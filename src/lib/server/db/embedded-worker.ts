// Worker thread that holds the embedded database: its work is synchronous and would freeze the web server.

import { parentPort, workerData } from 'node:worker_threads';
import { startEmbeddedServer } from './embedded-server.ts';

export type WorkerReport =
  | { readonly kind: 'listening'; readonly url: string }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'stopped' };

const port = parentPort;
const folder: unknown = workerData;
if (!port || typeof folder !== 'string')
  throw new Error('Start this file as a worker with a folder.');

const report = (message: WorkerReport): void => port.postMessage(message);

try {
  const server = await startEmbeddedServer({ folder });
  report({ kind: 'listening', url: server.url });
  // The only message that ever comes in asks the worker to stop.
  port.once('message', () => {
    void server
      .stop()
      .then(() => report({ kind: 'stopped' }))
      .finally(() => port.close());
  });
} catch (error) {
  report({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
}
