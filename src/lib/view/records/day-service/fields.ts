// The form that enters a day service by hand: its fields, and how they become the rows of the kinds of file that a
// council would send: a service, its terms, its ledger and the people who attend.

import { MONTHS_PER_YEAR, monthAt, monthNumber } from '#lib/domain/kernel/calendar.ts';
import { slugOf } from '#lib/domain/kernel/slug.ts';
import { equalMonthsPence, sharePlaces } from '#lib/domain/viability/year-of-books.ts';

/** Texts of the form by the name of the field. */
export type Typed = Readonly<Record<string, string>>;
/** Texts of a row by column of its kind. */
type Cells = Readonly<Record<string, string>>;

export const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const DAY_COLUMNS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

/** Groups of people who came and went together; a list of single people comes as a file. */
export const GROUPS = [1, 2, 3, 4] as const;
/** Columns of the ledger in the form, with the column of the kind each stands for. */
export const LEDGER = [
  ['fixed', 'premises'],
  ['staff', 'staff'],
  ['variable', 'transport'],
  ['block', 'block'],
  ['fees', 'fees'],
  ['booked', 'booked'],
  ['attended', 'attended'],
] as const;
type LedgerField = (typeof LEDGER)[number][0];
export const MONTHS: readonly number[] = Array.from({ length: MONTHS_PER_YEAR }, (_, at) => at);

const PLACES: ReadonlySet<LedgerField> = new Set(['booked', 'attended']);
const NEEDED: ReadonlySet<LedgerField> = new Set(['fixed', 'booked', 'attended']);
const PENCE_IN_POUND = 100;
/** Most people of one group: more come as a file. */
const MOST_PEOPLE = 200;
/** Days of one weekday that a month can have. */
const MOST_WEEKS = 5;
const WEEKS_IN_YEAR = 53;

/** What is wrong with a field, beyond what the checks of the kinds say. */
export type FaultCode =
  | 'required'
  | 'not-a-number'
  | 'negative'
  | 'not-a-month'
  | 'month-missing'
  | 'both-ways'
  | 'no-ledger'
  | 'no-places'
  | 'no-people'
  | 'too-many-people'
  | 'no-days'
  | 'above-people'
  | 'above-places'
  | 'above-capacity'
  | 'ends-before-it-begins'
  | 'block-in-the-past'
  | 'outside'
  | 'exists';

export interface Fault {
  readonly field: string;
  readonly code: FaultCode;
  /** A bound, a month or a name. */
  readonly detail: string;
}

/** A row of a kind, and the field that each of its columns came from. */
export interface FormRow {
  readonly cells: Cells;
  readonly fields: Cells;
}

export interface DayService {
  readonly id: string;
  readonly service: FormRow;
  readonly terms: FormRow;
  readonly people: readonly FormRow[];
  readonly ledger: readonly FormRow[];
}

/** A number as people type it; null for an empty field, NaN for something else. */
export function numberIn(text: string | undefined): number | null {
  const bare = (text ?? '').replaceAll(/[\s,£]/gu, '');
  if (bare === '') return null;
  return /^-?(?:\d+\.?\d*|\.\d+)$/.test(bare) ? Number(bare) : Number.NaN;
}

const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;
const plain = (text: string | undefined): string => (text ?? '').trim();

/** Reads the form. Rows are made as far as they can be; with a fault nothing is to be stored. */
export function readDayService(typed: Typed): {
  readonly service: DayService;
  readonly faults: readonly Fault[];
} {
  const faults: Fault[] = [];
  const say = (field: string, code: FaultCode, detail = ''): void => {
    if (!faults.some((fault) => fault.field === field)) faults.push({ field, code, detail });
  };
  const id = slugOf(plain(typed['name']));
  const places = DAYS.map((day) => readCount(typed, `places-${day}`, say));
  if (places.every((count) => count === 0)) say('places-1', 'no-places');
  const ledger = readLedger(typed, id, places, say);
  const people = readPeople(typed, id, places, say);
  const lastMonth = ledger.at(-1)?.cells['month'] ?? '';
  return {
    service: {
      id,
      service: serviceRow(typed, id, places),
      terms: termsRow(typed, id, places, lastMonth, say),
      people,
      ledger,
    },
    faults,
  };
}

