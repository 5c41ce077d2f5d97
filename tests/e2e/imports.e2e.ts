// Journey of an analyst with a messy ledger: upload, see how it was read, match, mend a row, apply, undo, apply again.
// Once without JavaScript. Its own server, because it changes records.

import type { BrowserContext } from '@playwright/test';
import { expect, expectAccessible, expectNoSideways, test } from '../support/browser.ts';
import { makeFirstAccount, useOwnServer } from '../support/own-server.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

let signedIn: Awaited<ReturnType<BrowserContext['storageState']>>;
const running = useOwnServer();

/** Rows above the names, semicolons, Windows letters, amounts as people write them, a bad month and a line of totals. */
function messyLedger(service: string): Buffer {
  const rows = Array.from({ length: 22 }, (_, at) => {
    const month = String((at % 12) + 1).padStart(2, '0');
    return `${service};${month}/${2018 + Math.floor(at / 12)};£18,${200 + at}.00;4100;;£14,700.00;412;371`;
  });
  return Buffer.from(
    [
      'Ledger of the day services – printed by Siân;;;;;;;',
      ';;;;;;;',
      'Centre;Period;Staff costs;Rent;Block contract;Income;Booked places;Attendances',
      ...rows,
      `${service};13/2020;18250;4100;12,000;14700;412;371`,
      'Total;;54750;;;;;',
      '',
    ].join('\r\n'),
    'latin1',
  );
}

test('an analyst brings a messy ledger in, mends a row, applies it and takes it back', async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: running().url, javaScriptEnabled: false });
  const page = await context.newPage();
  await makeFirstAccount(page, running());
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What to start with');

  await page.goto('/example/viability');
  const href = await page.locator('a[href^="/example/viability/"]').first().getAttribute('href');
  const service = /viability\/([\w-]+)/.exec(href ?? '')?.[1] ?? '';

  await page.goto('/example/imports/new');
  await page.getByRole('button', { name: 'Upload' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose what is in the file');
  await page.getByLabel('Day-service ledger').check();
  await page.getByRole('button', { name: 'Upload' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose a file');
  await expect(page.getByLabel('Day-service ledger')).toBeChecked();
  await page.locator('#source').fill('Finance system');
  const file = { name: '../ledger.csv', mimeType: 'text/csv', buffer: messyLedger(service) };
  await page.locator('#file').setInputFiles(file);
  await page.getByRole('button', { name: 'Upload' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check how the file was read');
  await expect(page.locator('#encoding')).toHaveValue('windows-1252');
  await expect(page.locator('#separator')).toHaveValue(';');
  await expect(page.locator('#headerLine')).toHaveValue('3');
  await page.getByRole('link', { name: 'Go on: match the columns' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Match the columns');
  const rent = page.getByRole('row').filter({ hasText: 'Premises cost' });
  await expect(rent.getByRole('combobox').first()).toHaveValue('3');
  await expect(rent).toContainText('4100 → £4,100 / month');
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSideways(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('button', { name: 'Check all rows' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toContainText('Confirm');
  await expect(page.getByText('22 of 23 rows are good.')).toBeVisible();
  await expect(page.locator('#quality')).toContainText('1 of totals (row 27)');
  const bad = page.locator('#bad-rows');
  await expect(bad.getByRole('row').nth(1)).toContainText('26');
  await expect(bad).toContainText('13/2020');
  const download = await context.request.get(page.url().replace(/confirm.*/, 'bad-rows.csv'));
  expect(await download.text()).toContain('problem: what to do');
  await bad.getByRole('textbox', { name: 'Correction for row 26, Month' }).fill('12/2020');
  await bad.getByRole('button', { name: 'Save the corrections and check again' }).click();
  await expect(page.getByText('23 of 23 rows are good.')).toBeVisible();
  await page.getByRole('button', { name: 'Apply 23 rows' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Batch 1');
  await expect(page.locator('#changes')).toContainText(`${service} / 2020-12`);
  await page.getByRole('button', { name: 'Undo this batch' }).click();
  await expect(page.getByText('The batch was undone.')).toBeVisible();
  await page.getByRole('button', { name: 'Apply it again' }).click();
  await expect(page.getByText('The batch was applied.')).toBeVisible();

  await page.goto('/example/imports');
  await expect(page.locator('#sources')).toContainText('Finance system');
  await expect(page.locator('#batches')).toContainText('applied');
  signedIn = await context.storageState();
  await context.close();
});

test('the same file again is told, remembered and writes nothing; the steps are accessible', async ({
  browser,
}) => {
  const context = await browser.newContext({
    baseURL: running().url,
    storageState: signedIn,
  });
  const page = await context.newPage();
  await page.goto('/example/imports/new?kind=ledger');
  await expectAccessible(page);
  await page.locator('#source').fill('finance  SYSTEM');
  await page.locator('#file').setInputFiles({
    name: 'other name.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'Centre,Period,Staff costs,Rent,Block contract,Income,Booked places,Attendances\n,,,,,,,\n',
    ),
  });
  await page.getByRole('button', { name: 'Upload' }).click();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Go on: match the columns' }).click();
  await expect(page.getByText('Matched as the last time for this source.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Check all rows' }).click();
  await expect(
    page.getByText('The file has no rows under the names of its columns.'),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: /^Apply/ })).toHaveCount(0);
  await expectAccessible(page);
  await page.goto('/example/imports');
  await expectAccessible(page);
  await page.getByRole('link', { name: '1', exact: true }).click();
  await expectAccessible(page);
  await page.goto('/example/imports');
  await page.getByRole('link', { name: 'What is kept about people' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Keep the name from now on' }).click();
  await expect(page.getByRole('alert')).toContainText('Say why the council needs it');
  await context.close();
});

test('a large file has a page that says how far it is and leads on, without JavaScript', async ({
  browser,
}) => {
  const context = await browser.newContext({
    baseURL: running().url,
    storageState: signedIn,
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto('/example/viability');
  const href = await page.locator('a[href^="/example/viability/"]').first().getAttribute('href');
  const service = /viability\/([\w-]+)/.exec(href ?? '')?.[1] ?? '';
  const head = 'Row reference,Service,Person reference,Age group,Main need,Small area,From,';
  const rows = Array.from(
    { length: 600_000 },
    (_, n) => `A-${n},${service},Q-${n},65+,Memory,X01000001,2020-01-10,Mon,£50,Direct payment`,
  );
  await page.goto('/example/imports/new?kind=attendance');
  await page.locator('#file').setInputFiles({
    name: 'large.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      [`${head}Days of the week,Price a day,How it is paid`, ...rows, ''].join('\n'),
    ),
  });
  await page.getByRole('button', { name: 'Upload' }).click();
  await page.getByRole('link', { name: 'Go on: match the columns' }).click();
  await page.getByRole('button', { name: 'Check all rows' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Checking the rows');
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Confirm', {
    timeout: 60_000,
  });
  await expect(page.getByText('600,000 of 600,000 rows are good.')).toBeVisible();
  await context.close();
});
