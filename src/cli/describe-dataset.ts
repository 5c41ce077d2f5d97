// Says in a terminal what became of every row that was read, and what the council now holds and lacks.

import type { CouncilDataset } from '#lib/domain/dataset.ts';

/** A day as people write it, e.g. "2 March 2023". */
const formatDay = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

const thousands = (count: number): string => count.toLocaleString('en-GB');

/** Columns of text, the numbers to the right. */
function formatTable(
  rows: readonly (readonly string[])[],
  rightFrom: number,
  rightTo: number,
): string {
  const [header = []] = rows;
  const widths = header.map((_, j) => Math.max(...rows.map((row) => row[j]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, j) =>
          j >= rightFrom && j <= rightTo
            ? cell.padStart(widths[j] ?? 0)
            : cell.padEnd(widths[j] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const SHORT_LICENCES: Readonly<Record<string, string>> = {
  'Open Government Licence v3.0': 'OGL v3.0',
  'Open Data Commons Attribution License v1.0': 'ODC-By 1.0',
};

function describeFiles({ sources }: CouncilDataset): string {
  const rows = sources.map((source) => [
    source.id,
    thousands(source.rowsRead),
    thousands(source.rowsUsed),
    thousands(source.rowsRejected),
    source.vintage,
    SHORT_LICENCES[source.licence] ?? source.licence,
  ]);
  return formatTable([['File', 'Read', 'Used', 'Rejected', 'Vintage', 'Licence'], ...rows], 1, 3);
}

function describeRejections({ rejections }: CouncilDataset): string {
  const rows = rejections.map(({ sourceId, reason, rows: count, firstLine }) => [
    `  ${sourceId}`,
    thousands(count),
    `${reason}${firstLine === null ? '' : ` (first on line ${firstLine})`}`,
  ]);
  return `Rows not used, and why\n${formatTable(rows, 1, 1)}`;
}

const SIGNIFICANT = 2;
const MINUTES = 60;

/** An estimate to two significant figures. */
const about = (value: number): string => thousands(Number(value.toPrecision(SIGNIFICANT)));

function describeDemand({ demandEstimates }: CouncilDataset): string {
  if (demandEstimates.length === 0) return 'Demand: not known';
  const hours = (of: (row: (typeof demandEstimates)[number]) => number): string =>
    about(demandEstimates.reduce((sum, row) => sum + of(row), 0) / MINUTES);
  const mid = hours((row) => row.midMinutesPerWeek);
  const low = hours((row) => row.lowMinutesPerWeek);
  const high = hours((row) => row.highMinutesPerWeek);
  return `Demand: about ${mid} hours a week (estimate, likely ${low} to ${high})`;
}

function describeTotals(dataset: CouncilDataset): string {
  const { areas, services, council } = dataset;
  const people = areas.reduce((sum, { residents }) => sum + (residents.all ?? 0), 0);
  const kinds = new Map<string, number>();
  const open = services.filter(({ validTo }) => validTo === null);
  for (const { kind } of open) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const listed = [...kinds]
    .map(([kind, count]) => `${kind.replaceAll('-', ' ')} ${thousands(count)}`)
    .join(', ');
  const ended = services.filter(({ validTo }) => validTo !== null);
  const continued = ended.filter(({ continuedById }) => continuedById !== null).length;
  const lines = [
    `${council.name}: ${thousands(areas.length)} small areas, ${thousands(people)} residents, records up to ${formatDay(council.asOf)}`,
    open.length === 0
      ? 'Services: none known'
      : `Services open: ${thousands(open.length)} (${listed})`,
  ];
  if (ended.length > 0) {
    lines.push(
      `Registrations ended: ${thousands(ended.length)}, of which ${thousands(continued)} carry on under a new registration`,
    );
  }
  return [...lines, describeDemand(dataset)].join('\n');
}

function describeMissing({ missing }: CouncilDataset): string {
  return `Not known here\n${missing.map(({ layer, why }) => `  ${layer}: ${why}`).join('\n')}`;
}

function describeThanks({ sources }: CouncilDataset): string {
  return [...new Set(sources.map(({ attribution }) => attribution))].join('\n');
}

/** What the command prints when a council has been made: files, rows not used, totals, missing layers, thanks. */
export const describeDataset = (dataset: CouncilDataset): string =>
  `${[
    describeFiles(dataset),
    describeRejections(dataset),
    describeTotals(dataset),
    describeMissing(dataset),
    describeThanks(dataset),
  ].join('\n\n')}\n`;
