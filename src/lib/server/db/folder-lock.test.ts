import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findHolder, lockFolder, type FolderLock, type LockHolder } from './folder-lock.ts';

let home: string;
const taken: FolderLock[] = [];

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'atlas-lock-'));
});
afterEach(async () => {
  await Promise.all(taken.splice(0).map((lock) => lock.release()));
  await rm(home, { recursive: true });
});

const lockFile = (): string => path.join(home, 'lock.json');

async function take(): Promise<FolderLock> {
  const outcome = await lockFolder(home);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  taken.push(outcome.value);
  return outcome.value;
}

async function leaveBehind(holder: Partial<LockHolder>, ageSeconds: number): Promise<void> {
  const left: LockHolder = {
    nonce: 'left-behind',
    pid: process.pid,
    host: hostname(),
    processStart: null,
    startedAt: '2026-01-01T00:00:00.000Z',
    databaseUrl: null,
    ...holder,
  };
  await writeFile(lockFile(), JSON.stringify(left));
  const then = new Date(Date.now() - ageSeconds * 1000);
  await utimes(lockFile(), then, then);
}

async function pidOfDeadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '']);
  await once(child, 'exit');
  return child.pid ?? 0;
}

describe('a folder that cannot be used', () => {
  const sentence = (fault: RegExp) => ({
    ok: false,
    problem: {
      code: 'field-invalid',
      message: expect.stringMatching(fault) as unknown,
      where: { field: 'ATLAS_DATA' },
    },
  });

  it('is refused in a sentence when it is a file, or lies in one', async () => {
    const file = path.join(home, 'notes.txt');
    await writeFile(file, '');
    expect(await lockFolder(file)).toMatchObject(sentence(/is not a folder/));
    expect(await lockFolder(path.join(file, 'inside'))).toMatchObject(sentence(/is not a folder/));
  });

  // The superuser may write everywhere, so there is nothing to refuse.
  it.skipIf(process.getuid?.() === 0)('is refused when it may not be written', async () => {
    const closed = path.join(home, 'closed');
    await mkdir(closed);
    await chmod(closed, 0o555);
    expect(await lockFolder(closed)).toMatchObject(sentence(/may not be written/));
  });
});

describe('lockFolder', () => {
  it('refuses a second holder and names the pid of the first', async () => {
    await take();
    const second = await lockFolder(home);
    expect(second).toMatchObject({ ok: false, problem: { code: 'database-busy' } });
    expect(second.ok ? '' : second.problem.message).toContain(`process ${process.pid}`);
  });

  it('lets exactly one of many win, also over a lock left behind', async () => {
    await leaveBehind({ pid: await pidOfDeadProcess() }, 1);
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => lockFolder(home)));
    const won = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    taken.push(...won);
    expect(won).toHaveLength(1);
  });

  it('takes over from a process that is gone, however fresh its lock', async () => {
    await leaveBehind({ pid: await pidOfDeadProcess() }, 0);
    await take();
  });

  it.runIf(process.platform === 'linux')(
    'sees that a pid was given to another process',
    async () => {
      await leaveBehind({ processStart: '1' }, 0);
      await take();
    },
  );

  it('takes over an old lock of another computer, not a fresh one', async () => {
    await leaveBehind({ host: 'elsewhere' }, 1);
    const refused = await lockFolder(home);
    expect(refused.ok ? '' : refused.problem.message).toContain('on the computer elsewhere');
    await leaveBehind({ host: 'elsewhere' }, 60);
    await take();
  });

  it('publishes the address for other commands, for this user alone', async () => {
    const lock = await take();
    await lock.publish('postgres://postgres:secret@127.0.0.1:1/postgres');
    expect(await findHolder(home)).toMatchObject({
      pid: process.pid,
      databaseUrl: 'postgres://postgres:secret@127.0.0.1:1/postgres',
    });
  });

  it('tells its holder when the lock was taken away, and leaves the new lock alone', async () => {
    const outcome = await lockFolder(home, { heartbeatMilliseconds: 20 });
    if (!outcome.ok) throw new Error(outcome.problem.message);
    await leaveBehind({ nonce: 'somebody-else' }, 0);
    await outcome.value.lost;
    await outcome.value.release();
    expect(await readFile(lockFile(), 'utf8')).toContain('somebody-else');
  });

  it('is free again after its release', async () => {
    await (await take()).release();
    expect(await findHolder(home)).toBeUndefined();
    await take();
  });
});
