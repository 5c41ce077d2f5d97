// What a rate reaches: prices at the rate count, unknown prices never do, and a rate that stays costs nothing.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costOfRate, reachByRate, sellsHours, type HourlyProvider } from './affordable.ts';

const provider = (pricePence: number | null, spareMinutes: number | null, district = 'D1') =>
  ({
    kind: 'micro-provider',
    operator: 'independent',
    districtCode: district,
    pricePence,
    spareMinutes,
  }) satisfies HourlyProvider;

describe('what a rate reaches', () => {
  it('a rate of £16 affords no self-employed support at £22 to £24, one of £23 some, and hours follow', () => {
    const providers = [provider(2200, 600), provider(2300, 120), provider(2400, 60)];
    const [found] = reachByRate(providers, ({ districtCode }) => districtCode, 1600, 2300);
    expect(found).toEqual({
      key: 'D1',
      before: { providers: 0, spareMinutes: 0 },
      after: { providers: 2, spareMinutes: 720 },
      priced: 3,
      priceUnknown: 0,
    });
  });

  it('a price that is not on record is counted apart, and hours that are not add nothing', () => {
    const [found] = reachByRate(
      [provider(null, 600), provider(2000, null)],
      () => 'all',
      2200,
      2400,
    );
    expect(found).toMatchObject({
      after: { providers: 1, spareMinutes: 0 },
      priced: 1,
      priceUnknown: 1,
    });
  });

  it('a higher rate never reaches fewer, and places add up to the whole', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.option(fc.nat(4000)), fc.nat(900), fc.constantFrom('A', 'B', 'C'))),
        fc.nat(4000),
        fc.nat(1000),
        (given, before, rise) => {
          const providers = given.map(([price, spare, place]) => provider(price, spare, place));
          const sum = (list: readonly { readonly after: { readonly providers: number } }[]) =>
            list.reduce((all, { after }) => all + after.providers, 0);
          const places = reachByRate(providers, (one) => one.districtCode, before, before + rise);
          const whole = reachByRate(providers, () => 'all', before, before + rise);
          expect(sum(places)).toBe(sum(whole));
          for (const place of places) {
            expect(place.after.providers).toBeGreaterThanOrEqual(place.before.providers);
            expect(place.after.spareMinutes).toBeGreaterThanOrEqual(place.before.spareMinutes);
          }
        },
      ),
      { seed: 7, numRuns: 200 },
    );
  });

  it('sells hours: a price by the hour, or home support without a price', () => {
    expect(sellsHours({ priceUnit: 'hour', supports: ['getting-out'] })).toBe(true);
    expect(sellsHours({ priceUnit: null, supports: ['home-support'] })).toBe(true);
    expect(sellsHours({ priceUnit: 'session', supports: ['home-support'] })).toBe(false);
    expect(sellsHours({ priceUnit: null, supports: ['day-support'] })).toBe(false);
  });
});

describe('what it costs', () => {
  it('the same hours at the new rate, with and without what is known to buy no hours', () => {
    const inUse = { people: 40, pence: 1_000_000, notByHourPence: 200_000 };
    expect(costOfRate(inUse, 2000, 2200)).toEqual({ low: 80_000, high: 100_000 });
    expect(costOfRate(inUse, 2000, 2000)).toEqual({ low: 0, high: 0 });
    expect(costOfRate(inUse, 2000, 1800)).toEqual({ low: -100_000, high: -80_000 });
  });
});
