// Sends files and leaves a trace of each: who took which table, and how much of it; of filters and purposes only their
// hashes. Figures about few people leave hidden, or exact for a purpose that was said before.

import { fail, succeed, type Outcome, type Problem } from '#lib/domain/kernel/problem.ts';
import { encodeCsv } from '#lib/view/export/csv.ts';
import type { ExactFile, FileFormat } from '#lib/view/export/share.ts';
import { shareTable, speaksOfPeople } from '#lib/view/export/table.ts';
import { exportWording } from '#lib/view/export/wording.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import { withCouncil } from '../db/council-scope.ts';
import { recordAudit, type AuditRecord } from '../audit.ts';
import { can } from '../auth/permissions.ts';
import {
  describeFile,
  fileHeaders,
  fileName,
  filtersOf,
  type Download,
  type Mode,
  type Taking,
} from '../exports/download.ts';
import { encodePicture } from '../exports/picture.ts';
import { encodeWorkbook } from '../exports/workbook.ts';
import { findPurpose, tellPurpose } from './export-purposes.ts';
import { hashFile } from './filter-hash.ts';
import { mayReadPersons, type Asker } from './person-rows.ts';

/** A file that is ready to send. */
export interface SentFile {
  readonly headers: Record<string, string>;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

/** The page whose file an address asks for, within its council. */
function exactFileOf(url: URL): ExactFile {
  const [, , ...steps] = url.pathname.split('/');
  return { page: steps.slice(0, -1).join('/'), query: filtersOf(url) };
}

const isAbout = (url: URL): boolean => url.searchParams.get('about') === '1';

/**
 * A table, its description (`?about=1`), its workbook, its areas or its picture. The trace is written first: no file
 * leaves without one. With `?purpose=` of an open leave the figures are exact.
 */
export async function sendFile(
  { scope, requestId }: Asker,
  url: URL,
  format: FileFormat,
  found: Outcome<Download>,
): Promise<Outcome<SentFile>> {
  if (!found.ok) return found;
  const download = found.value;
  if (scope.role !== 'system' && !can(scope.role, 'export-tables')) return fail(unavailable(scope));
  const id = url.searchParams.get('purpose');
  const purpose = id === null ? null : await findPurpose(scope, id, exactFileOf(url));
  if (purpose !== null && !purpose.ok) return purpose;
  const mode: Mode = purpose === null ? 'shared' : 'exact';
  const today = new Date().toISOString().slice(0, 10);
  const taking: Taking = { download, format, mode, url, today, locale: scope.locale };
  if (download.isPersonal === true && (mode === 'shared' || !mayReadPersons(scope))) {
    await trace({ scope, requestId }, taking, 'refused');
    return fail(purposeNeeded(scope));
  }
  const file = await makeFile(taking);
  if (file === null) return fail(unavailable(scope));
  const told = purpose === null ? {} : { ...tellPurpose(purpose.value), purposeId: id };
  await trace({ scope, requestId }, taking, 'done', told);
  return succeed(file);
}

/** The file, or null when the view has none of this kind. */
function makeFile(taking: Taking): Promise<SentFile | null> | SentFile | null {
  const { download, format, mode, url, locale } = taking;
  const words = exportWording(locale);
  switch (format) {
    case 'csv': {
      const name = fileName(download, isAbout(url) ? '-about.csv' : '.csv');
      const table = isAbout(url) ? describeFile(taking) : tableOf(taking);
      return { headers: fileHeaders('text/csv; charset=utf-8', name), body: encodeCsv(table) };
    }
    case 'xlsx':
      return encodeWorkbook([
        { name: words.sheets.figures, table: tableOf(taking) },
        { name: words.sheets.about, table: describeFile(taking) },
      ]).then((body) => ({ headers: fileHeaders(WORKBOOK, fileName(download, '.xlsx')), body }));
    case 'geojson': {
      const body = download.areas?.();
      if (body === undefined) return null;
      const name = fileName(download, '.geojson');
      return { headers: fileHeaders('application/geo+json; charset=utf-8', name), body };
    }
    case 'svg': {
      const picture = download.picture?.(mode) ?? null;
      if (picture === null) return null;
      const body = encodePicture(picture, download.council, locale);
      return { headers: fileHeaders('image/svg+xml', fileName(download, '.svg')), body };
    }
  }
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const tableOf = ({ download, mode }: Taking): Download['table'] =>
  mode === 'exact' ? download.table : shareTable(download.table);

const unavailable = ({ locale }: CouncilScope): Problem => {
  const { unavailable: message, useOther: help } = exportWording(locale);
  return { code: 'file-missing', message, where: { field: 'format' }, help };
};

const purposeNeeded = ({ locale }: CouncilScope): Problem => {
  const { purposeNeeded: message, again: help } = exportWording(locale).purpose;
  return { code: 'not-allowed', message, where: { field: 'purpose' }, help };
};

/** How the file treats people, in one word. */
function countsOf({ download, mode }: Taking): string {
  const { table, isGuarded, isPersonal } = download;
  if (isPersonal === true) return 'persons';
  if (isGuarded === true) return 'guarded';
  return speaksOfPeople(table) ? mode : 'none';
}

function trace(
  { scope, requestId }: Asker,
  taking: Taking,
  outcome: AuditRecord['outcome'],
  purpose: NonNullable<AuditRecord['detail']> = {},
): Promise<void> {
  const { download, format, url } = taking;
  const { view, table } = download;
  return withCouncil(scope, (tx) =>
    recordAudit(tx, {
      councilId: scope.councilId,
      actorId: scope.userId,
      action: 'export',
      objectType: 'view',
      objectId: view,
      outcome,
      requestId,
      detail: {
        format,
        about: isAbout(url),
        rows: table.rows.length,
        counts: countsOf(taking),
        filterHash: hashFile(exactFileOf(url)),
        ...purpose,
      },
    }),
  );
}
