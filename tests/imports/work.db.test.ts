// Work on a file that takes longer than a page waits: it says how far it is, it goes on by itself, and stopped, early or
// late, it leaves nothing.

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '#lib/domain/kernel/problem.ts';
import { withCouncil, type CouncilScope } from '#lib/server/db/council-scope.ts';
import { attendance } from '#lib/server/imports/kinds/attendance.ts';
import { openArrivingFile } from '#lib/server/imports/receiving/upload-files.ts';
import { createCouncil } from '#lib/server/services/councils.ts';
import { listBatches } from '#lib/server/services/import-batches.ts';
import { runImport } from '#lib/server/services/import-run.ts';
import { cancelWork, pathAfter, showWork, workOn } from '#lib/server/services/import-work.ts';
import { keepUpload, NO_CHOICES } from '#lib/server/services/uploads.ts';
import { attendanceCouncil, writeAttendance } from '../../src/cli/bench/attendance-file.ts';
import { digestCouncil } from '../support/council-digest.ts';
import { useTestDatabase } from '../support/database.ts';
import { useImportFolder } from '../support/imports.ts';

const TODAY = '2026-11-26';
/** No machine brings a hundred thousand rows in within this. */
const HURRY_MILLISECONDS = 20;

const test = useTestDatabase();
const folder = useImportFolder();
let scope: CouncilScope;

beforeAll(async () => {
  const created = await createCouncil({
    slug: 'patient',
    name: 'Patient',
    nation: 'england',
    onsCode: null,
    isExample: false,
    actorId: null,
    dataset: attendanceCouncil('patient'),
  });
  if (!created.ok) throw new Error(created.problem.message);
  scope = { councilId: created.value.id, userId: null, role: 'analyst', locale: 'en' };
});

async function upload(rows: number): Promise<{ id: string; file: string; bytes: number }> {
  const file = path.join(folder.current(), `attendance-${rows}.csv`);
  await writeAttendance(file, rows);
  const content = await readFile(file);
  const arriving = await openArrivingFile(scope.councilId);
  await arriving.write(content);
  const sha256 = await arriving.keep();
  const id = await withCouncil(scope, (tx) =>
    keepUpload(tx, scope, 'test', {
      kind: attendance,
      sourceName: 'Attendance',
      fileName: 'attendance.csv',
      bytes: content.length,
      sha256,
      choices: NO_CHOICES,
    }),
  );
  return { id, file, bytes: content.length };
}

const stages = async (): Promise<string[]> =>
  (await readdir(path.join(folder.current(), 'imports'))).filter((name) =>
    name.startsWith('stage-'),
  );

/** Where the work led; on a busy machine even a small file may lead by way of the page that waits. */
async function endOf(id: string, first: Outcome<string>): Promise<Outcome<string>> {
  if (!first.ok || !first.value.endsWith('/working')) return first;
  let led = '';
  const look = async (): Promise<boolean> => {
    const shown = await showWork(scope, id);
    if (shown.ok && shown.value.kind === 'ended') led = shown.value.path;
    return led !== '';
  };
  await expect.poll(look, { timeout: 30_000, interval: 100 }).toBe(true);
  return { ok: true, value: led };
}

describe('work on a file', () => {
  it('that is small is answered at once', async () => {
    const { id } = await upload(30);
    const checked = await workOn(scope, id, 'check', TODAY, 'test');
    expect(await endOf(id, pathAfter(id, checked))).toEqual({ ok: true, value: `${id}/confirm` });
    const applied = await workOn(scope, id, 'apply', TODAY, 'test');
    const end = await endOf(id, pathAfter(id, applied));
    const [batch] = await listBatches(scope);
    expect(end).toEqual({ ok: true, value: `batches/${batch?.id ?? ''}` });
    // Asked afterwards, the page of the work leads to the batch, too.
    expect(await showWork(scope, id)).toEqual({
      ok: true,
      value: { kind: 'ended', path: `batches/${batch?.id ?? ''}` },
    });
  });

  it(
    'that is large says how far it is, and stopped leaves nothing',
    { timeout: 120_000 },
    async () => {
      const { id } = await upload(120_000);
      const before = await digestCouncil(scope.councilId);
      const batches = await listBatches(scope);
      expect(await workOn(scope, id, 'apply', TODAY, 'test', HURRY_MILLISECONDS)).toBe('working');
      // Asked twice, it is done once.
      expect(await workOn(scope, id, 'apply', TODAY, 'test', HURRY_MILLISECONDS)).toBe('working');
      const shown = await showWork(scope, id);
      expect(shown).toMatchObject({
        ok: true,
        value: { kind: 'running', page: { title: 'Bringing the rows in' } },
      });
      const stopped = await cancelWork(scope, id, 'test');
      if (test.current().embedded && stopped.ok && !stopped.value) {
        // The embedded database has one session: while it stores the rows, Cancel waits, and then comes too late. The
        // page says so, and the file is there whole.
        await expect
          .poll(async () => (await listBatches(scope)).length, { timeout: 60_000, interval: 200 })
          .toBe(batches.length + 1);
        expect(await stages()).toEqual([]);
        return;
      }
      expect(stopped).toEqual({ ok: true, value: true });
      await expect
        .poll(() => showWork(scope, id), { timeout: 60_000, interval: 200 })
        .toMatchObject({ ok: false, problem: { code: 'cancelled' } });
      expect(await digestCouncil(scope.councilId)).toBe(before);
      expect(await listBatches(scope)).toEqual(batches);
      expect(await stages()).toEqual([]);
      // Told once; from then on the file is where it was.
      expect(await showWork(scope, id)).toEqual({
        ok: true,
        value: { kind: 'ended', path: `${id}/match` },
      });
    },
  );

  it('stopped after its last byte was read leaves nothing either', async () => {
    const { file, bytes } = await upload(3_000);
    const before = await digestCouncil(scope.councilId);
    const stop = new AbortController();
    let read = 0;
    const sent = await runImport(scope, {
      kind: attendance,
      path: file,
      fileName: 'attendance.csv',
      sourceName: 'Attendance',
      choices: NO_CHOICES,
      today: TODAY,
      isDryRun: false,
      signal: stop.signal,
      onBytes: (more) => {
        read += more;
        // The last piece is on its way to the rows; the transaction comes next.
        if (read === bytes) setImmediate(() => stop.abort());
      },
    });
    expect(sent).toMatchObject({ ok: false, problem: { code: 'cancelled' } });
    expect(await digestCouncil(scope.councilId)).toBe(before);
    expect(await stages()).toEqual([]);
  });
});
