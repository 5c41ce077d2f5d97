// Bundles programs of the project for a test, the way the product's own are bundled, into a folder that goes away.

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

export interface Bundle {
  readonly folder: string;
  /** The bundled file of an entry. */
  file(name: string): string;
  remove(): void;
}

/** @param entries source file by name */
export async function bundle(entries: Readonly<Record<string, string>>): Promise<Bundle> {
  mkdirSync('build', { recursive: true });
  const folder = mkdtempSync(path.resolve('build', 'bundle-'));
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node20',
      minify: false,
      outDir: folder,
      rolldownOptions: { input: { ...entries }, output: { entryFileNames: '[name].js' } },
    },
  });
  return {
    folder,
    file: (name) => path.join(folder, `${name}.js`),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
