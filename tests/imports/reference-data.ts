// Where the publishers' files lie beside the project, and how tests make broken copies of them in a temporary folder.

import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Nation } from '#lib/domain/market/records.ts';

export const REFERENCE = fileURLToPath(new URL('../../../shared/data', import.meta.url));

/** True when the publishers' files are there; says so when they are not. */
export function hasReferenceData(): boolean {
  const found = existsSync(REFERENCE);
  if (!found) process.stdout.write('skipped: no reference data\n');
  return found;
}

export const COUNCILS: readonly (readonly [slug: string, nation: Nation, areas: number])[] = [
  ['somerset', 'england', 339],
  ['leeds', 'england', 488],
  ['isle-of-wight', 'england', 89],
  ['tower-hamlets', 'england', 169],
  ['oldham', 'england', 142],
  ['lincolnshire', 'england', 435],
  ['gwynedd', 'wales', 71],
  ['highland', 'scotland', 312],
];

export interface BrokenCopy {
  readonly root: string;
  /** Replaces the text of a file. */
  rewrite(path: string, change: (text: string) => string): void;
  drop(path: string): void;
  restore(path: string): void;
  remove(): void;
}

/** A copy of the publishers' files to break, without the folders nobody reads. */
export function copyReferenceData(): BrokenCopy {
  const root = mkdtempSync(join(tmpdir(), 'atlas-open-data-'));
  cpSync(REFERENCE, root, { recursive: true, mode: 0 });
  const put = (path: string, text: string): void => {
    rmSync(join(root, path), { force: true });
    writeFileSync(join(root, path), text);
  };
  return {
    root,
    rewrite: (path, change) => {
      put(path, change(readFileSync(join(REFERENCE, path), 'utf8')));
    },
    drop: (path) => {
      rmSync(join(root, path), { force: true });
    },
    restore: (path) => {
      put(path, readFileSync(join(REFERENCE, path), 'utf8'));
    },
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}
