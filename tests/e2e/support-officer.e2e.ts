// Journey of the support officer: which year's starters are failing, which checks lapse, and where people need
// support that nobody small gives.

import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { readSheet } from 'read-excel-file/node';
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

test('a support officer takes the caseload to Excel and a chart to a slide', async ({ page }) => {
  await page.goto('/example/growth');
  const take = async (part: Locator, name: RegExp): Promise<Buffer> => {
    await part.getByText('Use and share').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      part.getByRole(name.test('PNG') ? 'button' : 'link', { name }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^example-growth-\w+-2026-10-31\.(xlsx|png)$/);
    return readFile(await download.path());
  };
  const workbook = await take(page.locator('#caseload'), /XLSX/);
  const rows = await readSheet(workbook, 'Figures');
  expect(rows.length).toBeGreaterThan(50);
  expect(rows[1]?.some((cell) => cell instanceof Date)).toBe(true);
  expect(rows.flat()).toContain('[c]');
  const about = (await readSheet(workbook, 'About')).flat();
  expect(about).toEqual(expect.arrayContaining(['Brackenshire', 'Model version']));

  const png = await take(page.locator('#targets figure').first(), /PNG/);
  expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  // Twice as wide as the drawing, so that it is sharp.
  expect(png.readUInt32BE(16)).toBe(1_600);
});
