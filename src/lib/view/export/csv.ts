// Tables as comma-separated text that spreadsheets open without surprises: marked as UTF-8, quoted by
// RFC 4180, numbers plain, and no text cell that a spreadsheet would run as a formula.

/** A cell: text, a number, or null for "not known" (an empty cell, never 0). */
export type Cell = string | number | null;

export interface ExportTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const BYTE_ORDER_MARK = '\uFEFF';
/** First characters that make spreadsheets read a cell as a formula, the full-width forms included. */
const FORMULA_STARTS: readonly string[] = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\0',
  '＝',
  '＋',
  '－',
  '＠',
];

function neutralise(text: string): string {
  return FORMULA_STARTS.includes(text.charAt(0)) ? `'${text}` : text;
}

function encodeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const safe = neutralise(cell);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The whole file as text, with a header row and CRLF line ends. */
export function encodeCsv({ columns, rows }: ExportTable): string {
  const lines = [columns, ...rows].map((cells) => cells.map(encodeCell).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}
