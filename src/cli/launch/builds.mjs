// Builds the web application and the Node programs when their sources changed. Each result lies in a folder named
// after its sources, made under another name and renamed at the end: a folder that exists is complete, a killed build
// leaves nothing behind, and a running server keeps the files it started with.

import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { withBuildLock } from './build-lock.mjs';
import { lockHash } from './dependencies.mjs';
import { fingerprint } from './fingerprint.mjs';
import { inRoot, say } from './root.mjs';
import { runPackage } from './run.mjs';

/** A result no server runs on is kept this long, for a command that is just starting on it. */
const KEPT_MILLISECONDS = 15 * 60 * 1000;

/** @param {string} file */
const isTest = (file) => file.endsWith('.test.ts');

/**
 * @typedef {object} Kind
 * @property {string} name
 * @property {string} words said while it is built
 * @property {() => string} hash of the sources
 * @property {(out: string) => Promise<import('./run.mjs').RunResult>} build
 */

/** @type {Kind} */
const programs = {
  name: 'node',
  words: 'Building the command line',
  hash: () =>
    fingerprint(
      ['vite.node.config.ts', 'src/lib', 'src/cli', 'src/worker'],
      (file) => file.endsWith('.ts') && !isTest(file),
      lockHash(),
    ),
  build: async (out) => {
    // A fresh clone has no base of tsconfig.json yet.
    if (!existsSync(inRoot('.svelte-kit', 'tsconfig.json'))) await writeFrameworkTypes();
    const words = ['build', '-c', 'vite.node.config.ts', '--outDir', out, '--emptyOutDir'];
    return runPackage('vite/bin/vite.js', words);
  },
};

/** @type {Kind} */
const application = {
  name: 'app',
  words: 'Building the web application (about half a minute)',
  hash: () =>
    fingerprint(
      ['vite.config.ts', 'svelte.config.js', 'tsconfig.json', 'package.json', 'src', 'static'],
      (file) => !isTest(file) && !file.startsWith('src/cli/'),
      lockHash(),
    ),
  build: async (out) => {
    const result = await runPackage('vite/bin/vite.js', ['build', '--logLevel', 'warn']);
    if (result.status === 0) renameSync(inRoot('build', 'app'), out);
    return result;
  },
};

/** The framework writes the base of tsconfig.json and the types of the pages. */
export const writeFrameworkTypes = () => runPackage('@sveltejs/kit/svelte-kit.js', ['sync']);

/** Folder of the Node programs, built now if need be. */
export const ensurePrograms = () => ensure(programs);

/** Folder of the web application, built now if need be. */
export const ensureApplication = () => ensure(application);

/**
 * Marks a result as used by this process, so that a later build does not remove it.
 * @param {string} folder
 */
export function markInUse(folder) {
  const marks = path.join(folder, 'in-use');
  mkdirSync(marks, { recursive: true });
  const mark = path.join(marks, String(process.pid));
  writeFileSync(mark, '');
  process.on('exit', () => rmSync(mark, { force: true }));
}

/** @param {Kind} kind */
async function ensure(kind) {
  const folder = () => inRoot('build', `${kind.name}-${kind.hash()}`);
  if (existsSync(folder())) return touch(folder());
  return withBuildLock(kind.name, async () => {
    const wanted = folder();
    if (existsSync(wanted)) return touch(wanted);
    say(kind.words);
    const draft = inRoot('build', `.making-${kind.name}`);
    rmSync(draft, { recursive: true, force: true });
    const { status, output } = await kind.build(draft);
    if (status !== 0) {
      say(output);
      say('The build failed. The reason is above.');
      process.exitCode = 1;
      throw new BuildFailed();
    }
    renameSync(draft, wanted);
    removeOld(kind.name, wanted);
    return wanted;
  });
}

/** A build that failed has told why; nothing is left to say. */
export class BuildFailed extends Error {}

/** @param {string} folder */
function touch(folder) {
  const now = new Date();
  utimesSync(folder, now, now);
  return folder;
}

/**
 * @param {string} name
 * @param {string} current
 */
function removeOld(name, current) {
  for (const entry of readdirSync(inRoot('build'))) {
    const folder = inRoot('build', entry);
    if (!entry.startsWith(`${name}-`) || folder === current || isInUse(folder)) continue;
    if (Date.now() - statSync(folder).mtimeMs > KEPT_MILLISECONDS) {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

/** @param {string} folder */
function isInUse(folder) {
  const marks = path.join(folder, 'in-use');
  if (!existsSync(marks)) return false;
  return readdirSync(marks).some((pid) => {
    try {
      return process.kill(Number(pid), 0);
    } catch {
      return false;
    }
  });
}
