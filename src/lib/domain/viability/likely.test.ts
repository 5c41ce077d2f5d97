// The range holds the middle, and widens with what is not known.

import { describe, expect, it } from 'vitest';
import { noMemory } from './luck.ts';
import { likelyRange, spreadOf } from './likely.ts';
import type { ModelledService } from './modelled-service.ts';
import { simulate } from './monte-carlo.ts';

const service: ModelledService = {
  weeksPerMonth: 52 / 12,
  sessionsPerWeek: 5,
  placesPerSession: 12,
  hoursPerSession: 6,
  staffRatio: 5,
  minStaff: 1,
  paidHoursPerSession: 7,
  staffCostPerHour: 16,
  fixedMonthly: 4_000,
  variablePerAttendance: 5,
  chargeBasis: 'booked',
  upliftAnnual: 0,
  costInflationAnnual: 0,
  firstUpliftMonth: 13,
  blockSchedule: [],
  reserves: 3_000,
  reserveFloor: 0,
  deficitMonthsRule: 0,
  noticeMonths: 0,
  subsidyMonthly: 0,
  months: 24,
  groups: [
    {
      people: 24,
      sessionsPerWeek: 2,
      attendance: 0.9,
      feePerSession: 52,
      naturalExit: 0.02,
      choiceExit: 0.01,
      peerEffect: 1,
      entriesPerMonth: 0.3,
    },
  ],
};
const plan = { seed: 3, draws: 400 };
const middle = simulate({ ...service, ...plan });
const range = (factor: number) =>
  likelyRange(
    service,
    { natural: { low: 1 / factor, high: factor }, choice: { low: 1 / factor, high: factor } },
    plan,
    middle,
    noMemory,
  );

describe('likely range', () => {
  it('holds the middle', () => {
    const { in12, in24, displaced } = range(2);
    expect(in24.low).toBeLessThanOrEqual(middle.probabilityByMonth[23] ?? 0);
    expect(in24.high).toBeGreaterThanOrEqual(middle.probabilityByMonth[23] ?? 1);
    expect(in12.low).toBeLessThanOrEqual(in24.low);
    expect(displaced.low).toBeLessThanOrEqual(middle.meanDisplaced);
    expect(displaced.high).toBeGreaterThanOrEqual(middle.meanDisplaced);
  });

  it('is the band of the draws alone when the rates are known', () => {
    const { in24 } = range(1);
    expect(in24).toEqual({ low: middle.low, high: middle.high });
  });

  it('widens with the spread of the rates', () => {
    const width = (factor: number): number => range(factor).in24.high - range(factor).in24.low;
    expect(width(2)).toBeGreaterThan(width(1.2));
    expect(width(1.2)).toBeGreaterThan(width(1));
  });

  it('takes its spread from the estimated rates', () => {
    expect(
      spreadOf({
        other: { low: 0.01, mid: 0.02, high: 0.05 },
        choice: { low: 0, mid: 0, high: 0 },
      }),
    ).toEqual({ natural: { low: 0.5, high: 2.5 }, choice: { low: 1, high: 1 } });
  });
});
