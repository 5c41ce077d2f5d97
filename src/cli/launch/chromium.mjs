// Finds a Chromium for the browser tests: a named one, an installed one, Playwright's own, or the system's package.

import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inRoot, say } from './root.mjs';
import { run, runPackage } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Path of a Chromium that can be started.
 * @returns {Promise<string>}
 * @throws {Error} in plain words when there is none and none could be installed
 */
export async function ensureChromium() {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, which is not a program that can be started.`);
  }
  const found = findInstalled() ?? findPlaywrights() ?? (await install());
  if (found) return found;
  throw new Error(
    'No Chromium was found for the browser tests, and none could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH.',
  );
}

function findInstalled() {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const candidates = [...folders, '/usr/bin'].flatMap((folder) =>
    NAMES.map((name) => path.join(folder, name)),
  );
  return [...candidates, ...PLACES].find(isProgram);
}

/** The browser that `playwright install` would have put there. */
function findPlaywrights() {
  const { chromium } = createRequire(inRoot('package.json'))('@playwright/test');
  const file = chromium.executablePath();
  return isProgram(file) ? file : undefined;
}

async function install() {
  say('Installing Chromium for the browser tests');
  if (isDebian() && process.getuid?.() === 0) {
    await run('apt-get', ['update']);
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
  } else {
    await runPackage('@playwright/test/cli.js', ['install', 'chromium']);
  }
  return findInstalled() ?? findPlaywrights();
}

function isDebian() {
  return existsSync('/etc/os-release') && /debian/i.test(readFileSync('/etc/os-release', 'utf8'));
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
