// Starts the built product as a person would, on a free port with a fresh embedded database, and stops it again.

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface RunningServer {
  readonly url: string;
  /** Path of the one-time set-up link; null when an account exists already. */
  readonly setUpPath: string | null;
  readonly pid: number;
  /** Everything printed so far. */
  printed(): string;
  /** Ends it as Ctrl-C does. @returns the exit status */
  stop(): Promise<number | null>;
}

export interface ServerOptions {
  /** Data folder to work on; a fresh one that goes away at the end when left out. */
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const STARTED = /Stop\s+Ctrl-C/;
const START_MILLISECONDS = 180_000;

/** Starts a server and waits until it has printed its screen. Rejects with what it printed when it ends before. */
export async function startServer({
  folder,
  env = {},
}: ServerOptions = {}): Promise<RunningServer> {
  const parent = process.env['ATLAS_TEST_HOME'] ?? tmpdir();
  const home = folder ?? (await mkdtemp(path.join(parent, 'atlas-')));
  const port = await freePort();
  const child = spawn(process.execPath, ['src/cli/launch/start.mjs'], {
    env: {
      ...process.env,
      PORT: String(port),
      ATLAS_DATA: home,
      DATABASE_URL: '',
      ORIGIN: '',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const printed = (): string => text;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (piece: string) => (text += piece));
  }
  await untilPrinted(child, printed);
  return {
    url: `http://localhost:${port}`,
    setUpPath: /\/set-up\/[\w-]+/.exec(text)?.[0] ?? null,
    pid: child.pid ?? 0,
    printed,
    stop: async () => {
      if (child.exitCode === null) {
        child.kill('SIGINT');
        await once(child, 'exit');
      }
      if (folder === undefined) await rm(home, { recursive: true, force: true });
      return child.exitCode;
    },
  };
}

function untilPrinted(child: ChildProcess, printed: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`The server did not start in time:\n${printed()}`));
    }, START_MILLISECONDS);
    const look = (): void => {
      if (!STARTED.test(printed())) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.on('data', look);
    child.once('exit', () => {
      clearTimeout(timer);
      reject(new Error(`The server ended while starting:\n${printed()}`));
    });
  });
}

/** A loopback port that nobody uses at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        resolve(address !== null && typeof address === 'object' ? address.port : 0),
      );
    });
  });
}
