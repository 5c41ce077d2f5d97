// Keeps node_modules in step with the lockfile: installs when it is missing or differs, and says nothing otherwise.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inRoot, say } from './root.mjs';
import { runNpm } from './run.mjs';

const stamp = inRoot('node_modules', '.atlas-lock-hash');

/** Hash of the lockfile; part of what every build depends on. */
export function lockHash() {
  return createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex');
}

/** Installs what the lockfile names, if it is not there already. Ends the process when npm fails. */
export async function ensureDependencies() {
  const hash = lockHash();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  if (!isInStep()) {
    say('Installing packages (once; takes about a minute)');
    rmSync(stamp, { force: true });
    const { status, output } = await install();
    if (status !== 0) {
      say(output);
      say('The packages could not be installed. The reason is above; then try again.');
      process.exit(status);
    }
  }
  writeFileSync(stamp, hash);
}

/**
 * Installs what the lockfile names. `npm ci` refuses a lockfile that leaves out packages of other systems (npm writes
 * such a one when its registry lacks them); `npm install` takes the same versions and leaves the lockfile alone.
 */
async function install() {
  // The caller may have asked npm to be silent; here its errors must be heard.
  const words = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const exact = await runNpm(['ci', ...words]);
  const isRefused = exact.status !== 0 && exact.output.includes('EUSAGE');
  return isRefused ? runNpm(['install', '--no-save', ...words]) : exact;
}

/**
 * Whether npm's own record of what it installed holds every package of the lockfile. Packages for other systems
 * are marked optional and may be absent.
 */
function isInStep() {
  try {
    const wanted = readPackages(inRoot('package-lock.json'));
    const installed = readPackages(inRoot('node_modules', '.package-lock.json'));
    return Object.entries(wanted).every(([place, { version, optional }]) => {
      if (place === '') return true;
      const there = installed[place];
      return there ? there.version === version && existsSync(inRoot(place)) : optional === true;
    });
  } catch {
    return false;
  }
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function readPackages(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
