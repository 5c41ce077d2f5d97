// The browser test of this project: every worker has its own server and data, a page that prints an error to the
// console fails its test, and axe is one call.

import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { startServer, type RunningServer } from './server.ts';

interface WorkerFixtures {
  /** The product, running with the example council. One for all tests of a worker. */
  atlas: RunningServer;
}

interface TestFixtures {
  /** Problems the page printed or threw; checked to be none after each test. */
  quiet: string[];
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  atlas: [
    // The first argument names what this one is built from: nothing.
    async ({}, use) => {
      const running = process.env['ATLAS_URL'];
      if (running) {
        await use({
          url: running,
          setUpPath: null,
          pid: 0,
          printed: () => '',
          stop: () => Promise.resolve(0),
        });
        return;
      }
      const server = await startServer();
      await use(server);
      await server.stop();
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  baseURL: async ({ atlas }, use) => use(atlas.url),
  quiet: [
    async ({ page }, use) => {
      const noise: string[] = [];
      page.on('pageerror', (error) => noise.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') noise.push(`${message.text()} (${message.location().url})`);
      });
      await use(noise);
      expect(noise, 'the browser console').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Fails with a readable list when the page breaks a rule of WCAG 2.2 AA that a machine can see. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`),
  );
  expect(found).toEqual([]);
}

/** Fails when the page scrolls sideways. */
export async function expectNoSideways(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, 'pixels wider than the window').toBeLessThanOrEqual(0);
}
