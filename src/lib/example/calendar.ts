// Dates of the example council as text and whole numbers. Nothing here reads a clock: the example always ends on
// the same day, so that it is the same on every machine and in every year.

/** Last day that the example's records cover. */
export const AS_OF = '2026-10-31';

/** Last month of ledgers and returns. */
export const LAST_MONTH = '2026-10';

/** Months of ledgers, attendance and returns. */
const HISTORY_MONTHS = 36;

const MONTHS_PER_YEAR = 12;
const APRIL = 4;

/** Months counted from year 0, so that months can be added and compared. */
export function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * MONTHS_PER_YEAR + Number(month.slice(5, 7)) - 1;
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** The month "YYYY-MM" with this number. */
function monthText(number: number): string {
  const year = Math.floor(number / MONTHS_PER_YEAR);
  return `${year}-${pad(number - year * MONTHS_PER_YEAR + 1)}`;
}

export const addMonths = (month: string, count: number): string =>
  monthText(monthNumber(month) + count);

/** Every month of the record, earliest first. */
export const HISTORY: readonly string[] = Array.from({ length: HISTORY_MONTHS }, (_, index) =>
  addMonths(LAST_MONTH, index + 1 - HISTORY_MONTHS),
);

export const FIRST_MONTH = addMonths(LAST_MONTH, 1 - HISTORY_MONTHS);

export const monthOf = (day: string): string => day.slice(0, 7);

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const LEAP_FEBRUARY = 29;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function daysInMonth(month: string): number {
  const index = monthNumber(month) % MONTHS_PER_YEAR;
  const year = Number(month.slice(0, 4));
  return index === 1 && isLeap(year) ? LEAP_FEBRUARY : (DAYS_IN_MONTH[index] ?? 0);
}

/** A day of a month; days beyond its end become its last day. */
export const dayIn = (month: string, day: number): string =>
  `${month}-${pad(Math.min(Math.max(1, day), daysInMonth(month)))}`;

/** The day `count` days after `day`; negative counts go back. */
export function addDays(day: string, count: number): string {
  let month = monthOf(day);
  let date = Number(day.slice(8, 10)) + count;
  while (date > daysInMonth(month)) {
    date -= daysInMonth(month);
    month = addMonths(month, 1);
  }
  while (date < 1) {
    month = addMonths(month, -1);
    date += daysInMonth(month);
  }
  return dayIn(month, date);
}

/** Aprils between two months: how often a yearly rise has come into force. */
export function aprilsBetween(earlier: string, later: string): number {
  const fiscalYear = (month: string): number =>
    Math.floor((monthNumber(month) - APRIL + 1) / MONTHS_PER_YEAR);
  return fiscalYear(later) - fiscalYear(earlier);
}

/** The financial year of a month in words, e.g. "2026 to 2027". */
export function financialYear(month: string): string {
  const start = Math.floor((monthNumber(month) - APRIL + 1) / MONTHS_PER_YEAR);
  return `${start} to ${start + 1}`;
}
