// A hundred thousand rows of which one in a hundred is bad, in twelve ways: every bad cell is named by its row, column
// and reason, and no other; the good rows come in only when few enough are bad.

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { withCouncil } from '#lib/server/db/council-scope.ts';
import { attendance } from '#lib/server/imports/kinds/attendance.ts';
import { createCouncil } from '#lib/server/services/councils.ts';
import { runImport, type ImportResult } from '#lib/server/services/import-run.ts';
import {
  ATTENDANCE_HEAD,
  attendanceCouncil,
  attendanceRow,
} from '../../src/cli/bench/attendance-file.ts';
import { digestCouncil } from '../support/council-digest.ts';
import { useTestDatabase } from '../support/database.ts';
import { useImportFolder } from '../support/imports.ts';

const ROWS = 100_000;
const ONE_IN = 100;

useTestDatabase();
const folder = useImportFolder();

type Cells = string[];
/** Place of each column of the file. */
const AT = {
  ref: 0,
  service: 1,
  person: 2,
  area: 3,
  age: 4,
  from: 6,
  to: 7,
  days: 8,
  price: 9,
  mechanism: 10,
  reason: 12,
} as const;

type Spoil = readonly [column: string | null, code: string, spoil: (cells: Cells) => void];
const put = (column: keyof typeof AT, text: string) => (cells: Cells) => {
  cells[AT[column]] = text;
};

const SPOILS: readonly Spoil[] = [
  ['service', 'required', put('service', '')],
  ['service', 'reference-unknown', put('service', 'DC-999')],
  ['from', 'not-a-date', put('from', '31/02/2020')],
  [
    'to',
    'ends-before-it-begins',
    (cells) => {
      cells[AT.from] = '2020-03-02';
      cells[AT.to] = '2020-03-01';
    },
  ],
  ['weekdays', 'not-weekdays', put('days', 'Someday')],
  ['price', 'not-money', put('price', 'a lot')],
  ['price', 'too-large', put('price', '"£5,000"')],
  ['mechanism', 'code-unknown', put('mechanism', 'Barter')],
  ['place', 'not-a-place', put('area', 'by the sea')],
  ['age', 'not-an-age', put('age', '12')],
  ['person', 'looks-like-nhs-number', put('person', '943 476 5919')],
  // The stay of row 1, told otherwise.
  [null, 'same-key-differs', put('ref', 'A-0')],
];

/** Cells of a row as they stand in the file; only the days are in quotation marks. */
function cellsOf(n: number): Cells {
  const [before = '', days = '', after = ''] = attendanceRow(n).split('"');
  return [...before.split(',').slice(0, -1), `"${days}"`, ...after.split(',').slice(1)];
}

interface Spoiled {
  readonly text: string;
  /** Row, column and code of everything that is wrong, in the order of the file. */
  readonly wrong: readonly string[];
}

function spoiledFile(rows: number, oneIn: number): Spoiled {
  const lines = [ATTENDANCE_HEAD];
  const wrong: string[] = [];
  for (let n = 0; n < rows; n += 1) {
    if (n % oneIn !== oneIn - 1) {
      lines.push(attendanceRow(n));
      continue;
    }
    const [column, code, spoil] = SPOILS[Math.floor(n / oneIn) % SPOILS.length] ?? SPOILS[0] ?? [];
    const cells = cellsOf(n);
    spoil?.(cells);
    lines.push(cells.join(','));
    wrong.push(`${n + 2} ${column ?? '-'} ${code ?? ''}`);
  }
  return { text: `${lines.join('\n')}\n`, wrong };
}

let councilId = '';
beforeAll(async () => {
  const created = await createCouncil({
    slug: 'many',
    name: 'Many',
    nation: 'england',
    onsCode: null,
    isExample: false,
    actorId: null,
    dataset: attendanceCouncil('many'),
  });
  if (!created.ok) throw new Error(created.problem.message);
  councilId = created.value.id;
});

async function send(name: string, { text }: Spoiled): Promise<ImportResult> {
  const file = path.join(folder.current(), name);
  await writeFile(file, text);
  const done = await runImport(
    { councilId, userId: null },
    {
      kind: attendance,
      path: file,
      fileName: name,
      sourceName: 'Attendance',
      choices: { layout: {}, matching: null, corrections: [] },
      today: '2026-11-26',
      isDryRun: false,
    },
  );
  if (!done.ok) throw new Error(done.problem.message);
  return done.value;
}

const found = ({ findings }: ImportResult): string[] =>
  findings
    .toSorted((one, other) => one.line - other.line)
    .map(({ line, column, code }) => `${line} ${column ?? '-'} ${code}`);

describe('a file with bad rows', () => {
  it('of more than one in twenty changes nothing, and still names each of them', async () => {
    const before = await digestCouncil(councilId);
    const file = spoiledFile(2_400, 15);
    const sent = await send('poor.csv', file);
    expect(sent).toMatchObject({
      batchId: null,
      report: { isTooPoor: true, rowsRefused: file.wrong.length },
    });
    expect(found(sent)).toEqual(file.wrong);
    expect(await digestCouncil(councilId)).toBe(before);
  });

  it(
    'of one in a hundred brings in the others, and names each bad cell of 12 kinds',
    { timeout: 240_000 },
    async () => {
      const file = spoiledFile(ROWS, ONE_IN);
      expect(file.wrong).toHaveLength(ROWS / ONE_IN);
      const sent = await send('spoiled.csv', file);
      expect(found(sent)).toEqual(file.wrong);
      expect(sent.report).toMatchObject({
        rowsRead: ROWS,
        rowsRefused: ROWS / ONE_IN,
        rowsUsed: ROWS - ROWS / ONE_IN,
      });
      expect(sent.report.findings).toHaveLength(SPOILS.length);
      const [row] = await withCouncil({ councilId, userId: null }, (tx) =>
        tx.execute<{ stays: number }>(sql`select count(*)::int as stays from attendance_spell`),
      );
      expect(row?.stays).toBe(ROWS - ROWS / ONE_IN);
    },
  );
});
