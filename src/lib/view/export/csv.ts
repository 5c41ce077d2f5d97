// Tables as comma-separated text that spreadsheets open without surprises: marked as UTF-8, quoted by
// RFC 4180, numbers plain, and no text cell that a spreadsheet would run as a formula.

import { neutraliseFormula } from './formula.ts';
import type { Cell, ExportTable } from './table.ts';

const BYTE_ORDER_MARK = '\uFEFF';
/** What must stand in quotes: separators, quotes, line ends, and spaces at the ends, which readers cut off. */
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/u;

const quote = (text: string): string =>
  NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

function encodeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.day;
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  return quote(neutraliseFormula(cell));
}

/** The whole file as text, with a header row and CRLF line ends. */
export function encodeCsv({ columns, rows }: Pick<ExportTable, 'columns' | 'rows'>): string {
  const lines = [columns, ...rows].map((cells) => cells.map(encodeCell).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}
