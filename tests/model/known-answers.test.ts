/** Published and hand-worked answers, kept in the project so that it can be checked without any reference data. */
import { describe, expect, test } from 'vitest';
import { estimateSurvival } from '#lib/domain/growth/survival.ts';
import { philox } from '#lib/domain/kernel/philox.ts';
import { wilson } from '#lib/domain/kernel/wilson.ts';
import { answer } from '#lib/domain/model.ts';
import { findBreakEven, type BreakEven } from '#lib/domain/viability/break-even.ts';
import type { ServicePath } from '#lib/domain/viability/path.ts';

const ask = (method: string, input: unknown): unknown => {
  const given = answer(method, input);
  if (!given.ok) throw new Error(`${given.field}: ${given.message}`);
  return given.output;
};

/** Two workers whatever comes; a person brings £800 a month and £8,200 must be met, so 10.25 people break even. */
const terms = {
  weeksPerMonth: 4,
  sessionsPerWeek: 5,
  staffRatio: 1000,
  minStaff: 2,
  paidHoursPerSession: 7,
  staffCostPerHour: 15,
  fixedMonthly: 4000,
  variablePerAttendance: 5,
};
const people = (count: number, more: object = {}): object => ({
  groups: [{ people: count, sessionsPerWeek: 5, feePerSession: 45, ...more }],
});
const path = (input: object): ServicePath =>
  ask('viability.path', { ...terms, placesPerSession: 30, ...input }) as ServicePath;

describe('the month a service closes', () => {
  test('with 5 % leaving a month: the first month below break-even, ⌈ln(10.25/20) / ln 0.95⌉', () => {
    const month = Math.ceil(Math.log(10.25 / 20) / Math.log(0.95));
    expect(month).toBe(14);
    expect(path({ ...people(20, { choiceExit: 0.05 }), deficitMonthsRule: 1 }).closeMonth).toBe(
      month,
    );
  });

  test('with £1,000 lost each month and £5,500 in hand: the sixth', () => {
    expect(path({ ...people(9), reserves: 5500 })).toMatchObject({
      closeMonth: 6,
      finalReserves: -500,
    });
  });

  test('after block income is halved and then ended: the seventeenth', () => {
    const blockSchedule = [
      { fromMonth: 1, amount: 3000 },
      { fromMonth: 7, amount: 1500 },
      { fromMonth: 13, amount: 0 },
    ];
    expect(path({ ...people(8), reserves: 2000, blockSchedule }).closeMonth).toBe(17);
  });

  test('under a fee freeze while costs rise 6 %: the twenty-second; with fees that keep up: never', () => {
    const frozen = { ...people(10.5), reserves: 1000, costInflationAnnual: 0.06, months: 36 };
    expect(path(frozen).closeMonth).toBe(22);
    expect(path({ ...frozen, upliftAnnual: 0.06 }).closeMonth).toBeNull();
  });

  test.each([
    [0, 15],
    [2, 12],
    [5, 10],
  ])('with peers who pull others after them %i times: the %i.', (peerEffect, month) => {
    const leaving = people(20, { choiceExit: 0.03, peerEffect });
    expect(path({ ...leaving, fixedMonthly: 9000, reserves: 6000, months: 36 }).closeMonth).toBe(
      month,
    );
  });

  test('under a rule of three losses in a row and two months’ notice: trigger in 16, closing in 18', () => {
    const input = {
      ...people(20, { choiceExit: 0.05 }),
      reserves: 50_000,
      deficitMonthsRule: 3,
      noticeMonths: 2,
    };
    expect(path(input)).toMatchObject({
      triggerMonth: 16,
      triggerReason: 'deficits',
      closeMonth: 18,
    });
  });
});

