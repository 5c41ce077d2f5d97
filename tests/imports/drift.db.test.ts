// The same records in a file whose layout has drifted since the last time: either they come in as before, or the file
// says what it lacks. Nothing is taken for something else in silence.

import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '#lib/domain/kernel/problem.ts';
import { attendance } from '#lib/server/imports/kinds/attendance.ts';
import { understandPlace } from '#lib/server/imports/understanding/places.ts';
import { createCouncil } from '#lib/server/services/councils.ts';
import { runImport, type ImportResult } from '#lib/server/services/import-run.ts';
import {
  ATTENDANCE_HEAD,
  attendanceCouncil,
  attendanceRow,
} from '../../src/cli/bench/attendance-file.ts';
import { useTestDatabase } from '../support/database.ts';
import { stateOf } from '../support/import-kills.ts';
import { useImportFolder } from '../support/imports.ts';
import { REFERENCE } from './reference-data.ts';

const ROWS = 60;
const AREA_CODES = path.join(REFERENCE, 'reference/lsoa11_to_lsoa21.csv');

useTestDatabase();
const folder = useImportFolder();

type Table = readonly (readonly string[])[];
/** The file as it has come so far, cell by cell. */
const USUAL: Table = [
  ATTENDANCE_HEAD.split(','),
  ...Array.from({ length: ROWS }, (_, n) => {
    const [before = '', days = '', after = ''] = attendanceRow(n).split('"');
    return [...before.split(',').slice(0, -1), days, ...after.split(',').slice(1)];
  }),
];
const [FROM, TO, PRICE, REASON] = [6, 7, 9, 12] as const;

const write = (table: Table): string =>
  `${table.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')}\n`;
const onRows = (change: (cells: string[]) => void): Table =>
  USUAL.map((row, at) => {
    const cells = [...row];
    if (at > 0) change(cells);
    return cells;
  });
const renamed = (column: number, name: string): Table =>
  USUAL.map((row, at) => (at === 0 ? row.with(column, name) : row));
const without = (column: number): Table => USUAL.map((row) => row.toSpliced(column, 1));

let made = 0;
async function bring(
  table: Table,
): Promise<{ readonly outcome: Outcome<ImportResult>; readonly state: string }> {
  made += 1;
  const slug = `council-${made}`;
  const created = await createCouncil({
    slug,
    name: slug,
    nation: 'england',
    onsCode: null,
    isExample: false,
    actorId: null,
    dataset: attendanceCouncil(slug),
  });
  if (!created.ok) throw new Error(created.problem.message);
  const councilId = created.value.id;
  const file = path.join(folder.current(), `${slug}.csv`);
  await writeFile(file, write(table));
  const outcome = await runImport(
    { councilId, userId: null },
    {
      kind: attendance,
      path: file,
      fileName: 'attendance.csv',
      sourceName: 'Attendance',
      choices: { layout: {}, matching: null, corrections: [] },
      today: '2026-11-26',
      isDryRun: false,
    },
  );
  return { outcome, state: await stateOf(councilId) };
}

let usual = '';
beforeAll(async () => {
  const { outcome, state } = await bring(USUAL);
  expect(outcome).toMatchObject({ ok: true, value: { report: { rowsUsed: ROWS } } });
  usual = state;
});

const british = (iso: string): string => iso.split('-').toReversed().join('/');

