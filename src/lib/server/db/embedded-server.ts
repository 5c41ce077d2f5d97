// PGlite (PostgreSQL as WebAssembly) behind a loopback socket with a pass phrase, so that the ordinary driver
// reaches it like any server. Runs inside a worker thread in the product, and in the test process in tests.

import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import net from 'node:net';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketHandler, type PGLiteSocketHandlerOptions } from '@electric-sql/pglite-socket';
import { EmbeddedSessions } from './embedded-sessions.ts';

export interface EmbeddedServer {
  /** For postgres.js; holds the pass phrase, so it is never printed or logged. */
  readonly url: string;
  /** Closes the socket and the database; what is committed stays. */
  stop(): Promise<void>;
}

const PASSWORD_BYTES = 24;

/** Where the database comes from: a folder that keeps it, or memory, empty or filled from an image of another. */
export type EmbeddedHome = { readonly folder: string } | { readonly image?: Blob };

/**
 * Opens the database and listens on a free loopback port.
 * The caller makes sure that nobody else has the folder open (folder-lock.ts).
 */
export async function startEmbeddedServer(home: EmbeddedHome = {}): Promise<EmbeddedServer> {
  const session = await openSession(home);
  const password = randomBytes(PASSWORD_BYTES).toString('hex');
  // The handler wants the library's own queue class by name; ours offers the same three methods.
  const queryQueue = new EmbeddedSessions(
    session,
    password,
  ) as unknown as PGLiteSocketHandlerOptions['queryQueue'];
  const handlers = new Set<PGLiteSocketHandler>();
  const server = net.createServer((socket) => {
    const handler = new PGLiteSocketHandler({ queryQueue, closeOnDetach: true });
    handlers.add(handler);
    handler.addEventListener('close', () => handlers.delete(handler));
    handler.addEventListener('error', () => handlers.delete(handler));
    void handler.attach(socket);
  });
  const port = await listen(server);
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      await Promise.all([...handlers].map((handler) => handler.detach(true)));
      await closed;
      await session.close();
    },
  };
}

async function openSession(home: EmbeddedHome): Promise<PGlite> {
  if ('folder' in home) {
    await makeFolder(home.folder);
    return PGlite.create({ dataDir: home.folder });
  }
  return PGlite.create(home.image ? { loadDataDir: home.image } : {});
}

/** Makes a new database beside its place and moves it there: one that was interrupted is never taken for whole. */
async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  const draft = `${folder}.making`;
  await rm(draft, { recursive: true, force: true });
  const session = await PGlite.create({ dataDir: draft });
  await session.close();
  await rename(draft, folder);
}

function listen(server: net.Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('No port was given.'));
      else resolve(address.port);
    });
  });
}
