// Files open as text: formulas are neutralised, numbers stay numbers, quotes and line ends survive.

import { describe, expect, it } from 'vitest';
import { encodeCsv } from './csv.ts';

const body = (cell: string | number | null): string =>
  encodeCsv({ columns: ['a'], rows: [[cell]] }).split('\r\n')[1] ?? '';

describe('CSV', () => {
  it.each(['=1+1', '+44', '-x', '@cmd', '\tx', '＝1'])('neutralises %j', (text) => {
    expect(body(text).replace(/^"/, '').startsWith("'")).toBe(true);
  });
  it('keeps numbers, also negative ones, plain', () => {
    expect(body(-5.25)).toBe('-5.25');
    expect(body(1234567)).toBe('1234567');
  });
  it('leaves what is not known empty', () => {
    expect(body(null)).toBe('');
    expect(body(Number.NaN)).toBe('');
  });
  it('quotes commas, quotes and line ends', () => {
    expect(body('a, "b"')).toBe('"a, ""b"""');
  });
  it('is marked as UTF-8', () => {
    expect(encodeCsv({ columns: ['â'], rows: [] })).toBe('\uFEFFâ\r\n');
  });
});
