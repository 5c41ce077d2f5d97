// The last step of a file: all its rows checked and the findings kept, cells corrected, the whole applied.

import { access } from 'node:fs/promises';
import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import { encodeCsv } from '#lib/view/export/csv.ts';
import type { ImportReport } from '#lib/view/imports/report.ts';
import { importsWording } from '#lib/view/imports/wording.ts';
import type { Locale } from '#lib/view/locale.ts';
import { recordAudit } from '../audit.ts';
import { withCouncil, type CouncilScope } from '../db/council-scope.ts';
import type { FileChoices } from '../imports/checking/check-file.ts';
import type { Correction } from '../imports/checking/check-rows.ts';
import { openKindSheet } from '../imports/checking/kind-sheet.ts';
import { KEPT_FINDINGS } from '../imports/checking/findings.ts';
import type { ImportKind } from '../imports/kinds/kind.ts';
import type { Sheet } from '../imports/reading/sheet.ts';
import { openArrivingFile, removeUploadFile } from '../imports/receiving/upload-files.ts';
import { tellFinding } from '../imports/telling.ts';
import {
  isFileShared,
  readRejects,
  saveRejects,
  updateUpload,
  type RejectRow,
} from '../repositories/import-uploads.ts';
import { endProgress, startProgress } from './import-progress.ts';
import { runImport, type ImportResult } from './import-run.ts';
import { keepChoices, keepUpload, NO_CHOICES, openUpload, type OpenUpload } from './uploads.ts';

/** Day of the import (ISO date). */
type Today = string;

async function run(
  scope: CouncilScope,
  { upload, kind, choices, path }: OpenUpload,
  today: Today,
  isDryRun: boolean,
  requestId: string,
): Promise<Outcome<ImportResult>> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (!isThere) {
    return fail({
      code: 'file-missing',
      message: 'The file is no longer here: files that are not applied are dropped after 7 days.',
      help: 'Choose the file again.',
    });
  }
  const { onBytes, signal } = startProgress(upload.id, upload.bytes);
  try {
    return await runImport(scope, {
      kind,
      path,
      fileName: upload.fileName,
      sourceName: upload.sourceName,
      choices,
      today,
      isDryRun,
      requestId,
      onBytes,
      signal,
    });
  } finally {
    endProgress(upload.id);
  }
}

/** Checks every row and keeps what was found, and how the columns were matched. */
export async function checkUpload(
  scope: CouncilScope,
  id: string,
  today: Today,
  requestId: string,
): Promise<Outcome<ImportReport>> {
  const opened = await openUpload(scope, id);
  if (!opened.ok) return opened;
  const checked = await run(scope, opened.value, today, true, requestId);
  if (!checked.ok) return checked;
  await keepFindings(scope, opened.value, checked.value);
  return succeed(checked.value.report);
}

async function keepFindings(
  scope: CouncilScope,
  { upload, choices }: OpenUpload,
  { report, matching, findings }: ImportResult,
): Promise<void> {
  await withCouncil(scope, async (tx) => {
    await updateUpload(tx, upload.id, {
      choices: { ...choices, matching },
      report,
      state: upload.state === 'applied' ? 'applied' : 'checked',
    });
    await saveRejects(
      tx,
      scope.councilId,
      upload.id,
      findings.map(({ line, column, code, severity, read, detail, cells }) => ({
        line,
        column,
        code,
        severity,
        read,
        detail,
        cells,
      })),
    );
  });
}

/** Takes cells corrected on the page, later ones over earlier ones. What was found before is no longer true then. */
export async function correctUpload(
  scope: CouncilScope,
  id: string,
  corrections: readonly Correction[],
): Promise<Outcome<null>> {
  const opened = await openUpload(scope, id);
  if (!opened.ok) return opened;
  const { choices } = opened.value;
  const isNewer = (old: Correction): boolean =>
    corrections.some(({ line, column }) => line === old.line && column === old.column);
  const all = [...choices.corrections.filter((old) => !isNewer(old)), ...corrections];
  await keepChoices(scope, opened.value, { ...choices, corrections: all.slice(-KEPT_FINDINGS) });
  return succeed(null);
}

