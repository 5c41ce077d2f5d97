// Runs other programs. What they print is kept back and shown only when they fail, unless asked to pass it on.

import { spawn } from 'node:child_process';
import { inRoot, root } from './root.mjs';

/**
 * @typedef {object} RunOptions
 * @property {Record<string, string | undefined>} [env] added to the environment
 * @property {boolean} [isShown] pass on what the program prints
 */

/**
 * Outcome of a program: exit status (1 when a signal ended it) and everything it printed.
 * @typedef {{ status: number, output: string }} RunResult
 */

/**
 * @param {string} program
 * @param {string[]} words
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function run(program, words, { env = {}, isShown = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, {
      cwd: root,
      env: { ...process.env, ...(isShown ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' }), ...env },
      stdio: ['ignore', isShown ? 'inherit' : 'pipe', isShown ? 'inherit' : 'pipe'],
      // Windows finds npm.cmd only through its shell.
      shell: process.platform === 'win32' && program.endsWith('.cmd'),
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
    }
    child.once('error', reject);
    child.once('close', (status) => resolve({ status: status ?? 1, output }));
  });
}

/**
 * Runs a package's program with this Node, without a shell.
 * @param {string} script path inside node_modules, such as `vite/bin/vite.js`
 * @param {string[]} words
 * @param {RunOptions} [options]
 */
export function runPackage(script, words, options) {
  return run(process.execPath, [inRoot('node_modules', ...script.split('/')), ...words], options);
}

/**
 * Runs npm: the one that called us if there is one, else the one beside this Node.
 * @param {string[]} words
 */
export function runNpm(words) {
  const npm = process.env['npm_execpath'];
  if (npm?.endsWith('.js')) return run(process.execPath, [npm, ...words]);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', words);
}
