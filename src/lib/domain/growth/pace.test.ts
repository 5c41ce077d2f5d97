// The pace of the last year beside the pace a target needs, by hand.
import { expect, it } from 'vitest';
import type { GrowthMonth } from './caseload.ts';
import { targetPace } from './pace.ts';

const month = (name: string, enterprises: number): GrowthMonth => ({
  month: name,
  enterprises,
  people: 0,
  directPaymentPeople: 0,
  hoursPerWeek: 0,
});
const target = {
  id: 't',
  measure: 'enterprises' as const,
  startDate: '2024-04-01',
  startValue: 40,
  byDate: '2027-03-31',
  value: 160,
};

it('averages the last 12 months and spreads what is missing over the months left', () => {
  const pace = targetPace(target, [month('2025-10', 60), month('2026-10', 90)], '2026-10-31');
  expect(pace.gained).toBe(2.5);
  // 151 days of 30.436875 are 4.961 months; 70 are missing.
  expect(pace.needed).toBeCloseTo(70 / (151 / 30.436875), 12);
});

it('says nothing without a return a year ago, and nothing is needed after the date', () => {
  expect(targetPace(target, [month('2026-10', 90)], '2026-10-31').gained).toBeNull();
  expect(targetPace(target, [month('2026-10', 90)], '2027-04-30').needed).toBeNull();
  expect(targetPace(target, [], '2026-10-31')).toEqual({ gained: null, needed: null });
});
