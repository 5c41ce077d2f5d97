// Setting up and signing in as people do it: once without JavaScript from the printed link to the settings page, and
// once with it. Its own server, because the first real council ends the guests' view that other journeys need.
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSideways, test } from '../support/browser.ts';
import { useOwnServer } from '../support/own-server.ts';
import { PAGES } from './pages.ts';

test.describe.configure({ mode: 'serial', timeout: 150_000 });

const EMAIL = 'gwen@council.test';
const PHRASE = 'kettle badger moss';

const running = useOwnServer();

const openPage = async (browser: Browser, javaScriptEnabled: boolean): Promise<Page> => {
  const context = await browser.newContext({ baseURL: running().url, javaScriptEnabled });
  return context.newPage();
};

const fillAccount = async (page: Page, email: string, phrase: string): Promise<void> => {
  await page.locator('#email').fill(email);
  await page.locator('#passPhrase').fill(phrase);
};

const signIn = async (page: Page, to: string): Promise<void> => {
  await page.goto(`/sign-in?to=${to}`);
  // What is typed before the page has woken up is not kept: a person would see it, a test would not.
  await page.waitForLoadState('networkidle');
  await fillAccount(page, EMAIL, PHRASE);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(to);
};

test('pages everybody can read are accessible, in light, dark and narrow', async ({ browser }) => {
  const page = await openPage(browser, true);
  for (const path of [
    '/sign-in',
    '/accessibility',
    '/privacy',
    '/methods',
    '/nowhere',
    '/set-up/x',
  ]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(path);
      await expect(page.locator('h1')).toHaveCount(1);
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 640 });
      await expectNoSideways(page);
    }
  }
});

test('set-up works without JavaScript, step by step, and its link dies', async ({ browser }) => {
  const page = await openPage(browser, false);
  const link = running().setUpPath ?? '';
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account');

  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('alert')).toContainText('Enter your email address');
  await fillAccount(page, EMAIL, 'gwen council 2026');
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.locator('#email')).toHaveValue(EMAIL);
  await expect(page.locator('#passPhrase')).toHaveAttribute('aria-invalid', 'true');
  await fillAccount(page, EMAIL, PHRASE);
  await page.getByRole('button', { name: 'Create account' }).click();

  await expect(page).toHaveURL('/set-up/council');
  await page.reload();
  await page.locator('#name').fill('Harbourshire');
  await page.getByRole('button', { name: 'Create council' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose a nation');
  await expect(page.locator('#name')).toHaveValue('Harbourshire');
  await page.getByLabel('Wales').check();
  await page.getByRole('button', { name: 'Create council' }).click();

  await expect(page).toHaveURL('/set-up/start-with');
  await page.goto(link);
  await expect(page).toHaveURL('/set-up/start-with');
  await page.getByLabel('The example council').check();
  await page.getByRole('button', { name: 'Start' }).click();
  await expect(page).toHaveURL(/\/[a-z-]+$/);

  const stranger = await openPage(browser, false);
  const answer = await stranger.goto(link);
  expect(answer?.status()).toBe(403);
  await expect(stranger.locator('h1')).toHaveText('This set-up link does not work');
  await stranger.goto('/harbourshire/settings');
  await expect(stranger).toHaveURL('/sign-in?to=%2Fharbourshire%2Fsettings');
});

