// What the steps Check, Match and Confirm of a file show, and the choices their forms give.

import { succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import { formatNumber } from '#lib/view/format.ts';
import type { ImportReport } from '#lib/view/imports/report.ts';
import type { CheckPage, ConfirmPage, FileHead, MatchPage } from '#lib/view/imports/step-pages.ts';
import { parseCorrectionField, QUARANTINE_PAGE } from '#lib/view/imports/step-pages.ts';
import { withCouncil, type CouncilScope } from '../db/council-scope.ts';
import { proposeMatching } from '../imports/checking/check-file.ts';
import type { Correction } from '../imports/checking/check-rows.ts';
import { openKindSheet } from '../imports/checking/kind-sheet.ts';
import type { LayoutChoices, Sheet } from '../imports/reading/sheet.ts';
import { parseLayoutForm, parseMatchingForm } from '../imports/receiving/step-forms.ts';
import { countRejects, readRejects } from '../repositories/import-uploads.ts';
import { clipCell, shapeConfirm, shapeMatch } from './import-shapes.ts';
import { sourceIdOf } from './import-run.ts';
import { readSurroundings, type CouncilSurroundings } from './import-surroundings.ts';
import { keepChoices, openUpload, type OpenUpload } from './uploads.ts';

const PREVIEW_ROWS = 12;
const BYTES_IN_KILOBYTE = 1024;

export function fileHead({ upload, kind }: OpenUpload, { locale }: CouncilScope): FileHead {
  const kilobytes = upload.bytes / BYTES_IN_KILOBYTE;
  return {
    id: upload.id,
    fileName: upload.fileName,
    kind: kind.id,
    kindTitle: kind.title[locale],
    sourceName: upload.sourceName,
    size:
      kilobytes < BYTES_IN_KILOBYTE
        ? `${formatNumber(kilobytes, 1)} kB`
        : `${formatNumber(kilobytes / BYTES_IN_KILOBYTE, 1)} MB`,
  };
}

const openedSheet = (
  { path, kind, choices }: OpenUpload,
  layout: LayoutChoices = choices.layout,
): Promise<Outcome<Sheet>> => openKindSheet(path, kind, layout);

/** How the file was read. A choice that does not fit the file is let go and said. */
export async function showCheckStep(scope: CouncilScope, id: string): Promise<Outcome<CheckPage>> {
  const opened = await openUpload(scope, id);
  if (!opened.ok) return opened;
  const sheet = await openedSheet(opened.value);
  if (!sheet.ok) return sheet;
  const { layout, preview } = sheet.value;
  return succeed({
    file: fileHead(opened.value, scope),
    encoding: layout.encoding,
    separator: layout.separator,
    sheet: layout.sheet,
    sheets: layout.sheets,
    headerLine: layout.headerLine,
    columns: layout.columns,
    rows: preview
      .filter(({ line }) => line > layout.headerLine)
      .slice(0, PREVIEW_ROWS)
      .map(({ line, cells }) => ({
        line,
        cells: layout.columns.map((_, at) => clipCell(cells[at] ?? '')),
      })),
  });
}

/** Reads the file anew as the form says; a matching made of other columns is forgotten. */
export async function chooseLayout(
  scope: CouncilScope,
  id: string,
  form: FormData,
): Promise<Outcome<null>> {
  const opened = await openUpload(scope, id);
  if (!opened.ok) return opened;
  const layout = parseLayoutForm(form);
  const sheet = await openedSheet(opened.value, layout);
  if (!sheet.ok) return sheet;
  await keepChoices(scope, opened.value, { layout, matching: null, corrections: [] });
  return succeed(null);
}

interface MatchWork {
  readonly opened: OpenUpload;
  readonly sheet: Sheet;
  readonly around: CouncilSurroundings;
}

async function openMatch(
  scope: CouncilScope,
  id: string,
  today: string,
): Promise<Outcome<MatchWork>> {
  const opened = await openUpload(scope, id);
  if (!opened.ok) return opened;
  const { kind, upload } = opened.value;
  const sheet = await openedSheet(opened.value);
  if (!sheet.ok) return sheet;
  const sourceId = sourceIdOf(kind, upload.sourceName);
  const around = await readSurroundings(scope, kind, sourceId, today);
  return succeed({ opened: opened.value, sheet: sheet.value, around });
}

/** The columns of the kind with the file's columns for them and cells as understood. */
export async function showMatchStep(
  scope: CouncilScope,
  id: string,
  today: string,
): Promise<Outcome<MatchPage>> {
  const work = await openMatch(scope, id, today);
  if (!work.ok) return work;
  const { opened, sheet, around } = work.value;
  const chosen = opened.choices.matching;
  const matching = chosen ?? proposeMatching(opened.kind, sheet, around, around.remembered);
  return succeed(
    shapeMatch({
      file: fileHead(opened, scope),
      kind: opened.kind,
      sheet,
      around,
      matching,
      isRemembered: chosen === null && around.remembered !== null,
      locale: scope.locale,
    }),
  );
}

/** Keeps the matching as the form says. */
export async function chooseMatching(
  scope: CouncilScope,
  id: string,
  form: FormData,
): Promise<Outcome<null>> {
  const opened = await openUpload(scope, id);
  if (!opened.ok) return opened;
  const sheet = await openedSheet(opened.value);
  if (!sheet.ok) return sheet;
  const { kind, choices } = opened.value;
  const matching = parseMatchingForm(form, kind, sheet.value.layout.columns.length);
  await keepChoices(scope, opened.value, { ...choices, matching });
  return succeed(null);
}

/** The data-quality report of the last check, with one page of the bad rows. */
export async function showConfirmStep(
  scope: CouncilScope,
  id: string,
  page: number,
): Promise<Outcome<ConfirmPage | null>> {
  const opened = await openUpload(scope, id);
  if (!opened.ok) return opened;
  const { upload, kind, choices } = opened.value;
  if (upload.report === null) return succeed(null);
  const from = (page - 1) * QUARANTINE_PAGE;
  const { total, rejects } = await withCouncil(scope, async (tx) => ({
    total: await countRejects(tx, id),
    rejects: await readRejects(tx, id, { from, most: QUARANTINE_PAGE }),
  }));
  return succeed(
    shapeConfirm({
      file: fileHead(opened.value, scope),
      kind,
      report: upload.report as ImportReport,
      rejects,
      total,
      page,
      corrected: choices.corrections.length,
      batchId: upload.batchId,
      locale: scope.locale,
    }),
  );
}

/** Cells corrected on the page; empty fields are no corrections. */
export function parseCorrections(form: FormData): Correction[] {
  const corrections: Correction[] = [];
  for (const [name, value] of form) {
    const place = parseCorrectionField(name);
    if (!place || typeof value !== 'string' || value.trim() === '') continue;
    corrections.push({ ...place, value: value.slice(0, LONGEST_CORRECTION).replaceAll('\0', '') });
  }
  return corrections;
}

const LONGEST_CORRECTION = 300;

/** Number of a page from an address; 1 when it makes no sense. */
export function parsePage(text: string | null): number {
  const page = Number(text ?? '1');
  return Number.isInteger(page) && page >= 1 && page <= MOST_PAGES ? page : 1;
}

const MOST_PAGES = 10_000;
