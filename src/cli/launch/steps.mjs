// The checks of the project, each a step that runs by itself and reports what it counted.

import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BuildFailed, ensureApplication, ensurePrograms } from './builds.mjs';
import { ensureChromium } from './chromium.mjs';
import { startCluster } from './postgres-cluster.mjs';
import { inRoot } from './root.mjs';
import { runPackage } from './run.mjs';
import { NOTHING, oneCheck, readPlaywright, readVitest } from './tally.mjs';

/**
 * What a step found. `note` explains a step that had nothing to do; `hasTests` asks for a closing line of its own.
 * @typedef {{ tally: import('./tally.mjs').Tally, output: string, note?: string, hasTests?: boolean }} Finding
 */

/** @typedef {{ name: string, act: () => Promise<Finding> }} Step */

const VITEST = 'vitest/vitest.mjs';
const NEEDS_DATABASE = ['**/*.db.test.ts', 'tests/isolation/**'];
const ARCHITECTURE = 'tests/architecture.test.ts';
const BROWSER = 'tests/e2e/**';

/**
 * @param {string} script
 * @param {string[]} words
 * @returns {Promise<Finding>}
 */
async function check(script, words) {
  const { status, output } = await runPackage(script, words);
  return { tally: oneCheck(status), output };
}

/**
 * One check made of several programs that run at the same time.
 * @param {Promise<import('./run.mjs').RunResult>[]} running
 * @returns {Promise<Finding>}
 */
async function oneOf(running) {
  const runs = await Promise.all(running);
  const isGood = runs.every(({ status }) => status === 0);
  return { tally: oneCheck(isGood ? 0 : 1), output: runs.map(({ output }) => output).join('') };
}

/**
 * @param {string} name
 * @param {string[]} words
 * @param {Record<string, string>} [env]
 * @returns {Promise<Finding>}
 */
async function vitest(name, words, env) {
  const report = inRoot('build', 'reports', `${name}.json`);
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status, output } = await runPackage(VITEST, ['run', ...words, ...reporters], {
    ...(env ? { env } : {}),
  });
  return { tally: readVitest(report, status), output, hasTests: true };
}

/**
 * Components and all other files at the same time, because the types of each take a minute to work out.
 * @type {Step}
 */
export const lint = {
  name: 'lint',
  act: () => {
    const eslint = (/** @type {string[]} */ ...words) =>
      runPackage('eslint/bin/eslint.js', ['--max-warnings', '0', ...words]);
    return oneOf([eslint('**/*.svelte'), eslint('.', '--ignore-pattern', '**/*.svelte')]);
  },
};

/**
 * Beside one another, because neither the one nor the other keeps two processors busy.
 * @type {Step}
 */
export const formatAndTypes = {
  name: 'format and types',
  act: () =>
    oneOf([
      runPackage('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
      runPackage('svelte-check/bin/svelte-check', [
        ...['--tsconfig', './tsconfig.json'],
        ...['--output', 'human', '--fail-on-warnings'],
      ]),
      runPackage('typescript/bin/tsc', ['-p', 'src/lib/domain/tsconfig.json']),
    ]),
};

/** @type {Step} */
export const architecture = {
  name: 'architecture',
  act: () => vitest('architecture', [ARCHITECTURE]),
};

/** @type {Step} */
export const unit = {
  name: 'unit',
  act: () =>
    vitest(
      'unit',
      [...NEEDS_DATABASE, ARCHITECTURE, BROWSER].flatMap((pattern) => ['--exclude', pattern]),
    ),
};

/** @type {Step} */
export const embeddedDatabase = {
  name: 'database, embedded',
  act: () =>
    vitest('database-embedded', ['.db.test.', 'tests/isolation/'], { ATLAS_TEST_SERVER_URL: '' }),
};

/** @type {Step} */
export const serverDatabase = {
  name: 'database, PostgreSQL',
  act: async () => {
    const given = process.env['DATABASE_URL_TEST'];
    const cluster = given ? undefined : await startCluster();
    const url = given ?? cluster?.url;
    if (!url) {
      const note = 'not run: no PostgreSQL programs here and DATABASE_URL_TEST is not set';
      return { tally: NOTHING, output: '', note };
    }
    try {
      const words = ['.db.test.', 'tests/isolation/'];
      return await vitest('database-server', words, { ATLAS_TEST_SERVER_URL: url });
    } finally {
      await cluster?.stop();
    }
  },
};

/** @type {Step} */
export const build = {
  name: 'build',
  act: async () => {
    try {
      await ensurePrograms();
      await ensureApplication();
      return { tally: oneCheck(0), output: '' };
    } catch (error) {
      if (error instanceof BuildFailed) return { tally: oneCheck(1), output: '' };
      throw error;
    }
  },
};

/**
 * @param {string} project of playwright.config.ts
 * @param {string[]} [words]
 * @returns {Promise<Finding>}
 */
async function playwright(project, words = []) {
  const report = inRoot('build', 'reports', `${project}.json`);
  const home = mkdtempSync(path.join(tmpdir(), 'atlas-browser-'));
  rmSync(report, { force: true });
  try {
    const { status, output } = await runPackage(
      '@playwright/test/cli.js',
      ['test', `--project=${project}`, ...words],
      {
        env: {
          CHROMIUM_PATH: await ensureChromium(),
          ATLAS_PROGRAMS: await ensurePrograms(),
          ATLAS_APP: await ensureApplication(),
          ATLAS_TEST_HOME: home,
          PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        },
      },
    );
    return { tally: readPlaywright(report, status), output, hasTests: true };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** @type {Step} */
export const browser = { name: 'browser', act: () => playwright('journeys') };

/** @type {Step} */
export const screens = { name: 'screens', act: () => playwright('screens') };

/** @type {Step} */
export const unused = {
  name: 'unused code',
  act: () => check('knip/bin/knip.js', ['--no-progress']),
};

/**
 * Whether the schema has changes that no migration makes; asked of a copy, so that nothing is written.
 * @type {Step}
 */
export const migrationDrift = {
  name: 'migration drift',
  act: async () => {
    const copy = 'build/migration-drift';
    rmSync(inRoot(copy), { recursive: true, force: true });
    cpSync(inRoot('drizzle'), inRoot(copy), { recursive: true });
    const { status, output } = await runPackage('drizzle-kit/bin.cjs', [
      'generate',
      ...['--dialect', 'postgresql'],
      ...['--schema', './src/lib/server/db/schema/index.ts'],
      ...['--out', `./${copy}`],
    ]);
    const isDrifted = readdirSync(inRoot(copy)).length > readdirSync(inRoot('drizzle')).length;
    rmSync(inRoot(copy), { recursive: true, force: true });
    return { tally: oneCheck(isDrifted ? 1 : status), output };
  },
};