describe('a file that has drifted', () => {
  it.each<readonly [string, Table]>([
    ['with its columns in another order', USUAL.map((row) => row.toReversed())],
    ['with columns that nobody knows', USUAL.map((row) => ['x', ...row, 'y'])],
    ['with a column under another known name', renamed(FROM, 'Start date')],
    [
      'with days as people write them',
      onRows((cells) => {
        cells[FROM] = british(cells[FROM] ?? '');
        if (cells[TO] !== '') cells[TO] = british(cells[TO] ?? '');
      }),
    ],
    ['with plain prices', onRows((cells) => (cells[PRICE] = (cells[PRICE] ?? '').slice(1)))],
    [
      'with prices and their period',
      onRows((cells) => (cells[PRICE] = `${cells[PRICE] ?? ''} per day`)),
    ],
  ])('%s brings the same records', async (_, table) => {
    const { outcome, state } = await bring(table);
    expect(outcome).toMatchObject({ ok: true, value: { report: { rowsRefused: 0 } } });
    expect(state).toBe(usual);
  });

  it.each<readonly [string, Table]>([
    ['lacks a column that must be there', without(FROM)],
    ['calls a column that must be there by a word nobody knows', renamed(FROM, 'Qwx')],
  ])('that %s is refused by its name', async (_, table) => {
    const { outcome } = await bring(table);
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'column-missing' } });
    expect(outcome.ok ? '' : outcome.problem.message).toContain('"From"');
  });

  it('that calls a column by a word nobody knows says that the column was not used', async () => {
    const { outcome } = await bring(renamed(REASON, 'Qwx'));
    expect(outcome).toMatchObject({
      ok: true,
      value: { report: { columns: { unused: ['Qwx'] } } },
    });
  });

  it('that mixes both orders of days names the days that cannot be', async () => {
    const mixed = onRows((cells) => (cells[FROM] = british(cells[FROM] ?? ''))).with(1, [
      ...(USUAL[1] ?? []).with(FROM, '12/31/2014'),
    ]);
    const { outcome } = await bring(mixed);
    expect(outcome).toMatchObject({
      ok: true,
      value: { report: { findings: [{ code: 'not-a-date', column: 'from', firstLine: 2 }] } },
    });
  });

  it.each(['£1,250', '1250.00', '1 250', '£1,250.00 per session'])(
    'with %s for a price means twelve hundred and fifty pounds',
    async (price) => {
      const { outcome, state } = await bring(onRows((cells) => (cells[PRICE] = price)));
      expect(outcome).toMatchObject({ ok: true, value: { report: { rowsUsed: ROWS } } });
      const plain = await bring(onRows((cells) => (cells[PRICE] = '1250')));
      expect(state).toBe(plain.state);
    },
  );
});

describe('places that are no longer called so', () => {
  const isThere = existsSync(AREA_CODES);
  if (!isThere) process.stdout.write('skipped: no reference data\n');

  it.skipIf(!isThere)('are kept where the code lives on, and else flagged and not placed', () => {
    const rows = readFileSync(AREA_CODES, 'utf8')
      .split('\n')
      .slice(1)
      .flatMap((line) => {
        const [older = '', newer = '', change = ''] = line.trim().split(',');
        return older === '' ? [] : [{ older, newer, change }];
      });
    const areaCodes = new Set(rows.map(({ newer }) => newer));
    const places = { areaCodes, areaByPostcode: new Map([['TA11AA', 'E01029134']]) };
    let retired = 0;
    for (const { older, newer, change } of rows) {
      const flags: string[] = [];
      const found = understandPlace(older, places, (code) => flags.push(code));
      if (areaCodes.has(older)) {
        expect(found).toBe(older);
        if (change === 'U') expect(found).toBe(newer);
      } else {
        retired += 1;
        expect([found, flags]).toEqual([null, ['outside-council']]);
      }
    }
    expect(retired).toBeGreaterThan(20);
  });

  it('are postcodes, too: one that is not on the list is flagged and not placed', () => {
    const flags: string[] = [];
    const places = {
      areaCodes: new Set(['E01029134']),
      areaByPostcode: new Map([['TA11AA', 'E01029134']]),
    };
    expect(understandPlace('TA1 1AA', places, (code) => flags.push(code))).toBe('E01029134');
    expect(understandPlace('TA1 9ZZ', places, (code) => flags.push(code))).toBeNull();
    expect(flags).toEqual(['outside-council']);
  });
});
