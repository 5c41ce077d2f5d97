// Journey of whoever keeps the model honest: change an assumption with a reason, see a figure follow and say why, take
// the change back. Without JavaScript, because a form is all it needs; on a server of its own, because it changes one.

import { expect, test } from '../support/browser.ts';
import { FIRST_EMAIL, makeFirstAccount, useOwnServer } from '../support/own-server.ts';

test.describe.configure({ mode: 'serial', timeout: 150_000 });
test.use({ javaScriptEnabled: false });

const GAPS = '/example/gaps?support=day-support';
const CATCHMENT = '/example/evidence/access.catchment.day-support';

const running = useOwnServer();

test('a changed catchment moves the gap, is told with its reason, and goes back', async ({
  browser,
}) => {
  const context = await browser.newContext({
    baseURL: running().url,
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  const answer = async (): Promise<string> => {
    await page.goto(GAPS);
    return page.locator('.answer').first().innerText();
  };

  // A guest reads the assumption and its history, and is offered no form.
  const before = await answer();
  await page.goto(CATCHMENT);
  await expect(page.getByRole('button', { name: 'Change' })).toHaveCount(0);

  await makeFirstAccount(page, running());

  await page.goto('/example');
  await page.getByRole('navigation').getByRole('link', { name: 'Evidence' }).first().click();
  await page.getByRole('link', { name: 'Reach', exact: true }).click();
  await page.getByRole('link', { name: /counts as within reach: day support/ }).click();
  await expect(page.locator('.answer')).toContainText('default of 30 minutes one way is in force');

  // No reason and an impossible value: both fields are named, what was typed stays, nothing is stored.
  await page.locator('#value').fill('500');
  await page.getByRole('button', { name: 'Change' }).click();
  await expect(page.getByRole('alert')).toContainText('Value: enter 240 or less');
  await expect(page.getByRole('alert')).toContainText('Reason: say why');
  await expect(page.locator('#value')).toHaveValue('500');

  await page.locator('#value').fill('15');
  await page.locator('#low').fill('10');
  await page.locator('#high').fill('20');
  await page.locator('#reason').fill('Our minibus rounds end after a quarter of an hour');
  await page.getByRole('button', { name: 'Change' }).click();
  await expect(page.getByText('Changed. Every page')).toBeVisible();
  await expect(page.locator('#history')).toContainText(FIRST_EMAIL);
  await expect(page.locator('#history')).toContainText('in force');

  expect(await answer()).not.toBe(before);
  await page.getByText('Why?').first().click();
  await expect(page.locator('details.why').first()).toContainText('Our minibus rounds');

  await page.goto('/example/evidence');
  await expect(page.locator('#changed')).toContainText('Our minibus rounds');
  await page.locator('#changed').getByRole('link').click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('The change is taken back.')).toBeVisible();
  await expect(page.locator('.answer')).toContainText('default of 30 minutes one way is in force');
  expect(await answer()).toBe(before);
  await context.close();
});
