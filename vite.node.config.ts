// Bundles the programs that run in Node outside the web application: the command line and its worker threads.
// Packages stay in node_modules; only the project's own TypeScript is turned into JavaScript.

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const source = (file: string): string => fileURLToPath(new URL(`src/${file}`, import.meta.url));

const programs = {
  atlas: source('cli/atlas.ts'),
  'embedded-worker': source('lib/server/db/embedded-worker.ts'),
  'model-worker': source('worker/node.ts'),
  'catchment-worker': source('worker/catchment.ts'),
  'solver-worker': source('worker/solver.ts'),
};

export default defineConfig({
  publicDir: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    target: 'node20',
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(programs).filter(([, file]) => existsSync(file))),
      output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
    },
  },
});
