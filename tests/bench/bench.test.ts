/** The bench compares like with like: its plain ways give the same answers as the model they are timed against. */
import { expect, test } from 'vitest';
import { findPairs } from '#lib/domain/access/reach.ts';
import { assessReach } from '#lib/domain/access/sharing.ts';
import { simulate } from '#lib/domain/viability/monte-carlo.ts';
import { plainAccess } from '../../src/cli/bench/plain-access.ts';
import { plainClosures } from '../../src/cli/bench/plain-closures.ts';
import { median, quantile, spread } from '../../src/cli/bench/measure.ts';

test('access by nested loop is access by grid', () => {
  const areas = Array.from({ length: 40 }, (_, n) => ({
    easting: (n * 7919) % 40_000,
    northing: (n * 104_729) % 40_000,
    rurality: 'fringe' as const,
    demand: 10 + n,
  }));
  const services = Array.from({ length: 25 }, (_, n) => ({
    easting: (n * 15_485_863) % 40_000,
    northing: (n * 32_452_843) % 40_000,
    reachMinutes: null,
    supply: 20 + n,
  }));
  const rule = { catchmentMinutes: 20, slowness: 1.1 };
  const { access } = assessReach({
    pairs: findPairs(areas, services, rule),
    catchmentMinutes: rule.catchmentMinutes,
    demand: Float64Array.from(areas, ({ demand }) => demand),
    supply: Float64Array.from(services, ({ supply }) => supply),
    ownerOf: Int32Array.from(services.keys()),
  });
  for (const [i, value] of plainAccess(areas, services, rule).entries())
    expect(access[i]).toBeCloseTo(value, 9);
});

test('closures with objects are closures with a table of luck', () => {
  const question = {
    weeksPerMonth: 4,
    sessionsPerWeek: 5,
    placesPerSession: 30,
    hoursPerSession: 6,
    staffRatio: 4,
    minStaff: 1,
    paidHoursPerSession: 5,
    staffCostPerHour: 9,
    fixedMonthly: 2400,
    variablePerAttendance: 5,
    blockSchedule: [],
    chargeBasis: 'booked' as const,
    reserves: 1500,
    reserveFloor: 0,
    deficitMonthsRule: 0,
    noticeMonths: 0,
    upliftAnnual: 0,
    costInflationAnnual: 0,
    firstUpliftMonth: 13,
    subsidyMonthly: 0,
    months: 24,
    groups: [
      {
        people: 12,
        sessionsPerWeek: 3,
        attendance: 1,
        feePerSession: 40,
        naturalExit: 0.01,
        choiceExit: 0.02,
        peerEffect: 2,
        entriesPerMonth: 0,
      },
    ],
    seed: 7,
    draws: 300,
  };
  const closed = simulate(question).closedInMonth.reduce((sum, count) => sum + count, 0);
  expect(plainClosures(question)).toBe(closed);
});

test('quantiles of runs', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(quantile([1, 2, 3, 4], 0.95)).toBe(4);
  expect(spread([1, 2, 3, 4])).toBe(1);
});
