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
    const programs = await preparePrograms();
    if (words[0] === 'serve') await prepareApplication(programs);
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
 * The built programs; the tests name the ones they were built for, so that all of a run works on the same.
 * @returns {Promise<string>}
 */
async function preparePrograms() {
  const given = process.env['ATLAS_PROGRAMS'];
  if (given) return given;
  await ensureDependencies();
  return (process.env['ATLAS_PROGRAMS'] = await ensurePrograms());
}

/** @param {string} programs */
async function prepareApplication(programs) {
  const application = (process.env['ATLAS_APP'] ||= await ensureApplication());
  markInUse(application);
  markInUse(programs);
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
