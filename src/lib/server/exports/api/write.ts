// An answer of the programs' interface in each of its forms, from one table.

import { LIST_SIGN } from '#lib/view/api/tables.ts';
import { encodeCsv } from '#lib/view/export/csv.ts';
import { tellProvenance } from '#lib/view/export/provenance.ts';
import type { Cell, ExportTable } from '#lib/view/export/table.ts';
import { MODEL_VERSION } from '#lib/domain/version.ts';
import type { Council, Source } from '#lib/domain/market/records.ts';
import type { ApiForm } from '#lib/view/api/groups.ts';
import type { ApiResource } from './resources.ts';

/** What one answer holds. */
export interface ApiPage {
  readonly council: Council;
  readonly resource: ApiResource;
  /** The records of this answer, in order. */
  readonly table: ExportTable;
  /** Records in all answers together. */
  readonly total: number;
  /** Cursor of the next answer; null after the last. */
  readonly cursor: string | null;
  readonly sources: readonly Source[];
  /** Whether small numbers are hidden or exact. */
  readonly counts: 'shared' | 'exact';
  readonly geometryOf: (key: string) => object | null;
}

const TYPE: Readonly<Record<ApiForm, string>> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
};

const valueOf = (cell: Cell, isList: boolean): unknown => {
  if (isList) return typeof cell === 'string' && cell !== '' ? cell.split(LIST_SIGN) : [];
  return typeof cell === 'object' && cell !== null ? cell.day : cell;
};

/** Records by the names of their columns. */
export const recordsOf = ({
  resource,
  table,
}: Pick<ApiPage, 'resource' | 'table'>): Record<string, unknown>[] =>
  table.rows.map((row) =>
    Object.fromEntries(
      table.columns.map((column, at) => [
        column,
        valueOf(row[at] ?? null, resource.lists.includes(column)),
      ]),
    ),
  );

function aboutOf({ council, total, cursor, counts, sources }: ApiPage): object {
  return {
    council: { slug: council.slug, name: council.name, is_example: council.isExample },
    records_cover_to: council.asOf === '' ? null : council.asOf,
    model_version: MODEL_VERSION,
    counts,
    total,
    cursor,
    ...tellProvenance(sources),
  };
}

function write(page: ApiPage, form: ApiForm): string {
  switch (form) {
    case 'csv':
      return encodeCsv(page.table);
    case 'json':
      return JSON.stringify({ ...aboutOf(page), data: recordsOf(page) });
    case 'geojson':
      return JSON.stringify({
        type: 'FeatureCollection',
        ...aboutOf(page),
        features: recordsOf(page).map((properties) => ({
          type: 'Feature',
          properties,
          geometry: page.geometryOf(String(properties[page.resource.key])),
        })),
      });
  }
}

/** Body and type of an answer. */
export const writePage = (
  page: ApiPage,
  form: ApiForm,
): { readonly body: string; readonly type: string } => ({
  body: write(page, form),
  type: TYPE[form],
});
