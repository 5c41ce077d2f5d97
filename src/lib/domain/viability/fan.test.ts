// The fan is the simulation seen month by month: same closures, ordered bands, money that adds up.

import { describe, expect, it } from 'vitest';
import { projectFan } from './fan.ts';
import type { ModelledService } from './modelled-service.ts';
import { simulate } from './monte-carlo.ts';

const service: ModelledService = {
  weeksPerMonth: 52 / 12,
  sessionsPerWeek: 5,
  placesPerSession: 16,
  hoursPerSession: 6,
  staffRatio: 5,
  minStaff: 1,
  paidHoursPerSession: 7,
  staffCostPerHour: 16,
  fixedMonthly: 3_000,
  variablePerAttendance: 5,
  chargeBasis: 'booked',
  upliftAnnual: 0.02,
  costInflationAnnual: 0.04,
  firstUpliftMonth: 6,
  blockSchedule: [],
  reserves: 4_000,
  reserveFloor: 0,
  deficitMonthsRule: 0,
  noticeMonths: 2,
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
const plan = { seed: 11, draws: 300 };

describe('fan', () => {
  const fan = projectFan(service, plan);

  it('closes exactly as the simulation without a watcher does', () => {
    expect(fan.simulation).toEqual(simulate({ ...service, ...plan }));
    expect(fan.months.map(({ closed }) => closed)).toEqual(fan.simulation.probabilityByMonth);
  });

  it('has every month, and bands in order', () => {
    expect(fan.months.map(({ month }) => month)).toEqual(
      Array.from({ length: 24 }, (_, at) => at + 1),
    );
    for (const { reserves, people } of fan.months) {
      expect(reserves.p10).toBeLessThanOrEqual(reserves.p50);
      expect(reserves.p50).toBeLessThanOrEqual(reserves.p90);
      expect(people.p10).toBeLessThanOrEqual(people.p90);
    }
  });

  it('empties once all draws have closed', () => {
    const doomed = projectFan({ ...service, reserves: -1_000_000, noticeMonths: 0 }, plan);
    expect(doomed.months.at(-1)).toMatchObject({ closed: 1, people: { p10: 0, p50: 0, p90: 0 } });
  });
});
