// Shapes the steps Match and Confirm: what the file's cells mean, and what the check of its rows found.

import { formatDate, formatNumber, formatPercent } from '#lib/view/format.ts';
import { setAsideRows, type ImportReport } from '#lib/view/imports/report.ts';
import {
  correctionField,
  QUARANTINE_PAGE,
  type ConfirmPage,
  type FileHead,
  type MatchPage,
  type MatchRow,
  type Understanding,
} from '#lib/view/imports/step-pages.ts';
import { importsWording } from '#lib/view/imports/wording.ts';
import type { Locale } from '#lib/view/locale.ts';
import { isKeptOf } from '../imports/checking/kept-details.ts';
import type { Column, ImportKind } from '../imports/kinds/kind.ts';
import { positionOf, type Matching } from '../imports/matching/matching.ts';
import type { Sheet } from '../imports/reading/sheet.ts';
import { tellFinding } from '../imports/telling.ts';
import { cellReader, type Surroundings } from '../imports/understanding/cell-reader.ts';
import { Fault, plainWords } from '../imports/understanding/fault.ts';
import { tellValue } from '../imports/understanding/tell-value.ts';
import type { RejectRow } from '../repositories/import-uploads.ts';

const SAMPLE_CELLS = 3;
const LONGEST_SHOWN = 120;
const MOST_WORDS = 20;

/** A cell as it is shown: an outline has many thousand letters. */
export const clipCell = (cell: string): string =>
  cell.length > LONGEST_SHOWN ? `${cell.slice(0, LONGEST_SHOWN)}…` : cell;

interface MatchInput {
  readonly file: FileHead;
  readonly kind: ImportKind;
  readonly sheet: Sheet;
  readonly around: Surroundings;
  readonly matching: Matching;
  readonly isRemembered: boolean;
  readonly locale: Locale;
}

export function shapeMatch(input: MatchInput): MatchPage {
  const { file, kind, sheet, matching, isRemembered } = input;
  const { columns } = sheet.layout;
  const used = new Set(matching.columns.map(([, position]) => position));
  const rows = Object.entries(kind.columns).map(([id, column]) => matchRow(id, column, input));
  return {
    file,
    isRemembered,
    columns: columns.map((label, position) => ({ value: String(position), label })),
    rows,
    dateOrder: matching.dateOrder,
    unused: columns.filter((_, position) => !used.has(position)),
    missing: rows
      .filter(({ isRequired, position }) => isRequired && position === '')
      .map(({ title }) => title),
  };
}

function matchRow(
  id: string,
  column: Column,
  { kind, sheet, matching, around, locale }: MatchInput,
): MatchRow {
  const { type, title, help, isRequired } = column;
  const position = positionOf(matching, id);
  const cells = position === undefined ? [] : distinctCells(sheet, position);
  const read = cellReader(id, column, matching, around);
  const understand = (raw: string): unknown => read(raw, () => undefined);
  return {
    id,
    title: title[locale],
    help: help[locale],
    isRequired,
    isDropped: type.is === 'personal' && !isKeptOf(kind, id, around.keptFields),
    isKept: kind.isAboutPeople && isKeptOf(kind, id, around.keptFields),
    position: position === undefined ? '' : String(position),
    sample:
      type.is === 'personal'
        ? []
        : cells.slice(0, SAMPLE_CELLS).map((raw): Understanding => {
            const value = understand(raw);
            const understood = value instanceof Fault ? null : tellValue(column, value, locale);
            return { read: clipCell(raw), understood };
          }),
    period:
      type.is === 'money' && type.per !== null
        ? (matching.periods.find(([own]) => own === id)?.[1] ?? type.per)
        : null,
    unit:
      type.is === 'duration' ? (matching.units.find(([own]) => own === id)?.[1] ?? 'hours') : null,
    unknownWords: type.is === 'code' ? unknownWords(id, cells, understand, matching) : [],
    codes:
      type.is === 'code'
        ? type.codes.map(({ code, title: own }) => ({ value: code, label: own[locale] }))
        : [],
  };
}

function distinctCells({ preview, layout }: Sheet, position: number): string[] {
  const cells = preview
    .filter(({ line }) => line > layout.headerLine)
    .map((record) => record.cells[position]?.trim() ?? '');
  return [...new Set(cells.filter((cell) => cell !== ''))];
}

/** Words among the first rows that the list does not have, and those that were matched by hand before. */
function unknownWords(
  id: string,
  cells: readonly string[],
  understand: (raw: string) => unknown,
  matching: Matching,
): MatchRow['unknownWords'] {
  const matched = matching.words
    .filter(([column]) => column === id)
    .map(([, word, code]) => ({ word, code }));
  const known = new Set(matched.map(({ word }) => plainWords(word)));
  const unknown = cells
    .filter((cell) => understand(cell) instanceof Fault && !known.has(plainWords(cell)))
    .map((word) => ({ word, code: '' }));
  return [...matched, ...unknown].slice(0, MOST_WORDS);
}

