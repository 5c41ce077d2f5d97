// A table as a workbook: figures on one sheet, typed so that a spreadsheet can work with them, and what they are on
// another.

import writeExcel, { type CellObject, type SheetData } from 'write-excel-file/node';
import { neutraliseFormula } from '#lib/view/export/formula.ts';
import type { Cell, ExportTable } from '#lib/view/export/table.ts';

/** Spreadsheets take 1900 for a leap year, so only later days are sure to be the same in all of them. */
const FIRST_DAY = '1900-03-01';
/** Width of a column in letters: enough for its contents, not more than a screen can use. */
const WIDTHS = { narrowest: 10, widest: 60 } as const;
/** Rows that are looked at for the width of a column. */
const MEASURED_ROWS = 200;
/** Longest text that a cell holds. */
const LONGEST_TEXT = 32_767;

/** What XML cannot carry, and what a reader would take for our way of writing it. */
const UNWRITABLE = /(?![\t\n])\p{Cc}|[\uFFFD-\uFFFF]|_(?=x[0-9a-f]{4}_)/giu;

/** Text as a workbook spells it (ECMA-376, part 1, 22.9.2.19): every sign comes back as it was. */
const spell = (text: string): string =>
  text.replaceAll(
    UNWRITABLE,
    (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );

function textCell(text: string): CellObject {
  return { value: spell(neutraliseFormula(text)).slice(0, LONGEST_TEXT), type: String };
}

function encodeCell(cell: Cell): CellObject | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return textCell(cell);
  if (typeof cell === 'number') return Number.isFinite(cell) ? { value: cell, type: Number } : null;
  const date = new Date(`${cell.day}T00:00:00Z`);
  const isSpreadsheetDay = cell.day >= FIRST_DAY && !Number.isNaN(date.getTime());
  return isSpreadsheetDay ? { value: date, type: Date, format: 'yyyy-mm-dd' } : textCell(cell.day);
}

const heading = (name: string): CellObject => ({
  ...textCell(name),
  fontWeight: 'bold',
  wrap: true,
});

const lengthOf = (cell: Cell | undefined): number =>
  typeof cell === 'object' ? WIDTHS.narrowest : String(cell ?? '').length;

function widths({ columns, rows }: ExportTable): { width: number }[] {
  const measured = rows.slice(0, MEASURED_ROWS);
  return columns.map((name, at) => {
    const longest = measured.reduce((most, row) => Math.max(most, lengthOf(row[at])), name.length);
    return { width: Math.min(WIDTHS.widest, Math.max(WIDTHS.narrowest, longest + 2)) };
  });
}

const sheetOf = (table: ExportTable): SheetData => [
  table.columns.map(heading),
  ...table.rows.map((row) => row.map(encodeCell)),
];

/** One sheet of a workbook. */
export interface NamedTable {
  readonly name: string;
  readonly table: ExportTable;
}

/** The workbook's bytes. Names of sheets may be 31 letters long. */
export async function encodeWorkbook(
  sheets: readonly NamedTable[],
): Promise<Uint8Array<ArrayBuffer>> {
  const written = await writeExcel(
    sheets.map(({ name, table }) => ({
      data: sheetOf(table),
      sheet: name,
      columns: widths(table),
      stickyRowsCount: 1,
    })),
  ).toBuffer();
  return new Uint8Array(written);
}
