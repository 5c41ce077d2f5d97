// Reads one sheet of a workbook (.xlsx) as rows of text, under the row numbers that a spreadsheet shows. Dates become
// ISO text, whichever year the workbook counts its days from.

import { readFile } from 'node:fs/promises';
import readExcelFile from 'read-excel-file/node';
import { fail, succeed, type Outcome } from '#lib/domain/kernel/problem.ts';
import type { SheetRecord } from './csv-records.ts';
import { guardZip } from './zip-guard.ts';

interface WorkbookSheet {
  readonly sheet: string;
  readonly sheets: readonly string[];
  readonly records: readonly SheetRecord[];
}

const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** @param wanted name of the sheet; the first with any row when left out */
export async function readWorkbook(
  path: string,
  wanted: string | undefined,
): Promise<Outcome<WorkbookSheet>> {
  const bytes = await readFile(path);
  const guarded = guardZip(bytes);
  if (!guarded.ok) return guarded;
  const sheets = await readSheets(bytes);
  if (!sheets.ok) return sheets;
  const found =
    wanted === undefined
      ? sheets.value.find(({ data }) => data.length > 0)
      : sheets.value.find(({ sheet }) => sheet === wanted);
  if (!found) {
    return fail({
      code: 'file-empty',
      message: 'The workbook has no sheet with rows.',
      help: 'Put the table on the first sheet, then choose the file again.',
    });
  }
  const records = found.data.map((row, at) => ({
    line: at + 1,
    textLine: at + 1,
    cells: row.map(cellText),
  }));
  return succeed({ sheet: found.sheet, sheets: sheets.value.map(({ sheet }) => sheet), records });
}

type Sheets = Awaited<ReturnType<typeof readExcelFile>>;

async function readSheets(bytes: Buffer): Promise<Outcome<Sheets>> {
  try {
    return succeed(await readExcelFile(bytes));
  } catch {
    return fail({
      code: 'file-unreadable',
      message: 'This is not a workbook that can be read.',
      help: 'Save it as a workbook (.xlsx) or as CSV, then choose it again.',
    });
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (cell instanceof Date) {
    const text = cell.toISOString();
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, DAY_LENGTH) : text;
  }
  return typeof cell === 'number' ? String(cell) : '';
}