interface ConfirmInput {
  readonly file: FileHead;
  readonly kind: ImportKind;
  readonly report: ImportReport;
  readonly rejects: readonly RejectRow[];
  readonly total: number;
  readonly page: number;
  readonly corrected: number;
  readonly batchId: string | null;
  readonly locale: Locale;
}

export function shapeConfirm(input: ConfirmInput): ConfirmPage {
  const { file, kind, report, rejects, total, page, corrected, batchId, locale } = input;
  const bad = report.rowsRefused;
  return {
    file,
    good: formatNumber(report.rowsUsed),
    all: formatNumber(report.rowsRead),
    bad,
    badText: formatNumber(bad),
    isTooPoor: report.isTooPoor,
    hasNoRows: report.rowsRead === 0,
    refuseAbove: formatPercent(report.refuseAbove),
    sameAs: report.sameAs === null ? null : formatNumber(report.sameAs),
    facts: factsOf(report, locale),
    quality: report.findings.map(({ rows, firstLine, severity, ...finding }) => {
      const { says, column } = tellFinding(kind, finding, locale);
      return {
        key: `${severity} ${finding.code} ${finding.column ?? ''}`,
        says,
        column: column ?? importsWording(locale).confirm.wholeRow,
        rows: formatNumber(rows),
        firstLine: formatNumber(firstLine),
        severity,
      };
    }),
    changes: report.changes.map(({ table, added, changed, unchanged }) => ({
      table: tableTitle(table, locale),
      added: formatNumber(added),
      changed: formatNumber(changed),
      unchanged: formatNumber(unchanged),
    })),
    quarantine: rejects.map((reject) => quarantineRow(kind, reject, locale)),
    quarantineTotal: total,
    page,
    pages: Math.max(1, Math.ceil(total / QUARANTINE_PAGE)),
    corrected,
    batchId,
    mayApply:
      batchId === null && !report.isTooPoor && report.sameAs === null && report.rowsUsed > 0,
  };
}

/** What people call a table's records. */
export const tableTitle = (table: string, locale: Locale): string =>
  importsWording(locale).tables[table] ?? table.replaceAll('_', ' ');

function quarantineRow(
  kind: ImportKind,
  reject: RejectRow,
  locale: Locale,
): ConfirmPage['quarantine'][number] {
  const { says, remedy, column } = tellFinding(kind, reject, locale);
  return {
    key: String(reject.position),
    line: formatNumber(reject.line),
    column: column ?? importsWording(locale).confirm.wholeRow,
    read: reject.read,
    says,
    remedy,
    field: reject.column === null ? null : correctionField(reject.line, reject.column),
  };
}

function factsOf(report: ImportReport, locale: Locale): ConfirmPage['facts'] {
  const words = importsWording(locale).confirm;
  const { facts } = words;
  const names = (list: readonly string[]): string =>
    list.length === 0 ? words.nothing : list.join(', ');
  const covers =
    report.coversFrom === null || report.coversTo === null
      ? words.nothing
      : words.to(formatDate(report.coversFrom, locale), formatDate(report.coversTo, locale));
  return [
    { label: facts.read, value: formatNumber(report.rowsRead) },
    { label: facts.used, value: formatNumber(report.rowsUsed) },
    { label: facts.refused, value: formatNumber(report.rowsRefused) },
    { label: facts.flagged, value: formatNumber(report.rowsFlagged) },
    { label: facts.aside, value: asideOf(report, locale) },
    { label: facts.covers, value: covers },
    { label: facts.dropped, value: names(report.columns.dropped) },
    { label: facts.kept, value: names(report.columns.kept ?? []) },
    { label: facts.unused, value: names(report.columns.unused) },
  ];
}

function asideOf(report: ImportReport, locale: Locale): string {
  const { aside, nothing } = importsWording(locale).confirm;
  if (setAsideRows(report) === 0) return nothing;
  const { above, blank, repeatedHeadings, totals, firstTotalsLine, notes = 0 } = report.setAside;
  return [
    above > 0 ? aside.above(formatNumber(above)) : '',
    blank > 0 ? aside.blank(formatNumber(blank)) : '',
    repeatedHeadings > 0 ? aside.repeatedHeadings(formatNumber(repeatedHeadings)) : '',
    totals > 0 ? aside.totals(formatNumber(totals), formatNumber(firstTotalsLine ?? 0)) : '',
    notes > 0 ? aside.notes(formatNumber(notes)) : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}
