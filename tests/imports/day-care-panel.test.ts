// The panel's reader on small files made for it: what is used, what is left out and why, and faults with their line.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDayCarePanel } from '#lib/server/imports/statistics/day-care-panel.ts';

const HEADER = 'la_code,la_name,year,service,client_group,provision,metric,value';
const YEARS = ['2001-02', '2002-03', '2003-04', '2004-05'];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'atlas-panel-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const row = (
  council: string,
  year: string,
  metric: string,
  value: string | number,
  group = 'older_people',
  [service, provision] = ['day_care', 'all'],
): string =>
  [council, `Council ${council}`, year, service, group, provision, metric, value].join(',');

const council = (code: string, users: number, group?: string, years = YEARS): string[] =>
  years.flatMap((year, at) => [
    row(code, year, 'avg_weekly_clients', users - 10 * at, group),
    row(code, year, 'gross_cost_gbp_thousand', 520, group),
  ]);

const read = (lines: readonly string[]) => {
  const file = path.join(folder, 'panel.csv');
  writeFileSync(file, [HEADER, ...lines].join('\n'));
  return readDayCarePanel(file);
};

describe('the reader of the panel', () => {
  it('adds up the client groups that are known in every year, and accounts for every row', () => {
    const found = read([
      ...council('A', 100),
      ...council('A', 50, 'mental_health'),
      ...council('A', 70, 'physical_disability', YEARS.slice(1)),
      ...council('B', 200),
      ...council('C', 30),
      ...council('D', 60, 'older_people', YEARS.slice(0, 2)),
      row('A', '2001-02', 'avg_weekly_clients', 9, 'older_people', ['direct_payment', 'all']),
      row('A', '2001-02', 'avg_weekly_clients', 9, 'older_people', ['day_care', 'own']),
      row('A', '2001-02', 'people_at_31_march', 9),
      row('A', '2001-02', 'avg_weekly_clients', 9, 'all'),
    ]);
    if (!found.ok) throw new Error(found.problem.message);
    const { series, rowsRead, rowsUsed, rowsLeftOut, councilsLeftOut } = found.value;
    expect(series.map(({ code, users }) => [code, users])).toEqual([
      ['A', [150, 130, 110, 90]],
      ['B', [200, 190, 180, 170]],
    ]);
    expect(series[0]?.unitCost[0]).toBeCloseTo((2 * 520 * 1000) / 52 / 150, 9);
    expect(rowsUsed + rowsLeftOut.reduce((sum, { count }) => sum + count, 0)).toBe(rowsRead);
    expect(rowsUsed).toBe(24);
    expect(councilsLeftOut).toEqual([
      { name: 'Council C', reason: 'no users or no cost in one of the years' },
      { name: 'Council D', reason: 'no client group has users and cost in every year' },
    ]);
  });

  it.each([
    ['a word for a number', row('A', '2001-02', 'avg_weekly_clients', 'many'), 'row-invalid', 2],
    ['an empty number', row('A', '2001-02', 'avg_weekly_clients', ''), 'row-invalid', 2],
    ['fewer than nobody', row('A', '2001-02', 'avg_weekly_clients', -5), 'row-invalid', 2],
    ['a row cut off', 'A,Council A,2001-02', 'row-invalid', 2],
  ])('refuses %s with its line', (_, bad, code, line) => {
    expect(read([bad, ...council('B', 100)])).toMatchObject({
      ok: false,
      problem: { code, where: { file: 'panel.csv', line } },
    });
  });

  it('refuses a figure given twice, a panel of too few years and one without its columns', () => {
    const twice = row('A', '2001-02', 'avg_weekly_clients', 5);
    expect(read([twice, twice])).toMatchObject({ problem: { where: { line: 3, field: 'value' } } });
    const short = YEARS.slice(0, 3);
    expect(
      read([...council('A', 90, undefined, short), ...council('B', 90, undefined, short)]),
    ).toMatchObject({ problem: { code: 'file-unreadable' } });
    const file = path.join(folder, 'other.csv');
    writeFileSync(file, 'a,b\n1,2\n');
    expect(readDayCarePanel(file)).toMatchObject({ problem: { code: 'column-missing' } });
  });
});
