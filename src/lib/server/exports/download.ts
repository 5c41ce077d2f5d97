// A table as a file to download, with a second file that says what it is: source, vintage, licence, date.

import type { Council, Source } from '#lib/domain/market/records.ts';
import { FEWEST_PEOPLE } from '#lib/view/disclosure.ts';
import { SUPPRESSED } from '#lib/view/format.ts';
import { encodeCsv } from '#lib/view/export/csv.ts';
import type { ExportTable } from '#lib/view/export/table.ts';

export interface Download {
  readonly council: Council;
  /** What the table shows, e.g. "gaps"; part of the file name. */
  readonly view: string;
  readonly table: ExportTable;
  /** Sources the table rests on. */
  readonly sources: readonly Source[];
  /** What a reader must know: measure, range, method, suppression. One line each. */
  readonly notes: readonly string[];
  /** Whether figures about few people are hidden in the table, or it holds exact counts for the council's own work. */
  readonly counts: 'suppressed' | 'exact';
}

const COUNT_NOTES: Readonly<Record<Download['counts'], string>> = {
  suppressed: `${SUPPRESSED} stands for a figure about 1 to ${FEWEST_PEOPLE - 1} people`,
  exact: 'operational table with exact counts: for use within the council, not for publication',
};

/** A GeoJSON file that is ready to send; it carries its sources itself. */
export interface GeojsonFile {
  /** What the file shows, e.g. "gaps". */
  readonly view: string;
  readonly name: string;
  readonly text: string;
}

export function downloadGeojson({ name, text }: Omit<GeojsonFile, 'view'>): Response {
  return new Response(text, {
    headers: {
      'content-type': 'application/geo+json; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });
}

/** The table, or with `?about=1` in the address its description. */
export function downloadCsv(url: URL, download: Download): Response {
  const about = url.searchParams.get('about') === '1';
  const { council, view } = download;
  const name = [council.slug, view, ...(about ? ['about'] : []), council.asOf]
    .join('-')
    .replace(/[^\w-]+/g, '-');
  return new Response(encodeCsv(about ? describe(url, download) : download.table), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
      'cache-control': 'no-store',
    },
  });
}

function describe(url: URL, { council, view, sources, notes, counts }: Download): ExportTable {
  const query = new URLSearchParams(url.searchParams);
  query.delete('about');
  return {
    columns: ['what', 'value'],
    rows: [
      ['council', council.name],
      ['view', view],
      ['filters', query.toString() || 'none'],
      ['records cover to', council.asOf],
      ['suppression', COUNT_NOTES[counts]],
      ...notes.map((note) => ['note', note] as const),
      ...sources.flatMap((source) => [
        [
          'source',
          `${source.title}, ${source.publisher}, ${source.vintage}, ${source.licence}`,
        ] as const,
        ['attribution', source.attribution] as const,
      ]),
    ],
  };
}
