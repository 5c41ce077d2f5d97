// `npm run --silent atlas -- COMMAND ...`: makes sure that the command line is installed and built, then runs it in
// this process, so that input, output and exit status are exactly its own.

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { BuildFailed, ensurePrograms, ensureApplication, markInUse } from './builds.mjs';
import { ensureDependencies } from './dependencies.mjs';
import './root.mjs';

/** Exit status of a command that failed by a mistake of ours. */
const FAILED = 1;

/**
 * Runs one command of the command line in this process.
 * @param {string[]} words
 */
export async function runAtlas(words) {
  try {
    await ensureDependencies();
    const programs = await ensurePrograms();
    process.env['ATLAS_PROGRAMS'] = programs;
    if (words[0] === 'serve') {
      process.env['ATLAS_APP'] = await ensureApplication();
      markInUse(process.env['ATLAS_APP']);
      markInUse(programs);
    }
    const { runAtlas: runCommand } = await import(
      pathToFileURL(path.join(programs, 'atlas.js')).href
    );
    const { stdin, stdout, stderr } = process;
    leave(await runCommand(words, { stdin, stdout, stderr }));
  } catch (error) {
    if (!(error instanceof BuildFailed)) console.error(error);
    leave(FAILED);
  }
}

/**
 * Ends the process once everything written has reached its reader.
 * @param {number} status
 */
function leave(status) {
  process.exitCode = status;
  process.stdout.write('', () => process.stderr.write('', () => process.exit(status)));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runAtlas(process.argv.slice(2));
}
