// Files as they arrive: ten of the ways in which a spreadsheet goes wrong, made here so that nobody's records are used.

import { strToU8, unzipSync, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';

const NAMES = 'Service,Month,Staff,Premises,Block,Fees,Booked,Attended';

/** Rows of a ledger that are well, one for each month from January 1990. */
export const goodMonths = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => {
    const month = `${1990 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    return `s1,${month},100,10,5,6,8,7`;
  });

const lines = (...rows: readonly string[]): Buffer => Buffer.from(`${rows.join('\n')}\n`);

/** Saved by an old spreadsheet: Windows letters, semicolons, a mark of money, Windows line ends. */
export const windowsLetters = (): Buffer =>
  Buffer.from(
    [
      NAMES.replaceAll(',', ';'),
      ...goodMonths(20).map((row) => row.replaceAll(',', ';').replace(';100;', ';\xa3100;')),
    ].join('\r\n'),
    'latin1',
  );

/** Exported as "Unicode text": UTF-16 with tabs. */
export const utf16WithTabs = (): Buffer =>
  Buffer.from(`\uFEFF${[NAMES, ...goodMonths(20)].join('\r\n').replaceAll(',', '\t')}`, 'utf16le');

/** A report: title, a blank row, names in two rows with merged cells above. */
export const mergedHeadings = (): Buffer =>
  lines(
    'Day services: monthly report,,,,,,,',
    ',,,,,,,',
    ',,Costs,,Income,,Places,',
    'Service,Month,Staff,Premises,Block,Fees,Booked,Attended',
    ...goodMonths(20),
  );

/** Blank rows between the rows, and the names again on every page. */
export const blankRowsAndPages = (): Buffer => {
  const months = goodMonths(20);
  return lines(NAMES, ...months.slice(0, 8), ',,,,,,,', '', NAMES, ...months.slice(8), '', '');
};

/** The same month twice, once as before and once otherwise. */
export const duplicateKeys = (): Buffer =>
  lines(NAMES, ...goodMonths(50), 's1,1990-01,100,10,5,6,8,7', 's1,1990-02,999,10,5,6,8,7');

/** Line breaks and commas within cells, before a row that is bad. */
export const quotedBreaks = (): Buffer =>
  lines(
    `Note,${NAMES}`,
    ...goodMonths(25).map((row, at) =>
      at === 3 ? `"two\nlines, and\na comma",${row}` : `,${row}`,
    ),
    ',s1,not a month,100,10,5,6,8,7',
  );

/** Names of columns that mean something to programs. */
export const namesOfPrograms = (): Buffer =>
  lines(
    `__proto__,constructor,toString,${NAMES}`,
    ...goodMonths(20).map((row) => `polluted,x,y,${row}`),
  );

/** The last row adds the others up. */
export const trailingTotals = (): Buffer =>
  lines(NAMES, ...goodMonths(20), 'Grand total:,,2000,200,100,120,160,140');

/** Words of earlier versions of a list. */
export const retiredCodes = (): Buffer =>
  lines(
    'Person ref,Budget a week,From,How it is paid,Age,PSR,Postcode',
    'P1,£100,2026-04-06,Self-Funder Metering Only,70,Memory,A1',
    'P2,£100,2026-04-06,Direct payment,40,Older people frail,A1',
  );

/** A workbook that counts its days from 1904, as old Macintoshes did. */
export async function workbookOf1904(): Promise<Buffer> {
  // Written with the usual count; under the other one every day is four years and a day later.
  const day = (month: number) => ({
    value: new Date(Date.UTC(2016, month, 1)),
    type: Date,
    format: 'dd/mm/yyyy',
  });
  const sheet = [
    NAMES.split(',').map((value) => ({ value, type: String })),
    ...[0, 1, 2].map((month) => [
      { value: 's1', type: String },
      day(month),
      ...[100, 10, 5, 6, 8, 7].map((value) => ({ value, type: Number })),
    ]),
  ];
  const written = await writeXlsxFile(sheet).toBuffer();
  const entries = unzipSync(new Uint8Array(written));
  const book = Buffer.from(entries['xl/workbook.xml'] ?? []).toString('utf8');
  entries['xl/workbook.xml'] = strToU8(
    book.includes('<workbookPr')
      ? book.replace('<workbookPr', '<workbookPr date1904="1"')
      : book.replace('<sheets>', '<workbookPr date1904="1"/><sheets>'),
  );
  return Buffer.from(zipSync(entries));
}

const MEGABYTE = 1024 * 1024;

/** Some kilobytes that unpack to many megabytes. */
export const zipBomb = (megabytes: number): Buffer =>
  Buffer.from(
    zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(megabytes * MEGABYTE) }, { level: 9 }),
  );

/** Very many files in one archive. */
export const zipOfMany = (count: number): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.xml`, strToU8('x')])),
    ),
  );

/** An archive within an archive, by name or by content. */
export const zipWithin = (name: string): Buffer =>
  Buffer.from(zipSync({ [name]: new Uint8Array(zipBomb(1)) }));
