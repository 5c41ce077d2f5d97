/**
 * Bench of imports: attendance from file to records, parsed, checked, staged, compared, written and logged, against a
 * program that brings in row after row, and against COPY of the same rows with nothing else done.
 */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { copyRows } from '#lib/server/db/copy.ts';
import { database } from '#lib/server/db/client.ts';
import { withCouncil } from '#lib/server/db/council-scope.ts';
import { attendance } from '#lib/server/imports/kinds/attendance.ts';
import { createCouncil } from '#lib/server/services/councils.ts';
import { runImport } from '#lib/server/services/import-run.ts';
import { attendanceCouncil, writeAttendance } from './attendance-file.ts';
import { openOwn, openServer, type BenchDatabase } from './import-database.ts';
import {
  comparedLine,
  digest,
  median,
  spread,
  timed,
  type BenchLine,
  type Figure,
} from './measure.ts';
import { importRowByRow } from './plain-import.ts';

const ROWS = 100_000;
const MANY_ROWS = 1_000_000;
/** The plain way brings in a few rows only, and its time counts so many times. */
const PLAIN_SHARE = 100;
const REPEATS = 5;
const TIMES_ON_SERVER = 50;
const TIMES_EMBEDDED = 10;
const SHARE_OF_COPY = 0.55;
const TODAY = '2026-11-26';

export async function newCouncil(): Promise<string> {
  const slug = `bench-${randomUUID()}`;
  const made = await createCouncil({
    slug,
    name: slug,
    nation: 'england',
    onsCode: null,
    isExample: false,
    actorId: null,
    dataset: attendanceCouncil(slug),
  });
  if (!made.ok) throw new Error(made.problem.message);
  return made.value.id;
}

/** Our way: the file through the same door as from the pages. */
export async function bringIn(councilId: string, file: string, rows: number): Promise<void> {
  const done = await runImport(
    { councilId, userId: null },
    {
      kind: attendance,
      path: file,
      fileName: path.basename(file),
      sourceName: 'Bench',
      choices: { layout: {}, matching: null, corrections: [] },
      today: TODAY,
      isDryRun: false,
    },
  );
  if (!done.ok) throw new Error(`${done.problem.message} ${done.problem.help ?? ''}`);
  const { report, batchId } = done.value;
  if (batchId === null || report.rowsUsed !== rows || report.rowsFlagged > 0) {
    throw new Error(`Only ${report.rowsUsed} of ${rows} rows came in.`);
  }
}

const COPIED = {
  person: ['council_id', 'id', 'area_code', 'age_group', 'need', 'in_care_home'],
  attendance_spell: [
    ...['council_id', 'id', 'service_id', 'person_id', 'from_day', 'to_day', 'weekdays'],
    ...['price_pence', 'mechanism', 'entry', 'exit'],
  ],
} as const;

/** The records of a council as lines of COPY, for another council. */
async function linesFor(table: keyof typeof COPIED, from: string, to: string): Promise<string> {
  const columns = COPIED[table].slice(1).map((name) => sql.identifier(name));
  const rows = await withCouncil({ councilId: from, userId: null }, (tx) =>
    tx.execute<Record<string, string | null>>(
      sql`select ${sql.join(columns, sql`::text, `)}::text from ${sql.identifier(table)} order by id`,
    ),
  );
  return rows
    .map((row) => `${[to, ...Object.values(row).map((value) => value ?? '\\N')].join('\t')}\n`)
    .join('');
}

async function* once(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}

/** COPY into the tables themselves, as their owner: keys and references are kept, and nothing is checked or logged. */
async function copyPlainly(people: string, stays: string): Promise<void> {
  const columns = (names: readonly string[]) => names.map((name) => ({ name, sqlType: 'text' }));
  await database().connection.transaction(async (tx) => {
    await copyRows(tx, { table: 'person', columns: columns(COPIED.person) }, once(people));
    await copyRows(
      tx,
      { table: 'attendance_spell', columns: columns(COPIED.attendance_spell) },
      once(stays),
    );
  });
}

