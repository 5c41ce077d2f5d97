import { describe, expect, it } from 'vitest';
import { guessDateOrder, understandAgeGroup, understandDate, understandMonth } from './dates.ts';
import { Fault } from './fault.ts';

describe('understandDate', () => {
  it.each([
    ['12/03/2026', '2026-03-12'],
    ['1/2/26', '2026-02-01'],
    ['31-12-1999', '1999-12-31'],
    ['31.12.99', '1999-12-31'],
    ['2026-03-12', '2026-03-12'],
    ['2026-3-1', '2026-03-01'],
    ['2026-03-12T00:00:00', '2026-03-12'],
    ['12/03/2026 00:00', '2026-03-12'],
    ['12 March 2026', '2026-03-12'],
    ['12th Mar 26', '2026-03-12'],
    ['Thursday, 12 March 2026', '2026-03-12'],
    ['12-Sept-2025', '2025-09-12'],
    ['1 Mawrth 2026', '2026-03-01'],
    ['45000', '2023-03-15'],
    ['29/02/2024', '2024-02-29'],
  ])('understands %s', (raw, day) => expect(understandDate(raw, 'day-first')).toBe(day));

  it.each([
    '29/02/2025',
    '31/04/2026',
    '00/01/2026',
    '13/13/2026',
    '2026-02-30',
    'soon',
    '',
    '1',
    '12/2026',
    '12 Foo 2026',
    '9'.repeat(50),
  ])('refuses %s', (raw) => expect(understandDate(raw, 'day-first')).toBeInstanceOf(Fault));

  it('takes the month first only where it is told to', () => {
    expect(understandDate('03/12/2026', 'month-first')).toBe('2026-03-12');
    expect(understandDate('12/31/2026', 'day-first')).toBeInstanceOf(Fault);
  });

  it('refuses a year that nobody means', () => {
    expect(understandDate('01/01/0026', 'day-first')).toEqual(new Fault('date-out-of-range'));
    expect(understandDate('01/01/2206', 'day-first')).toEqual(new Fault('date-out-of-range'));
  });
});

describe('guessDateOrder', () => {
  it.each([
    [['01/02/2026', '02/13/2026'], 'month-first'],
    [['01/02/2026', '13/02/2026'], 'day-first'],
    [['01/02/2026'], 'day-first'],
    [['13/02/2026', '02/13/2026'], 'day-first'],
    [[], 'day-first'],
  ] as const)('of %j is %s', (cells, order) => expect(guessDateOrder(cells)).toBe(order));
});

describe('understandMonth', () => {
  it.each([
    ['2026-03', '2026-03'],
    ['03/2026', '2026-03'],
    ['March 2026', '2026-03'],
    ['Mar-26', '2026-03'],
    ["Mar '26", '2026-03'],
    ['31/03/2026', '2026-03'],
    ['2026-03-01', '2026-03'],
  ])('understands %s', (raw, month) => expect(understandMonth(raw, 'day-first')).toBe(month));
  it.each(['2026-13', '0/2026', 'Q3 2026', 'Foo 2026', ''])('refuses %j', (raw) =>
    expect(understandMonth(raw, 'day-first')).toBeInstanceOf(Fault),
  );
});

describe('understandAgeGroup', () => {
  const TODAY = '2026-11-26';
  it.each([
    ['64', '18-64'],
    ['65', '65+'],
    ['18-64', '18-64'],
    ['25 to 44', '18-64'],
    ['65+', '65+'],
    ['85 and over', '65+'],
    ['75 - 84', '65+'],
    ['27/11/1961', '18-64'],
    ['26/11/1961', '65+'],
  ])('puts %s into %s', (raw, group) =>
    expect(understandAgeGroup(raw, 'day-first', TODAY)).toBe(group),
  );
  it.each(['17', '121', '60 to 70', '50+', 'old', ''])('refuses %j', (raw) =>
    expect(understandAgeGroup(raw, 'day-first', TODAY)).toBeInstanceOf(Fault),
  );
});
