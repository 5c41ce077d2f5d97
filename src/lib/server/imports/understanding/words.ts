// Words of code lists, yes and no, days of the week, and references of people.

import type { CodeWord } from '../kinds/kind.ts';
import { Fault, plainWords, type Understood } from './fault.ts';

/** A code list made ready for looking up spellings. */
export interface CodeBook {
  readonly bySpelling: ReadonlyMap<string, string>;
  readonly retired: ReadonlySet<string>;
  /** All titles, for saying what may stand there. */
  readonly listed: string;
}

/** @param extra spellings that the council has matched by hand */
export function codeBook(
  codes: readonly CodeWord[],
  extra: readonly (readonly [spelling: string, code: string])[] = [],
): CodeBook {
  const bySpelling = new Map<string, string>();
  const retired = new Set<string>();
  for (const { code, title, also = [], retired: old = [] } of codes) {
    for (const spelling of [code, title.en, title.cy, ...also, ...old]) {
      bySpelling.set(plainWords(spelling), code);
    }
    for (const spelling of old) retired.add(plainWords(spelling));
  }
  for (const [spelling, code] of extra) bySpelling.set(plainWords(spelling), code);
  return { bySpelling, retired, listed: codes.map(({ title }) => title.en).join(', ') };
}

export const understandCode = (raw: string, book: CodeBook): Understood<string> =>
  book.bySpelling.get(plainWords(raw)) ?? new Fault('code-unknown', book.listed);

const BETWEEN_CODES = /[,;/|\n]+/;
const AND = /\s+and\s+/i;

/** Each word once, in the order of the cell. What is one known word, such as "memory and cognition", is not split. */
export function understandCodes(raw: string, book: CodeBook): Understood<readonly string[]> {
  const whole = book.bySpelling.get(plainWords(raw));
  if (whole !== undefined) return [whole];
  const found = new Set<string>();
  const parts = raw
    .split(BETWEEN_CODES)
    .flatMap((part) => (book.bySpelling.has(plainWords(part)) ? [part] : part.split(AND)));
  for (const part of parts) {
    if (part.trim() === '') continue;
    const code = understandCode(part, book);
    if (code instanceof Fault) return code;
    found.add(code);
  }
  return [...found];
}

const YES: ReadonlySet<string> = new Set([
  'y',
  'yes',
  'true',
  't',
  '1',
  'x',
  '✓',
  '✔',
  'ie',
  'oes',
]);
const NO: ReadonlySet<string> = new Set(['n', 'no', 'false', 'f', '0', 'none', 'na', 'nac oes']);

export function understandYesNo(raw: string): Understood<boolean> {
  const word = raw.trim().toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : new Fault('not-yes-or-no');
}

const DAYS: readonly (readonly string[])[] = [
  ['monday', 'llun'],
  ['tuesday', 'mawrth'],
  ['wednesday', 'mercher'],
  ['thursday', 'iau'],
  ['friday', 'gwener'],
  ['saturday', 'sadwrn'],
  ['sunday', 'sul'],
];
const DAYS_IN_WEEK = 7;
const LONGEST_WEEK = 120;
const SHORTEST_DAY = 2;
const WEEKDAYS = [1, 2, 3, 4, 5] as const;

const dayNumber = (word: string): number =>
  DAYS.findIndex((names) => names.some((name) => name.startsWith(word))) + 1;

/** Days 1 to 7 in order: "Mon, Wed", "Monday to Friday", "1 3 5", "weekdays"; "none" is no day. */
export function understandWeekdays(raw: string): Understood<readonly number[]> {
  const text = raw.trim().toLowerCase();
  if (text.length > LONGEST_WEEK) return new Fault('not-weekdays');
  if (text === 'none') return [];
  if (text === 'weekdays') return WEEKDAYS;
  if (text === 'every day' || text === 'daily') return Array.from({ length: 7 }, (_, at) => at + 1);
  const days = new Set<number>();
  for (const part of text.split(/[,;/|+&\n]+|\s+and\s+/)) {
    const span = part.split(/\s*(?:-|–|\bto\b)\s*/).map((word) => word.trim());
    const found = span.length === 2 ? daysBetween(span) : daysAmong(part);
    if (!found) return new Fault('not-weekdays');
    for (const day of found) days.add(day);
  }
  return [...days].toSorted((one, other) => one - other);
}

function daysBetween([from = '', to = '']: readonly string[]): number[] | undefined {
  const [first, last] = [oneDay(from), oneDay(to)];
  if (first === 0 || last < first) return undefined;
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function daysAmong(part: string): number[] | undefined {
  const days = part.split(/\s+/).filter(Boolean).map(oneDay);
  return days.includes(0) ? undefined : days;
}

function oneDay(word: string): number {
  const number = Number(word);
  if (Number.isInteger(number) && number >= 1 && number <= DAYS_IN_WEEK) return number;
  const plain = word.replace(/\.$/, '').replace(/s$/, '');
  return plain.length < SHORTEST_DAY ? 0 : dayNumber(plain);
}

const LONGEST_REFERENCE = 60;
const NHS_NUMBER = /^\d{3}[ -]?\d{3}[ -]?\d{4}$/;
const NHS_WEIGHTS = [10, 9, 8, 7, 6, 5, 4, 3, 2] as const;
const NHS_MODULUS = 11;

/** Ten digits whose last one checks the others, as an NHS number's does. */
export function looksLikeNhsNumber(text: string): boolean {
  if (!NHS_NUMBER.test(text)) return false;
  const digits = [...text.replaceAll(/[ -]/g, '')].map(Number);
  const sum = NHS_WEIGHTS.reduce((total, weight, at) => total + weight * (digits[at] ?? 0), 0);
  const check = (NHS_MODULUS - (sum % NHS_MODULUS)) % NHS_MODULUS;
  return check === digits[NHS_WEIGHTS.length];
}

/** The council's own reference of a person. An NHS number is none: it would name the person everywhere. */
export function understandPseudonym(raw: string): Understood<string> {
  const text = raw.trim();
  if (text.length > LONGEST_REFERENCE) return new Fault('too-long', String(LONGEST_REFERENCE));
  return looksLikeNhsNumber(text) ? new Fault('looks-like-nhs-number') : text;
}