/** What the records are, as one number. */
export async function fingerprint(councilId: string): Promise<string> {
  const [row] = await withCouncil({ councilId, userId: null }, (tx) =>
    tx.execute<{ digest: string }>(sql`
      select md5(string_agg(md5((to_jsonb(s) - 'council_id' - 'recorded_at')::text), '' order by id)) as digest
      from attendance_spell s`),
  );
  return row?.digest ?? '';
}

interface Runs {
  readonly ours: number[];
  readonly twin: number[];
  readonly copy: number[];
  answer: string;
}

async function run(opened: BenchDatabase, isCopied: boolean): Promise<Runs> {
  const file = path.join(opened.folder, 'attendance.csv');
  const sample = path.join(opened.folder, 'sample.csv');
  await writeAttendance(file, ROWS);
  await writeAttendance(sample, ROWS / PLAIN_SHARE);
  const runs: Runs = { ours: [], twin: [], copy: [], answer: '' };
  for (let turn = 0; turn <= REPEATS; turn += 1) {
    const [own, theirs] = [await newCouncil(), await newCouncil()];
    const ours = await timed(() => bringIn(own, file, ROWS));
    const twin = await timed(() => importRowByRow(theirs, randomUUID(), sample));
    const copy = isCopied ? await timeCopy(own) : Number.NaN;
    runs.answer = await fingerprint(own);
    // The first turn warms up.
    if (turn === 0) continue;
    runs.ours.push(ours);
    runs.twin.push(twin);
    runs.copy.push(copy);
  }
  return runs;
}

async function timeCopy(own: string): Promise<number> {
  const other = await newCouncil();
  const people = await linesFor('person', own, other);
  const stays = await linesFor('attendance_spell', own, other);
  return timed(() => copyPlainly(people, stays));
}

function lineOf(opened: BenchDatabase, runs: Runs, atLeast: number): BenchLine {
  const shares = runs.ours.map((time, at) => (runs.copy[at] ?? Number.NaN) / time);
  const copied: readonly Figure[] = runs.copy.some(Number.isNaN)
    ? []
    : [
        { label: 'raw COPY of the same rows', value: median(runs.copy), unit: 'ms' },
        {
          label: 'share of the speed of raw COPY',
          value: median(shares),
          spread: spread(shares),
          unit: '',
          atLeast: SHARE_OF_COPY,
        },
      ];
  const rate = ROWS / median(runs.ours);
  return comparedLine(
    {
      name: `attendance, ${ROWS.toLocaleString('en-GB')} rows from file to records on ${opened.name}`,
      against: `row by row, ${ROWS / PLAIN_SHARE} of them, time × ${PLAIN_SHARE}`,
      scale: { twin: PLAIN_SHARE },
      atLeast,
      figures: [...copied, { label: 'rows a second', value: 1000 * rate, unit: '' }],
      inputs: digest(ROWS),
      answer: runs.answer.slice(0, 16),
    },
    runs,
  );
}

async function measured(
  opened: BenchDatabase,
  isCopied: boolean,
  atLeast: number,
): Promise<readonly BenchLine[]> {
  try {
    return [lineOf(opened, await run(opened, isCopied), atLeast)];
  } finally {
    await opened.close();
  }
}

/** On a server; nothing where PostgreSQL is not installed. */
export async function serverImportLines(): Promise<readonly BenchLine[]> {
  const opened = await openServer();
  return opened ? measured(opened, true, TIMES_ON_SERVER) : [];
}

export const embeddedImportLines = async (): Promise<readonly BenchLine[]> =>
  measured(await openOwn(), false, TIMES_EMBEDDED);

/** A million rows, once, for the memory that this process takes for it. */
export async function importMany(): Promise<void> {
  const opened = await openServer();
  if (!opened) return;
  try {
    const file = path.join(opened.folder, 'attendance.csv');
    await writeAttendance(file, MANY_ROWS);
    await bringIn(await newCouncil(), file, MANY_ROWS);
  } finally {
    await opened.close();
  }
}
