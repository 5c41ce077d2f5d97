import { describe, expect, test } from 'vitest';
import type { ModelledService } from './modelled-service.ts';
import { findServiceTipping, findTippingSet, plainMargin } from './tipping.ts';

test('contributions 90, 90, 60, 60, 30 and a surplus of 120: two leave, in the order they came', () => {
  const contributions = [60, 90, 60, 90, 30];
  const set = findTippingSet(contributions, plainMargin(contributions, 120));
  expect(set).toEqual({ people: 2, leavers: [1, 3], marginAfter: -60 });
});

test('a service that makes a loss has tipped already', () => {
  expect(findTippingSet([10], plainMargin([10], -1))?.people).toBe(0);
});

test('a surplus of exactly nothing is no loss', () => {
  expect(findTippingSet([50, 50], plainMargin([50, 50], 100))).toBeNull();
});

const service: ModelledService = {
  weeksPerMonth: 4,
  sessionsPerWeek: 5,
  placesPerSession: 40,
  hoursPerSession: 6,
  staffRatio: 5,
  minStaff: 1,
  paidHoursPerSession: 0,
  staffCostPerHour: 0,
  fixedMonthly: 7000,
  variablePerAttendance: 0,
  blockSchedule: [],
  chargeBasis: 'booked',
  reserves: 0,
  reserveFloor: 0,
  deficitMonthsRule: 1,
  noticeMonths: 0,
  upliftAnnual: 0,
  costInflationAnnual: 0,
  firstUpliftMonth: 13,
  subsidyMonthly: 0,
  months: 24,
  groups: [
    {
      people: 5,
      sessionsPerWeek: 5,
      attendance: 1,
      feePerSession: 60,
      naturalExit: 0,
      choiceExit: 0,
      peerEffect: 0,
      entriesPerMonth: 0,
    },
    {
      people: 9,
      sessionsPerWeek: 1,
      attendance: 1,
      feePerSession: 60,
      naturalExit: 0,
      choiceExit: 0,
      peerEffect: 0,
      entriesPerMonth: 0,
    },
  ],
};

test('of a service: the largest contributors first, and the chance that as many at random would do it', () => {
  // 5 × £1,200 + 9 × £240 = £8,160, £1,160 over cost: the first of the five who leaves takes £1,200.
  const tipping = findServiceTipping(service);
  expect(tipping).toMatchObject({ people: 1, of: 14, leavers: [0] });
  expect(tipping?.marginAfter).toBeCloseTo(-40, 9);
  // One of 14 at random is one of the five with chance 5/14 = 0.357.
  expect(tipping?.chanceAtRandom.low).toBeLessThan(5 / 14);
  expect(tipping?.chanceAtRandom.high).toBeGreaterThan(5 / 14);
});

test('of a service that block income carries: none', () => {
  expect(
    findServiceTipping({ ...service, blockSchedule: [{ fromMonth: 1, amount: 7000 }] }),
  ).toBeNull();
});

describe('where a leaver lets a worker go too', () => {
  const terms = { ...service, weeksPerMonth: 1, staffRatio: 5, paidHoursPerSession: 1 };
  const [one] = service.groups;
  if (one === undefined) throw new Error('the service has a group');
  // Fifteen come on all five days and bring £300 each, five on one day and bring £250: sixteen places a day, which take
  // four workers of £200. With £4,790 of fixed cost, £160 is left.
  const stepped: ModelledService = {
    ...terms,
    staffCostPerHour: 40,
    fixedMonthly: 4790,
    groups: [
      { ...one, people: 15, sessionsPerWeek: 5, feePerSession: 60 },
      { ...one, people: 5, sessionsPerWeek: 1, feePerSession: 250 },
    ],
  };

  test('somebody who brings less tips it, because their going saves no worker', () => {
    const tipping = findServiceTipping(stepped);
    // £300 less a worker of £200 leaves £60 with a full week gone; £250 alone is too much.
    expect(tipping).toMatchObject({ people: 1, leavers: [15] });
    expect(tipping?.marginAfter).toBeCloseTo(-90, 9);
  });

  test('people picked by chance tip it as often as such a person is among them', () => {
    const { low = 1, high = 0 } = findServiceTipping(stepped)?.chanceAtRandom ?? {};
    expect(low).toBeLessThan(5 / 20);
    expect(high).toBeGreaterThan(5 / 20);
  });

  test('people who never leave are never picked, and who leaves more often is picked more often', () => {
    const [full, day] = stepped.groups;
    if (full === undefined || day === undefined) throw new Error('the service has two groups');
    const chanceWhen = (fullLeave: number, dayLeave: number): number | undefined =>
      findServiceTipping({
        ...stepped,
        groups: [
          { ...full, naturalExit: fullLeave },
          { ...day, naturalExit: dayLeave },
        ],
      })?.chanceAtRandom.estimate;
    expect(chanceWhen(0.02, 0)).toBe(0);
    expect(chanceWhen(0, 0.02)).toBe(1);
    // Three times the rate counts as three times the people: 5 × 3 of 15 + 5 × 3.
    expect(chanceWhen(0.02, 0.06)).toBeGreaterThan(0.44);
    expect(chanceWhen(0.02, 0.06)).toBeLessThan(0.56);
  });
});
