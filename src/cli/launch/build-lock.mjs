// Lets one process build at a time; the others wait and then find the work done.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { inRoot } from './root.mjs';

const WAIT_MILLISECONDS = 200;

/**
 * @template T
 * @param {string} name what is built
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withBuildLock(name, work) {
  const file = inRoot('build', `.lock-${name}`);
  mkdirSync(path.dirname(file), { recursive: true });
  while (!take(file)) await pause(WAIT_MILLISECONDS);
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isHeld(file)) rmSync(file, { force: true });
    return false;
  }
}

/**
 * A lock whose process is gone is nobody's. An empty one was made this instant.
 * @param {string} file
 */
function isHeld(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    if (pid > 0) process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
