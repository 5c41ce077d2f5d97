// Numbers, money and time as people write them in spreadsheets. Nothing is guessed: what is not clear is a fault.

import { MONTHS_PER_YEAR, WEEKS_PER_YEAR } from '#lib/domain/kernel/calendar.ts';
import type { Period } from '../kinds/kind.ts';
import { Fault, type Understood } from './fault.ts';

/** Longer than any number: cut off before a pattern looks at it. */
const LONGEST_NUMBER = 40;
const PENCE_IN_POUND = 100;
const MINUTES_IN_HOUR = 60;
const QUARTERS_PER_YEAR = 4;

/** Digits with or without commas (or spaces) between thousands, and at most one decimal point. */
const NUMBER = /^[+-]?(?:\d{1,3}(?:[ ,]\d{3})+|\d+)?(?:\.\d*)?$/;

/** A plain number: "1,250.5", "(20)" and "20-" negative, "−" for minus; undefined when it is none. */
export function parseNumber(raw: string): number | undefined {
  if (raw.length > LONGEST_NUMBER) return undefined;
  let text = raw.trim().replaceAll('\u2212', '-').replaceAll('\u00A0', ' ');
  let sign = 1;
  if (text.startsWith('(') && text.endsWith(')')) {
    sign = -1;
    text = text.slice(1, -1).trim();
  } else if (text.endsWith('-')) {
    sign = -1;
    text = text.slice(0, -1).trim();
  }
  if (!NUMBER.test(text) || !/\d/.test(text)) return undefined;
  return sign * Number(text.replaceAll(/[ ,]/g, ''));
}

interface Bounds {
  readonly min: number;
  readonly max: number;
}

const withinBounds = (
  value: number,
  { min, max }: Bounds,
  shown: (bound: number) => string = String,
): Understood<number> => {
  if (value < min) return new Fault('too-small', shown(min));
  return value > max ? new Fault('too-large', shown(max)) : value;
};

/** A count or a measure. A whole number may be written "12.0". */
export function understandNumber(
  raw: string,
  rule: Bounds & { readonly isWhole: boolean },
): Understood<number> {
  const value = parseNumber(raw);
  if (value === undefined) return new Fault('not-a-number');
  if (rule.isWhole && !Number.isInteger(value)) return new Fault('not-whole');
  return withinBounds(value, rule);
}

/** How people write periods; the plain words of each, without spaces and points. */
const PERIOD_WORDS: Readonly<Record<Period, readonly string[]>> = {
  hour: ['ph', 'perhour', 'hour', 'hourly', 'anhour', 'hr', 'perhr', 'h'],
  session: ['persession', 'session', 'asession', 'pers'],
  day: ['pd', 'perday', 'day', 'daily', 'aday'],
  week: ['pw', 'perweek', 'week', 'weekly', 'aweek', 'wk', 'perwk', 'w'],
  fortnight: ['fortnight', 'fortnightly', 'perfortnight', '2weekly', 'per2weeks', 'pf'],
  'four-weeks': ['4weekly', '4week', 'fourweekly', 'per4weeks', 'p4w', '4wk', '4wkly'],
  month: ['pm', 'pcm', 'permonth', 'month', 'monthly', 'amonth', 'mth'],
  quarter: ['quarterly', 'quarter', 'perquarter', 'pq'],
  year: ['pa', 'py', 'peryear', 'perannum', 'year', 'annual', 'annually', 'yearly', 'ayear', 'yr'],
  once: ['once', 'oneoff', 'one'],
};

const PERIOD_BY_WORD = new Map<string, Period>(
  Object.entries(PERIOD_WORDS).flatMap(([period, words]) =>
    words.map((word) => [word, period as Period] as const),
  ),
);

/** The period that words such as "pw", "per week" or "weekly cost" name. */
export function periodOf(words: string): Period | undefined {
  return PERIOD_BY_WORD.get(words.toLowerCase().replaceAll(/[^a-z0-9]/g, ''));
}

/**
 * How many of a period are in a week, by the weekly-cost rule of the national return: months are twelfths and quarters
 * fourths of 52 weeks. Undefined where a count of sessions, days or hours would be needed.
 */
const PER_WEEK: Readonly<Partial<Record<Period, number>>> = {
  week: 1,
  fortnight: 1 / 2,
  'four-weeks': 1 / 4,
  month: MONTHS_PER_YEAR / WEEKS_PER_YEAR,
  quarter: QUARTERS_PER_YEAR / WEEKS_PER_YEAR,
  year: 1 / WEEKS_PER_YEAR,
};

/** A day service charges by the day and calls it a session: for one attendance the two are the same. */
const ATTENDANCE: readonly Period[] = ['session', 'day'];

