// Counts what the test runners report in their JSON, so that every run closes with the same plain line.

import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @type {Tally} */
export const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/**
 * The closing line of a run: "12 passed, 0 failed". Tests that were skipped are said on a line before it.
 * @param {Tally} tally
 */
export function formatTally({ passed, failed, skipped }) {
  const before = skipped > 0 ? `${skipped} skipped\n` : '';
  return `${before}${passed} passed, ${failed} failed`;
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function addUp(tallies) {
  return tallies.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    NOTHING,
  );
}

/**
 * A check without tests of its own, such as the linter, counts as one.
 * @param {number} status
 * @returns {Tally}
 */
export const oneCheck = (status) => ({
  ...NOTHING,
  passed: status === 0 ? 1 : 0,
  failed: status === 0 ? 0 : 1,
});

/**
 * Reads Vitest's report. A file that broke before its first test counts as one failure.
 * @param {string} file
 * @param {number} status exit status of the run
 * @returns {Tally}
 */
export function readVitest(file, status) {
  const report = read(file);
  if (!report) return oneCheck(status || 1);
  const brokenFiles = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ result) =>
      result.status === 'failed' &&
      !result.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  return atLeastOneFailure(status, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles,
    skipped: report.numPendingTests + report.numTodoTests,
  });
}

/**
 * Reads Playwright's report; a test that passed only at the second try counts as failed.
 * @param {string} file
 * @param {number} status
 * @returns {Tally}
 */
export function readPlaywright(file, status) {
  const stats = read(file)?.stats;
  if (!stats) return oneCheck(status || 1);
  return atLeastOneFailure(status, {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  });
}

/**
 * A run that ended badly has failed, whatever its report says.
 * @param {number} status
 * @param {Tally} tally
 */
function atLeastOneFailure(status, tally) {
  return status !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/** @param {string} file */
function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
