// Browser tests: whole journeys (tests/e2e/*.e2e.ts) and pictures of every page (tests/e2e/*.screens.ts).
// They share one server on fresh data (tests/support/one-server.ts).

import { defineConfig, devices } from '@playwright/test';

const chromium = process.env['CHROMIUM_PATH'];

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/support/one-server.ts',
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  // A map is drawn by the processor here, beside an audit of every element: slow on two busy cores.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json']],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'off',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
      ],
    },
  },
  projects: [
    { name: 'journeys', testMatch: '**/*.e2e.ts' },
    { name: 'screens', testMatch: '**/*.screens.ts', timeout: 600_000 },
  ],
});
