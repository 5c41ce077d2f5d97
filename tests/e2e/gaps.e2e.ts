// What the gaps page must do beside the commissioner's journey: reasons with sources, Escape, and no JavaScript.

import { expect, expectAccessible, test } from '../support/browser.ts';

test('an area opens to its assumptions and a suggested step, and Escape closes it', async ({
  page,
}) => {
  await page.goto('/example/gaps?need=memory&support=day-support&state=none');
  await page.locator('#areas tbody').getByRole('link').first().click();
  await expect(page).toHaveURL(/sel=/);
  const panel = page.locator('#why');
  await panel.getByText('Why?').click();
  await expect(panel).toContainText('What went in');
  await expect(panel).toContainText('Different owners within reach');
  await expect(panel).toContainText('Longest journey that counts as within reach: day support');
  await expect(panel.locator('[aria-current="step"]')).toContainText('The figures suggest this');
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/sel=/);
  await expect(panel).toHaveCount(0);
});

test('the files hold what the screen shows, few people hidden', async ({ request }) => {
  const csv = await request.get('/example/gaps/export.csv?need=memory&support=day-support');
  expect(csv.headers()['content-disposition']).toMatch(/example-gaps-\d{4}-\d{2}-\d{2}\.csv/);
  const text = await csv.text();
  expect(text).toMatch(/^\uFEFFarea_code,area,district,state,/);
  expect(text).toContain('[c],[c],[c]');
  const about = await request.get('/example/gaps/export.csv?need=memory&about=1');
  expect(await about.text()).toContain('Assumption access.catchment.day-support');
  const areas = await request.get('/example/gaps/export.geojson?need=memory&state=none');
  expect(await areas.json()).toMatchObject({ type: 'FeatureCollection' });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('gaps are read, filtered and opened all the same', async ({ page }) => {
    await page.goto('/example/gaps?need=memory&support=day-support');
    await page.getByText('Change filters').click();
    await page.getByLabel('nobody in reach', { exact: true }).check();
    await page.getByRole('button', { name: 'Apply filters' }).click();
    await expect(page).toHaveURL(/state=none/);
    await page.locator('#areas tbody').getByRole('link').first().click();
    await expect(page.locator('#why')).toContainText('nobody in reach');
  });
});