type Say = (field: string, code: FaultCode, detail?: string) => void;

/** A whole or broken count; 0 for an empty field. */
function readCount(typed: Typed, field: string, say: Say): number {
  const value = numberIn(typed[field]);
  if (value === null) return 0;
  if (Number.isNaN(value)) say(field, 'not-a-number');
  else if (value < 0) say(field, 'negative');
  return Number.isNaN(value) ? 0 : Math.max(0, value);
}

const row = (
  pairs: readonly (readonly [column: string, cell: string, field: string])[],
): FormRow => ({
  cells: Object.fromEntries(pairs.map(([column, cell]) => [column, cell])),
  fields: Object.fromEntries(pairs.map(([column, , field]) => [column, field])),
});

const asTyped = (typed: Typed, names: readonly (readonly [column: string, field: string])[]) =>
  names.map(([column, field]) => [column, plain(typed[field]), field] as const);

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The day it is known to have been open: the first of its ledger, or of somebody who came. */
function firstDay(typed: Typed): string {
  const days = [
    `${plain(typed['firstMonth'])}-01`,
    ...GROUPS.map((group) => plain(typed[`g${group}-from`])),
  ].filter((day) => DAY.test(day));
  return days.toSorted()[0] ?? '';
}

function serviceRow(typed: Typed, id: string, places: readonly number[]): FormRow {
  return row([
    ['reference', id, 'name'],
    ['kind', 'day-centre', 'name'],
    ['from', firstDay(typed), 'firstMonth'],
    ...asTyped(typed, [
      ['name', 'name'],
      ['provider', 'provider'],
      ['place', 'place'],
      ['operator', 'operator'],
    ]),
    ...DAY_COLUMNS.map((day, at) => [day, String(places[at] ?? 0), `places-${at + 1}`] as const),
  ]);
}

function termsRow(
  typed: Typed,
  id: string,
  places: readonly number[],
  lastMonth: string,
  say: Say,
): FormRow {
  const changeFrom = plain(typed['blockFrom']);
  if (changeFrom !== '' && lastMonth !== '' && changeFrom <= lastMonth)
    say('blockFrom', 'block-in-the-past', lastMonth);
  return row([
    ['service', id, 'name'],
    ['sessions', String(places.filter((count) => count > 0).length), 'places-1'],
    ['places', String(Math.max(...places)), 'places-1'],
    ['reserveFloor', '0', 'reserves'],
    ...asTyped(typed, [
      ['hours', 'hours'],
      ['ratio', 'ratio'],
      ['minStaff', 'minStaff'],
      ['paidHours', 'paidHours'],
      ['staffCost', 'staffCost'],
      ['basis', 'basis'],
      ['reserves', 'reserves'],
      ['deficitMonths', 'deficitMonths'],
      ['notice', 'notice'],
      ['uplift', 'uplift'],
      ['inflation', 'inflation'],
      ['blockFrom', 'blockFrom'],
      ['block', 'blockThen'],
    ]),
  ]);
}

/** One row for each person: places of the week are shared out, since the form knows only how many come on a day. */
function readPeople(typed: Typed, id: string, places: readonly number[], say: Say): FormRow[] {
  const groups = GROUPS.filter((group) => plain(typed[`g${group}-people`]) !== '');
  if (groups.length === 0) say('g1-people', 'no-people');
  return groups.flatMap((group) => {
    const at = (name: string): string => `g${group}-${name}`;
    const people = readCount(typed, at('people'), say);
    const booked = DAYS.map((day) => readCount(typed, at(`day-${day}`), say));
    checkGroup(typed, at, people, booked, places, say);
    if (people > MOST_PEOPLE) return [];
    return sharePlaces(Math.floor(people), booked).map((days, person) =>
      row([
        ['service', id, 'name'],
        ['person', `${id}-${group}-${String(person + 1).padStart(2, '0')}`, at('people')],
        ['weekdays', days.join(', '), at('people')],
        ...asTyped(typed, [
          ['age', 'age'],
          ['need', 'need'],
          ['from', at('from')],
          ['to', at('to')],
          ['exitReason', at('why')],
          ['price', at('fee')],
          ['mechanism', at('paid')],
        ]),
        ['place', '', at('people')],
        ['entry', 'already-there', at('people')],
      ]),
    );
  });
}

