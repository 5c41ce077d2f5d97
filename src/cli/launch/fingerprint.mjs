// Tells whether something was built from exactly these sources, by their content and not by their dates.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

const HASH_LENGTH = 16;

/**
 * Hash over the content of files and folders, their names included.
 * @param {string[]} places relative to the project's folder; absent ones count as such
 * @param {(file: string) => boolean} matters which files inside folders count, by their relative name
 * @param {string} salt whatever else the result depends on
 */
export function fingerprint(places, matters, salt) {
  const hash = createHash('sha256').update(salt);
  for (const file of places.flatMap((place) => listFiles(place)).filter(matters)) {
    hash.update(`\0${file}\0`).update(readFileSync(path.join(root, file)));
  }
  return hash.digest('hex').slice(0, HASH_LENGTH);
}

/**
 * @param {string} place
 * @returns {string[]}
 */
function listFiles(place) {
  const absolute = path.join(root, place);
  if (!existsSync(absolute)) return [];
  if (statSync(absolute).isFile()) return [place];
  return readdirSync(absolute, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'),
    )
    .sort();
}
