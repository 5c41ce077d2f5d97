// Files about the files that came in: counts, codes and lines of a batch leave, and nothing that stood in its cells.

import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CouncilScope } from '#lib/server/db/council-scope.ts';
import { withCouncil } from '#lib/server/db/council-scope.ts';
import { findKind } from '#lib/server/imports/kinds/registry.ts';
import { openArrivingFile } from '#lib/server/imports/receiving/upload-files.ts';
import { sendFile } from '#lib/server/services/exports.ts';
import {
  exportBatchPart,
  exportGuidePart,
  exportImportsPart,
} from '#lib/server/services/import-exports.ts';
import { showBatch } from '#lib/server/services/import-pages.ts';
import { applyUpload, checkUpload } from '#lib/server/services/upload-check.ts';
import { keepUpload, NO_CHOICES } from '#lib/server/services/uploads.ts';
import { useTestDatabase } from '../support/database.ts';
import { aCouncil, useImportFolder } from '../support/imports.ts';

useTestDatabase();
useImportFolder();

const TODAY = '2026-11-26';
const GOOD = Array.from(
  { length: 30 },
  (_, at) => `P${at + 10},s1,01/03/2026,Mon Tue,50,council-managed,65+,Memory and cognition,A1`,
);
const BAD = 'P99,s1,told to Mary Quill,Mon,50,council-managed,65+,Memory and cognition,A1';
const FILE = [
  'Person,Service,From,Weekdays,Price a day,Mechanism,Age,Need,Small area',
  ...GOOD,
  BAD,
].join('\n');

let scope: CouncilScope;
let batchId = '';

async function upload(kindId: string, text: string): Promise<string> {
  const kind = findKind(kindId);
  if (!kind) throw new Error(`no kind ${kindId}`);
  const arriving = await openArrivingFile(scope.councilId);
  await arriving.write(Buffer.from(text));
  const sha256 = await arriving.keep();
  return withCouncil(scope, (tx) =>
    keepUpload(tx, scope, 'test', {
      kind,
      sourceName: kind.title.en,
      fileName: 'from Mary Quill.csv',
      bytes: text.length,
      sha256,
      choices: NO_CHOICES,
    }),
  );
}

beforeAll(async () => {
  const { councilId } = await aCouncil();
  scope = { councilId, userId: null, role: 'analyst', locale: 'en' };
  const id = await upload('attendance', FILE);
  const checked = await checkUpload(scope, id, TODAY, 'test');
  if (!checked.ok) throw new Error(checked.problem.message);
  const applied = await applyUpload(scope, id, TODAY, 'test');
  if (!applied.ok) throw new Error(applied.problem.message);
  batchId = applied.value.batchId ?? '';
  expect([batchId !== '', applied.value.report.rowsRefused]).toEqual([true, 1]);
});

async function textOf(path: string, open: (url: URL) => ReturnType<typeof exportImportsPart>) {
  const url = new URL(`http://atlas.example/council/${path}`);
  const sent = await sendFile({ scope, requestId: 'r' }, url, 'csv', await open(url));
  if (!sent.ok) throw new Error(sent.problem.message);
  return String(sent.value.body);
}

const batchFile = (part: string): Promise<string> =>
  textOf(`imports/batches/${batchId}/export.csv?part=${part}`, (url) =>
    exportBatchPart(scope, batchId, url),
  );

describe('a batch as a file', () => {
  it('tells counts, codes by column, and the lines of bad rows', async () => {
    expect(await batchFile('counts')).toContain('rows_used,30');
    expect(await batchFile('findings')).toContain('not-a-date,from,refused,1,32,');
    expect(await batchFile('bad-rows')).toContain('32,from,not-a-date');
  });

  it('tells nothing that stood in its cells, whichever part', async () => {
    for (const part of ['counts', 'findings', 'bad-rows']) {
      const text = await batchFile(part);
      expect([part, /Quill|P99|P1\d/.test(text)]).toEqual([part, false]);
    }
  });

  it('hides few rows of a kind about people', async () => {
    expect(await batchFile('counts')).toMatch(/rows_refused,\[c\]/);
  });

  it.each(['guest', 'viewer', 'support-officer'] as const)('is closed to a %s', async (role) => {
    const url = new URL('http://atlas.example/council/x');
    expect(await exportBatchPart({ ...scope, role }, batchId, url)).toMatchObject({
      ok: false,
      problem: { code: 'not-allowed' },
    });
  });

  it('leaves a line in the trail when its page names records of people', async () => {
    const shown = await showBatch({ scope, requestId: 'look' }, batchId);
    expect(shown.ok && shown.value.changes.length).toBeGreaterThan(0);
    const lines = await withCouncil(scope, (tx) =>
      tx.execute(sql`select object_id from audit_entry where action = 'read.persons'`),
    );
    expect(lines).toMatchObject([{ object_id: `imports/batches/${batchId}` }]);
  });
});

describe('the list of imports as a file', () => {
  const listFile = (part: string): Promise<string> =>
    textOf(`imports/export.csv?part=${part}`, (url) => exportImportsPart(scope, url));

  it('tells sources with their age, batches and kinds, and not who brought what or what it was called', async () => {
    expect(await listFile('sources')).toContain('age_days');
    expect(await listFile('batches')).toMatch(/,attendance,.*,30,/);
    expect(await listFile('kinds')).toContain('attendance,');
    for (const part of ['sources', 'batches', 'kinds'])
      expect(await listFile(part)).not.toContain('Quill');
  });

  it('tells the columns of a kind', async () => {
    const text = await textOf('imports/kinds/attendance/export.csv', () =>
      exportGuidePart(scope, 'attendance'),
    );
    expect(text).toContain('Person reference,yes,');
    const none = await exportGuidePart(scope, 'nothing');
    expect(none).toMatchObject({ ok: false, problem: { code: 'unknown-kind' } });
  });
});