function checkGroup(
  typed: Typed,
  at: (name: string) => string,
  people: number,
  booked: readonly number[],
  places: readonly number[],
  say: Say,
): void {
  if (people > MOST_PEOPLE) say(at('people'), 'too-many-people', String(MOST_PEOPLE));
  if (!booked.some((count) => count > 0)) say(at('day-1'), 'no-days');
  const isStill = plain(typed[at('to')]) === '';
  for (const [day, count] of booked.entries()) {
    if (count > people) say(at(`day-${day + 1}`), 'above-people', String(people));
    // People who have left may have come when it was larger.
    else if (isStill && count > (places[day] ?? 0))
      say(at(`day-${day + 1}`), 'above-places', String(places[day] ?? 0));
  }
  const [from, to] = [plain(typed[at('from')]), plain(typed[at('to')])];
  if (from !== '' && to !== '' && to < from) say(at('to'), 'ends-before-it-begins', from);
}

/** Twelve rows: from the year's totals in equal months, or month by month. */
function readLedger(typed: Typed, id: string, places: readonly number[], say: Say): FormRow[] {
  const first = plain(typed['firstMonth']);
  if (!MONTH.test(first)) {
    say('firstMonth', 'not-a-month');
    return [];
  }
  const isYear = LEDGER.some(([field]) => plain(typed[`y-${field}`]) !== '');
  const inMonths = MONTHS.filter((at) =>
    LEDGER.some(([field]) => plain(typed[`m${at}-${field}`]) !== ''),
  );
  if (isYear && inMonths.length > 0) say('y-fixed', 'both-ways');
  if (!isYear && inMonths.length === 0) say('y-fixed', 'no-ledger');
  const week = places.reduce((sum, count) => sum + count, 0);
  const months = isYear
    ? yearOf(typed, week, say)
    : inMonths.length > 0
      ? monthsOf(typed, first, week, say)
      : [];
  return months.map((cells, at) => ({
    cells: { service: id, month: monthAt(monthNumber(first) + at), ...cells },
    fields: {
      service: 'name',
      month: 'firstMonth',
      ...Object.fromEntries(
        LEDGER.map(([field, column]) => [column, isYear ? `y-${field}` : `m${at}-${field}`]),
      ),
    },
  }));
}

function readAmount(typed: Typed, name: string, field: LedgerField, say: Say): number {
  const value = numberIn(typed[name]);
  if (value === null) {
    if (NEEDED.has(field)) say(name, 'required');
    return 0;
  }
  if (Number.isNaN(value)) say(name, 'not-a-number');
  else if (value < 0) say(name, 'negative');
  return Number.isNaN(value) ? 0 : value;
}

function yearOf(typed: Typed, week: number, say: Say): Cells[] {
  const columns = LEDGER.map(([field, column]) => {
    const name = `y-${field}`;
    const value = readAmount(typed, name, field, say);
    if (PLACES.has(field)) {
      if (value > week * WEEKS_IN_YEAR) say(name, 'above-capacity', String(week * WEEKS_IN_YEAR));
      return [column, MONTHS.map(() => String(value / MONTHS_PER_YEAR))] as const;
    }
    const pence = equalMonthsPence(Math.round(value * PENCE_IN_POUND));
    return [column, pence.map((each) => (each / PENCE_IN_POUND).toFixed(2))] as const;
  });
  return MONTHS.map((at) =>
    Object.fromEntries(columns.map(([column, cells]) => [column, cells[at] ?? '0'])),
  );
}

function monthsOf(typed: Typed, first: string, week: number, say: Say): Cells[] {
  return MONTHS.map((at) => {
    const name = (field: string): string => `m${at}-${field}`;
    const isEmpty = LEDGER.every(([field]) => plain(typed[name(field)]) === '');
    if (isEmpty) say(name('fixed'), 'month-missing', monthAt(monthNumber(first) + at));
    return Object.fromEntries(
      LEDGER.map(([field, column]) => {
        const value = isEmpty ? 0 : readAmount(typed, name(field), field, say);
        if (PLACES.has(field) && value > week * MOST_WEEKS)
          say(name(field), 'above-capacity', String(week * MOST_WEEKS));
        return [column, String(value)];
      }),
    );
  });
}
