// Where the project is, and the few things every launcher does first. Plain Node without packages: these files
// run before anything is installed.

import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder; absolute. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** @param {string[]} parts */
export const inRoot = (...parts) => path.join(root, ...parts);

/** Commands work from the project's folder, wherever they were called. */
process.chdir(root);

/**
 * Progress of a step, on standard error so that standard output holds answers only.
 * @param {string} words
 */
export function say(words) {
  process.stderr.write(`${words}\n`);
}
