// How old a source is, told in one way on every page.

import { formatNumber } from '../format.ts';
import type { Locale } from '../locale.ts';
import { homeWording } from './wording.ts';

const SHOW_YEARS_FROM_DAYS = 730;
const DAYS_PER_YEAR = 365.25;

/** "92 days", and in years from two years up; what covers days to come is 0 days old. */
export function tellAge(days: number, locale: Locale): string {
  const words = homeWording(locale).sources;
  return days < SHOW_YEARS_FROM_DAYS
    ? words.days(formatNumber(Math.max(0, days)), days === 1)
    : words.years(formatNumber(days / DAYS_PER_YEAR, 1));
}