/** Turns an amount for one period into the amount for another; undefined when that needs to know more. */
export function convertPeriod(amount: number, from: Period, to: Period): number | undefined {
  if (from === to || (ATTENDANCE.includes(from) && ATTENDANCE.includes(to))) return amount;
  const [given, wanted] = [PER_WEEK[from], PER_WEEK[to]];
  return given === undefined || wanted === undefined ? undefined : (amount * given) / wanted;
}

/** Sign and currency in front; the figures; what follows them. */
const IN_FRONT = /^([-\u2212+]?)\s*(?:£|GBP)?\s*([-\u2212+]?)\s*/i;
const FIGURES = /^(?:\d{1,3}(?:[ ,]\d{3})+(?!\d)|\d+)?(?:\.\d*)?/;
const BEHIND = /^\s*(k(?![a-z]))?\s*(?:\/|per\b|a\b)?\s*(.*)$/i;

/**
 * Pence: "£1,250 pw" or "1250.00 per month", turned into the column's period. Without a period of its own the amount is
 * for `given`, which the matching names, or for the column's period.
 */
export function understandMoney(
  raw: string,
  rule: Bounds & { readonly per: Period | null },
  given: Period | null,
): Understood<number> {
  if (raw.length > LONGEST_NUMBER) return new Fault('not-money');
  const amount = parseAmount(raw);
  if (!amount) return new Fault('not-money');
  const named = amount.period === '' ? undefined : periodOf(amount.period);
  if (amount.period !== '' && named === undefined) {
    return /\d/.test(amount.period)
      ? new Fault('not-money')
      : new Fault('period-unknown', amount.period);
  }
  const from = named ?? given ?? rule.per;
  const pence =
    rule.per === null || from === null
      ? amount.pounds * PENCE_IN_POUND
      : convertPeriod(amount.pounds * PENCE_IN_POUND, from, rule.per);
  if (pence === undefined) return new Fault('period-unknown', amount.period);
  return withinBounds(Math.round(pence), rule, (bound) => `£${bound / PENCE_IN_POUND}`);
}

interface Amount {
  readonly pounds: number;
  readonly period: string;
}

function parseAmount(raw: string): Amount | undefined {
  const text = raw.trim().replaceAll('\u00A0', ' ');
  const isBracketed = text.startsWith('(') && text.endsWith(')');
  const inner = isBracketed ? text.slice(1, -1).trim() : text;
  const [front = '', sign = '', innerSign = ''] = IN_FRONT.exec(inner) ?? [];
  const figures = FIGURES.exec(inner.slice(front.length))?.[0] ?? '';
  const value = parseNumber(figures);
  if (value === undefined) return undefined;
  const [, thousand, period = ''] = BEHIND.exec(inner.slice(front.length + figures.length)) ?? [];
  const isNegative = isBracketed || [sign, innerSign].some((one) => one !== '' && one !== '+');
  const pounds = value * (thousand === undefined ? 1 : 1000) * (isNegative ? -1 : 1);
  return { pounds, period: period.trim() };
}

/** What a bare number in a column of durations means. */
export type DurationUnit = 'hours' | 'minutes';

const CLOCK = /^(\d{1,3}):([0-5]\d)(?::[0-5]\d)?$/;
const WORDED = /^([\d.,]+)\s*(h|hr|hrs|hour|hours|m|min|mins|minute|minutes)\.?$/i;
const BOTH = /^(\d{1,3})\s*h(?:r|rs|our|ours)?\s*(\d{1,2})\s*m?(?:in|ins|inute|inutes)?$/i;

/** Whole minutes: "7.5", "7:30", "7h 30", "450 mins". */
export function understandDuration(
  raw: string,
  rule: Bounds,
  unit: DurationUnit,
): Understood<number> {
  if (raw.length > LONGEST_NUMBER) return new Fault('not-a-duration');
  const minutes = parseMinutes(raw.trim(), unit);
  if (minutes === undefined) return new Fault('not-a-duration');
  return withinBounds(Math.round(minutes), rule, (bound) => `${bound / MINUTES_IN_HOUR} hours`);
}

function parseMinutes(text: string, unit: DurationUnit): number | undefined {
  const parts = CLOCK.exec(text) ?? BOTH.exec(text);
  if (parts) return Number(parts[1]) * MINUTES_IN_HOUR + Number(parts[2]);
  const worded = WORDED.exec(text);
  const value = parseNumber(worded?.[1] ?? text);
  if (value === undefined) return undefined;
  const isHours = worded ? (worded[2] ?? '').toLowerCase().startsWith('h') : unit === 'hours';
  return isHours ? value * MINUTES_IN_HOUR : value;
}
