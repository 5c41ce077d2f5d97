// The browser test of this project: it works on the one server (one-server.ts), a page that prints an error to the
// console fails its test, and axe is one call.

import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

interface TestFixtures {
  /** Problems the page printed or threw; checked to be none after each test. */
  quiet: string[];
}

export const test = base.extend<TestFixtures>({
  // The address of the one server; the first argument names what this is built from: nothing.
  baseURL: async ({}, use) => use(process.env['ATLAS_URL']),
  quiet: [
    async ({ page }, use) => {
      const noise: string[] = [];
      page.on('pageerror', (error) => noise.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') noise.push(`${message.text()} (${message.location().url})`);
      });
      await use(noise);
      expect(noise, 'the browser console').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The rules that look at colours; all others read what the page holds. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Fails with a readable list when the page breaks a rule of WCAG 2.2 AA that a machine can see. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNoViolation(auditor(page).withTags(STANDARDS));
}

/** The same for a page that was audited already and has changed its colours only. */
export async function expectAccessibleColours(page: Page): Promise<void> {
  await expectNoViolation(auditor(page).withRules(COLOUR_RULES));
}

/** No page has frames, so the audit needs no second window to put them together (what "legacy mode" means here). */
const auditor = (page: Page): AxeBuilder => new AxeBuilder({ page }).setLegacyMode(true);

async function expectNoViolation(audit: AxeBuilder): Promise<void> {
  const { violations } = await audit.analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`),
  );
  expect(found).toEqual([]);
}

/** Fails when the page scrolls sideways. */
export async function expectNoSideways(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, 'pixels wider than the window').toBeLessThanOrEqual(0);
}
