// The questions of a cabinet member about one centre, each answered within three clicks from Home; what falls next, by
// keyboard and without JavaScript; and a long calculation from its button to its answer.

import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSideways, test } from '../support/browser.ts';

/** From Home to the page of the centre that is named, by the list of services at risk. */
async function openCentre(page: Page, name: string): Promise<void> {
  await page.goto('/example');
  await page.getByRole('link', { name: 'Services at risk', exact: true }).first().click();
  const list = page.getByRole('region', { name: /^Services with books/ });
  await list.getByRole('link', { name, exact: true }).click();
  await expect(page.locator('h1')).toContainText(name);
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('"if it loses five people, does it close, and when?" takes three clicks', async ({
    page,
  }) => {
    await openCentre(page, 'Net Loft Day Centre');
    await page.locator('input[name="leave"]').last().fill('5');
    await page.locator('form:has(input[name="leave"])').getByRole('button').first().click();
    await expect(page).toHaveURL(/leave=5/);
    await expect(
      page.getByRole('status').filter({ hasText: 'If 5 more people leave' }),
    ).toContainText(/chance of closing within 12 months goes from .+ to .+/);
    const changes = page.getByRole('region', { name: 'What the levers change' }).first();
    await expect(changes.getByRole('row', { name: /^Half of draws closed by/ })).toContainText(
      /by \w+ 20\d\d.*by \w+ 20\d\d/s,
    );
  });

  test('"where would they go?" takes three clicks', async ({ page }) => {
    await openCentre(page, 'Net Loft Day Centre');
    await page.getByRole('link', { name: 'People displaced' }).click();
    await expect(page.locator('.answer')).toContainText('would look for another place');
    await expect(page.locator('#people table tbody tr').first()).toBeVisible();
  });

  test('"what falls next?" takes three clicks, and another month one more', async ({ page }) => {
    await openCentre(page, 'Harbour Light Centre');
    await page.getByRole('link', { name: 'Knock-on' }).click();
    await expect(page.locator('.answer')).toContainText(
      'If Harbour Light Centre closed at the end of November 2026',
    );
    await expect(page.locator('#services')).toContainText('stays open');
    await page.locator('select[name="in"]').selectOption({ label: 'March 2027' });
    await page.getByRole('button', { name: 'Work out the chain' }).click();
    await expect(page).toHaveURL(/in=5/);
    await expect(page.locator('.answer')).toContainText('March 2027');
  });
});

test('a newcomer finds the healthy centre that a closure tipped over a staff step', async ({
  page,
}) => {
  await openCentre(page, 'Millrace Day Centre');
  await page.getByRole('link', { name: 'Knock-on' }).click();
  const felt = page.locator('#felt');
  await expect(felt).toContainText('came in April 2026 from Brewhouse Lane Day Centre');
  await expect(felt).toContainText('one more worker');
});

test('a domino can be followed by keyboard, and the page is accessible and narrow', async ({
  page,
}) => {
  await page.goto('/example/viability/DC-harbour/knock-on?in=2');
  const domino = page.locator('#chain a').first();
  await domino.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/knock-on\?in=2$/);
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await expectNoSideways(page);
});

test('all services at once: a guest sees the answer that was worked out ahead', async ({
  page,
}) => {
  await page.goto('/example/viability');
  await page.getByRole('link', { name: /^All services at once/ }).click();
  await expect(page.locator('h1')).toHaveText('All services at once');
  await expect(async () => {
    await page.reload();
    await expect(page.locator('.answer')).toContainText('As things stand, about', {
      timeout: 1000,
    });
  }).toPass({ timeout: 60_000 });
  await expect(page.getByRole('row', { name: /Fee freeze/ })).toContainText('→');
  await page.getByLabel('More Shared Lives carers').fill('40');
  await page.getByRole('button', { name: 'Set up these decisions' }).click();
  await expect(page).toHaveURL(/carers=40/);
  await expect(page.locator('#run')).toContainText('An analyst or commissioner');
  await expectAccessible(page);
});