test('an administrator invites somebody, who joins without JavaScript and sees what a viewer may', async ({
  browser,
}) => {
  const page = await openPage(browser, false);
  await signIn(page, '/harbourshire/settings');
  await page.getByRole('link', { name: 'Invite a person' }).click();
  await expect(page).toHaveURL('/harbourshire/settings/people');
  await page.getByRole('button', { name: 'Make the link' }).click();
  await expect(page.getByRole('alert')).toContainText('Choose a role');
  await page.locator('#email').fill('Anna@Council.test');
  await page.getByLabel('Viewer').check();
  await page.getByRole('button', { name: 'Make the link' }).click();
  const address = (await page.locator('[data-link]').textContent()) ?? '';
  expect(address).toContain('/join/harbourshire/');
  await expect(page.getByRole('rowheader', { name: 'anna@council.test' })).toBeVisible();
  await page.goto('/harbourshire/settings/people');
  await expect(page.locator('[data-link]')).toHaveCount(0);
  await page.goto(address);
  await expect(page.locator('main')).toContainText('Sign out, then open the link again');

  const other = await openPage(browser, false);
  await other.goto(address);
  await expect(other.locator('h1')).toHaveText('Join Harbourshire');
  await expect(other.locator('main')).toContainText('You are invited as: Viewer.');
  await other.getByRole('button', { name: 'Create account' }).click();
  await expect(other.getByRole('alert')).toContainText('Enter a pass phrase');
  await other.locator('#passPhrase').fill('marble ladder finch');
  await other.getByRole('button', { name: 'Create account' }).click();
  await expect(other).toHaveURL('/harbourshire');
  for (const path of ['/settings', '/settings/people', '/settings/archive', '/imports/new']) {
    expect([path, (await other.goto(`/harbourshire${path}`))?.status()]).toEqual([path, 403]);
  }
  expect((await other.goto(address))?.status()).toBe(403);
  await expect(other.locator('h1')).toHaveText('This invitation does not work');

  await page.goto('/harbourshire/settings/people');
  await page.getByRole('combobox', { name: 'Role of anna@council.test' }).selectOption('Analyst');
  await page.getByRole('button', { name: 'Change role of anna@council.test' }).click();
  await expect(page.getByText('The role has been changed')).toBeVisible();
  expect((await other.goto('/harbourshire/imports/new'))?.status()).toBe(200);
  await page.getByText('Remove gwen@council.test').click();
  await page.getByRole('button', { name: 'Remove gwen@council.test' }).click();
  await expect(page.getByRole('alert')).toContainText('last administrator');
  await page.getByText('Remove anna@council.test').click();
  await page.getByRole('button', { name: 'Remove anna@council.test' }).click();
  await expect(page.getByText('has been signed out')).toBeVisible();
  await other.goto('/harbourshire');
  await expect(other).toHaveURL(/\/sign-in\?to=/);
});

test('people and roles, and an invitation, suit everybody', async ({ browser }) => {
  const page = await openPage(browser, true);
  await signIn(page, '/harbourshire/settings/people');
  await page.locator('#email').fill('bryn@council.test');
  await page.getByLabel('Commissioner').check();
  await page.getByRole('button', { name: 'Make the link' }).click();
  const address = (await page.locator('[data-link]').textContent()) ?? '';
  const guest = await openPage(browser, true);
  await guest.goto(address);
  for (const seen of [page, guest]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await seen.emulateMedia({ colorScheme });
      await seen.setViewportSize({ width: 1280, height: 900 });
      await expectAccessible(seen);
      await seen.setViewportSize({ width: 320, height: 640 });
      await expectNoSideways(seen);
    }
  }
  await page.getByRole('button', { name: 'Withdraw the invitation of bryn@council.test' }).click();
  await expect(page.getByText('has been withdrawn')).toBeVisible();
  expect((await guest.goto(address))?.status()).toBe(403);
});

test('every page of a council without a record says so in words', async ({ browser }) => {
  const page = await openPage(browser, false);
  await signIn(page, '/harbourshire');
  for (const { path, link } of PAGES) {
    if (link !== undefined || !path.startsWith('/example')) continue;
    const own = path.replace('/example', '/harbourshire');
    expect([own, (await page.goto(own))?.status()]).toEqual([own, 200]);
    await expect(page.locator('main h1')).toBeVisible();
  }
});

