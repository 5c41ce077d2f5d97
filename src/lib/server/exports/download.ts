// What one address can give as a file, and the parts that every file has: its name, its description, its headers.

import type { Council, Source } from '#lib/domain/market/records.ts';
import { MODEL_VERSION } from '#lib/domain/version.ts';
import type { FileFormat } from '#lib/view/export/share.ts';
import { countsPeople, dayCell, type Cell, type ExportTable } from '#lib/view/export/table.ts';
import { exportWording } from '#lib/view/export/wording.ts';
import type { Locale } from '#lib/view/locale.ts';
import type { Picture } from './picture.ts';

/** Small numbers hidden, or exact for a purpose. */
export type Mode = 'shared' | 'exact';

export interface Download {
  readonly council: Council;
  /** What it shows, e.g. "gaps"; part of the file name. */
  readonly view: string;
  readonly table: ExportTable;
  /** Sources the figures rest on. */
  readonly sources: readonly Source[];
  /** What a reader must know: measure, range, method. One line each. */
  readonly notes: readonly string[];
  /** Small numbers are hidden in the table as it is; there is no exact form of it. */
  readonly isGuarded?: boolean;
  /** A row for each person: it leaves only for a purpose, for those who may read such rows. */
  readonly isPersonal?: boolean;
  /** The same as areas on a map, GeoJSON (RFC 7946). */
  readonly areas?: () => string;
  /** The chart or map; null in a mode in which it would give few people away, or without enough records. */
  readonly picture?: (mode: Mode) => Picture | null;
}

/** One taking of a file. */
export interface Taking {
  readonly download: Download;
  readonly format: FileFormat;
  readonly mode: Mode;
  /** The address asked, with its filters. */
  readonly url: URL;
  /** Day of the taking, ISO date. */
  readonly today: string;
  readonly locale: Locale;
}

/** Parameters of an address that are no filters. */
const NO_FILTERS = ['about', 'purpose'] as const;

/** The filters of an address, in one order, so that the same view always reads the same. */
export function filtersOf(url: URL): string {
  const query = new URLSearchParams(url.searchParams);
  for (const name of NO_FILTERS) query.delete(name);
  query.sort();
  return query.toString();
}

/** People picked one by one stand in an address by their pseudonyms: a file says how many, and not who. */
function tellFilters(url: URL): string {
  const told = new URL(url);
  const picked = told.searchParams.getAll('who').flatMap((ids) => ids.split(',')).length;
  if (picked > 0) told.searchParams.set('who', `${picked} picked`);
  return filtersOf(told);
}

/** Name with council, view and the last day of the records. */
export function fileName({ council, view }: Download, ending: string): string {
  return `${[council.slug, view, council.asOf].join('-').replace(/[^\w-]+/g, '-')}${ending}`;
}

/** Headers of a file that a browser keeps and nobody in between does. */
export function fileHeaders(type: string, name: string): Record<string, string> {
  return {
    'content-type': type,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  };
}

function countsNote({ download, mode }: Taking, locale: Locale): string {
  const { counts } = exportWording(locale);
  const { table, isGuarded, isPersonal } = download;
  if (isPersonal === true) return counts.persons;
  if (isGuarded === true) return counts.guarded;
  if (!countsPeople(table)) return counts.none;
  return counts[mode];
}

/** Columns that a file without a purpose does not have. */
const leftOut = ({ download, mode }: Taking, label: string): Cell[][] =>
  mode === 'shared' && download.table.forPurpose
    ? [[label, download.table.forPurpose.join(', ')]]
    : [];

/** What a file is: council, view, filters, days, what is hidden, model, notes, sources. */
export function describeFile(taking: Taking): ExportTable {
  const { download, url, today, locale } = taking;
  const { council, view, sources, notes } = download;
  const words = exportWording(locale);
  const { about } = words;
  const rows: Cell[][] = [
    [about.council, council.name],
    [about.view, view],
    [about.filters, tellFilters(url) || about.noFilters],
    [about.coversTo, dayCell(council.asOf)],
    [about.taken, dayCell(today)],
    [about.people, countsNote(taking, locale)],
    ...leftOut(taking, about.leftOut),
    ...(download.table.freeText ? [[about.freeText, words.freeText[taking.mode]]] : []),
    [about.model, MODEL_VERSION],
    ...(council.isExample ? [[about.note, words.example]] : []),
    ...notes.map((note) => [about.note, note]),
    ...sources.flatMap((source) => [
      [about.source, `${source.title}, ${source.publisher}, ${source.vintage}, ${source.licence}`],
      [about.attribution, source.attribution],
    ]),
  ];
  return { columns: [about.what, about.value], rows };
}
