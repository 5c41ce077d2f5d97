// How assumptions and the figures they move are said.

import type { Assumption } from '#lib/domain/viability/assumptions.ts';
import {
  formatChance,
  formatNumber,
  formatPercent,
  formatPounds,
  formatPrice,
} from '../../format.ts';
import type { Locale } from '../../locale.ts';
import type { MeasureWord } from './url.ts';
import { sensitivityWording } from './wording.ts';

const PENCE = 100;

/** An assumption at a value, e.g. "1.2% a month". */
export function formatAssumption(id: Assumption, value: number, locale: Locale): string {
  const { values } = sensitivityWording(locale);
  const pence = Math.round(value * PENCE);
  switch (id) {
    case 'choice-exits':
    case 'other-exits':
      return values.aMonth(formatPercent(value, 1));
    case 'newcomers':
      return values.aMonth(formatNumber(value, 1));
    case 'peer-effect':
      return values.times(formatNumber(value, 1));
    case 'cost-inflation':
      return values.aYear(formatPercent(value, 1));
    case 'staff-cost':
      return values.anHour(formatPrice(pence));
    case 'fixed-cost':
      return values.aMonth(formatPounds(pence, locale));
    case 'fee':
    case 'other-cost':
      return formatPrice(pence);
    case 'attendance':
      return formatPercent(value);
  }
}

/** A figure of the model, e.g. "34%", "17 months", "£61". */
export function formatMeasure(measure: MeasureWord, value: number, locale: Locale): string {
  switch (measure) {
    case 'chance':
      return formatChance(value, locale);
    case 'months':
      return sensitivityWording(locale).values.months(formatNumber(value, 1));
    case 'cost':
      return formatPounds(Math.round(value) * PENCE, locale);
  }
}

/** The same on an axis, where the title says the unit. */
export function formatMeasureTick(measure: MeasureWord, value: number, locale: Locale): string {
  switch (measure) {
    case 'chance':
      return formatPercent(value);
    case 'months':
      return formatNumber(value, 1);
    case 'cost':
      return formatPounds(Math.round(value) * PENCE, locale);
  }
}

/** The difference of two figures, e.g. "22 points". */
export function formatSwing(measure: MeasureWord, value: number, locale: Locale): string {
  return measure === 'chance'
    ? sensitivityWording(locale).together.points(formatNumber(value * PENCE))
    : measure === 'months'
      ? sensitivityWording(locale).values.months(formatNumber(value, 1))
      : formatPrice(Math.round(value * PENCE));
}
