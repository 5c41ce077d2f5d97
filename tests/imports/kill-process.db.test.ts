// The process of an import killed at evenly spaced moments: what is there afterwards is all of the file or nothing of
// it, and sending it again completes it. Through a server, and with the embedded database dying in the same process.

import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { database, useDatabase } from '#lib/server/db/client.ts';
import { createCouncil } from '#lib/server/services/councils.ts';
import { attendanceCouncil, writeAttendance } from '../../src/cli/bench/attendance-file.ts';
import { openDatabase } from '../../src/cli/open-database.ts';
import { bundle, type Bundle } from '../support/bundle.ts';
import { useTestDatabase } from '../support/database.ts';
import { killAfter, stateOf, timeWhole, type ImportProcess } from '../support/import-kills.ts';

/** Moments through a server, and a quarter of them with the embedded database; the battery asks for 50. */
const MOMENTS = Number(process.env['ATLAS_KILLS'] ?? 12);
const ROWS = 2_500;

const test = useTestDatabase();
let programs: Bundle;
let folder = '';
let file = '';
let made = 0;

beforeAll(async () => {
  programs = await bundle({
    'import-process': 'tests/support/import-process.ts',
    'embedded-worker': 'src/lib/server/db/embedded-worker.ts',
  });
  folder = await mkdtemp(path.join(tmpdir(), 'atlas-kills-'));
  file = path.join(folder, 'attendance.csv');
  await writeAttendance(file, ROWS);
}, 120_000);
afterAll(async () => {
  programs.remove();
  await rm(folder, { recursive: true, force: true });
});

async function newCouncil(): Promise<string> {
  made += 1;
  const slug = `council-${made}`;
  const created = await createCouncil({
    slug,
    name: slug,
    nation: 'england',
    onsCode: null,
    isExample: false,
    actorId: null,
    dataset: attendanceCouncil(slug),
  });
  if (!created.ok) throw new Error(created.problem.message);
  return created.value.id;
}

const asProcess = (councilId: string, env: Record<string, string>): ImportProcess => ({
  program: programs.file('import-process'),
  councilId,
  file,
  env: { ATLAS_PROGRAMS: programs.folder, ...env },
});

const moments = (whole: number): number[] =>
  Array.from({ length: MOMENTS }, (_, at) => (whole * (at + 1)) / (MOMENTS + 1));

/** Folders with rows of people that an import left behind. */
const leftBehind = async (home: string): Promise<string[]> =>
  (await readdir(path.join(home, 'imports')).catch(() => [])).filter((name) =>
    name.startsWith('stage-'),
  );

describe('an import whose process is killed', () => {
  it('leaves the records before or after, and completes when sent again', async () => {
    const home = path.join(folder, 'through-server');
    const env = {
      ATLAS_DATA: home,
      DATABASE_URL: test.current().url,
      ATLAS_EMBEDDED: test.current().embedded ? 'yes' : 'no',
    };
    const reference = await newCouncil();
    const before = await stateOf(reference);
    const whole = await timeWhole(asProcess(reference, env));
    const after = await stateOf(reference);
    expect(after).not.toBe(before);
    for (const moment of moments(whole)) {
      const councilId = await newCouncil();
      await killAfter(asProcess(councilId, env), moment);
      expect([before, after], `after ${moment} ms`).toContain(await stateOf(councilId));
      await timeWhole(asProcess(councilId, env));
      expect(await stateOf(councilId), `again after ${moment} ms`).toBe(after);
    }
    expect(await leftBehind(home)).toEqual([]);
  }, 400_000);

  it.skipIf(process.env['ATLAS_TEST_SERVER_URL'])(
    'leaves the same when the embedded database dies with it',
    async () => {
      const outer = database();
      const home = path.join(folder, 'embedded');
      process.env['ATLAS_DATA'] = home;
      process.env['ATLAS_PROGRAMS'] = programs.folder;
      /** Opens the folder as the product does, asks, and closes it again. */
      const within = async <T>(act: () => Promise<T>): Promise<T> => {
        delete process.env['DATABASE_URL'];
        useDatabase(undefined);
        const opened = await openDatabase();
        if (!opened.ok) throw new Error(opened.problem.message);
        try {
          return await act();
        } finally {
          await opened.value.close();
          delete process.env['DATABASE_URL'];
        }
      };
      try {
        const env = { ATLAS_DATA: home, DATABASE_URL: '' };
        const reference = await within(newCouncil);
        const before = await within(() => stateOf(reference));
        const whole = await timeWhole(asProcess(reference, env));
        const after = await within(() => stateOf(reference));
        for (const moment of moments(whole).filter((_, at) => at % 4 === 2)) {
          const councilId = await within(newCouncil);
          await killAfter(asProcess(councilId, env), moment);
          expect([before, after]).toContain(await within(() => stateOf(councilId)));
          await timeWhole(asProcess(councilId, env));
          expect(await within(() => stateOf(councilId))).toBe(after);
        }
      } finally {
        useDatabase(outer);
      }
    },
    400_000,
  );
});
