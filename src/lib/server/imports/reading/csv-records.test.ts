// The splitter against the one that everybody uses, whatever pieces the text comes in.

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvRecords, type SheetRecord } from './csv-records.ts';

function split(text: string, separator = ',', piece = text.length || 1): SheetRecord[] {
  const records = new CsvRecords(separator);
  const found: SheetRecord[] = [];
  for (let from = 0; from < text.length; from += piece) {
    found.push(...records.push(text.slice(from, from + piece)));
  }
  return [...found, ...records.end()];
}

const cellsOf = (text: string, separator?: string): (readonly string[])[] =>
  split(text, separator).map(({ cells }) => cells);

describe('CsvRecords', () => {
  it.each([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a,,\n', [['a', '', '']]],
    ['"a,b",c\n', [['a,b', 'c']]],
    ['"say ""no""",c\n', [['say "no"', 'c']]],
    ['"two\nlines",c\n', [['two\nlines', 'c']]],
    ['5" pipe,c\n', [['5" pipe', 'c']]],
    ['"a"b,c\n', [['ab', 'c']]],
    ['""\n', [['']]],
    ['\n\nx\n', [[''], [''], ['x']]],
    ['', []],
  ])('splits %j', (text, cells) => expect(cellsOf(text)).toEqual(cells));

  it('numbers rows as a spreadsheet and lines as a text editor', () => {
    const records = split('a,b\n"x\ny",1\n\nz,2\n');
    expect(records.map(({ line, textLine }) => [line, textLine])).toEqual([
      [1, 1],
      [2, 2],
      [3, 4],
      [4, 5],
    ]);
  });

  it('says where a quotation mark without end begins, and keeps what came before', () => {
    const records = new CsvRecords(',');
    expect(records.push('a,b\n1,2\n3,"x\n4,5\n')).toHaveLength(2);
    expect(records.end()).toEqual([]);
    expect(records.broken).toEqual({ kind: 'open-quote', line: 3, textLine: 3 });
  });

  it.each([
    ['"', 'open-quote'],
    ['x', 'too-long'],
  ])(
    'gives up on a row of a megabyte that begins with %s, and holds no more of it',
    (start, kind) => {
      const records = new CsvRecords(',');
      records.push(start);
      for (let piece = 0; piece < 30; piece += 1) records.push('x'.repeat(100_000));
      expect(records.broken).toEqual({ kind, line: 1, textLine: 1 });
    },
  );

  const cell = fc.string({
    unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'é', ';'),
    maxLength: 6,
  });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), {
    minLength: 1,
    maxLength: 6,
  });

  it('reads back every table that is written by the rules', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = rows
          .map((cells) => cells.map((own) => `"${own.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        expect(cellsOf(text)).toEqual(rows);
        expect(parse(text, { relax_column_count: true, skip_empty_lines: false })).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same records whatever the pieces', () => {
    const anything = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', 'b'), maxLength: 60 });
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 7 }), (text, piece) => {
        expect(split(text, ',', piece)).toEqual(split(text));
      }),
      { numRuns: 2_000 },
    );
  });
});
