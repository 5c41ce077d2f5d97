// Journey of the commissioner: from the front page to a gap, to one area, to its reasons and what could be done.

import { expect, test } from '../support/browser.ts';

test('a commissioner finds a gap and opens it to its reasons', async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/example$/);
  await expect(page.getByText('Example data', { exact: true })).toBeVisible();

  // Three sentences before any picture, each with a number, a range and a link.
  for (const question of [
    'Where are the gaps?',
    'What is at risk of closing?',
    'What is growing?',
  ]) {
    await expect(page.getByRole('heading', { name: question })).toBeVisible();
  }
  await expect(page.locator('main [data-modelled]').first()).toBeVisible();
  await expect(page.locator('main [data-range]').first()).toContainText('likely');
  await page.getByRole('link', { name: 'All gaps' }).click();

  // One need and one kind of support, chosen from the table of all kinds.
  await expect(page.getByRole('heading', { level: 1, name: 'Gaps' })).toBeVisible();
  const dementia = page.getByRole('row', { name: /Memory and dementia/ });
  await dementia.getByRole('link').nth(1).click();
  await expect(page).toHaveURL(/need=memory/);
  await expect(page).toHaveURL(/support=day-support/);
  await expect(page.getByText(/nobody within 30 minutes for day support/)).toBeVisible();
  await expect(page.getByRole('link', { name: /Remove filter: Day support/ })).toBeVisible();

  // Map and table speak of the same areas.
  const map = page.locator('[data-map]').first();
  const areas = await map.getAttribute('data-count');
  expect(Number(areas)).toBeGreaterThan(200);
  await expect(page.locator('#areas tbody tr')).toHaveCount(Number(areas));

  // An area opens to its reasons.
  const area = page.locator('#areas tbody tr', { hasText: 'nobody in reach' }).first();
  const name = (await area.getByRole('rowheader').innerText()).split('\n')[0]?.trim() ?? '';
  await area.getByRole('rowheader').getByRole('link').click();
  await expect(page).toHaveURL(/sel=/);
  const panel = page.locator('#why');
  await expect(panel).toContainText(name);
  await expect(panel).toContainText(/How it is worked out/);
  await expect(panel).toContainText(/Model version \d/);
  await expect(page.locator('#areas tr[aria-current="true"]')).toContainText(name);

  // The same address says the same to somebody else; Back undoes one change.
  const shared = page.url();
  const answer = await page.locator('main p').first().innerText();
  const other = await page.context().newPage();
  await other.goto(shared);
  expect(await other.locator('main p').first().innerText()).toBe(answer);
  await other.close();
  await page.goBack();
  await expect(page).not.toHaveURL(/sel=/);
  await expect(page).toHaveURL(/need=memory/);
});

test('what is there stands in the market, by kind and place, and a provider opens', async ({
  page,
}) => {
  await page.goto('/example/market?kind=day-centre');
  await expect(page.getByRole('status').first()).toContainText('15 of');
  await page.locator('main a[href^="/example/market/DC-"]:visible').first().click();
  await expect(page).toHaveURL(/\/market\/DC-/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('a[href*="/viability/"]').first()).toBeVisible();
});
