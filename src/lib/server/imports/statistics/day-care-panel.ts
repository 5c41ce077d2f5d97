// Reads the national panel of day care and direct payments, one figure a row, and makes a series for each council.
// Every row is used or left out with a reason. A council's users are those of the client groups that are known in every
// year, so that no change between years is only a change of what was reported.

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import type { CouncilSeries } from '#lib/domain/viability/council-series.ts';
import { decodeText, readCsv, type CsvRow } from '../csv.ts';
import { numberIn } from '../open-data/cells.ts';

const COLUMNS = [
  'la_code',
  'la_name',
  'year',
  'service',
  'client_group',
  'provision',
  'metric',
  'value',
] as const;
type PanelRow = CsvRow<(typeof COLUMNS)[number]>;

const SERVICE = 'day_care';
const EVERY_PROVIDER = 'all';
const EVERY_GROUP = 'all';
const USERS = 'avg_weekly_clients';
const COST = 'gross_cost_gbp_thousand';
const POUNDS = 1000;
const WEEKS = 52;

/** Rows or councils left out, and why. */
export interface LeftOut {
  readonly reason: string;
  readonly count: number;
}

export interface DayCarePanel {
  readonly years: readonly string[];
  readonly series: readonly CouncilSeries[];
  /** Client groups of each council used, by how many councils have so many. */
  readonly groupsKnown: readonly { readonly groups: number; readonly councils: number }[];
  readonly rowsRead: number;
  readonly rowsUsed: number;
  readonly rowsLeftOut: readonly LeftOut[];
  /** By name, with the reason. */
  readonly councilsLeftOut: readonly { readonly name: string; readonly reason: string }[];
}

function reasonAgainst({ cells }: PanelRow): string | null {
  if (cells.service !== SERVICE) return 'direct payments: not what is forecast';
  if (cells.provision !== EVERY_PROVIDER) {
    return 'own or bought provision alone: part of the total that is used';
  }
  if (cells.metric !== USERS && cells.metric !== COST) {
    return 'another measure: a unit cost or a count of one day, without the first year';
  }
  return cells.client_group === EVERY_GROUP ? 'all client groups together' : null;
}

/** Figures of one council and client group by measure and year. */
type GroupFigures = Map<string, number>;

interface Gathered {
  readonly names: Map<string, string>;
  /** By council, then client group. */
  readonly figures: Map<string, Map<string, GroupFigures>>;
  readonly years: readonly string[];
  readonly leftOut: Map<string, number>;
}

const add = (counts: Map<string, number>, key: string, count = 1): void => {
  counts.set(key, (counts.get(key) ?? 0) + count);
};

const figureKey = (metric: string, year: string): string => `${metric} ${year}`;

function gather(file: string, rows: readonly PanelRow[]): Outcome<Gathered> {
  const names = new Map<string, string>();
  const figures: Gathered['figures'] = new Map();
  const leftOut = new Map<string, number>();
  for (const row of rows) {
    const { la_code: code, la_name: name, client_group: group, metric, year, value } = row.cells;
    names.set(code, name);
    const reason = reasonAgainst(row);
    if (reason !== null) {
      add(leftOut, reason);
      continue;
    }
    const number = numberIn(value);
    const groups = figures.get(code) ?? new Map<string, GroupFigures>();
    const own = groups.get(group) ?? new Map<string, number>();
    const key = figureKey(metric, year);
    if (number === null || number < 0 || own.has(key)) {
      return fail({
        code: 'row-invalid',
        message: own.has(key)
          ? 'This figure is given twice.'
          : `"${value}" is not a number of at least 0.`,
        where: { file, line: row.line, field: 'value' },
        help: 'Use the panel as it was made.',
      });
    }
    figures.set(code, groups.set(group, own.set(key, number)));
  }
  const years = [...new Set(rows.map(({ cells }) => cells.year))].sort();
  return succeed({ names, figures, years, leftOut });
}

/** A council's series with how many figures it rests on, or why there is none. */
type Council =
  | { readonly series: CouncilSeries; readonly groups: number; readonly spareRows: number }
  | { readonly reason: string; readonly spareRows: number };

function seriesOf(code: string, { names, figures, years }: Gathered): Council {
  const groups = [...(figures.get(code)?.values() ?? [])];
  const rows = groups.reduce((sum, own) => sum + own.size, 0);
  const complete = groups.filter((own) => own.size === 2 * years.length);
  const usedRows = complete.length * 2 * years.length;
  const sumOf = (metric: string, year: string): number =>
    complete.reduce((sum, own) => sum + (own.get(figureKey(metric, year)) ?? 0), 0);
  const users = years.map((year) => sumOf(USERS, year));
  const cost = years.map((year) => sumOf(COST, year));
  if (complete.length === 0) {
    return { reason: 'no client group has users and cost in every year', spareRows: rows };
  }
  if ([...users, ...cost].some((value) => value <= 0)) {
    return { reason: 'no users or no cost in one of the years', spareRows: rows };
  }
  return {
    series: {
      code,
      name: names.get(code) ?? code,
      users,
      unitCost: cost.map((value, at) => (value * POUNDS) / WEEKS / (users[at] ?? 1)),
    },
    groups: complete.length,
    spareRows: rows - usedRows,
  };
}

function assemble(gathered: Gathered, rowsRead: number): DayCarePanel {
  const { names, leftOut } = gathered;
  const series: CouncilSeries[] = [];
  const groupsKnown = new Map<number, number>();
  const councilsLeftOut: { name: string; reason: string }[] = [];
  for (const code of [...names.keys()].sort()) {
    const council = seriesOf(code, gathered);
    if ('reason' in council) {
      councilsLeftOut.push({ name: names.get(code) ?? code, reason: council.reason });
      add(leftOut, 'of a council that is left out', council.spareRows);
      continue;
    }
    series.push(council.series);
    groupsKnown.set(council.groups, (groupsKnown.get(council.groups) ?? 0) + 1);
    add(leftOut, 'a client group without users or cost in one of the years', council.spareRows);
  }
  const rowsLeftOut = [...leftOut]
    .filter(([, count]) => count > 0)
    .map(([reason, count]) => ({ reason, count }));
  return {
    years: gathered.years,
    series,
    groupsKnown: [...groupsKnown]
      .map(([groups, councils]) => ({ groups, councils }))
      .sort((a, b) => b.groups - a.groups),
    rowsRead,
    rowsUsed: rowsRead - rowsLeftOut.reduce((sum, { count }) => sum + count, 0),
    rowsLeftOut,
    councilsLeftOut,
  };
}

/** Fewest years with which a forecast can be fitted, its past errors found, and a year be left to test it on. */
const FEWEST_YEARS = 4;

/** Reads the panel from a file. */
export function readDayCarePanel(file: string): Outcome<DayCarePanel> {
  const name = path.basename(file);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    return fail({
      code: 'file-missing',
      message: 'There is no such file, or it cannot be read.',
      where: { file },
      help: 'Give the path of the panel with --panel.',
    });
  }
  const rows = readCsv(name, decodeText(bytes), COLUMNS);
  if (!rows.ok) return rows;
  const gathered = gather(name, rows.value);
  if (!gathered.ok) return gathered;
  const panel = assemble(gathered.value, rows.value.length);
  if (panel.years.length < FEWEST_YEARS || panel.series.length < 2) {
    return fail({
      code: 'file-unreadable',
      message: `The panel has ${panel.series.length} councils with every one of ${panel.years.length} years.`,
      where: { file: name },
      help: `At least 2 councils with at least ${FEWEST_YEARS} years are needed.`,
    });
  }
  return succeed(panel);
}
