// Templates and column guides, made from the same description that reads the files.

import writeXlsxFile from 'write-excel-file/node';
import { encodeCsv } from '#lib/view/export/csv.ts';
import { formatNumber } from '#lib/view/format.ts';
import type { GuideRow } from '#lib/view/imports/guide.ts';
import { importsWording } from '#lib/view/imports/wording.ts';
import type { ImportsWording } from '#lib/view/imports/wording.en.ts';
import type { Locale } from '#lib/view/locale.ts';
import type { Column, ColumnType, ImportKind } from './kinds/kind.ts';

/** What may stand in a column, in words. */
export function tellType(type: ColumnType, locale: Locale): string {
  const words = importsWording(locale);
  const { types } = words.guide;
  const titles = (): string =>
    type.is === 'code' ? type.codes.map(({ title }) => title[locale]).join(', ') : '';
  switch (type.is) {
    case 'text':
      return types.text(formatNumber(type.max));
    case 'code':
      return type.isMany ? types.codes(titles()) : types.code(titles());
    case 'money':
      return types.money(type.per === null ? '' : words.match.periods[type.per]);
    case 'number': {
      const [min, max] = [formatNumber(type.min), formatNumber(type.max)];
      return type.isWhole ? types.whole(min, max) : types.number(min, max);
    }
    case 'place':
      return type.takesSectors ? types.sector : types.place;
    case 'reference':
      return type.isMade ? types.named : types.reference;
    default:
      return types[type.is];
  }
}

const meaning = (whenEmpty: unknown, words: ImportsWording['guide']): string => {
  if (whenEmpty === false) return words.emptyMeansNo;
  return whenEmpty === '' ? words.emptyMeansNone : words.emptyMeansZero;
};

/** The column guide: every column with what may stand in it, in the order of the template. */
export function guideRows(kind: ImportKind, locale: Locale): GuideRow[] {
  const words = importsWording(locale).guide;
  return Object.entries(kind.columns).map(([id, column]) => {
    const { type, title, help, also, examples, isRequired, whenEmpty } = column;
    const among = kind.together?.find((group) => group.includes(id));
    const empty = whenEmpty === undefined ? among && words.emptyAmong : meaning(whenEmpty, words);
    return {
      id,
      title: title[locale],
      isRequired,
      holds: [tellType(type, locale), ...(empty ? [empty] : [])].join('; '),
      help: help[locale],
      also: also.join(', '),
      examples: examples.filter((example) => example !== '').join(' · '),
    };
  });
}

/** Columns of the template: those that are dropped when read are better left out of a file altogether. */
const templateColumns = (kind: ImportKind): readonly Column[] =>
  Object.values(kind.columns).filter(({ type }) => type.is !== 'personal');

/** Names of the columns and two example rows. */
export function templateCsv(kind: ImportKind, locale: Locale): string {
  const columns = templateColumns(kind);
  return encodeCsv({
    columns: columns.map(({ title }) => title[locale]),
    rows: [0, 1].map((at) => columns.map(({ examples }) => examples[at] ?? '')),
  });
}

const BOLD = { fontWeight: 'bold' } as const;

/** The same as a workbook, with the column guide on a second sheet. Every cell is text: nothing is turned into a date. */
export async function templateWorkbook(kind: ImportKind, locale: Locale): Promise<Uint8Array> {
  const columns = templateColumns(kind);
  const words = importsWording(locale).guide;
  const cell = (value: string, style: object = {}): { value: string; type: typeof String } => ({
    value,
    type: String,
    ...style,
  });
  const heads = [words.column, words.isNeeded, words.holds, words.help, words.also, words.examples];
  const guide = guideRows(kind, locale).map((row) => [
    row.title,
    row.isRequired ? words.yes : words.no,
    row.holds,
    row.help,
    row.also,
    row.examples,
  ]);
  const sheets = [
    {
      sheet: sheetName(kind.title[locale]),
      data: [
        columns.map(({ title }) => cell(title[locale], BOLD)),
        ...[0, 1].map((at) => columns.map(({ examples }) => cell(examples[at] ?? ''))),
      ],
    },
    {
      sheet: words.columns,
      data: [
        heads.map((head) => cell(head, BOLD)),
        ...guide.map((row) => row.map((text) => cell(text))),
        [],
        [cell(words.emptyRule)],
      ],
    },
  ];
  return new Uint8Array(await writeXlsxFile(sheets).toBuffer());
}

/** Longest name of a sheet that spreadsheets take, and the letters they refuse. */
const LONGEST_SHEET = 31;
const sheetName = (title: string): string =>
  title.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, LONGEST_SHEET);
