// Sends files and leaves a trace of each: who took which table, and how much of it. Never with what filters.

import type { CouncilScope } from '../db/council-scope.ts';
import { withCouncil } from '../db/council-scope.ts';
import { recordAudit, type AuditRecord } from '../audit.ts';
import {
  downloadCsv,
  downloadGeojson,
  type Download,
  type GeojsonFile,
} from '../exports/download.ts';

/** Who takes a file, and by which request; what every request carries. */
export interface Taker {
  readonly scope: CouncilScope;
  readonly requestId: string;
}

/** A table, or with `?about=1` its description. The trace is written first: no file leaves without one. */
export async function sendCsv(taker: Taker, url: URL, download: Download): Promise<Response> {
  const about = url.searchParams.get('about') === '1';
  const { view, table, counts } = download;
  await trace(taker, view, { format: 'csv', about, rows: table.rows.length, counts });
  return downloadCsv(url, download);
}

/** Areas as GeoJSON, with a trace as for a table. */
export async function sendGeojson(taker: Taker, file: GeojsonFile): Promise<Response> {
  await trace(taker, file.view, { format: 'geojson', characters: file.text.length });
  return downloadGeojson(file);
}

function trace(
  { scope, requestId }: Taker,
  view: string,
  detail: NonNullable<AuditRecord['detail']>,
): Promise<void> {
  return withCouncil(scope, (tx) =>
    recordAudit(tx, {
      councilId: scope.councilId,
      actorId: scope.userId,
      action: 'export',
      objectType: 'view',
      objectId: view,
      outcome: 'done',
      requestId,
      detail,
    }),
  );
}
