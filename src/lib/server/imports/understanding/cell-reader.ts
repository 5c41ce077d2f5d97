// Makes one reader for each column of a kind, fitted to how this file is matched. Most cells repeat from row to row, so
// answers are remembered; free text is not.

import type { FindingCode } from '#lib/view/imports/finding.ts';
import type { Column, ReferenceTo } from '../kinds/kind.ts';
import { isPageName } from '../kinds/page-names.ts';
import type { Matching } from '../matching/matching.ts';
import { understandAgeGroup, understandDate, understandMonth } from './dates.ts';
import { Fault, plainWords } from './fault.ts';
import { understandDuration, understandMoney, understandNumber } from './numbers.ts';
import { understandOutline } from './outlines.ts';
import { understandPlace, understandPlaceOrSector, type PlaceIndex } from './places.ts';
import {
  NO_REFERENCES,
  understandNamed,
  understandReference,
  type ReferenceIndex,
} from './references.ts';
import {
  codeBook,
  understandCode,
  understandCodes,
  understandWeekdays,
  understandYesNo,
} from './words.ts';

/** What is known of the council when a file is read. */
export interface Surroundings {
  /** Day of the import (ISO date). */
  readonly today: string;
  readonly councilName: string;
  /** Code of the Office for National Statistics; null where the council has none. */
  readonly councilCode: string | null;
  readonly places: PlaceIndex;
  readonly references: Readonly<Partial<Record<ReferenceTo, ReferenceIndex>>>;
  /** Fields about people that the council keeps. */
  readonly keptFields: ReadonlySet<string>;
}

/** Says something about a cell that is taken all the same. */
export type Flag = (code: FindingCode, detail?: string) => void;
/** The value of a cell that is not empty, or a {@link Fault}. */
export type CellReader = (raw: string, flag: Flag) => unknown;

const REMEMBERED = 10_000;

type Flagged = readonly [FindingCode, string?];

/** Remembers answers, and what was flagged with them, up to a bound that no honest column of words reaches. */
function remember(read: CellReader): CellReader {
  const answers = new Map<string, unknown>();
  const flagged = new Map<string, readonly Flagged[]>();
  return (raw, flag) => {
    const known = answers.get(raw);
    if (known !== undefined) {
      if (flagged.size > 0) for (const [code, detail] of flagged.get(raw) ?? []) flag(code, detail);
      return known === NOTHING ? null : known;
    }
    if (answers.size >= REMEMBERED) return read(raw, flag);
    const flags: Flagged[] = [];
    const value = read(raw, (code, detail) => {
      flags.push(detail === undefined ? [code] : [code, detail]);
      flag(code, detail);
    });
    answers.set(raw, value ?? NOTHING);
    if (flags.length > 0) flagged.set(raw, flags);
    return value;
  };
}

/** Stands for "no value" among remembered answers. */
const NOTHING = Symbol('nothing');

/** Reader of one column of the kind. */
export function cellReader(
  id: string,
  { type }: Column,
  matching: Matching,
  around: Surroundings,
): CellReader {
  const order = matching.dateOrder;
  switch (type.is) {
    case 'text':
      return type.isAddress === true
        ? (raw) => asAddress(cleanText(raw, type.max))
        : (raw) => cleanText(raw, type.max);
    case 'code':
      return codeReader(id, type, matching);
    case 'date':
      return remember((raw) => understandDate(raw, order));
    case 'month':
      return remember((raw) => understandMonth(raw, order));
    case 'money': {
      const given = matching.periods.find(([column]) => column === id)?.[1] ?? null;
      return remember((raw) => understandMoney(raw, type, given));
    }
    case 'number':
      return remember((raw) => understandNumber(raw, type));
    case 'duration': {
      const unit = matching.units.find(([column]) => column === id)?.[1] ?? 'hours';
      return remember((raw) => understandDuration(raw, type, unit));
    }
    case 'yes-no':
      return understandYesNo;
    case 'place':
      return remember((raw, flag) =>
        type.takesSectors
          ? understandPlaceOrSector(raw, around.places, flag)
          : understandPlace(raw, around.places, flag),
      );
    case 'outline':
      return understandOutline;
    case 'weekdays':
      return remember(understandWeekdays);
    case 'reference': {
      const index = around.references[type.to] ?? NO_REFERENCES;
      return remember((raw) =>
        type.isMade ? understandNamed(raw, type.to, index) : understandReference(raw, index),
      );
    }
    case 'age-group':
      return remember((raw) => understandAgeGroup(raw, order, around.today));
    case 'personal':
      return (raw) => (around.keptFields.has(type.field) ? cleanText(raw, LONGEST_DETAIL) : null);
  }
}

const LONGEST_DETAIL = 200;
// Control characters cannot be stored or shown; a line break within a cell becomes a space.
const CONTROL = /\p{Cc}+/gu;

function cleanText(raw: string, max: number): string | Fault {
  const text = raw.replace(CONTROL, ' ').trim();
  return text.length > max ? new Fault('too-long', String(max)) : text;
}

const asAddress = (text: string | Fault): string | Fault =>
  typeof text === 'string' && isPageName(text) ? new Fault('name-of-a-page', text) : text;

function codeReader(
  id: string,
  type: Extract<Column['type'], { is: 'code' }>,
  matching: Matching,
): CellReader {
  const extra = matching.words
    .filter(([column]) => column === id)
    .map(([, word, code]) => [word, code] as const);
  const book = codeBook(type.codes, extra);
  return remember((raw, flag) => {
    if (book.retired.has(plainWords(raw))) flag('code-retired');
    return type.isMany ? understandCodes(raw, book) : understandCode(raw, book);
  });
}
