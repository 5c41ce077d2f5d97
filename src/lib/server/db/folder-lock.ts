// The embedded database has no lock of its own, and two processes on one folder corrupt it silently. This lock file
// names the process that has the folder, shows that it is alive, and tells other commands how to reach its database.

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  mkdir,
  open,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import net from 'node:net';
import { hostname } from 'node:os';
import path from 'node:path';
import { fail, succeed, type Outcome, type Problem } from '#lib/domain/kernel/problem.ts';

/** What the lock file says about its holder. */
export interface LockHolder {
  readonly nonce: string;
  readonly pid: number;
  readonly host: string;
  /** When the process started, as the kernel counts it; null where that is not known. Tells reused pids apart. */
  readonly processStart: string | null;
  readonly startedAt: string;
  /** Address of the database with its pass phrase; null until it listens. */
  readonly databaseUrl: string | null;
}

export interface FolderLock {
  /** Lets other commands of this computer reach the database through this process. */
  publish(databaseUrl: string): Promise<void>;
  /** Resolves when the lock file was taken away or replaced: stop at once, without writing any more. */
  readonly lost: Promise<void>;
  release(): Promise<void>;
}

export interface LockOptions {
  readonly heartbeatMilliseconds?: number;
  readonly staleMilliseconds?: number;
}

const LOCK_NAME = 'lock.json';
const HEARTBEAT_MILLISECONDS = 3000;
const STALE_MILLISECONDS = 20_000;
const PROBE_MILLISECONDS = 500;
const ATTEMPTS = 5;

const START_TIME_FIELD = 19;

/** Takes the folder for this process, or says which process has it. */
export async function lockFolder(
  home: string,
  options: LockOptions = {},
): Promise<Outcome<FolderLock>> {
  const unusable = await makeHome(home);
  if (unusable) return fail(unusable);
  const own: LockHolder = {
    nonce: randomUUID(),
    pid: process.pid,
    host: hostname(),
    processStart: processStart(process.pid),
    startedAt: new Date().toISOString(),
    databaseUrl: null,
  };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await create(home, own)) return succeed(hold(home, own, options));
    const holder = await readHolder(home);
    if (holder && (await isAlive(home, holder, options))) return fail(heldBy(home, holder));
    await removeStale(home, holder, options);
  }
  return fail({
    code: 'database-busy',
    message: `Several processes are starting on ${home} at once`,
    help: 'Wait a moment and start again.',
  });
}

/** The living holder of the folder, if there is one. */
export async function findHolder(
  home: string,
  options: LockOptions = {},
): Promise<LockHolder | undefined> {
  const holder = await readHolder(home);
  return holder && (await isAlive(home, holder, options)) ? holder : undefined;
}

function heldBy(home: string, holder: LockHolder) {
  const where = holder.host === hostname() ? '' : ` on the computer ${holder.host}`;
  return {
    code: 'database-busy',
    message: `The folder ${home} is in use by process ${holder.pid}${where}, started at ${holder.startedAt}`,
    help: 'Use the Care Market Atlas that is already running, stop it first, or set ATLAS_DATA to another folder.',
  } as const;
}

/** System errors that speak of the folder itself: not a folder, not ours to write, on a read-only or full disk. */
const FOLDER_FAULTS: Readonly<Record<string, string>> = {
  EEXIST: 'is not a folder',
  ENOTDIR: 'is not a folder, or lies in something that is not one',
  ENOENT: 'cannot be made',
  EACCES: 'may not be written by this user',
  EPERM: 'may not be written by this user',
  EROFS: 'lies on a disk that is read-only',
  ENOSPC: 'lies on a disk that is full',
  ENAMETOOLONG: 'has a name that is too long',
};

/** Makes the folder and proves that it can be written; the problem in one sentence when it cannot be used. */
async function makeHome(home: string): Promise<Problem | undefined> {
  const proof = path.join(home, `.${randomUUID()}`);
  try {
    await mkdir(home, { recursive: true });
    await writeFile(proof, '');
    await rm(proof, { force: true });
    return undefined;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const fault = FOLDER_FAULTS[code];
    if (fault === undefined) throw error;
    return {
      code: 'field-invalid',
      message: `The folder ${home} ${fault} (${code}).`,
      where: { field: 'ATLAS_DATA' },
      help: 'Set ATLAS_DATA to a folder that this user may write, or make room there.',
    };
  }
}

