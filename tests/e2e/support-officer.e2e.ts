// Journey of the support officer: which year's starters are failing, which checks lapse, and where people need
// support that nobody small gives.

import { expect, test } from '../support/browser.ts';

test('a support officer sees the failing cohort and the village with nobody', async ({ page }) => {
  await page.goto('/example');
  await page.getByRole('navigation').getByRole('link', { name: 'Enterprises' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Enterprises' })).toBeVisible();

  // The failing year is named in the answer, with its range, and the link leads to its curve.
  const failing = page.getByRole('link', { name: /starters are failing/ });
  await expect(failing).toBeVisible();
  const year = (await failing.innerText()).match(/\d{4}/)?.[0] ?? '';
  await failing.click();
  await expect(page).toHaveURL(new RegExp(`cohort=${year}`));
  const cohorts = page.locator('#cohorts');
  await expect(cohorts.getByText(`The ${year} starters are failing`).first()).toBeVisible();
  const row = cohorts.getByRole('row').filter({ has: page.getByRole('rowheader', { name: year }) });
  await expect(row).toContainText(/failing/i);
  await cohorts.getByText('Why?').first().click();
  await expect(cohorts).toContainText('How it is worked out');
  await expect(cohorts).toContainText(/Model version \d/);

  // Who is at which stage since when; which checks lapse.
  await expect(page.locator('#board')).toContainText('Trading');
  await expect(page.locator('#board')).toContainText(/since \d+ \w+ \d{4}/);
  await expect(page.locator('#checks')).toContainText(/days ago/);

  // A place with demand and no small provider, opened in the market.
  const place = page.locator('#places tbody tr').first();
  await expect(place).toContainText('Why?');
  const name = (await place.getByRole('rowheader').innerText()).split('\n')[0]?.trim() ?? '';
  expect(name).not.toBe('');
  await place.getByRole('link', { name: /Market/ }).click();
  await expect(page).toHaveURL(/\/market\?.*area=/);
  await expect(page.locator('main')).toContainText(name);
});

test('an enterprise opens to its history', async ({ page }) => {
  await page.goto('/example/growth?stage=trading');
  await expect(page.getByRole('link', { name: 'Remove filter: Trading' })).toBeVisible();
  await page.locator('#caseload tbody tr').first().getByRole('link').first().click();
  await expect(page).toHaveURL(/\/growth\/[^?]+/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('main')).toContainText('Trading');
});
