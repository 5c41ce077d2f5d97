// `npm run build`: builds the web application and the Node programs, and says where they are.

import path from 'node:path';
import { BuildFailed, ensureApplication, ensurePrograms } from './builds.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { root } from './root.mjs';

try {
  await ensureDependencies();
  for (const folder of [await ensurePrograms(), await ensureApplication()]) {
    console.log(`Built: ${path.relative(root, folder)}`);
  }
} catch (error) {
  if (!(error instanceof BuildFailed)) throw error;
}