/** Applies a file as it was checked; gives the batch. A file that is too poor or came before gives its report. */
export async function applyUpload(
  scope: CouncilScope,
  id: string,
  today: Today,
  requestId: string,
): Promise<Outcome<{ readonly batchId: string | null; readonly report: ImportReport }>> {
  const opened = await openUpload(scope, id);
  if (!opened.ok) return opened;
  const done = await run(scope, opened.value, today, false, requestId);
  if (!done.ok) return done;
  await keepFindings(scope, opened.value, done.value);
  const { batchId, report } = done.value;
  if (batchId === null) return succeed({ batchId, report });
  const { upload } = opened.value;
  const isShared = await withCouncil(scope, async (tx) => {
    await updateUpload(tx, id, { state: 'applied', batchId });
    return isFileShared(tx, upload);
  });
  // What is left of the file is needed only for its bad rows.
  if (report.rowsRefused === 0 && !isShared) await removeUploadFile(scope.councilId, upload.sha256);
  return succeed({ batchId, report });
}

/** The bad rows as a file of their own: as they stood there, with what is wrong in columns that an upload ignores. */
export async function readErrorFile(
  scope: CouncilScope,
  id: string,
  requestId: string,
): Promise<Outcome<{ readonly name: string; readonly text: string }>> {
  const opened = await openUpload(scope, id);
  if (!opened.ok) return opened;
  const { upload, kind, choices, path } = opened.value;
  const sheet = await openKindSheet(path, kind, choices.layout);
  if (!sheet.ok) return sheet;
  const rejects = await withCouncil(scope, async (tx) => {
    const found = await readRejects(tx, id, { from: 0, most: KEPT_FINDINGS });
    await recordAudit(tx, {
      councilId: scope.councilId,
      actorId: scope.userId,
      action: 'import.error-file',
      objectType: 'import-upload',
      objectId: id,
      outcome: 'done',
      requestId,
      detail: { kind: kind.id, cells: found.length },
    });
    return found;
  });
  const rows = await tellBadRows(sheet.value, kind, choices, rejects, scope.locale);
  const base = upload.fileName.replace(/\.\w+$/, '').replaceAll(/[^\w-]+/g, '-');
  return succeed({ name: `${base || 'file'}-bad-rows.csv`, text: encodeCsv(rows) });
}

/** Columns of the file that may leave again: of a file about people only those that are kept. */
function keptPositions(
  kind: ImportKind,
  { matching }: FileChoices,
  columns: readonly string[],
): number[] {
  const all = columns.map((_, at) => at);
  if (!kind.isAboutPeople || matching === null) return all;
  const kept = matching.columns
    .filter(([id]) => kind.columns[id]?.type.is !== 'personal')
    .map(([, position]) => position);
  return all.filter((at) => kept.includes(at));
}

async function tellBadRows(
  sheet: Sheet,
  kind: ImportKind,
  choices: FileChoices,
  rejects: readonly RejectRow[],
  locale: Locale,
): Promise<{ columns: string[]; rows: string[][] }> {
  const byLine = new Map<number, RejectRow[]>();
  for (const reject of rejects) {
    const known = byLine.get(reject.line);
    if (known) known.push(reject);
    else byLine.set(reject.line, [reject]);
  }
  const { columns } = sheet.layout;
  const positions = keptPositions(kind, choices, columns);
  const words = importsWording(locale).errorColumns;
  const rows: string[][] = [];
  for await (const records of sheet.rows()) {
    for (const { line, cells } of records) {
      const own = byLine.get(line);
      if (!own) continue;
      const told = own.map((reject) => tellFinding(kind, reject, locale));
      rows.push([
        ...positions.map((at) => cells[at] ?? ''),
        String(line),
        told.map(({ column }) => column ?? '').join('; '),
        own.map(({ code }) => code).join('; '),
        told.map(({ says }) => says).join(' '),
        told.map(({ remedy }) => remedy).join(' '),
      ]);
    }
  }
  const heads = [words.row, words.column, words.code, words.says, words.remedy];
  return { columns: [...positions.map((at) => columns[at] ?? ''), ...heads], rows };
}

/** Makes a new file of the bad rows of one that was applied, so that they can be corrected on the page. */
export async function reopenBadRows(
  scope: CouncilScope,
  id: string,
  requestId: string,
): Promise<Outcome<string>> {
  const opened = await openUpload(scope, id);
  if (!opened.ok) return opened;
  const bad = await readErrorFile(scope, id, requestId);
  if (!bad.ok) return bad;
  const { upload, kind } = opened.value;
  const bytes = Buffer.from(bad.value.text);
  const arriving = await openArrivingFile(scope.councilId);
  await arriving.write(bytes);
  const sha256 = await arriving.keep();
  const made = await withCouncil(scope, (tx) =>
    keepUpload(tx, scope, requestId, {
      kind,
      sourceName: upload.sourceName,
      fileName: bad.value.name,
      bytes: bytes.length,
      sha256,
      choices: NO_CHOICES,
    }),
  );
  return succeed(made);
}