test('an administrator lets a program in with a token, and shuts it out again', async ({
  browser,
  request,
}) => {
  const page = await openPage(browser, true);
  await signIn(page, '/example/settings');
  await page.getByRole('link', { name: 'Tokens for programs' }).click();
  await page.getByRole('button', { name: 'Make the token' }).click();
  await expect(page.getByRole('alert')).toContainText('Say what the token is for');
  await page.locator('#name').fill('Dashboard of the region');
  await page.getByLabel('Gaps').check();
  await page.getByRole('button', { name: 'Make the token' }).click();
  const token = await page.locator('[data-token]').innerText();
  await expectAccessible(page);

  const read = (group: string) =>
    request.get(`${running().url}/api/v1/example/${group}?limit=2`, {
      headers: { authorization: `Bearer ${token}` },
    });
  const gaps = await read('gaps');
  expect(gaps.status()).toBe(200);
  expect(gaps.headers()['access-control-allow-origin']).toBeUndefined();
  expect(((await gaps.json()) as { data: unknown[] }).data).toHaveLength(2);
  expect((await read('growth')).status()).toBe(403);
  expect((await request.get(`${running().url}/api/v1/example/gaps`)).status()).toBe(401);

  await page.goto('/example/settings/tokens');
  await expect(page.locator('main')).not.toContainText(token);
  await page.getByRole('button', { name: /End the token/ }).click();
  await expect(page.getByRole('status').filter({ hasText: 'ended' })).toBeVisible();
  expect((await read('gaps')).status()).toBe(401);
});

test('exact figures and the whole council leave for a purpose only', async ({ browser }) => {
  const page = await openPage(browser, true);
  await signIn(page, '/example/growth');
  const caseload = page.locator('#caseload');
  await caseload.getByText('Use and share').click();
  await caseload.getByRole('link', { name: 'Exact figures' }).click();
  await page.getByRole('button', { name: 'Keep my purpose' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await page.locator('#purpose').fill('Plan visits to enterprises that support few people');
  await page.getByLabel('CSV').check();
  await expectAccessible(page);
  const [exact] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Keep my purpose' }).click(),
  ]);
  expect(exact.suggestedFilename()).toBe('example-growth-caseload-2026-10-31.csv');
  expect(await readFile(await exact.path(), 'utf8')).not.toContain('[c]');

  await page.goto('/example/settings/archive');
  await page.locator('#purpose').fill('Move to the server of the region in spring');
  const [archive] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Make the file' }).click(),
  ]);
  expect(archive.suggestedFilename()).toMatch(/^example-archive-\d{4}-\d\d-\d\d\.zip$/);
  expect((await readFile(await archive.path())).subarray(0, 2).toString()).toBe('PK');

  await page.goto('/example/settings/purposes');
  await expect(page.getByRole('cell', { name: /Plan visits/ })).toBeVisible();
  await expect(page.getByRole('cell', { name: /server of the region/ })).toBeVisible();
  await expectAccessible(page);
});

test('signing in, language, settings, removing the example, signing out', async ({ browser }) => {
  const page = await openPage(browser, true);
  await page.goto('/sign-in?to=/harbourshire/settings');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await page.getByRole('link', { name: 'Enter a pass phrase' }).click();
  await expect(page.locator('#passPhrase')).toBeFocused();
  await fillAccount(page, EMAIL, 'not the right one');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toContainText('is not right');
  await fillAccount(page, EMAIL, PHRASE);
  await page.getByRole('button', { name: 'Sign in' }).click();

  await expect(page).toHaveURL('/harbourshire/settings');
  await expect(page.getByRole('cell', { name: 'Administrator' })).toBeVisible();
  await expectAccessible(page);
  const [cookie] = (await page.context().cookies()).filter(({ name }) => name === 'atlas-session');
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });

  await page.getByText('Display and language').click();
  await page.getByLabel('Language').selectOption('cy');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page).toHaveURL('/harbourshire/settings');
  await expect(page.locator('html')).toHaveAttribute('lang', 'cy');
  await expect(page.locator('h1')).toHaveText('Gosodiadau');
  await page.locator('header summary').click();
  await page.locator('select[name=lang]').selectOption('en');
  await page.locator('form[action="/preferences"] button').click();

  await page.goto('/example/settings');
  await page.getByRole('button', { name: 'Remove the example council' }).click();
  await expect(page.getByRole('alert')).toContainText('Tick the box');
  await page.getByLabel('Yes, remove the example council').check();
  await page.getByRole('button', { name: 'Remove the example council' }).click();
  await page.goto('/example/settings');
  await expect(page.locator('h1')).toHaveText('There is no council at this address');

  await page.getByRole('button', { name: 'Sign out' }).first().click();
  await expect(page).toHaveURL('/sign-in');
  await page.goto('/harbourshire/settings');
  await expect(page).toHaveURL(/\/sign-in\?to=/);
});