describe('break-even', () => {
  const breakEven = (input: object): BreakEven =>
    ask('viability.breakEven', {
      ...terms,
      maxPeople: 30,
      person: { sessionsPerWeek: 5, feePerSession: 45 },
      ...input,
    }) as BreakEven;

  test('drops back where a worker is added: 11 people +£600, 12 +£1,400, 13 +£100', () => {
    const { firstBreakEven, table } = breakEven({ staffRatio: 6 });
    expect(firstBreakEven).toBe(11);
    expect([11, 12, 13].map((n) => Math.round(table[n]?.margin ?? NaN))).toEqual([600, 1400, 100]);
  });

  test('can be met, lost again and be safe only later: 19, losses at 21 and 22, safe from 23', () => {
    const input = {
      staffRatio: 5,
      minStaff: 1,
      staffCostPerHour: 18,
      fixedMonthly: 3000,
      person: { sessionsPerWeek: 5, feePerSession: 40 },
    };
    expect(breakEven(input)).toMatchObject({
      firstBreakEven: 19,
      lossPockets: [21, 22],
      safeBreakEven: 23,
    });
  });

  test.each([
    [12, 97.34],
    [26, 44.93],
  ])(
    'Lordswood Community Hub, Medway 2016: with %i people a place cost £%f',
    (currentPeople, cost) => {
      // £192,344 a year; 12 people used 38 places a week over 52 weeks. The fee plays no part in the unit cost.
      const { current } = findBreakEven({
        weeksPerMonth: 52 / 12,
        sessionsPerWeek: 5,
        staffRatio: 5,
        minStaff: 0,
        paidHoursPerSession: 0,
        staffCostPerHour: 0,
        fixedMonthly: 192_344 / 12,
        variablePerAttendance: 0,
        chargeBasis: 'booked',
        upliftAnnual: 0,
        costInflationAnnual: 0,
        firstUpliftMonth: 13,
        blockMonthly: 0,
        person: { sessionsPerWeek: 38 / 12, attendance: 1, feePerSession: 60 },
        maxPeople: 30,
        month: 1,
        currentPeople,
      });
      expect(current?.costPerPlace.toFixed(2)).toBe(cost.toFixed(2));
    },
  );
});

test('6-MP against leukaemia (Freireich 1963, Gehan 1965): the published survival of the 21 treated', () => {
  const relapsed = [6, 6, 6, 7, 10, 13, 16, 22, 23];
  const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
  const records = [
    ...relapsed.map((exit) => ({ entry: 0, exit, event: true })),
    ...censored.map((exit) => ({ entry: 0, exit, event: false })),
  ];
  const { rows, median, rmst } = estimateSurvival({ records, level: 0.95, rmstTo: 20 });
  expect(rows.map(({ time, survival }) => [time, survival.toFixed(4)])).toEqual([
    [6, '0.8571'],
    [7, '0.8067'],
    [10, '0.7529'],
    [13, '0.6902'],
    [16, '0.6275'],
    [22, '0.5378'],
    [23, '0.4482'],
  ]);
  expect(rows.map(({ standardError }) => standardError?.toFixed(4))).toEqual([
    '0.0764',
    '0.0869',
    '0.0963',
    '0.1068',
    '0.1141',
    '0.1282',
    '0.1346',
  ]);
  expect([rows[0]?.low?.toFixed(4), rows[0]?.high?.toFixed(4)]).toEqual(['0.6197', '0.9516']);
  expect(median).toBe(23);
  expect(rmst?.toFixed(3)).toBe('16.117');
});

test.each([
  [[0, 0, 0, 0], [0, 0], '6627e8d5 e169c58d bc57ac4c 9b00dbd8'],
  [
    [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
    [0xffffffff, 0xffffffff],
    '408f276d 41c83b0e a20bc7c6 6d5451fd',
  ],
  [
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    [0xa4093822, 0x299f31d0],
    'd16cfe09 94fdcceb 5001e420 24126ea1',
  ],
] as const)('Philox known answers of random123 at %j', (counter, key, words) => {
  expect(
    philox(counter, key)
      .map((word) => word.toString(16).padStart(8, '0'))
      .join(' '),
  ).toBe(words);
});

test('Wilson 1927: 463 of 1,000 lies between 0.4323 and 0.4940', () => {
  const { low, high } = wilson(463, 1000);
  expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.4323', '0.4940']);
});
