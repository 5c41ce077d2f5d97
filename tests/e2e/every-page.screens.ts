// Pictures of every page, for looking at: three widths, light and dark, into the ignored folder `screens`.

import { test } from '../support/browser.ts';
import { addressOf, PAGES } from './pages.ts';

const WIDTHS = [1440, 768, 320];
const SCHEMES = ['light', 'dark'] as const;

for (const product of PAGES) {
  test(`picture of ${product.name}`, async ({ page, request, quiet }) => {
    const address = await addressOf(request, product);
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(address);
        await page.waitForLoadState('networkidle');
        await page.screenshot({
          path: `screens/${product.name}-${width}-${colorScheme}.png`,
          fullPage: true,
        });
      }
    }
    if (product.name === 'not-found') quiet.length = 0;
  });
}
