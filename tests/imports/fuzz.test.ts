// Files broken on purpose, as many as a budget of time allows: whatever stands in them, the reader comes to a verdict,
// to the same one each time and in whatever pieces the bytes arrive, within bounds of memory; and a file that is well
// is read as csv-parse reads it. ATLAS_FUZZ_SECONDS gives it longer.

import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RowCheck } from '#lib/server/imports/checking/check-rows.ts';
import { Findings } from '#lib/server/imports/checking/findings.ts';
import { StageLines } from '#lib/server/imports/checking/stage-text.ts';
import { attendance } from '#lib/server/imports/kinds/attendance.ts';
import { guessMatching, knownNames } from '#lib/server/imports/matching/guess.ts';
import { CsvRecords, type SheetRecord } from '#lib/server/imports/reading/csv-records.ts';
import { EncodingGuess, TextDecoding } from '#lib/server/imports/reading/encoding.ts';
import { columnNames, findHeader, guessSeparator } from '#lib/server/imports/reading/layout.ts';
import { openSheet } from '#lib/server/imports/reading/sheet.ts';
import type { Surroundings } from '#lib/server/imports/understanding/cell-reader.ts';
import { referenceIndex } from '#lib/server/imports/understanding/references.ts';
import { tableShape } from '#lib/server/repositories/import-tables.ts';
import {
  ATTENDANCE_HEAD,
  attendanceCouncil,
  attendanceRow,
} from '../../src/cli/bench/attendance-file.ts';
import { peakMegabytes } from '../../src/cli/bench/memory.ts';

const SECONDS = Number(process.env['ATLAS_FUZZ_SECONDS'] ?? 60);
const MOST_MEGABYTES = 512;
const ONE_MATCHED_IN = 20;
const KNOWN = knownNames(attendance);
const COUNCIL = attendanceCouncil('fuzz');
const AROUND: Surroundings = {
  today: '2026-11-26',
  places: { areaCodes: new Set(COUNCIL.areas.map(({ code }) => code)), areaByPostcode: new Map() },
  references: { service: referenceIndex(COUNCIL.services) },
  keptFields: new Set(),
} as unknown as Surroundings;

/** A stream of whole numbers below `below`, the same for the same seed (xorshift). */
function luck(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761 + 88_675_123) >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
}

type Luck = ReturnType<typeof luck>;
type Mutation = (text: string, pick: Luck) => string;

const NASTY = [
  '\0',
  '"',
  '""',
  '"\n',
  ',',
  ';',
  '\t',
  '\r',
  '\n\n',
  '\r\n',
  '\uFEFF',
  '\u202E',
  '\u2028',
  '=cmd|1',
  '__proto__',
  'constructor',
  "'",
  '\\N',
  '\\.',
  '\\',
  '{}',
  'NaN',
  '1e400',
  '-0',
  '٣',
  '🂡',
  '\uD800',
  '9'.repeat(400),
  ' '.repeat(300),
  '31/02/2020',
  '0000-00-00',
  '£-1,2,3',
];

const cut = (text: string, from: number, to: number, put = ''): string =>
  text.slice(0, from) + put + text.slice(to);
const word = (pick: Luck): string => NASTY[pick(NASTY.length)] ?? '';

/** Ways in which a table goes wrong, each knowing what a table is. */
const MUTATIONS: readonly Mutation[] = [
  (text, pick) => cut(text, ...twice(pick(text.length + 1)), word(pick)),
  (text, pick) => {
    const from = pick(text.length + 1);
    return cut(text, from, from + pick(40));
  },
  (text, pick) => onCell(text, pick, () => word(pick)),
  (text, pick) => onCell(text, pick, (cell) => `"${cell}`),
  (text, pick) => onCell(text, pick, (cell) => `${cell}${word(pick)}${cell}`),
  (text, pick) => onLines(text, pick, (line) => [line, line]),
  (text, pick) => onLines(text, pick, () => []),
  (text, pick) => onLines(text, pick, (line) => [line.split(',').toReversed().join(',')]),
  (text, pick) => onLines(text, pick, (line) => [`${line}${','.repeat(pick(50))}`]),
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll(',', ';'),
  (text) => text.replaceAll('"', ''),
  (text, pick) => text.replace(/[^\n]*/, () => (pick(2) === 0 ? '' : '__proto__,toString,1')),
];