/** Makes the lock file in one step that only one process can win. */
async function create(home: string, own: LockHolder): Promise<boolean> {
  try {
    const file = await open(path.join(home, LOCK_NAME), 'wx', 0o600);
    await file.writeFile(JSON.stringify(own));
    await file.close();
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function hold(home: string, own: LockHolder, options: LockOptions): FolderLock {
  const file = path.join(home, LOCK_NAME);
  const isOurs = async (): Promise<boolean> => (await readHolder(home))?.nonce === own.nonce;
  let tellLost = (): void => undefined;
  const lost = new Promise<void>((resolve) => (tellLost = resolve));
  const beat = async (): Promise<void> => {
    if (!(await isOurs())) {
      clearInterval(timer);
      tellLost();
      return;
    }
    const now = new Date();
    await utimes(file, now, now);
  };
  const timer = setInterval(
    () => void beat().catch(tellLost),
    options.heartbeatMilliseconds ?? HEARTBEAT_MILLISECONDS,
  );
  timer.unref();
  return {
    lost,
    publish: async (databaseUrl) => {
      const draft = `${file}.${own.nonce}`;
      await writeFile(draft, JSON.stringify({ ...own, databaseUrl }), { mode: 0o600 });
      await rename(draft, file);
    },
    release: async () => {
      clearInterval(timer);
      if (await isOurs()) await rm(file, { force: true });
    },
  };
}

/**
 * A holder lives when its process runs and is the same process as then. Where the kernel does not tell (other
 * systems, other computers), a fresh heartbeat or an answering database says so.
 */
async function isAlive(home: string, holder: LockHolder, options: LockOptions): Promise<boolean> {
  const isFresh = (await silence(home)) < (options.staleMilliseconds ?? STALE_MILLISECONDS);
  if (holder.host !== hostname()) return isFresh;
  if (!isRunning(holder.pid)) return false;
  const start = processStart(holder.pid);
  if (start !== null && holder.processStart !== null) return start === holder.processStart;
  return isFresh || (await answers(holder.databaseUrl));
}

/** Removes a lock nobody holds any more. The guard folder keeps two takers from removing each other's new lock. */
async function removeStale(
  home: string,
  holder: LockHolder | undefined,
  options: LockOptions,
): Promise<void> {
  const stale = options.staleMilliseconds ?? STALE_MILLISECONDS;
  // A file that cannot be read is being written by a process that just won; it gets its time.
  if (!holder && (await silence(home)) < stale) {
    await pause(PROBE_MILLISECONDS);
    return;
  }
  const guard = path.join(home, `${LOCK_NAME}.takeover`);
  try {
    await mkdir(guard);
  } catch {
    await pause(PROBE_MILLISECONDS);
    const age = await ageOf(guard);
    if (age !== undefined && age > stale) await rmdir(guard).catch(() => undefined);
    return;
  }
  try {
    const now = await readHolder(home);
    if (now?.nonce === holder?.nonce) await rm(path.join(home, LOCK_NAME), { force: true });
  } finally {
    await rmdir(guard);
  }
}

async function readHolder(home: string): Promise<LockHolder | undefined> {
  try {
    const value: unknown = JSON.parse(await readFile(path.join(home, LOCK_NAME), 'utf8'));
    return isHolder(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isHolder(value: unknown): value is LockHolder {
  if (typeof value !== 'object' || value === null) return false;
  const record = value as Partial<Record<keyof LockHolder, unknown>>;
  return (
    typeof record.nonce === 'string' &&
    typeof record.pid === 'number' &&
    typeof record.host === 'string' &&
    typeof record.startedAt === 'string'
  );
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

/** Start time of a process in kernel ticks since boot (Linux), else null. */
function processStart(pid: number): string | null {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program's name, in brackets, may hold blanks; counting starts after it.
    return status.slice(status.lastIndexOf(')') + 2).split(' ')[START_TIME_FIELD] ?? null;
  } catch {
    return null;
  }
}

/** Milliseconds since the last heartbeat; none counts as for ever. */
async function silence(home: string): Promise<number> {
  return (await ageOf(path.join(home, LOCK_NAME))) ?? Number.POSITIVE_INFINITY;
}

async function ageOf(file: string): Promise<number | undefined> {
  try {
    return Date.now() - (await stat(file)).mtimeMs;
  } catch {
    return undefined;
  }
}

function answers(databaseUrl: string | null): Promise<boolean> {
  if (databaseUrl === null || !URL.canParse(databaseUrl)) return Promise.resolve(false);
  const port = Number(new URL(databaseUrl).port);
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: '127.0.0.1', timeout: PROBE_MILLISECONDS });
    const settle = (alive: boolean): void => {
      socket.destroy();
      resolve(alive);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
    socket.once('timeout', () => settle(false));
  });
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
