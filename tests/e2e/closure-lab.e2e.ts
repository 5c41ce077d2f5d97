// The closure lab of somebody with an account: a decision for all services is kept as a scenario, without JavaScript, and
// stands beside another on table, map and money.

import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect, expectNoSideways, test } from '../support/browser.ts';
import { makeFirstAccount, useOwnServer } from '../support/own-server.ts';

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

test.describe.configure({ mode: 'serial', timeout: 240_000 });

/** Cookies of the account that the first test makes. */
let session: StorageState | undefined;

const running = useOwnServer();

async function openPage(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({
    baseURL: running().url,
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
  await expect(page.getByText(`“${name}” is kept.`)).toBeVisible();
}

test('a decision for all services is kept, and compared on table, map and money', async ({
  browser,
}) => {
  const page = await openPage(browser, false);
  await makeFirstAccount(page, running());
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
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSideways(page);
  await page.context().close();
});

test('what all assumptions do together is worked out to its end, and the page says so by itself', async ({
  browser,
}) => {
  const page = await openPage(browser, true);
  await page.goto('/example/viability/DC-netloft/sensitivity');
  const together = page.locator('#together');
  await together.getByRole('button', { name: /^Work it out/ }).click();
  await expect(together.getByRole('progressbar')).toBeVisible();
  // Thousands of runs of the model beside whatever else the machine does.
  await expect(together).toContainText('of that uncertainty', { timeout: 200_000 });
  await expect(together.getByRole('button')).toHaveCount(0);
  await expect(together.locator('tbody tr').first().locator('[data-range]').first()).toBeVisible();
  await expect(together).toContainText(/From \d+ samples: [\d,]+ runs of the model/);
  await page.context().close();
});

test('block income changes twice, in a form without JavaScript', async ({ browser }) => {
  const page = await openPage(browser, false);
  await page.goto('/example/viability/DC-esplanade');
  const form = page.locator('#what-if form').first();
  await form.locator('summary', { hasText: 'Change block income again later' }).click();
  await form.locator('#lever-block').fill('500');
  await form.locator('#lever-block-2-from').selectOption({ index: 6 });
  await form.locator('#lever-block-2').fill('-750');
  await form.locator('button').click();
  await expect(page).toHaveURL(/block=500&.*block-2-from=\d{4}-\d\d&block-2=-750/);
  await expect(form).toContainText('Block income changes again: 1 set');
  await expect(form.locator('#lever-block-2')).toHaveValue('-750');
  // An amount without its month is named, and nothing is guessed.
  await page.goto('/example/viability/DC-esplanade?block-3=200');
  await expect(page.locator('main')).toContainText('"block-3-from" has no value');
  await page.context().close();
});
