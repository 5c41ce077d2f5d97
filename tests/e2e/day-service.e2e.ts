// Journey of an analyst without JavaScript: Lordswood Community Hub (Medway 2016) is entered by hand in about forty
// fields, gives the figures of the council's own papers, is edited, and is taken back. Its own server, because it
// changes records.

import { expect, expectAccessible, expectNoSideways, test } from '../support/browser.ts';
import { makeFirstAccount, useOwnServer } from '../support/own-server.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

const running = useOwnServer();

/** What is typed; the rest stands in the form already. */
const TYPED: Readonly<Record<string, string>> = {
  name: 'Lordswood Community Hub',
  provider: 'Medway Council',
  place: 'X01000099',
  'places-1': '20',
  'places-2': '20',
  'places-3': '20',
  'places-4': '20',
  'places-5': '20',
  minStaff: '0',
  paidHours: '0',
  staffCost: '0',
  'g1-people': '12',
  'g1-day-1': '8',
  'g1-day-2': '8',
  'g1-day-3': '8',
  'g1-day-4': '7',
  'g1-day-5': '7',
  'g1-from': '2014-01-06',
  'g1-fee': '0',
  'g2-people': '14',
  'g2-day-1': '9',
  'g2-day-2': '9',
  'g2-day-3': '9',
  'g2-day-4': '9',
  'g2-day-5': '8',
  'g2-from': '2014-01-06',
  'g2-to': '2015-04-30',
  'g2-fee': '0',
  firstMonth: '2015-04',
  'y-fixed': '192344',
  'y-booked': '1976',
  'y-attended': '1976',
};
/** Seven seconds a field: slow typing, with a look at the papers between. */
const FIVE_MINUTES_IN_FIELDS = Math.floor((5 * 60) / 7);

test('an analyst enters a day service in five minutes, reads its cost, edits it and takes it back', async ({
  browser,
}) => {
  const context = await browser.newContext({
    baseURL: running().url,
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await makeFirstAccount(page, running());

  await page.goto('/example/records');
  await page.getByRole('link', { name: 'Add a day service' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add a day service');
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSideways(page);
  await page.setViewportSize({ width: 1280, height: 900 });

  await test.step('what is wrong is named, and what was typed stays', async () => {
    await page.locator('#name').fill('Lordswood Community Hub');
    await page.locator('#places-2').fill('-4');
    await page.getByRole('button', { name: 'Save and see its outlook' }).click();
    await expect(page.getByRole('alert')).toContainText('Tue: this cannot be less than 0');
    await expect(page.locator('#name')).toHaveValue('Lordswood Community Hub');
  });
  await test.step('five minutes are enough', async () => {
    expect(Object.keys(TYPED).length + 1).toBeLessThanOrEqual(FIVE_MINUTES_IN_FIELDS);
    for (const [name, text] of Object.entries(TYPED))
      await page.locator(`[name="${name}"]`).fill(text);
    await page.locator('[name="g2-why"]').selectOption('moved-to-direct-payment');
    await page.getByRole('button', { name: 'Save and see its outlook' }).click();
  });
  await test.step('the page gives the two figures', async () => {
    await expect(page).toHaveURL(/\/example\/viability\/lordswood-community-hub$/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Lordswood Community Hub');
    await expect(page.getByText('£97.34')).toBeVisible();
    await expect(page.getByText('£44.93')).toBeVisible();
  });
  await test.step('its record is edited, with its history', async () => {
    await page.getByRole('link', { name: 'Edit this record' }).click();
    await page.getByRole('link', { name: 'Edit this record' }).click();
    await page.locator('#c-reach').fill('25');
    await page.getByRole('button', { name: 'Save the changes' }).click();
    await expect(page.getByRole('status').first()).toContainText('The record was changed.');
    await expect(page.locator('#history')).toContainText('Reach in minutes: nothing → 25');
  });
  await test.step('both are taken back, the newest first', async () => {
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await expect(page.getByRole('status').first()).toContainText('The change was undone.');
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await expect(page).toHaveURL(/\/example\/records\/services\?done=undone$/);
    expect((await page.goto('/example/viability/lordswood-community-hub'))?.status()).toBe(404);
  });
  await test.step('the forms keep the rules of accessibility', async () => {
    const storageState = await context.storageState();
    const scripted = await browser.newContext({ baseURL: running().url, storageState });
    const looking = await scripted.newPage();
    for (const path of [
      'day-service',
      'services/new',
      'services/CH-47/edit',
      'services/CH-47/end',
    ]) {
      await looking.goto(`/example/records/${path}`);
      await expectAccessible(looking);
    }
    await scripted.close();
  });
  await context.close();
});
