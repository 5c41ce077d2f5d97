// Numbers, money, time and dates as a reader should see them (GOV.UK content style): commas from 1,000,
// a real minus, no more figures than the value can carry, "not known" for what is missing.

import type { Locale } from './locale.ts';
import { INTL_TAG } from './locale.ts';
import { shellWording } from './shell/wording.ts';

/** The true minus sign. */
export const MINUS = '\u2212';
/** Symbol of a value hidden because it would speak of too few people (Government Statistical Service). */
export const SUPPRESSED = '[c]';

const PENCE_IN_POUND = 100;
const ROUND_TO_HUNDREDS_FROM = 10_000;
const MILLION = 1_000_000;
const MINUTES_IN_HOUR = 60;
const WHOLE_HOURS_FROM = 100;
const MODELLED_FIGURES = 2;

const numberFormats = new Map<number, Intl.NumberFormat>();

/**
 * A number with commas and at most `decimals` decimals; negative with a true minus; never "-0".
 * Welsh writes figures as English does.
 *
 * @throws RangeError when the value is not finite: a missing value is null, see {@link formatOr}.
 */
export function formatNumber(value: number, decimals = 0): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a number to show: ${value}`);
  let format = numberFormats.get(decimals);
  if (format === undefined) {
    format = new Intl.NumberFormat('en-GB', { maximumFractionDigits: decimals });
    numberFormats.set(decimals, format);
  }
  return format
    .format(value)
    .replace(/^-(?=0$)/, '')
    .replace('-', MINUS);
}

/** A change: always with a sign, "no change" as plain 0. */
export function formatChange(value: number, decimals = 0): string {
  const text = formatNumber(value, decimals);
  return value > 0 && text !== '0' ? `+${text}` : text;
}

/** Any formatter for a value that may be missing: null gives "not known", which is never 0. */
export function formatOr<T>(
  value: T | null,
  format: (value: T) => string,
  locale: Locale = 'en',
): string {
  return value === null ? shellWording(locale).values.notKnown : format(value);
}

/** Rounds to so many significant figures; 0 stays 0. */
export function roundToFigures(value: number, figures: number): number {
  if (value === 0) return 0;
  return Number(value.toPrecision(figures));
}

/** A modelled number: 2 significant figures, with commas. The words "about" and the range stand beside it. */
export function formatModelled(value: number): string {
  const rounded = roundToFigures(value, MODELLED_FIGURES);
  return formatNumber(rounded, Math.abs(rounded) < 10 && !Number.isInteger(rounded) ? 2 : 0);
}

/**
 * Money in prose and tables: whole pounds, from £10,000 to the nearest £100, from £1 million "£1.2 million".
 *
 * @param pence - integer pence.
 */
export function formatPounds(pence: number, locale: Locale = 'en'): string {
  const pounds = pence / PENCE_IN_POUND;
  const size = Math.abs(pounds);
  const sign = pounds < 0 ? MINUS : '';
  if (size >= MILLION - 50) {
    return sign + shellWording(locale).measures.million(formatNumber(size / MILLION, 1));
  }
  const whole = size >= ROUND_TO_HUNDREDS_FROM ? Math.round(size / 100) * 100 : Math.round(size);
  return whole === 0 ? '£0' : `${sign}£${formatNumber(whole)}`;
}

/** Money in full, to the pound: for ledgers and totals that must add up. */
export function formatPoundsExact(pence: number): string {
  const whole = Math.round(Math.abs(pence) / PENCE_IN_POUND);
  return whole === 0 ? '£0' : `${pence < 0 ? MINUS : ''}£${formatNumber(whole)}`;
}

/** A modelled sum of money: 2 significant figures. */
export function formatPoundsModelled(pence: number, locale: Locale = 'en'): string {
  return formatPounds(roundToFigures(pence, MODELLED_FIGURES), locale);
}

/** A price: pounds, with pence only where there are any ("£23.56", "£38"). */
export function formatPrice(pence: number): string {
  const size = Math.abs(pence) / PENCE_IN_POUND;
  const text = Number.isInteger(size)
    ? formatNumber(size)
    : `${formatNumber(Math.floor(size))}.${String(Math.round(size * PENCE_IN_POUND) % PENCE_IN_POUND).padStart(2, '0')}`;
  return `${pence < 0 ? MINUS : ''}£${text}`;
}

/** Hours without a unit, from minutes: one decimal below 100 hours, whole above. */
export function formatHours(minutes: number): string {
  const hours = minutes / MINUTES_IN_HOUR;
  return formatNumber(hours, Math.abs(hours) < WHOLE_HOURS_FROM ? 1 : 0);
}

/** "14.5 hours a week", from minutes a week. */
export function formatHoursPerWeek(minutesPerWeek: number, locale: Locale = 'en'): string {
  const text = formatHours(minutesPerWeek);
  return shellWording(locale).measures.hoursPerWeek(text, text !== '1');
}

/** Modelled hours a week: 2 significant figures, from minutes a week. */
export function formatHoursPerWeekModelled(minutesPerWeek: number, locale: Locale = 'en'): string {
  const text = formatModelled(minutesPerWeek / MINUTES_IN_HOUR);
  return shellWording(locale).measures.hoursPerWeek(text, text !== '1');
}

/** "25 minutes". */
export function formatMinutes(minutes: number, locale: Locale = 'en'): string {
  const text = formatNumber(minutes);
  return shellWording(locale).measures.minutes(text, text !== '1');
}

/** "12 people", "1 person". */
export function formatPeople(people: number, locale: Locale = 'en'): string {
  const text = formatNumber(people);
  return shellWording(locale).measures.people(text, text !== '1');
}

/** A share of 1 as a percentage: "37.8%" with one decimal, "38%" by default. */
export function formatPercent(share: number, decimals = 0): string {
  return `${formatNumber(share * 100, decimals)}%`;
}

/** A modelled chance: 2 significant figures, and never a flat 0% or 100% that no model can promise. */
export function formatChance(share: number, locale: Locale = 'en'): string {
  const percent = share * 100;
  const { under, over } = shellWording(locale).values;
  if (percent < 1) return under('1%');
  if (percent > 99) return over('99%');
  return `${formatModelled(percent)}%`;
}

/** "21.4 per 1,000 people 65+". */
export function formatRate(perThousand: number, whom: string, locale: Locale = 'en'): string {
  return shellWording(locale).measures.perThousand(formatNumber(perThousand, 1), whom);
}

const dayFormat = (locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(INTL_TAG[locale], { timeZone: 'UTC', ...options });
const DAY = {
  en: dayFormat('en', { day: 'numeric', month: 'long', year: 'numeric' }),
  cy: dayFormat('cy', { day: 'numeric', month: 'long', year: 'numeric' }),
} as const;
const MONTH = {
  en: dayFormat('en', { month: 'long', year: 'numeric' }),
  cy: dayFormat('cy', { month: 'long', year: 'numeric' }),
} as const;
const SHORT_MONTH = {
  en: dayFormat('en', { month: 'short', year: 'numeric' }),
  cy: dayFormat('cy', { month: 'short', year: 'numeric' }),
} as const;

/** "31 October 2026" from an ISO date or date and time; "not known" from an empty one, as of a council without records. */
export function formatDate(isoDate: string, locale: Locale = 'en'): string {
  if (isoDate === '') return shellWording(locale).values.notKnown;
  return DAY[locale].format(new Date(`${isoDate.slice(0, 10)}T00:00:00Z`));
}

/** "October 2026" from "YYYY-MM" or an ISO date. */
export function formatMonth(month: string, locale: Locale = 'en'): string {
  return MONTH[locale].format(new Date(`${month.slice(0, 7)}-01T00:00:00Z`));
}

/** "Oct 2026" from "YYYY-MM" or an ISO date, where there is little room. */
export function formatShortMonth(month: string, locale: Locale = 'en'): string {
  return SHORT_MONTH[locale]
    .format(new Date(`${month.slice(0, 7)}-01T00:00:00Z`))
    .replace('Sept', 'Sep');
}
