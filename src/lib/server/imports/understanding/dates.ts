// Days and months as people write them in spreadsheets, day first unless the matching says otherwise.

import type { AgeGroup } from '#lib/domain/market/records.ts';
import { Fault, type Understood } from './fault.ts';

export type DateOrder = 'day-first' | 'month-first';

const LONGEST_DATE = 40;
/** A year of two digits up to this one is of this century. */
const LAST_SHORT_YEAR = 49;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
const MONTHS_IN_YEAR = 12;
/** Day numbers of spreadsheets for 1954 to 2064: what a date becomes when its format is lost. */
const SERIAL_RANGE = [20_000, 60_000] as const;
/** Day number of 1 January 1970. */
const SERIAL_OF_1970 = 25_569;
const MILLISECONDS_IN_DAY = 86_400_000;

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const FIGURES = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?: .*)?$/;
const NAMED =
  /^(?:[a-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)?[-/ ]([a-z]{3,9})\.?,?[-/ ](\d{4}|\d{2})(?: .*)?$/i;
const SERIAL = /^\d{5}(?:\.\d+)?$/;
const ISO_MONTH = /^(\d{4})[-/.](\d{1,2})$/;
const FIGURES_MONTH = /^(\d{1,2})[-/.](\d{4})$/;
const NAMED_MONTH = /^([a-z]{3,9})\.?[-/ ',]{0,3}(\d{4}|\d{2})$/i;

const MONTH_NAMES: readonly (readonly string[])[] = [
  ['january', 'ionawr'],
  ['february', 'chwefror'],
  ['march', 'mawrth'],
  ['april', 'ebrill'],
  ['may', 'mai'],
  ['june', 'mehefin'],
  ['july', 'gorffennaf'],
  ['august', 'awst'],
  ['september', 'medi'],
  ['october', 'hydref'],
  ['november', 'tachwedd'],
  ['december', 'rhagfyr'],
];
const SHORTEST_NAME = 3;

/** 1 to 12 for a name or its first letters; 0 when it is no month. */
function monthNumber(name: string): number {
  const word = name.toLowerCase();
  if (word.length < SHORTEST_NAME) return 0;
  return MONTH_NAMES.findIndex((names) => names.some((full) => full.startsWith(word))) + 1;
}

const fullYear = (text: string): number => {
  const year = Number(text);
  if (text.length > 2) return year;
  return year + (year <= LAST_SHORT_YEAR ? 2000 : FIRST_YEAR);
};

const two = (value: number): string => String(value).padStart(2, '0');

/** ISO text of a day that exists; a fault otherwise. */
function dayOf(year: number, month: number, day: number): Understood<string> {
  if (month < 1 || month > MONTHS_IN_YEAR || day < 1) return new Fault('not-a-date');
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day > last) return new Fault('not-a-date');
  if (year < FIRST_YEAR || year > LAST_YEAR) return new Fault('date-out-of-range');
  return `${year}-${two(month)}-${two(day)}`;
}

/** "12/03/2026", "12 March 26", "2026-03-12T00:00", or the day number of a spreadsheet. */
export function understandDate(raw: string, order: DateOrder): Understood<string> {
  if (raw.length > LONGEST_DATE) return new Fault('not-a-date');
  const text = raw.trim();
  const iso = ISO.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = FIGURES.exec(text);
  if (figures) {
    const [, first = '', second = '', year = ''] = figures;
    return order === 'day-first'
      ? dayOf(fullYear(year), Number(second), Number(first))
      : dayOf(fullYear(year), Number(first), Number(second));
  }
  const named = NAMED.exec(text);
  if (named) {
    const [, day = '', month = '', year = ''] = named;
    return dayOf(fullYear(year), monthNumber(month), Number(day));
  }
  return SERIAL.test(text) ? dayOfSerial(Number(text)) : new Fault('not-a-date');
}

function dayOfSerial(serial: number): Understood<string> {
  const [first, last] = SERIAL_RANGE;
  if (serial < first || serial > last) return new Fault('not-a-date');
  const time = (Math.floor(serial) - SERIAL_OF_1970) * MILLISECONDS_IN_DAY;
  return new Date(time).toISOString().slice(0, 10);
}

const monthText = (year: number, month: number): Understood<string> =>
  month < 1 || month > MONTHS_IN_YEAR || year < FIRST_YEAR || year > LAST_YEAR
    ? new Fault('not-a-month')
    : `${year}-${two(month)}`;

/** "YYYY-MM" from "March 2026", "Mar-26", "03/2026", or any day in the month. */
export function understandMonth(raw: string, order: DateOrder): Understood<string> {
  if (raw.length > LONGEST_DATE) return new Fault('not-a-month');
  const text = raw.trim();
  const iso = ISO_MONTH.exec(text);
  if (iso) return monthText(Number(iso[1]), Number(iso[2]));
  const figures = FIGURES_MONTH.exec(text);
  if (figures) return monthText(Number(figures[2]), Number(figures[1]));
  const named = NAMED_MONTH.exec(text);
  if (named) return monthText(fullYear(named[2] ?? ''), monthNumber(named[1] ?? ''));
  const day = understandDate(text, order);
  return day instanceof Fault ? new Fault('not-a-month') : day.slice(0, 'YYYY-MM'.length);
}

/** Which order the dates of a column must have: one that only fits month first decides. */
export function guessDateOrder(cells: readonly string[]): DateOrder {
  let monthFirst = 0;
  let dayFirst = 0;
  for (const cell of cells) {
    const [, first = '', second = ''] = FIGURES.exec(cell.trim()) ?? [];
    if (Number(first) > MONTHS_IN_YEAR) dayFirst += 1;
    if (Number(second) > MONTHS_IN_YEAR) monthFirst += 1;
  }
  return monthFirst > 0 && dayFirst === 0 ? 'month-first' : 'day-first';
}

const ADULT = 18;
const OLDER = 65;
const OLDEST = 120;
const AGE = /^\d{1,3}$/;
const BAND = /^(\d{1,3})\s*(?:-|–|to)\s*(\d{1,3})$/;
const OPEN_BAND = /^(\d{1,3})\s*(?:\+|and over|or over|plus)$/i;

const groupOf = (age: number): Understood<AgeGroup> => {
  if (age < ADULT || age > OLDEST) return new Fault('not-an-age');
  return age >= OLDER ? '65+' : '18-64';
};

/** Age group from an age, a band that lies within one group, or a date of birth; the latter goes no further. */
export function understandAgeGroup(
  raw: string,
  order: DateOrder,
  today: string,
): Understood<AgeGroup> {
  const text = raw.trim();
  if (text.length > LONGEST_DATE) return new Fault('not-an-age');
  if (AGE.test(text)) return groupOf(Number(text));
  const open = OPEN_BAND.exec(text);
  if (open) return Number(open[1]) >= OLDER ? groupOf(Number(open[1])) : new Fault('not-an-age');
  const band = BAND.exec(text);
  if (band) {
    const [from, to] = [groupOf(Number(band[1])), groupOf(Number(band[2]))];
    return from === to ? from : new Fault('not-an-age');
  }
  const born = understandDate(text, order);
  return born instanceof Fault ? new Fault('not-an-age') : groupOf(ageOn(born, today));
}

function ageOn(born: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  return today.slice(4) < born.slice(4) ? years - 1 : years;
}