const twice = (at: number): [number, number] => [at, at];

function onLines(text: string, pick: Luck, change: (line: string) => string[]): string {
  const lines = text.split('\n');
  const at = pick(lines.length);
  lines.splice(at, 1, ...change(lines[at] ?? ''));
  return lines.join('\n');
}

const onCell = (text: string, pick: Luck, change: (cell: string) => string): string =>
  onLines(text, pick, (line) => {
    const cells = line.split(',');
    const at = pick(cells.length);
    cells[at] = change(cells[at] ?? '');
    return [cells.join(',')];
  });

const WELL = [ATTENDANCE_HEAD, ...Array.from({ length: 12 }, (_, n) => attendanceRow(n))].join(
  '\n',
);

function broken(seed: number): Buffer {
  const pick = luck(seed);
  let text = WELL;
  for (let turn = 0; turn <= pick(6); turn += 1) {
    text = MUTATIONS[pick(MUTATIONS.length)]?.(text, pick) ?? text;
  }
  const bytes = Buffer.from(text, pick(8) === 0 ? 'utf16le' : pick(6) === 0 ? 'latin1' : 'utf8');
  // Two encodings in one file, or a letter that was cut apart.
  for (let turn = pick(3); turn > 0; turn -= 1) {
    if (bytes.length > 0) bytes[pick(bytes.length)] = pick(256);
  }
  return bytes;
}

/** All that the reader says of a file, as one text; pieces of so many bytes. Matching columns takes longest by far. */
function verdict(bytes: Buffer, piece: number, isMatched: boolean): string {
  const guess = new EncodingGuess();
  guess.push(bytes);
  const encoding = guess.result();
  const decoding = new TextDecoding(encoding);
  const texts: string[] = [];
  for (let from = 0; from < bytes.length; from += piece) {
    texts.push(decoding.push(bytes.subarray(from, from + piece)));
  }
  texts.push(decoding.end());
  const separator = guessSeparator(texts.join(''));
  const records = new CsvRecords(separator);
  const rows: SheetRecord[] = [...texts.flatMap((text) => records.push(text)), ...records.end()];
  const header = findHeader(rows, KNOWN);
  const said: unknown[] = [encoding, separator, records.broken, header?.line, rows];
  if (header && isMatched) said.push(checkAll(rows, header));
  return JSON.stringify(said);
}

