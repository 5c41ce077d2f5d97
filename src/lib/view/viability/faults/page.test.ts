// Books that the model refuses are told row by row, with what to do and what can still be said.

import { describe, expect, it } from 'vitest';
import type { ServiceMonth } from '#lib/domain/viability/records.ts';
import { plainText } from '../../sentence.ts';
import type { SetAsideService } from '../assessed.ts';
import { shapeFaultsPage } from './page.ts';

const month = (name: string, bookedPlaces: number): ServiceMonth => ({
  serviceId: 's1',
  month: name,
  fixedPence: 200_000,
  staffPence: 300_000,
  variablePence: 100_000,
  blockPence: 0,
  feePence: 550_000,
  bookedPlaces,
  attendedPlaces: bookedPlaces,
});
const aside: SetAsideService = {
  service: { id: 's1', name: 'Mill House' } as SetAsideService['service'],
  people: 14,
  ledger: [month('2026-08', 120), month('2026-09', 100), month('2026-10', -4)],
  faults: [
    { kind: 'negative-places', month: '2026-10', field: 'booked_places', found: -4, bound: 0 },
    { kind: 'block-in-past', month: '2026-10', field: 'block_schedule', found: 0, bound: 1500 },
    { kind: 'no-attendance', month: null, field: 'person', found: null, bound: null },
  ],
};

describe('books with faults', () => {
  const page = shapeFaultsPage(aside, '/council/viability', 'en');

  it('names service, month, field and remedy of each', () => {
    expect(page.rows.map(({ service, month: at, field }) => [service, at, field])).toEqual([
      ['Mill House', 'October 2026', 'booked_places'],
      ['Mill House', 'October 2026', 'block_schedule'],
      ['Mill House', 'every month', 'person'],
    ]);
    expect(page.rows[0]?.what).toBe('−4 places: there cannot be fewer than none');
    expect(page.rows[1]?.what).toBe(
      '£0 was paid, but the last step of the block schedule says £1,500',
    );
    expect(page.rows.every(({ remedy }) => remedy.length > 10)).toBe(true);
  });

  it('says what is missing, and from the newest sound month what can still be said', () => {
    expect(plainText(page.answer)).toContain('No chance of closing is given');
    expect(page.still).toEqual([
      '14 people have a booking, by the attendance list.',
      'A booked place cost £60 in September 2026, by the ledger alone.',
      'In September 2026 income was £500 under cost, by the ledger alone.',
    ]);
    expect(page.importsHref).toBe('/council/imports');
  });

  it('quotes no month that a fault names, nor one without places', () => {
    const none = shapeFaultsPage(
      { ...aside, people: 0, ledger: [month('2026-10', -4), month('2026-09', 0)] },
      '/council/viability',
      'en',
    );
    expect(none.still).toEqual([
      'No booking is on record.',
      'No month of the ledger is sound enough to quote.',
    ]);
  });
});
