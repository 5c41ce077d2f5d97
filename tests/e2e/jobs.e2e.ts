// A long question on the running product: its page follows it, and a server that is killed in the middle goes on with it
// when it is started again. Nobody can ask one here without an account, so the row is written beside the server.

import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { knockOnInput } from '#lib/domain/viability/knock-on-question.ts';
import { inventMarket } from '../../src/cli/bench/ensemble-market.ts';
import { expect, expectAccessible, expectNoSideways, test } from '../support/browser.ts';
import { startServer, type RunningServer } from '../support/server.ts';

test.describe.configure({ mode: 'serial', timeout: 240_000 });

let folder: string;
let server: RunningServer;

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(process.env['ATLAS_TEST_HOME'] ?? tmpdir(), 'atlas-jobs-'));
  server = await startServer({ folder });
});
test.afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

async function writeJob(id: string, draws: number): Promise<void> {
  const lock = JSON.parse(await readFile(path.join(folder, 'lock.json'), 'utf8')) as {
    readonly databaseUrl: string;
  };
  const sql = postgres(lock.databaseUrl, { max: 1, prepare: false, onnotice: () => undefined });
  const question = inventMarket({ services: 40, people: 800, months: 24, draws });
  await sql.begin(async (tx) => {
    await tx`insert into job (council_id, id, method, inputs_hash, parameters_hash, model_version,
        seed, question, state)
      select id, ${id}, 'viability.knockOn', 'x', 'x', 'x', ${question.seed},
        ${JSON.stringify(knockOnInput(question))}, 'waiting' from council where slug = 'example'`;
  });
  await sql.end({ timeout: 2 });
}

test('is followed on its page to the end', async ({ page }) => {
  await writeJob('short', 150);
  await page.goto(`${server.url}/example/jobs/short`);
  await expect(page.locator('h1')).toHaveText('What falls next: all services together');
  await expect(page.locator('.answer')).toContainText('Done. All 150', { timeout: 60_000 });
  await expect(page.getByRole('button')).toHaveCount(0);
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSideways(page);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('stands as it was sent, and programs are told the same', async ({ page, request }) => {
    await page.goto(`${server.url}/example/jobs/short`);
    await expect(page.locator('.answer')).toContainText('Done. All 150');
    const told = await request.get(`${server.url}/example/jobs/short`, {
      headers: { accept: 'application/json' },
    });
    expect(await told.json()).toMatchObject({ state: 'done', done: 150, draws: 150 });
    const unknown = await request.get(`${server.url}/example/jobs/none/events`);
    expect(unknown.status()).toBe(404);
  });
});

test('goes on after the server was killed in the middle', async ({ page }) => {
  await writeJob('long', 1000);
  await page.goto(`${server.url}/example/jobs/long`);
  await expect(page.locator('progress')).toBeVisible({ timeout: 60_000 });
  const done = async (): Promise<number> =>
    Number(await page.locator('progress').getAttribute('value'));
  await expect.poll(done, { timeout: 60_000 }).toBeGreaterThan(120);
  await page.goto('about:blank');
  process.kill(server.pid, 'SIGKILL');
  server = await startServer({ folder });
  await page.goto(`${server.url}/example/jobs/long`);
  await expect(page.locator('.answer')).toContainText('Done. All 1,000', { timeout: 120_000 });
});