function checkAll(rows: readonly SheetRecord[], header: SheetRecord): unknown {
  const columns = columnNames(header, rows[header.line - 2]);
  const own = rows.filter(({ line }) => line > header.line);
  const matching = guessMatching(attendance, columns, own.slice(0, 200), AROUND);
  // The product goes no further without the columns that must be there.
  const matched = new Set(matching.columns.map(([id]) => id));
  const lacks = Object.entries(attendance.columns).filter(
    ([id, { isRequired }]) => isRequired && !matched.has(id),
  );
  if (lacks.length > 0) return [columns, matching.columns, lacks.map(([id]) => id)];
  const findings = new Findings();
  const check = new RowCheck(
    {
      kind: attendance,
      columnNames: columns,
      headerLine: header.line,
      matching,
      around: AROUND,
      emptyCell: 'says-nothing',
      context: {
        sourceId: 'fuzz',
        today: AROUND.today,
        council: { name: 'Fuzz', onsCode: null, areaCodes: AROUND.places.areaCodes },
      },
      corrections: [],
    },
    findings,
  );
  const lines = new StageLines(tableShape('attendanceSpell'));
  const hash = createHash('sha256');
  for (const row of rows) {
    const taken = check.take(row);
    for (const stay of taken?.stored.attendanceSpell ?? []) {
      const line = lines.line(row.line, stay, {});
      // One record is one line of COPY: its line, what it leaves unsaid, and one cell for each column, whatever was in the file.
      if (!/^[^\n]*\n$/.test(line) || line.split('\t').length !== 12) throw new Error(line);
      hash.update(line);
    }
  }
  const told = findings.kept.map(({ line, column, code, read }) => [line, column, code, read]);
  return [columns, matching.columns, check.rowsRead, check.setAside, told, hash.digest('hex')];
}

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'atlas-fuzz-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('files broken on purpose', () => {
  it(
    `come to one verdict each, for ${SECONDS} seconds`,
    { timeout: (SECONDS + 60) * 1000 },
    async () => {
      const end = performance.now() + SECONDS * 1000;
      let seed = 0;
      while (performance.now() < end) {
        seed += 1;
        const bytes = broken(seed);
        const isMatched = seed % ONE_MATCHED_IN === 0;
        const whole = verdict(bytes, bytes.length + 1, isMatched);
        const pieces = verdict(bytes, 1 + (seed % 97), isMatched);
        if (pieces !== whole) expect(pieces, `seed ${seed}`).toBe(whole);
      }
      process.stdout.write(`fuzzed ${seed} files\n`);
      expect(seed).toBeGreaterThan(100);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      expect(await peakMegabytes()).toBeLessThan(MOST_MEGABYTES);
    },
  );

  it('are read as csv-parse reads them when they are well', () => {
    for (let seed = 1; seed <= 400; seed += 1) {
      const pick = luck(seed);
      const rows = Array.from({ length: 1 + pick(8) }, () =>
        Array.from({ length: 4 }, () => (pick(3) === 0 ? word(pick) : `cell ${pick(100)}`)),
      );
      const written = rows
        .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
        .join('\n')
        .replaceAll('\r', ' ');
      // Bytes hold no half letters, so neither does the text of a file.
      const text = Buffer.from(written).toString();
      const records = new CsvRecords(',');
      const read = [...records.push(text), ...records.end()].map(({ cells }) => cells);
      expect(read, `seed ${seed}`).toEqual(parse(text, { relax_column_count: true }));
    }
  });
});

/** Writes a file of many equal pieces. */
async function writeLarge(name: string, start: string, piece: string, times: number) {
  const file = path.join(folder, name);
  const stream = createWriteStream(file);
  stream.write(start);
  for (let at = 0; at < times; at += 1) {
    if (!stream.write(piece)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'close');
  return file;
}

const MEGABYTE = 1024 * 1024;

describe('files without measure', () => {
  it.each([
    ['a cell of 50 MB', 'a,b\n', 'x'.repeat(MEGABYTE), 50],
    ['a cell of 50 MB in quotation marks', 'a,b\n"', 'x\n'.repeat(MEGABYTE / 2), 50],
    ['a million columns', '', ','.repeat(100_000), 10],
    ['50 MB of quotation marks', 'a,b\n', '"'.repeat(MEGABYTE), 50],
    ['50 MB of nothing', 'a,b\n', '\0'.repeat(MEGABYTE), 50],
    ['a million blank rows', 'a,b\n', '\n'.repeat(100_000), 10],
  ])('%s: a verdict, in bounded memory', { timeout: 60_000 }, async (name, start, piece, times) => {
    const file = await writeLarge(name.replaceAll(' ', '-'), start, piece, times);
    const sheet = await openSheet(file, KNOWN);
    if (sheet.ok) {
      let rows = 0;
      for await (const records of sheet.value.rows()) rows += records.length;
      expect(rows).toBeGreaterThanOrEqual(0);
      const end = sheet.value.end();
      if (!end.ok) expect(end.problem.code).toBe('file-unreadable');
    } else {
      expect(['file-unreadable', 'file-empty']).toContain(sheet.problem.code);
    }
    expect(await peakMegabytes()).toBeLessThan(MOST_MEGABYTES);
  });
});
