// Layers of what is not known: each can be checked by itself, and none changes anybody else's luck.

import { describe, expect, test } from 'vitest';
import { simulateLayers, type Layers } from './layers.ts';
import type { MonteCarloQuestion } from './monte-carlo.ts';

/** Twenty people on one day a week, one week a month, who pay £1 when they come; with less than `needed` it closes. */
const dayWith = (needed: number, attendance: number): MonteCarloQuestion => ({
  weeksPerMonth: 1,
  sessionsPerWeek: 1,
  placesPerSession: 20,
  hoursPerSession: 6,
  staffRatio: 100,
  minStaff: 0,
  paidHoursPerSession: 0,
  staffCostPerHour: 0,
  fixedMonthly: needed,
  variablePerAttendance: 0,
  blockSchedule: [],
  chargeBasis: 'attended',
  reserves: 1000,
  reserveFloor: 0,
  deficitMonthsRule: 1,
  noticeMonths: 0,
  upliftAnnual: 0,
  costInflationAnnual: 0,
  firstUpliftMonth: 13,
  subsidyMonthly: 0,
  months: 1,
  groups: [
    {
      people: 20,
      sessionsPerWeek: 1,
      attendance,
      feePerSession: 1,
      naturalExit: 0,
      choiceExit: 0,
      peerEffect: 0,
      entriesPerMonth: 0,
    },
  ],
  seed: 5,
  draws: 20_000,
});

describe('who turns up', () => {
  test.each([
    [15, 0.067308],
    [17, 0.3522748],
  ])('of twenty at 85 %, fewer than %i do with chance %f', (needed, chance) => {
    const { process, layered } = simulateLayers(dayWith(needed, 0.85), { attendance: true });
    const share = layered.probabilityByMonth[0] ?? Number.NaN;
    expect(Math.abs(share - chance)).toBeLessThan(4 * Math.sqrt((chance * (1 - chance)) / 20_000));
    // On average 17 turn up, which is enough.
    expect(process.probabilityByMonth).toEqual([0]);
  });

  test('a large service needs no table, and is as near its mean', () => {
    const large = dayWith(1000 * 0.85, 0.85);
    const groups = large.groups.map((group) => ({ ...group, people: 1200 }));
    const at = (needed: number): number =>
      simulateLayers(
        { ...large, groups, placesPerSession: 1200, fixedMonthly: needed, draws: 2000 },
        { attendance: true },
      ).layered.probabilityByMonth[0] ?? Number.NaN;
    // 1,020 of 1,200 on average, with a standard deviation of 12.4.
    expect(at(1020)).toBeGreaterThan(0.44);
    expect(at(1020)).toBeLessThan(0.56);
    expect(at(1020 - 37)).toBeLessThan(0.005);
    expect(at(1020 + 37)).toBeGreaterThan(0.995);
  });
});

/** Forty people of whom 30 are needed; with 2 % a month leaving. */
const leaving: MonteCarloQuestion = {
  ...dayWith(30, 1),
  placesPerSession: 40,
  months: 24,
  draws: 2000,
  groups: dayWith(30, 1).groups.map((group) => ({ ...group, people: 40, choiceExit: 0.02 })),
};

const chanceBy = (month: number, layers: Layers): number =>
  simulateLayers(leaving, layers).layered.probabilityByMonth[month - 1] ?? Number.NaN;

describe('how little is known of rates', () => {
  test('spreads the outcome: likelier early, less sure late', () => {
    const counted = { choice: { leavers: 4, personMonths: 200 } };
    expect(chanceBy(6, counted)).toBeGreaterThan(chanceBy(6, {}) * 3);
    expect(chanceBy(24, counted)).toBeLessThan(chanceBy(24, {}));
  });

  test('with a million person-months it is the rate itself', () => {
    const sure = { choice: { leavers: 20_000, personMonths: 1_000_000 } };
    expect(Math.abs(chanceBy(12, sure) - chanceBy(12, {}))).toBeLessThan(0.01);
  });
});

describe('prices to come', () => {
  const priced: MonteCarloQuestion = { ...dayWith(19, 1), months: 14, draws: 4000 };

  test('a rise of costs closes it as often as it lies above what fees leave: 20/19 − 1', () => {
    // Triangular between 0 and 10 % with its mode at 5 %: P(rise > 1/19) = (0.1 − 1/19)² / (0.1 × 0.05).
    const chance = (0.1 - 1 / 19) ** 2 / 0.005;
    const { layered, process } = simulateLayers(priced, {
      costInflation: { low: 0, mode: 0.05, high: 0.1 },
    });
    const share = layered.probabilityByMonth.at(-1) ?? Number.NaN;
    expect(Math.abs(share - chance)).toBeLessThan(4 * Math.sqrt((chance * (1 - chance)) / 4000));
    expect(layered.closedInMonth.slice(0, 12).every((count) => count === 0)).toBe(true);
    expect(process.probabilityByMonth.at(-1)).toBe(0);
  });

  test('a fall of fees closes it as often as it goes below what costs leave: 19/20 − 1', () => {
    const chance = (0.1 - 1 / 20) ** 2 / 0.01;
    const { layered } = simulateLayers(priced, { uplift: { low: -0.1, mode: 0, high: 0 } });
    const share = layered.probabilityByMonth.at(-1) ?? Number.NaN;
    expect(Math.abs(share - chance)).toBeLessThan(4 * Math.sqrt((chance * (1 - chance)) / 4000));
  });
});

test('with no layer on, the draws are those of luck alone', () => {
  const { process, layered } = simulateLayers(leaving, {});
  expect(layered).toEqual(process);
});
