// What a workbook holds is what a spreadsheet reads: typed numbers and days, text that does not run, every sign.

import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { restoreFormula } from '#lib/view/export/formula.ts';
import type { ExportTable } from '#lib/view/export/table.ts';
import { encodeWorkbook } from './workbook.ts';

const table: ExportTable = {
  columns: ['name', 'hours', 'checked'],
  rows: [
    ['Lunch club', 12.5, { day: '2026-10-31' }],
    ['=HYPERLINK("http://evil.example")', -5, null],
    ['a\0b\rc _x0041_ d', 0, { day: '1066-10-14' }],
    ['  spaced  ', null, null],
  ],
};

const read = async (sheet: string): Promise<unknown[][]> =>
  await readSheet(
    Buffer.from(
      await encodeWorkbook([
        { name: 'Figures', table },
        { name: 'About', table: { columns: ['what'], rows: [['Council']] } },
      ]),
    ),
    sheet,
  );

describe('encodeWorkbook', () => {
  it('keeps numbers numbers and days days', async () => {
    const [head, first, second, third] = await read('Figures');
    expect(head).toEqual(['name', 'hours', 'checked']);
    expect(first).toEqual(['Lunch club', 12.5, new Date('2026-10-31T00:00:00Z')]);
    expect(second?.[1]).toBe(-5);
    expect(third?.slice(1)).toEqual([0, '1066-10-14']);
  });

  it('writes text that would run so that it does not, and every sign so that it comes back', async () => {
    const rows = await read('Figures');
    expect(rows[2]?.[0]).toBe(`'=HYPERLINK("http://evil.example")`);
    expect(restoreFormula(String(rows[2]?.[0]))).toBe(table.rows[1]?.[0]);
    expect(rows[3]?.[0]).toBe(table.rows[2]?.[0]);
  });

  it('has a second sheet that says what the first is', async () => {
    expect(await read('About')).toEqual([['what'], ['Council']]);
  });

  it('has no formula anywhere', async () => {
    const bytes = await encodeWorkbook([{ name: 'Figures', table }]);
    const parts = Object.entries(unzipSync(bytes)).filter(([name]) => name.includes('worksheets/'));
    expect(parts.length).toBeGreaterThan(0);
    for (const [, part] of parts) expect(new TextDecoder().decode(part)).not.toMatch(/<f[ >]/);
  });
});
