// A server of its own for the journeys of one file, because they change what other journeys read, and the first account
// on it.

import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { startServer, type RunningServer } from './server.ts';

const START_MILLISECONDS = 240_000;
/** Whose account `makeFirstAccount` makes. */
export const FIRST_EMAIL = 'ann@council.test';

/** Runs a server from before the file's first test to after its last. @returns the server, once it has started */
export function useOwnServer(): () => RunningServer {
  let started: RunningServer | undefined;
  test.beforeAll(async () => {
    test.setTimeout(START_MILLISECONDS);
    started = await startServer();
  });
  test.afterAll(async () => {
    await started?.stop();
  });
  return () => {
    if (started === undefined) throw new Error('The server starts before the first test.');
    return started;
  };
}

/** Makes the first account through the printed link, and a council of its own, with or without JavaScript. */
export async function makeFirstAccount(page: Page, { setUpPath }: RunningServer): Promise<void> {
  await page.goto(setUpPath ?? '');
  await page.locator('#email').fill(FIRST_EMAIL);
  await page.locator('#passPhrase').fill('kettle badger moss');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.locator('#name').fill('Harbourshire');
  await page.getByLabel('England').check();
  await page.getByRole('button', { name: 'Create council' }).click();
  await expect(page).toHaveURL('/set-up/start-with');
}
