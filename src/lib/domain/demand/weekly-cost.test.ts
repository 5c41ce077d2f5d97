import { describe, expect, it } from 'vitest';
import { EventMonths } from './reporting-period.ts';
import { leadingMechanism, weeklyCost, type CostFrequency } from './weekly-cost.ts';

const cost = (pounds: number | null, frequency: CostFrequency | null, units: number | null) =>
  weeklyCost({
    unitCostPence: pounds === null ? null : pounds * 100,
    frequency,
    plannedUnits: units,
  });

describe('the weekly cost of an event', () => {
  it.each<[number, CostFrequency, number | null, number]>([
    [25, 'session', 3, 7_500],
    [520, 'monthly', null, 12_000],
    [26, 'hourly', 2.5, 6_500],
    [26, 'hourly', -2, 5_200],
    [90, 'weekly', 5, 9_000],
    [90, 'fortnightly', null, 4_500],
    [100, 'four-weekly', null, 2_500],
    [1_300, 'quarterly', null, 10_000],
    [5_200, 'annually', null, 10_000],
    [40, 'daily', 2, 8_000],
  ])('£%d %s with %s units is %d pence', (pounds, frequency, units, pence) => {
    expect(cost(pounds, frequency, units)).toEqual({ kind: 'weekly', pence });
  });

  it('is excluded without a cost or without units, never zero', () => {
    expect(cost(26, 'hourly', null)).toEqual({ kind: 'excluded', why: 'no-units' });
    expect(cost(26, 'hourly', 0)).toEqual({ kind: 'excluded', why: 'no-units' });
    expect(cost(26, null, null)).toEqual({ kind: 'excluded', why: 'no-units' });
    expect(cost(0, 'weekly', 1)).toEqual({ kind: 'excluded', why: 'no-cost' });
    expect(cost(null, 'weekly', 1)).toEqual({ kind: 'excluded', why: 'no-cost' });
  });

  it('stays the amount it is when it is paid once', () => {
    expect(cost(300, 'one-off', null)).toEqual({ kind: 'once', pence: 30_000 });
  });
});

describe('several mechanisms', () => {
  it('count as the direct payment, then the managed budget, then what is commissioned', () => {
    expect(leadingMechanism(['council-commissioned', 'council-managed'])).toBe('council-managed');
    expect(leadingMechanism(['council-commissioned', 'council-managed', 'dp-self'])).toBe(
      'dp-self',
    );
    expect(leadingMechanism([])).toBeNull();
  });
});

describe('the period of a return', () => {
  it('leaves out months with few events or few kinds of events', () => {
    const months = new EventMonths();
    for (const month of ['2025-04', '2025-05', '2025-06']) {
      for (let at = 0; at < 100; at += 1) {
        months.see(`${month}-15`, ['request', 'assessment', 'service', 'review'][at % 4] ?? '');
      }
    }
    for (let at = 0; at < 50; at += 1)
      months.see('2019-01-01', at % 2 === 0 ? 'service' : 'review');
    for (const type of ['request', 'assessment', 'service', 'review'])
      months.see('2027-01-01', type);
    expect(months.covered()).toEqual(['2025-04', '2025-06']);
    expect(new EventMonths().covered()).toBeNull();
  });
});
