// `npm test`, `npm run validate` and `npm run screens`: runs the checks in order, one line each, and shows everything
// that failed in one go.

import { writeFrameworkTypes } from './builds.mjs';
import { ensureDependencies } from './dependencies.mjs';
import './root.mjs';
import * as steps from './steps.mjs';
import { addUp, formatTally } from './tally.mjs';

/** @type {Record<string, import('./steps.mjs').Step[]>} */
const RUNS = {
  test: [
    steps.lint,
    steps.formatAndTypes,
    steps.architecture,
    steps.unit,
    steps.embeddedDatabase,
    steps.serverDatabase,
    steps.build,
    steps.browser,
  ],
  validate: [
    steps.lint,
    steps.formatAndTypes,
    steps.unit,
    steps.architecture,
    steps.build,
    steps.unused,
    steps.migrationDrift,
  ],
  screens: [steps.build, steps.screens],
};

const MILLISECONDS = 1000;
const NAME_WIDTH = 22;

/**
 * @param {import('./steps.mjs').Step} step
 * @returns {Promise<import('./steps.mjs').Finding>}
 */
async function act(step) {
  try {
    return await step.act();
  } catch (error) {
    const output = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { tally: { passed: 0, failed: 1, skipped: 0 }, output };
  }
}

/** @param {import('./steps.mjs').Step} step */
async function runStep(step) {
  const begun = performance.now();
  const finding = await act(step);
  const seconds = ((performance.now() - begun) / MILLISECONDS).toFixed(1);
  const { tally, output, note, hasTests } = finding;
  const word = tally.failed > 0 ? 'FAILED' : note ? 'note' : 'ok';
  console.log(`${word.padEnd(7)} ${step.name.padEnd(NAME_WIDTH)} ${note ?? `${seconds} s`}`);
  if (tally.failed > 0) console.log(`\n${output.trim()}\n`);
  if (hasTests) console.log(formatTally(tally));
  return tally;
}

const [mode = 'test', ...rest] = process.argv.slice(2);
const chosen = RUNS[mode];
if (!chosen || rest.length > 0) {
  console.error(`Use: test.mjs ${Object.keys(RUNS).join(' | ')}.`);
  process.exit(2);
}

await ensureDependencies();
// The types of the pages, which the linter needs as much as the compiler.
await writeFrameworkTypes();
const tallies = [];
for (const step of chosen) tallies.push(await runStep(step));
const total = addUp(tallies);
console.log(`\n${formatTally(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;
