// The pages around files as files themselves: how old sources are, which batches came in, the kinds, a column guide, and
// what a batch did. Who brought a file in, what a file was called and what stood in its cells stay behind.

import { daysBetween } from '#lib/domain/kernel/calendar.ts';
import { dayCell, shareCount, type Cell, type ExportTable } from '../export/table.ts';
import { isOlderThanUsual } from '../shell/age.ts';
import type { GuideRow } from './guide.ts';
import type { ImportsInput } from './list-page.ts';
import type { ImportReport } from './report.ts';

/** Every source: what it covers, how old that is, and when a newer file is due. */
export const exportSources = ({ sources, batches, today }: ImportsInput): ExportTable => ({
  columns: [
    'source',
    'publisher',
    'covers_to',
    'age_days',
    'renewed_every_days',
    'state',
    'last_file',
    'rows_used',
    'rows_refused',
  ],
  rows: sources.map((source) => {
    const last = batches.find(
      ({ sourceId, state }) => sourceId === source.id && state === 'applied',
    );
    const ages = isOlderThanUsual(source, today) ? 'older than usual' : 'up to date';
    return [
      source.title,
      source.publisher,
      dayCell(source.coversTo),
      Math.max(0, daysBetween(source.coversTo, today)),
      source.cadenceDays,
      source.cadenceDays === null ? 'does not age' : ages,
      dayCell(last?.day ?? null),
      source.rowsUsed,
      source.rowsRejected,
    ];
  }),
});

/** A count of rows: where each row is somebody, it is told as a count of people. */
const rowCount = (rows: number, isAboutPeople: boolean): Cell =>
  isAboutPeople ? shareCount(rows) : rows;

/** Batches, newest first. */
export const exportBatches = (
  { batches }: ImportsInput,
  isAboutPeople: (kind: string) => boolean,
): ExportTable => ({
  columns: [
    'batch',
    'kind',
    'source',
    'date',
    'rows_used',
    'rows_new',
    'rows_changed',
    'rows_refused',
    'state',
  ],
  rows: batches.map((batch) => [
    batch.number,
    batch.kind,
    batch.sourceName,
    dayCell(batch.day),
    ...[batch.rowsUsed, batch.added, batch.changed, batch.rowsRefused].map((rows) =>
      rowCount(rows, isAboutPeople(batch.kind)),
    ),
    batch.state,
  ]),
});

/** What can be brought in. */
export const exportKinds = ({ kinds }: ImportsInput): ExportTable => ({
  columns: ['kind', 'title', 'about'],
  rows: kinds.map(({ id, title, about }) => [id, title, about]),
});

/** Every column of a kind of file. */
export const exportGuide = (rows: readonly GuideRow[]): ExportTable => ({
  columns: ['column', 'is_needed', 'holds', 'help', 'other_names', 'examples'],
  rows: rows.map(({ title, isRequired, holds, help, also, examples }) => [
    title,
    isRequired ? 'yes' : 'no',
    holds,
    help,
    also,
    examples,
  ]),
});

const COUNTS = {
  rows_read: 'rowsRead',
  rows_used: 'rowsUsed',
  rows_refused: 'rowsRefused',
  rows_flagged: 'rowsFlagged',
  rows_set_aside: 'rowsSetAside',
  records_new: 'added',
  records_changed: 'changed',
  records_removed: 'removed',
  records_unchanged: 'unchanged',
} as const;

/** What a batch counts. */
export type BatchCounts = Readonly<Record<(typeof COUNTS)[keyof typeof COUNTS], number>>;

export const exportCounts = (batch: BatchCounts, isAboutPeople: boolean): ExportTable => ({
  columns: ['what', 'count'],
  rows: Object.entries(COUNTS).map(([what, field]) => [
    what,
    rowCount(batch[field], isAboutPeople),
  ]),
});

/** What the check found, by code and column, and what to do about it. */
export const exportFindings = (
  findings: ImportReport['findings'],
  remedyOf: (finding: ImportReport['findings'][number]) => string,
): ExportTable => ({
  columns: ['code', 'column', 'severity', 'rows', 'first_line', 'what_to_do'],
  rows: findings.map((finding) => [
    finding.code,
    finding.column,
    finding.severity,
    finding.rows,
    finding.firstLine,
    remedyOf(finding),
  ]),
});

/** A row of the quarantine without what stood in it. */
export interface BadCell {
  readonly line: number;
  readonly column: string | null;
  readonly code: string;
}

/** Where the bad rows are: lines as a spreadsheet numbers them, and codes. */
export const exportBadRows = (cells: readonly BadCell[]): ExportTable => ({
  columns: ['line', 'column', 'code'],
  rows: cells.map(({ line, column, code }) => [line, column, code]),
});
