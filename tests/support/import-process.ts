// A process that brings one attendance file into one council, as the command line does, until it is done or killed:
// bundled and started by tests. Says "begun" and "done".

import { attendance } from '#lib/server/imports/kinds/attendance.ts';
import { runImport } from '#lib/server/services/import-run.ts';
import { readConfig } from '#lib/server/config.ts';
import { database } from '#lib/server/db/client.ts';
import { openDatabase } from '../../src/cli/open-database.ts';

const [councilId = '', path = ''] = process.argv.slice(2);
/** The database of the test, as a second process of the product reaches it; or a folder of this process's own. */
async function open(): Promise<() => Promise<void>> {
  if (readConfig().databaseUrl !== undefined) return () => database().close();
  const opened = await openDatabase();
  if (!opened.ok) throw new Error(opened.problem.message);
  return () => opened.value.close();
}

const close = await open();
process.stdout.write('begun\n');
const done = await runImport(
  { councilId, userId: null },
  {
    kind: attendance,
    path,
    fileName: 'attendance.csv',
    sourceName: 'Attendance',
    choices: { layout: {}, matching: null, corrections: [] },
    today: '2026-11-26',
    isDryRun: false,
  },
);
if (!done.ok) throw new Error(done.problem.message);
process.stdout.write('done\n');
await close();
