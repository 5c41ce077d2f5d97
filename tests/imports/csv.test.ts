// Reading comma-separated files as people send them: encodings, line numbers, and faults with their place.

import { expect, test } from 'vitest';
import { decodeText, readCsv, readHeader } from '#lib/server/imports/csv.ts';

const utf16 = (text: string, big = false): Uint8Array => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return big ? bytes.swap16() : bytes;
};

test.each([
  ['UTF-8', new TextEncoder().encode('Dôl,Tŷ')],
  ['UTF-16 little-endian', utf16('Dôl,Tŷ')],
  ['UTF-16 big-endian', utf16('Dôl,Tŷ', true)],
])('%s is read', (_name, bytes) => {
  expect(decodeText(bytes)).toBe('Dôl,Tŷ');
});

test('what is not UTF-8 is read as windows-1252', () => {
  expect(decodeText(Uint8Array.from([0x44, 0xf4, 0x6c, 0x20, 0x80]))).toBe('Dôl €');
});

test('rows are numbered as a spreadsheet shows them: a cell with a line break is one row, blank rows count', () => {
  const read = readCsv('f.csv', '\uFEFFa,b\r\n1,"two\nlines"\r\n\r\n3,4\r\n', ['b', 'a']);
  expect(read).toEqual({
    ok: true,
    value: [
      { line: 2, cells: { b: 'two\nlines', a: '1' } },
      { line: 4, cells: { b: '4', a: '3' } },
    ],
  });
});

test('a missing column is named with its file and what was found', () => {
  const read = readCsv('f.csv', 'a,b\n1,2\n', ['a', 'c']);
  expect(read).toMatchObject({
    ok: false,
    problem: { code: 'column-missing', where: { file: 'f.csv', line: 1, field: 'c' } },
  });
});

test('a row that was cut off is named with its line', () => {
  const read = readCsv('f.csv', 'a,b\n1,2\n3\n', ['a']);
  expect(read).toMatchObject({
    ok: false,
    problem: { code: 'row-invalid', where: { file: 'f.csv', line: 3 } },
  });
});

test('a quotation mark that never closes is a problem with its file', () => {
  const read = readCsv('f.csv', 'a,b\n1,"2\n3,4\n', ['a']);
  expect(read).toMatchObject({
    ok: false,
    problem: { code: 'file-unreadable', where: { file: 'f.csv' } },
  });
});

test.each(['', 'a,b\n', 'a,b\n\n\n'])('a file without rows is a problem: %j', (text) => {
  expect(readCsv('f.csv', text, ['a'])).toMatchObject({
    ok: false,
    problem: { code: 'file-empty' },
  });
});

test('the header alone can be read', () => {
  expect(readHeader('a, b\n1,2\n')).toEqual(['a', 'b']);
});
