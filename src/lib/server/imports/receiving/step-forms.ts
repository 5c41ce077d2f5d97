// Reads the forms of the steps Check and Match. What makes no sense is left out: the page then shows what was found out.

import { PERIODS, type ImportKind } from '../kinds/kind.ts';
import type { Matching } from '../matching/matching.ts';
import { ENCODINGS } from '../reading/encoding.ts';
import { SEPARATORS } from '../reading/layout.ts';
import type { LayoutChoices } from '../reading/sheet.ts';

const MOST_LINE = 1_000;
const LONGEST_WORD = 200;

const text = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

const oneOf = <W extends string>(words: readonly W[], value: string): W | undefined =>
  words.find((word) => word === value);

export function parseLayoutForm(form: FormData): LayoutChoices {
  const encoding = oneOf(ENCODINGS, text(form, 'encoding'));
  const separator = oneOf(SEPARATORS, text(form, 'separator').replace('tab', '\t'));
  const headerLine = Number(text(form, 'headerLine'));
  const sheet = text(form, 'sheet').slice(0, LONGEST_WORD);
  const isLine = Number.isInteger(headerLine) && headerLine >= 1 && headerLine <= MOST_LINE;
  return {
    ...(encoding ? { encoding } : {}),
    ...(separator ? { separator } : {}),
    ...(isLine ? { headerLine } : {}),
    ...(sheet === '' ? {} : { sheet }),
  };
}

/** A column of the file stands for one column of the kind: of two that claim it the first gets it. */
export function parseMatchingForm(form: FormData, kind: ImportKind, width: number): Matching {
  const columns: (readonly [string, number])[] = [];
  const taken = new Set<number>();
  for (const id of Object.keys(kind.columns)) {
    const given = text(form, `column.${id}`);
    const position = given === '' ? -1 : Number(given);
    if (!Number.isInteger(position) || position < 0 || position >= width || taken.has(position)) {
      continue;
    }
    taken.add(position);
    columns.push([id, position]);
  }
  const ids = columns.map(([id]) => id);
  return {
    columns: columns.toSorted(([, one], [, other]) => one - other),
    dateOrder: text(form, 'dateOrder') === 'month-first' ? 'month-first' : 'day-first',
    periods: ids.flatMap((id) => {
      const period = oneOf(PERIODS, text(form, `period.${id}`));
      return period ? [[id, period] as const] : [];
    }),
    units: ids.flatMap((id) => {
      const unit = oneOf(['hours', 'minutes'] as const, text(form, `unit.${id}`));
      return unit ? [[id, unit] as const] : [];
    }),
    words: ids.flatMap((id) => wordsOf(form, kind, id)),
  };
}

/** Pairs of fields `word.COLUMN.N` and `code.COLUMN.N`. */
function wordsOf(
  form: FormData,
  kind: ImportKind,
  id: string,
): (readonly [string, string, string])[] {
  const type = kind.columns[id]?.type;
  if (type?.is !== 'code') return [];
  const words = form.getAll(`word.${id}`);
  const codes = form.getAll(`code.${id}`);
  return words.flatMap((word, at) => {
    const code = type.codes.find((known) => known.code === codes[at])?.code;
    if (typeof word !== 'string' || code === undefined) return [];
    return [[id, word.slice(0, LONGEST_WORD), code] as const];
  });
}
