// Numbers, money, hours and dates read as the content style demands.

import { describe, expect, it } from 'vitest';
import { formatEstimate } from './estimate.ts';
import {
  formatChance,
  formatChange,
  formatDate,
  formatHoursPerWeek,
  formatHoursPerWeekModelled,
  formatMinutes,
  formatModelled,
  formatMonth,
  formatNumber,
  formatOr,
  formatPeople,
  formatPercent,
  formatPounds,
  formatPoundsExact,
  formatPrice,
  formatRate,
  formatShortMonth,
  roundToFigures,
} from './format.ts';

describe('numbers', () => {
  it.each([
    [1234, 0, '1,234'],
    [-1234.56, 1, '\u22121,234.6'],
    [-0.2, 0, '0'],
    [0, 0, '0'],
    [14.25, 1, '14.3'],
  ])('%d with %d decimals is %s', (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text);
  });
  it('refuses what is not a number', () => {
    expect(() => formatNumber(Number.NaN)).toThrow(RangeError);
  });
  it('signs changes', () => {
    expect([formatChange(3), formatChange(-3), formatChange(0), formatChange(0.2)]).toEqual([
      '+3',
      '\u22123',
      '0',
      '0',
    ]);
  });
  it('keeps what is missing apart from 0', () => {
    expect(formatOr<number>(null, formatPercent)).toBe('not known');
    expect(formatOr(0, formatPercent)).toBe('0%');
    expect(formatOr<number>(null, formatPercent, 'cy')).toBe('anhysbys');
  });
  it('gives modelled values 2 significant figures', () => {
    expect([347, 0.0472, 3.14, 9.96, 12_499, -368, 0].map(formatModelled)).toEqual([
      '350',
      '0.05',
      '3.1',
      '10',
      '12,000',
      '\u2212370',
      '0',
    ]);
    expect(roundToFigures(0.04721, 2)).toBe(0.047);
  });
});

describe('money', () => {
  it.each([
    [45_700, '£457'],
    [456_750, '£4,568'],
    [4_251_234, '£42,500'],
    [-4_251_234, '\u2212£42,500'],
    [123_456_789, '£1.2 million'],
    [99_999_600, '£1 million'],
    [20, '£0'],
    [-20, '£0'],
  ])('%d pence is %s', (pence, text) => {
    expect(formatPounds(pence)).toBe(text);
  });
  it('gives ledgers to the pound and prices to the penny', () => {
    expect(formatPoundsExact(-4_251_234)).toBe('\u2212£42,512');
    expect([2356, 3800, 1205, 123_456].map(formatPrice)).toEqual([
      '£23.56',
      '£38',
      '£12.05',
      '£1,234.56',
    ]);
  });
});

describe('time, people, rates', () => {
  it('says hours a week', () => {
    expect(formatHoursPerWeek(870)).toBe('14.5 hours a week');
    expect(formatHoursPerWeek(60)).toBe('1 hour a week');
    expect(formatHoursPerWeek(60_030)).toBe('1,001 hours a week');
    expect(formatHoursPerWeekModelled(20_640)).toBe('340 hours a week');
    expect(formatHoursPerWeek(870, 'cy')).toBe('14.5 awr yr wythnos');
  });
  it('counts people and minutes', () => {
    expect([formatPeople(1), formatPeople(12), formatMinutes(25)]).toEqual([
      '1 person',
      '12 people',
      '25 minutes',
    ]);
    expect(formatRate(21.44, 'people 65+')).toBe('21.4 per 1,000 people 65+');
  });
  it('never promises certainty', () => {
    expect([0.004, 0.347, 0.995].map((share) => formatChance(share))).toEqual([
      'under 1%',
      '35%',
      'over 99%',
    ]);
  });
  it('writes dates in both languages', () => {
    expect(formatDate('2026-10-31')).toBe('31 October 2026');
    expect(formatDate('2026-10-31', 'cy')).toBe('31 Hydref 2026');
    expect(formatDate('')).toBe('not known');
    expect(formatMonth('2026-09')).toBe('September 2026');
    expect(formatShortMonth('2026-09')).toBe('Sep 2026');
  });
});

describe('estimates', () => {
  it('carry the word and the range', () => {
    expect(formatEstimate({ low: 283, mid: 341, high: 409 })).toEqual({
      value: 'about 340',
      range: 'likely 280 to 410',
    });
  });
});
