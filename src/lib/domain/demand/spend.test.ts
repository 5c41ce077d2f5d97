import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SPEND_CATEGORIES, traceSpend, type SpendRow } from './spend.ts';

const spent = (
  category: SpendRow['category'],
  pence: number,
  serviceId: string | null = null,
  month = '2026-10',
): SpendRow => ({ month, category, serviceId, pence });

describe('traceSpend', () => {
  it('knows money by the service that was paid, or only by its purpose, or not at all', () => {
    expect(
      traceSpend([
        spent('day-support', 15_750, 'DC-014'),
        spent('self-employed', 8_800),
        spent('cash', 4_000),
        spent('not-stated', 1_450),
      ]),
    ).toEqual([
      {
        month: '2026-10',
        named: 15_750,
        purposeOnly: 8_800,
        unseen: 5_450,
        unaudited: null,
        known: { low: 0.525, high: 24_550 / 30_000 },
      },
    ]);
  });

  it('a payee that the atlas knows makes even an entry without purpose known', () =>
    expect(traceSpend([spent('not-stated', 100, 'DC-014')])[0]?.known).toEqual({
      low: 1,
      high: 1,
    }));

  it('what was paid out and not audited is unknown money too', () => {
    const rows = [spent('agency', 6_000, 's1'), spent('cash', 2_000)];
    expect(traceSpend(rows, new Map([['2026-10', 20_000]]))[0]).toMatchObject({
      unaudited: 12_000,
      known: { low: 0.3, high: 0.3 },
    });
    // More was spent than paid out that month: savings of earlier months. Nothing is below zero.
    expect(traceSpend(rows, new Map([['2026-10', 5_000]]))[0]).toMatchObject({
      unaudited: 0,
      known: { low: 0.75, high: 0.75 },
    });
  });

  it('a month of refunds alone has no share', () =>
    expect(traceSpend([spent('agency', -800)])[0]).toMatchObject({
      purposeOnly: 0,
      known: null,
    }));

  it('parts add up, shares lie between 0 and 1, and low is never above high', () => {
    const row = fc.record({
      month: fc.constantFrom('2026-09', '2026-10'),
      category: fc.constantFrom(...SPEND_CATEGORIES),
      serviceId: fc.option(fc.constantFrom('s1', 's2')),
      pence: fc.integer({ min: -5_000, max: 100_000 }),
    });
    fc.assert(
      fc.property(fc.array(row), fc.nat(500_000), (rows, paid) => {
        for (const one of traceSpend(rows, new Map([['2026-10', paid]]))) {
          if (one.known === null) continue;
          const whole = one.named + one.purposeOnly + one.unseen + (one.unaudited ?? 0);
          expect(one.known.low).toBeGreaterThanOrEqual(0);
          expect(one.known.high).toBeLessThanOrEqual(1);
          expect(one.known.low).toBeLessThanOrEqual(one.known.high);
          expect(one.known.low * whole).toBeCloseTo(one.named, 6);
          if (one.unaudited !== null) expect(whole).toBeGreaterThanOrEqual(paid);
        }
      }),
    );
  });
});
