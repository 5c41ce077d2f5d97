// `npm start` as a person meets it: it ends when asked, comes back quickly, and never shares its data folder.

import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { startServer, type RunningServer } from '../support/server.ts';

const END_MILLISECONDS = 5000;
/** A second start builds nothing and loads nothing: it is measured against the first, not against a clock. */
const SECOND_START_SHARE = 0.6;

let folder: string;
test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'atlas-start-'));
});
test.afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

function runAtlas(words: string[], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, ['src/cli/launch/atlas.mjs', ...words], {
    encoding: 'utf8',
    env: { ...process.env, ATLAS_DATA: folder, DATABASE_URL: '', ORIGIN: '', ...env },
  });
}

async function time<T>(work: () => Promise<T>): Promise<[result: T, milliseconds: number]> {
  const begun = performance.now();
  const result = await work();
  return [result, performance.now() - begun];
}

test('starts, refuses a second start, serves commands, ends, and starts again', async () => {
  test.setTimeout(120_000);
  const [first, firstMilliseconds] = await time(() => startServer({ folder }));
  await test.step('one screen says all', () => {
    expect(first.printed()).toContain(first.url);
    expect(first.printed()).toContain('embedded database: for trying out and small teams');
    expect(first.printed()).toContain(folder);
    expect(first.setUpPath).not.toBeNull();
  });
  await test.step('a second start is refused with the pid of the first', () => {
    const second = runAtlas(['serve'], { PORT: '0' });
    expect(second.status).not.toBe(0);
    expect(second.stderr).toContain(`process ${first.pid}`);
  });
  await test.step('a taken port is one clear sentence', () => {
    const port = new URL(first.url).port;
    const second = runAtlas(['serve'], { PORT: port, ATLAS_DATA: `${folder}-other` });
    expect(second.stderr.trim().split('\n')).toHaveLength(1);
    expect(second.stderr).toContain(`Port ${port} is taken`);
  });
  await test.step('other commands go through the running server', () => {
    const doctor = runAtlas(['doctor']);
    expect(doctor.stdout).toContain(`in use by process ${first.pid}`);
    expect(doctor.stdout).toMatch(/Councils\s+example/);
    expect(doctor.status).toBe(0);
  });
  await test.step('forms work under both names of this computer, and under no other', async () => {
    const port = new URL(first.url).port;
    for (const host of ['localhost', '127.0.0.1']) {
      const origin = `http://${host}:${port}`;
      expect(await post(`${origin}/preferences`, origin)).toBeLessThan(400);
    }
    expect(await post(`${first.url}/preferences`, 'http://elsewhere.example')).toBe(403);
  });
  await expectEnds(first);
  const [second, milliseconds] = await time(() => startServer({ folder }));
  expect(milliseconds).toBeLessThan(SECOND_START_SHARE * firstMilliseconds);
  expect(second.printed()).not.toContain('Loading');
  await expectEnds(second);
});

test('comes back after it was killed', async () => {
  test.setTimeout(120_000);
  const first = await startServer({ folder });
  process.kill(first.pid, 'SIGKILL');
  const second = await startServer({ folder });
  const home = await fetch(second.url, { redirect: 'manual' });
  expect(home.headers.get('location')).toBe('/example');
  await expectEnds(second);
});

async function expectEnds(server: RunningServer): Promise<void> {
  const [status, milliseconds] = await time(() => server.stop());
  expect(status).toBe(0);
  expect(milliseconds).toBeLessThan(END_MILLISECONDS);
  expect(await readdir(folder)).not.toContain('lock.json');
}

async function post(url: string, origin: string): Promise<number> {
  const answer = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    body: 'theme=dark',
  });
  return answer.status;
}
