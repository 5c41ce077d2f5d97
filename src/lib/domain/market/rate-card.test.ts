import { describe, expect, it } from 'vitest';
import { comparePrice, ratesOn, type DirectPaymentRates } from './rate-card.ts';

const aCard = (more: Partial<DirectPaymentRates> = {}): DirectPaymentRates => ({
  year: '2026 to 2027',
  validFrom: '2026-04-01',
  employedHourPence: 1_337,
  selfEmployedHourPence: 1_600,
  agencyHourPence: 2_460,
  dayPence: null,
  ...more,
});

describe('a rate card', () => {
  it('is in force from its day until the next begins', () => {
    const cards = [aCard(), aCard({ year: '2025 to 2026', validFrom: '2025-04-06' })];
    expect(ratesOn(cards, '2025-04-05')).toBeUndefined();
    expect(ratesOn(cards, '2026-03-31')?.year).toBe('2025 to 2026');
    expect(ratesOn(cards, '2026-04-01')?.year).toBe('2026 to 2027');
  });

  it('at £16 an hour is £6 to £8 short of self-employed support at £22 to £24', () => {
    const short = (pricePence: number) =>
      comparePrice({ kind: 'micro-provider', pricePence, priceUnit: 'hour' }, aCard())?.shortPence;
    expect([short(2_200), short(2_400), short(1_500)]).toEqual([600, 800, 0]);
  });

  it('compares days with days and hours with hours, and says nothing where it has no rate', () => {
    const centre = { kind: 'day-centre', pricePence: 5_250, priceUnit: 'session' } as const;
    expect(comparePrice(centre, aCard({ dayPence: 5_050 }))).toEqual({
      year: '2026 to 2027',
      unit: 'session',
      ratePence: 5_050,
      pricePence: 5_250,
      shortPence: 200,
    });
    expect(comparePrice(centre, aCard())).toBeUndefined();
    expect(comparePrice({ ...centre, priceUnit: 'week' }, aCard())).toBeUndefined();
    expect(comparePrice({ ...centre, pricePence: null }, aCard())).toBeUndefined();
    expect(
      comparePrice({ kind: 'co-op', pricePence: 2_000, priceUnit: 'hour' }, aCard()),
    ).toBeUndefined();
  });
});
