// What an import found and did, as lines of text for a terminal.

import { setAsideRows, type ImportReport } from '#lib/view/imports/report.ts';
import type { ImportKind } from '#lib/server/imports/kinds/kind.ts';
import { tellFinding } from '#lib/server/imports/telling.ts';
import type { ImportResult } from '#lib/server/services/import-run.ts';

/** Bad rows shown one by one. */
const MOST_ROWS = 20;

const SEPARATOR_NAMES: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
};

/** The data-quality report. */
export function describeImport(
  kind: ImportKind,
  { report, findings, batchId }: ImportResult,
  isDryRun: boolean,
): string {
  const lines = [
    `${kind.title.en}: ${report.fileName}`,
    `  Read as          ${layoutOf(report)}`,
    `  Columns matched  ${report.columns.matched.map(([id, name]) => `${name} = ${id}`).join(', ')}`,
    ...listed('Columns dropped', report.columns.dropped),
    ...listed('Columns unused', report.columns.unused),
    `  Rows             ${report.rowsRead} read, ${report.rowsUsed} good, ${report.rowsRefused} bad, ${report.rowsFlagged} good with a flag`,
    ...asideOf(report),
    ...(report.coversFrom === null || report.coversTo === null
      ? []
      : [`  Covers           ${report.coversFrom} to ${report.coversTo}`]),
    ...report.findings.map(({ rows, severity, firstLine, ...finding }) => {
      const { says, column } = tellFinding(kind, finding, 'en');
      const what = severity === 'refused' ? 'bad' : 'flagged';
      const many = rows === 1 ? `row ${firstLine}` : `${rows} rows, first row ${firstLine}`;
      return `  ${what.padEnd(8)} ${many}, ${column ?? 'whole row'}: ${says}`;
    }),
    ...findings
      .filter(({ severity }) => severity === 'refused')
      .slice(0, MOST_ROWS)
      .map((finding) => {
        const { says, remedy, column } = tellFinding(kind, finding, 'en');
        const read = finding.read === '' ? '' : ` "${finding.read}"`;
        return `    row ${finding.line}, ${column ?? 'whole row'}${read}: ${says} ${remedy}`;
      }),
    ...report.changes.map(
      ({ table, added, changed, unchanged }) =>
        `  ${table.padEnd(16)} ${added} new, ${changed} changed, ${unchanged} as before`,
    ),
    outcomeOf(report, batchId, isDryRun),
  ];
  return `${lines.join('\n')}\n`;
}

const listed = (what: string, names: readonly string[]): string[] =>
  names.length === 0 ? [] : [`  ${what.padEnd(16)} ${names.join(', ')}`];

function layoutOf({ layout }: ImportReport): string {
  const { type, encoding, separator, sheet, headerLine } = layout;
  if (type === 'json') return sheet === null ? 'JSON' : `JSON, list "${sheet}"`;
  const how =
    type === 'workbook'
      ? `workbook, sheet "${sheet ?? ''}"`
      : `${encoding ?? ''}, separated by ${SEPARATOR_NAMES[separator ?? ''] ?? ''}`;
  return `${how}, columns named in row ${headerLine}`;
}

function asideOf(report: ImportReport): string[] {
  const { above, blank, repeatedHeadings, totals, firstTotalsLine, notes = 0 } = report.setAside;
  if (setAsideRows(report) === 0) return [];
  const parts = [
    above > 0 ? `${above} above the names of the columns` : '',
    blank > 0 ? `${blank} blank` : '',
    repeatedHeadings > 0 ? `${repeatedHeadings} repeated headings` : '',
    totals > 0 ? `${totals} totals (row ${firstTotalsLine ?? ''})` : '',
    notes > 0 ? `${notes} notes` : '',
  ].filter((part) => part !== '');
  return [`  Set aside        ${parts.join(', ')}`];
}

function outcomeOf(report: ImportReport, batchId: string | null, isDryRun: boolean): string {
  if (report.sameAs !== null) {
    return `The same content was imported before, as batch ${report.sameAs}. Nothing was stored.`;
  }
  if (report.isTooPoor) return 'Nothing was stored.';
  if (isDryRun) return 'This was a dry run. Nothing was stored.';
  return batchId === null ? 'Nothing was stored.' : `Stored as batch ${batchId}.`;
}
