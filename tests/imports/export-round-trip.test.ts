// What we write, we read back: any table as a CSV file through our own reader is the table again.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, readCsv } from '#lib/server/imports/csv.ts';
import { encodeCsv } from '#lib/view/export/csv.ts';
import { restoreFormula } from '#lib/view/export/formula.ts';
import type { Cell } from '#lib/view/export/table.ts';

const DATASETS = 10_000;

/** Texts that break careless readers and writers, beside any other. */
const NASTY = [
  '=1+1',
  "'=1",
  '"',
  '""',
  'a,b',
  'a\r\nb',
  '\r',
  '\n',
  '\t',
  ' a ',
  '[c]',
  '＝1',
  '-5',
  '1e3',
  '__proto__',
  'Llŷn',
  '\u202Eabc',
  '﻿x',
];

const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 2, arbitrary: fc.string({ maxLength: 12, unit: 'grapheme' }) },
);
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
);
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => ({ day: date.toISOString().slice(0, 10) }));

/** What a column holds; a reader knows it from its schema. */
const KINDS = { text, number, day } as const;
type Kind = keyof typeof KINDS;

const dataset = fc
  .array(fc.constantFrom<Kind>('text', 'number', 'day'), { minLength: 1, maxLength: 6 })
  .chain((kinds) =>
    fc.record({
      kinds: fc.constant(kinds),
      rows: fc.array(fc.tuple(...kinds.map((kind) => fc.option<Cell>(KINDS[kind], { freq: 5 }))), {
        maxLength: 8,
      }),
    }),
  );

const meaning: Readonly<Record<Kind, (cell: string) => Cell>> = {
  text: restoreFormula,
  number: Number,
  day: (cell) => ({ day: cell }),
};

describe('a table that is exported and imported', () => {
  it(`is the same table, ${DATASETS} times`, () => {
    fc.assert(
      fc.property(dataset, ({ kinds, rows }) => {
        // An empty text and "not known" are the same empty cell; a row without anything in it is no row.
        const written = rows
          .map((row) => row.map((cell) => (cell === '' ? null : cell)))
          .map((row, at): Cell[] => [`row ${at}`, ...row]);
        const columns = ['id', ...kinds.map((kind, at) => `${kind} ${at}`)];
        const bytes = new TextEncoder().encode(encodeCsv({ columns, rows: written }));
        const read = readCsv('file.csv', decodeText(bytes), columns);
        if (!read.ok) return written.length === 0 && read.problem.code === 'file-empty';
        const restored = read.value.map(({ cells }) =>
          columns.map((column, at) => {
            const cell = cells[column] ?? '';
            const kind = at === 0 ? 'text' : (kinds[at - 1] ?? 'text');
            return cell === '' ? null : meaning[kind](cell);
          }),
        );
        expect(restored).toEqual(written);
        return true;
      }),
      { numRuns: DATASETS },
    );
  });
});
