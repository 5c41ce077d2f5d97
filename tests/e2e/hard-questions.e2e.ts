// Hard questions of a cabinet member, each answered from the front page in three clicks at most.

import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';

/** Opens the front page and counts the clicks that follow. */
async function fromHome(page: Page): Promise<(link: Locator) => Promise<void>> {
  await page.goto('/example');
  let clicks = 0;
  return async (link) => {
    clicks += 1;
    expect(clicks, 'clicks from the front page').toBeLessThanOrEqual(3);
    await link.first().click();
  };
}

const inMenu = (page: Page, name: string): Locator =>
  page.getByRole('navigation').getByRole('link', { name, exact: true });

test('“Isn’t that just your cuts?”: choice and council apart, counted, with what nobody recorded', async ({
  page,
}) => {
  const click = await fromHome(page);
  await click(inMenu(page, 'Services at risk'));
  await expect(page.getByRole('heading', { level: 1, name: 'Services at risk' })).toBeVisible();
  await click(
    page.getByRole('row').getByRole('link', { name: 'Millrace Day Centre', exact: true }),
  );
  await expect(page.getByRole('heading', { level: 1, name: 'Millrace Day Centre' })).toBeVisible();
  await click(page.getByRole('link', { name: 'Choice or cuts', exact: true }));
  await expect(page.getByRole('heading', { level: 1, name: /choice or cuts/i })).toBeVisible();
  const main = page.locator('main');
  await expect(main).toContainText(/council/i);
  await expect(main).toContainText(/choice/i);
  await expect(main).toContainText(/not recorded|undetermined|nobody recorded/i);
});

test('“What if we raise the direct-payment rate by £2?”: providers, hours and cost, as a scenario', async ({
  page,
}) => {
  const click = await fromHome(page);
  await click(inMenu(page, 'Market'));
  await click(page.getByRole('link', { name: 'What if we raise the direct-payment rate?' }));
  await expect(
    page.getByRole('heading', { level: 1, name: 'What if the direct-payment rate changed?' }),
  ).toBeVisible();
  const main = page.locator('main');
  await expect(main).toContainText(/At £24 an hour instead of £22/);
  await expect(main).toContainText('spare hours a week');
  await expect(main.locator('[data-range]').first()).toContainText('likely');
  await expect(main).toContainText('A scenario, not a forecast');
  expect(await page.locator('#districts tbody tr').count()).toBeGreaterThan(1);
  await expect(page.locator('#kinds tbody tr').first()).toBeVisible();
});

test('“How wrong were you last year?”: what was forecast, what happened, and Lordswood to the penny', async ({
  page,
}) => {
  const click = await fromHome(page);
  await click(inMenu(page, 'Services at risk'));
  await click(page.locator('main a[href$="/back-test"]'));
  await expect(page).toHaveURL(/back-test/);
  const main = page.locator('main');
  await expect(main).toContainText(/not yet/i);
  await expect(main).toContainText('£97.34');
  await expect(main).toContainText('£44.93');
});
