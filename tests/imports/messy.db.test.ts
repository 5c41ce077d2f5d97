// Ten messy files: each is read as a person would read it, or refused with a reason, and every row is accounted for.

import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { withCouncil } from '#lib/server/db/council-scope.ts';
import { setAsideRows } from '#lib/view/imports/report.ts';
import { useTestDatabase } from '../support/database.ts';
import { aCouncil, send, useImportFolder, valueOf, type Scope } from '../support/imports.ts';
import * as messy from './messy-files.ts';

useTestDatabase();
useImportFolder();

const ledger = async (content: Uint8Array) =>
  valueOf(await send(await aCouncil(), { kind: 'ledger', content })).report;

describe('a messy ledger', () => {
  it.each([
    [
      'in Windows letters with semicolons',
      messy.windowsLetters(),
      { encoding: 'windows-1252', separator: ';' },
    ],
    ['in UTF-16 with tabs', messy.utf16WithTabs(), { encoding: 'utf-16le', separator: '\t' }],
  ])('%s is read', async (_, content, layout) => {
    expect(await ledger(content)).toMatchObject({ layout, rowsRead: 20, rowsUsed: 20 });
  });

  it('under a title and merged headings is found, and the rows above are said', async () => {
    const report = await ledger(messy.mergedHeadings());
    expect(report).toMatchObject({
      layout: { headerLine: 4 },
      rowsRead: 20,
      rowsUsed: 20,
      setAside: { above: 3 },
    });
  });

  it('with blank rows and repeated headings is read past them', async () => {
    const report = await ledger(messy.blankRowsAndPages());
    expect(report).toMatchObject({ rowsUsed: 20, setAside: { blank: 4, repeatedHeadings: 1 } });
    expect(report.rowsRead + setAsideRows(report)).toBe(25);
  });

  it('with a month twice keeps it once where both agree, and leaves out the second where they differ', async () => {
    const report = await ledger(messy.duplicateKeys());
    expect(report).toMatchObject({ rowsRead: 52, rowsRefused: 1, rowsUsed: 51 });
    expect(report.findings[0]).toMatchObject({
      code: 'same-key-differs',
      firstLine: 53,
      detail: '3',
    });
    expect(report.changes).toMatchObject([{ added: 50 }]);
  });

  it('with line breaks in cells numbers its rows as a spreadsheet does', async () => {
    const report = await ledger(messy.quotedBreaks());
    expect(report.findings[0]).toMatchObject({ code: 'not-a-month', firstLine: 27 });
    expect(report).toMatchObject({ rowsRead: 26, rowsRefused: 1 });
  });

  it('with columns named __proto__ is read like any other', async () => {
    const report = await ledger(messy.namesOfPrograms());
    expect(report.columns.unused).toEqual(['__proto__', 'constructor', 'toString']);
    expect(report).toMatchObject({ rowsUsed: 20 });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('with a line of totals sets it aside and says where it stood', async () => {
    expect(await ledger(messy.trailingTotals())).toMatchObject({
      rowsRead: 20,
      rowsUsed: 20,
      setAside: { totals: 1, firstTotalsLine: 22 },
    });
  });

  it('in a workbook that counts from 1904 has the days that it shows', async () => {
    const scope = await aCouncil();
    valueOf(await send(scope, { kind: 'ledger', content: await messy.workbookOf1904() }));
    expect(await monthsOf(scope)).toEqual(['2020-01', '2020-02', '2020-03', '2026-10']);
  });
});

async function monthsOf(scope: Scope): Promise<string[]> {
  const rows = await withCouncil(scope, (tx) =>
    tx.execute<{ month: string }>(sql`select month from service_month order by month`),
  );
  return rows.map(({ month }) => month);
}

describe('words of an earlier list', () => {
  it('are taken as today’s, with a flag', async () => {
    const scope = await aCouncil();
    const { report } = valueOf(
      await send(scope, { kind: 'budgets', content: messy.retiredCodes() }),
    );
    expect(report).toMatchObject({ rowsUsed: 2, rowsFlagged: 2 });
    expect(report.findings).toMatchObject([
      { code: 'code-retired', column: 'mechanism', severity: 'flagged', firstLine: 2 },
      { code: 'code-retired', column: 'need', severity: 'flagged', firstLine: 3 },
    ]);
  });
});

describe('what is no table', () => {
  it.each([
    ['a bomb of 30 MB in 30 kB', messy.zipBomb(30)],
    ['an archive of 250 files', messy.zipOfMany(250)],
    ['an archive in an archive', messy.zipWithin('inner.xlsx')],
    ['an archive in an archive under another name', messy.zipWithin('sheet1.xml')],
    ['a damaged archive', messy.zipBomb(1).subarray(0, 500)],
    ['an archive that is no workbook', messy.zipOfMany(3)],
    ['a workbook of an old kind', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3])],
    ['a PDF', Buffer.from('%PDF-1.7')],
    ['nothing', Buffer.from('')],
    ['a quotation mark without end', Buffer.from('Service,Month\n"s1,2026-01\n')],
    ['one very long row', Buffer.alloc(3_000_000, 'x')],
  ])('is refused with the way out: %s', async (_, content) => {
    const begun = performance.now();
    const sent = await send(await aCouncil(), { kind: 'ledger', content });
    expect(sent).toMatchObject({ ok: false });
    if (sent.ok) return;
    expect(['file-unreadable', 'file-empty', 'column-missing']).toContain(sent.problem.code);
    expect(sent.problem.help).toBeTruthy();
    expect(sent.problem.where?.file).toBe('file.csv');
    // A busy machine is given time; unpacked, the bomb would take longer than this.
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
