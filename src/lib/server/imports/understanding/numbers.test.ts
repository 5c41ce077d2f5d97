import { describe, expect, it } from 'vitest';
import { Fault } from './fault.ts';
import { parseNumber, understandDuration, understandMoney, understandNumber } from './numbers.ts';

const WEEK = { per: 'week', min: -1e9, max: 1e9 } as const;
const money = (raw: string, given: 'month' | null = null): unknown =>
  understandMoney(raw, WEEK, given);

describe('understandMoney', () => {
  it.each([
    ['£1,250 pw', 125_000],
    ['1250', 125_000],
    ['1250.5', 125_050],
    ['£ 1 250.00', 125_000],
    ['£75.00 per week', 7_500],
    ['£520 per month', 12_000],
    ['£520 pcm', 12_000],
    ['£5,200 pa', 10_000],
    ['£400 4-weekly', 10_000],
    ['£200/fortnight', 10_000],
    ['£1,300 quarterly', 10_000],
    ['(£30.00)', -3_000],
    ['-£30', -3_000],
    ['£-30', -3_000],
    ['−30', -3_000],
    ['£1.2k a week', 120_000],
    ['GBP 20', 2_000],
    ['.5', 50],
  ])('understands %s as %i pence a week', (raw, pence) => expect(money(raw)).toBe(pence));

  it('takes an amount without a period as the matching says', () =>
    expect(money('520', 'month')).toBe(12_000));

  it.each([
    ['', 'not-money'],
    ['free', 'not-money'],
    ['£', 'not-money'],
    ['12/03/2026', 'not-money'],
    ['1.2.3', 'not-money'],
    ['£20 each', 'period-unknown'],
    ['£20 per session', 'period-unknown'],
    ['9'.repeat(60), 'not-money'],
  ])('refuses %s as %s', (raw, code) => {
    const fault = money(raw);
    expect(fault instanceof Fault && fault.code).toBe(code);
  });

  it('refuses an amount out of bounds and names the bound in pounds', () =>
    expect(understandMoney('£30', { per: null, min: 0, max: 2_500 }, null)).toEqual(
      new Fault('too-large', '£25'),
    ));
});

describe('parseNumber', () => {
  it.each([
    ['1,234,567.8', 1_234_567.8],
    ['1 234', 1234],
    ['(12)', -12],
    ['12-', -12],
    ['12.', 12],
    ['1,23', undefined],
    ['1e5', undefined],
    ['0x10', undefined],
    ['-', undefined],
    ['.', undefined],
    ['', undefined],
  ])('reads %s', (raw, value) => expect(parseNumber(raw)).toBe(value));

  it('takes a whole number written with a decimal point, and refuses a fraction of a person', () => {
    expect(understandNumber('12.0', { isWhole: true, min: 0, max: 20 })).toBe(12);
    expect(understandNumber('12.5', { isWhole: true, min: 0, max: 20 })).toEqual(
      new Fault('not-whole'),
    );
  });
});

describe('understandDuration', () => {
  const rule = { min: 0, max: 10_080 };
  it.each([
    ['7.5', 450],
    ['7:30', 450],
    ['7h 30', 450],
    ['7 hours 30 minutes', 450],
    ['450 mins', 450],
    ['7.5 hrs', 450],
  ])('understands %s', (raw, minutes) =>
    expect(understandDuration(raw, rule, 'hours')).toBe(minutes),
  );
  it('takes a bare number as minutes where the matching says so', () =>
    expect(understandDuration('450', rule, 'minutes')).toBe(450));
  it.each(['soon', '7:75', ''])('refuses %j', (raw) =>
    expect(understandDuration(raw, rule, 'hours')).toBeInstanceOf(Fault),
  );
});
