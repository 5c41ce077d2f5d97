import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ServiceMonth } from './records.ts';
import { bookCost, bookCostWith, equalMonthsPence, sharePlaces } from './year-of-books.ts';

const month = (
  at: number,
  fixedPence: number,
  places: number,
  variablePence = 0,
): ServiceMonth => ({
  serviceId: 's',
  month: `2016-${String(at).padStart(2, '0')}`,
  fixedPence,
  staffPence: 0,
  variablePence,
  blockPence: 0,
  feePence: 0,
  bookedPlaces: places,
  attendedPlaces: places,
});

describe('a year as twelve months', () => {
  it('adds up to the penny and differs by a penny at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (year) => {
        const months = equalMonthsPence(year);
        expect(months).toHaveLength(12);
        expect(months.reduce((sum, pence) => sum + pence, 0)).toBe(year);
        expect(Math.max(...months) - Math.min(...months)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('places shared out among people', () => {
  it('keeps every place, puts nobody twice on a day, and is even', () => {
    const week = fc
      .integer({ min: 1, max: 40 })
      .chain((people) =>
        fc.tuple(
          fc.constant(people),
          fc.array(fc.integer({ min: 0, max: people }), { minLength: 7, maxLength: 7 }),
        ),
      );
    fc.assert(
      fc.property(week, ([people, places]) => {
        const days = sharePlaces(people, places);
        for (const [at, count] of places.entries())
          expect(days.filter((own) => own.includes(at + 1))).toHaveLength(count);
        for (const own of days) expect(new Set(own).size).toBe(own.length);
        const counts = days.map((own) => own.length);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('what a place cost by the books', () => {
  it('Lordswood Community Hub, Medway 2016: £97.34 with 12 people, £44.93 with 26', () => {
    const ledger = equalMonthsPence(19_234_400).map((pence, at) => month(at + 1, pence, 1976 / 12));
    expect(((bookCost(ledger)?.pencePerPlace ?? 0) / 100).toFixed(2)).toBe('97.34');
    expect(((bookCostWith(ledger, 12, 26) ?? 0) / 100).toFixed(2)).toBe('44.93');
  });

  it('moves only what moves with people, and says nothing where nobody came', () => {
    const ledger = [month(1, 10_000, 100, 5_000)];
    expect(bookCostWith(ledger, 10, 20)).toBe((10_000 + 10_000) / 200);
    expect(bookCost([month(1, 10_000, 0)])).toBeNull();
    expect(bookCostWith([], 1, 2)).toBeNull();
  });
});
