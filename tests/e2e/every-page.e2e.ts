// What holds for every page: a machine finds no fault for people with disabilities, nothing scrolls sideways on a
// phone, the page reads without JavaScript, and no address breaks it.

import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import {
  expect,
  expectAccessible,
  expectAccessibleColours,
  expectNoSideways,
  test,
} from '../support/browser.ts';
import { addressOf, PAGES, PAGES_OF_JOURNEYS } from './pages.ts';

const WIDTHS = [
  { name: 'on a screen', width: 1280 },
  { name: 'on a phone', width: 320 },
] as const;

const BROKEN_QUERIES = [
  '?page=-1&sort=constructor&area=%00',
  '?kind=__proto__&leave=1e999&leave=NaN',
  '?%E0%A4%A=%E0%A4%A',
  `?q=${'x'.repeat(3000)}`,
  "?area=' or 1=1 --&need[]=1",
];

// Every test here only reads, so both workers share them out.
test.describe.configure({ mode: 'parallel' });

test('the list of pages is complete', () => {
  const routes = path.resolve('src/routes');
  const found = readdirSync(routes, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name === '+page.svelte')
    .map((entry) => path.relative(routes, entry.parentPath).replaceAll('\\', '/'));
  const known = [...PAGES.map(({ route }) => route), ...PAGES_OF_JOURNEYS];
  expect(found.filter((route) => !known.includes(route))).toEqual([]);
  const gone = known.filter(
    (route) => route !== '' && !existsSync(path.join(routes, route, '+page.svelte')),
  );
  expect(gone).toEqual([]);
});

for (const product of PAGES) {
  test.describe(product.name, () => {
    for (const { name, width } of WIDTHS) {
      test(`suits everybody, ${name}, light and dark`, async ({ page, request, quiet }) => {
        // Two audits of every element of a page with 300 rows and a map.
        test.setTimeout(240_000);
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme: 'light' });
        await page.goto(await addressOf(request, product));
        await expect(page.locator('h1')).toHaveCount(1);
        await expectAccessible(page);
        await expectNoSideways(page);
        // The same page in the other colours, as when the evening setting of a computer comes on.
        await page.emulateMedia({ colorScheme: 'dark' });
        await expectAccessibleColours(page);
        await expectNoSideways(page);
        if (product.name === 'not-found') quiet.length = 0;
      });
    }

    test('answers every address with words', async ({ request }) => {
      const address = await addressOf(request, product);
      for (const query of BROKEN_QUERIES) {
        const answer = await request.get(`${address}${query}`, {
          headers: { accept: 'text/html' },
        });
        expect(answer.status(), query).toBeLessThan(500);
      }
    });

    test.describe('without JavaScript', () => {
      test.use({ javaScriptEnabled: false });
      test('says what it is about', async ({ page, request, quiet }) => {
        await page.goto(await addressOf(request, product));
        await expect(page.locator('main h1')).toBeVisible();
        if (product.name === 'not-found') quiet.length = 0;
      });
    });
  });
}
