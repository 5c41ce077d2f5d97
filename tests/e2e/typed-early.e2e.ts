// What somebody types, ticks or moves before the scripts of a page have come is kept when they come, on sign-in, in the
// form of a record, and on the levers of a service. Its own server, because an account ends the guests' view.

import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { useOwnServer } from '../support/own-server.ts';

test.describe.configure({ mode: 'serial', timeout: 150_000 });

const EMAIL = 'early@council.test';
const PHRASE = 'kettle badger moss';

const running = useOwnServer();

/** Opens a page whose scripts wait; gives what lets them go, and resolves once the page is awake. */
async function openAsleep(page: Page, address: string): Promise<() => Promise<void>> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/_app/**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${running().url}${address}`, { waitUntil: 'commit' });
  await page.locator('h1').first().waitFor();
  return async () => {
    release();
    await page.waitForLoadState('networkidle');
    // Kit starts the router when everything is awake.
    await expect.poll(() => page.evaluate(() => history.state !== null)).toBe(true);
  };
}

test('a slider that was moved early moves its number', async ({ page }) => {
  const wake = await openAsleep(page, '/example/viability/DC-netloft');
  const slider = page.locator('.lever input[type=range]').first();
  const number = page.locator('.lever input[type=number]').first();
  const before = await number.inputValue();
  await slider.press('ArrowRight');
  const moved = await slider.inputValue();
  expect(moved).not.toBe(before);
  await wake();
  await expect(number).toHaveValue(moved);
  await expect(slider).toHaveValue(moved);
});

test('an account that was typed early is kept', async ({ page }) => {
  const wake = await openAsleep(page, '/sign-in');
  await page.locator('#email').fill(EMAIL);
  await page.locator('#passPhrase').fill(PHRASE);
  await wake();
  // This button comes with the scripts: the page is awake.
  await expect(page.locator('#passPhrase + button')).toBeVisible();
  await expect(page.locator('#email')).toHaveValue(EMAIL);
  await expect(page.locator('#passPhrase')).toHaveValue(PHRASE);
});

test('a search of records that was typed early is kept', async ({ page }) => {
  const wake = await openAsleep(page, '/example/records/services');
  const search = page.locator('#q');
  await search.fill('Quay');
  await wake();
  await expect(search).toHaveValue('Quay');
  await search.press('Enter');
  await expect(page).toHaveURL(/q=Quay/);
});
