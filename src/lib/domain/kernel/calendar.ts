/** Days, months and weeks as the model counts them. Dates come in as ISO text and never from a clock. */

export const MONTHS_PER_YEAR = 12;

export const WEEKS_PER_YEAR = 52;

export const DAYS_PER_WEEK = 7;

export const HOURS_PER_DAY = 24;

export const HOURS_PER_WEEK = DAYS_PER_WEEK * HOURS_PER_DAY;

/** Weeks in a month of a service that is open all year. */
export const WEEKS_PER_MONTH = WEEKS_PER_YEAR / MONTHS_PER_YEAR;

/** Mean length of a month in the Gregorian calendar, for ages in months. */
export const DAYS_PER_MONTH = 30.436875;

const MILLISECONDS_PER_DAY = 86_400_000;
const YEAR_LENGTH = 4;
const MONTH_LENGTH = 7;

/** An ISO date such as "2026-11-22". */
export type IsoDate = string;

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** True for an ISO date that the calendar has: the thirty-first of a shorter month is none. */
export function isCalendarDay(text: string): text is IsoDate {
  const day = new Date(`${text}T00:00:00Z`);
  return ISO_DATE.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** A month such as "2026-11". */
export type IsoMonth = string;

/** Days since 1 January 1970. */
export const dayNumber = (date: IsoDate): number =>
  Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_PER_DAY;

/** Whole days from one date to another; negative when `to` comes first. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from);

/** Age in months, with a fraction. */
export const monthsBetween = (from: IsoDate, to: IsoDate): number =>
  daysBetween(from, to) / DAYS_PER_MONTH;

export const monthOf = (date: IsoDate): IsoMonth => date.slice(0, MONTH_LENGTH);

export const yearOf = (date: IsoDate): number => Number(date.slice(0, YEAR_LENGTH));

/** Months since year 0, so that months can be counted with. */
export const monthNumber = (month: IsoMonth): number =>
  yearOf(month) * MONTHS_PER_YEAR + Number(month.slice(YEAR_LENGTH + 1, MONTH_LENGTH)) - 1;

/** The month at a {@link monthNumber}. */
export const monthAt = (number: number): IsoMonth => {
  const year = Math.floor(number / MONTHS_PER_YEAR);
  const inYear = number - year * MONTHS_PER_YEAR + 1;
  return `${String(year).padStart(YEAR_LENGTH, '0')}-${String(inYear).padStart(2, '0')}`;
};

/** `count` months up to and with `last`, in order. */
export const monthsUpTo = (last: IsoMonth, count: number): readonly IsoMonth[] =>
  Array.from({ length: count }, (_, back) => monthAt(monthNumber(last) - count + 1 + back));
