// Tables of the front page as files.

import { daysBetween } from '#lib/domain/kernel/calendar.ts';
import type { Source } from '#lib/domain/market/records.ts';
import { dayCell, type ExportTable } from '../export/table.ts';
import { exportWording } from '../export/wording.ts';
import type { Locale } from '../locale.ts';
import { listChanges, type HomeInput } from './page.ts';
import { homeWording } from './wording.ts';

/** Services that started or ended lately, all of them, newest first. */
export function exportChanges(
  input: Pick<HomeInput, 'council' | 'services'>,
  locale: Locale,
): ExportTable {
  const { changes } = homeWording(locale);
  return {
    columns: [changes.service, changes.what, changes.when],
    rows: listChanges(input, locale).map(({ day, change }) => [
      change.name,
      change.what,
      dayCell(day),
    ]),
  };
}

/** Each source with the last day it covers and its age on a day (ISO date). */
export function exportSources(
  sources: readonly Source[],
  day: string,
  locale: Locale,
): ExportTable {
  const words = homeWording(locale).sources;
  const { columns } = exportWording(locale);
  return {
    columns: [
      words.source,
      columns.publisher,
      words.coversTo,
      columns.ageDays,
      columns.cadenceDays,
    ],
    rows: sources.map(({ title, publisher, coversTo, cadenceDays }) => [
      title,
      publisher,
      dayCell(coversTo),
      daysBetween(coversTo, day),
      cadenceDays,
    ]),
  };
}
