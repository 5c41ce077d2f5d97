// Every file that the pages of the closure lab, of records, files and assumptions offer can be taken at its address, without JavaScript.

import { expect, test } from '../support/browser.ts';

const PAGES = [
  'viability/portfolio',
  'viability/DC-netloft/rescue',
  'viability/DC-esplanade/cause',
  'viability/DC-millrace/knock-on',
  'viability/DC-netloft/sensitivity',
  'viability/back-test',
  'viability/DC-meadowgate/decision',
  'viability/DC-netloft/people',
  'records/services',
  'imports',
  'imports/kinds/attendance',
  'evidence?subject=travel',
  'evidence/travel.error',
  'market/rate',
  'scenarios?compare=SC-NETLOFT-REFER&compare=SC-NETLOFT-FEE',
];

test.use({ javaScriptEnabled: false });

test('every file that these pages offer comes with its name', async ({ page }) => {
  test.slow();
  // Templates are of no council, so they are named otherwise.
  for (const path of PAGES) {
    await page.goto(`/example/${path}`);
    const links = await page
      .locator('a[download]:not([href*="/template."])')
      .evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));
    expect(links.length, path).toBeGreaterThan(1);
    for (const link of links) {
      const answer = await page.request.get(link);
      expect([link, answer.status()]).toEqual([link, 200]);
      expect(answer.headers()['content-disposition']).toMatch(
        /filename="example-[\w-]+\.(csv|xlsx|svg|geojson|docx)"/,
      );
    }
  }
});
