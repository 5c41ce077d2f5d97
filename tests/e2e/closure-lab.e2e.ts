// The closure lab of somebody with an account: a decision for all services is kept as a scenario, without JavaScript, and
// stands beside another on table, map and money.

import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSideways, test } from '../support/browser.ts';
import { startServer, type RunningServer } from '../support/server.ts';

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

test.describe.configure({ mode: 'serial', timeout: 240_000 });

let server: RunningServer | undefined;
/** Cookies of the account that the first test makes. */
let session: StorageState | undefined;

test.beforeAll(async () => {
  server = await startServer();
});
test.afterAll(async () => {
  await server?.stop();
});

async function openPage(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({
    baseURL: server?.url ?? '',
    javaScriptEnabled,
    ...(session === undefined ? {} : { storageState: session }),
  });
  return context.newPage();
}

async function keepDecision(page: Page, policy: string, name: string): Promise<void> {
  await page.goto('/example/viability/portfolio');
  await page.locator('#save-scenario summary').click();
  await page.locator('#scenario-policy').selectOption(policy);
  await page.locator('#scenario-name').fill(name);
  await page.getByRole('button', { name: 'Save as scenario' }).click();
  await expect(page).toHaveURL(/\/scenarios\?kept=/);
  await expect(page.getByRole('status')).toContainText(`“${name}” is kept.`);
}

test('a decision for all services is kept, and compared on table, map and money', async ({
  browser,
}) => {
  const page = await openPage(browser, false);
  await page.goto(server?.setUpPath ?? '');
  await page.locator('#email').fill('ann@council.test');
  await page.locator('#passPhrase').fill('kettle badger moss');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.locator('#name').fill('Harbourshire');
  await page.getByLabel('England').check();
  await page.getByRole('button', { name: 'Create council' }).click();
  session = await page.context().storageState();

  await page.goto('/example/viability/portfolio');
  await page.locator('#save-scenario summary').click();
  await page.getByRole('button', { name: 'Save as scenario' }).click();
  await expect(page.getByRole('alert')).toContainText('Give the scenario a name');

  await keepDecision(page, 'fee-freeze', 'Frozen fees');
  await keepDecision(page, 'spin-out', 'Two centres leave');
  for (const name of ['Frozen fees', 'Two centres leave'])
    await page.getByLabel(`Compare “${name}”`).check();
  await page.getByRole('button', { name: 'Compare those ticked' }).click();
  const compared = page.locator('#compared');
  await expect(compared).toContainText('has the fewest closures');
  await expect(compared.getByRole('row', { name: /Council pays to services/ })).toContainText('£');
  await expect(page.locator('main')).toContainText('Where the services of these scenarios stand');
  await expect(page.locator('main')).toContainText(/Two centres leave \(\d+% → \d+%\)/);
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSideways(page);
  await page.context().close();
});
