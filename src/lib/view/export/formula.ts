// Text that a spreadsheet would run as a formula is written with an apostrophe before it, and read back without. The
// two functions undo each other for every text, so that an import of our own export restores what was there.

/** First characters that make spreadsheets read a cell as a formula, the full-width forms included. */
const FORMULA_START = /^'*[=+\-@\t\r\0＝＋－＠]/u;

/**
 * A text as it is written into a cell of a file. Apostrophes that already stand before such a start count with it:
 * so a text that was written `'=A1` by a person is told from one that we wrote so.
 */
export const neutraliseFormula = (text: string): string =>
  FORMULA_START.test(text) ? `'${text}` : text;

/** The text behind a cell that {@link neutraliseFormula} wrote; any other cell as it is. */
export const restoreFormula = (cell: string): string =>
  cell.startsWith("'") && FORMULA_START.test(cell) ? cell.slice(1) : cell;
