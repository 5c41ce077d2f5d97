/** Hand-worked and published answers of the viability group, kept in the project. */
import { describe, expect, test } from 'vitest';
import { answer } from '#lib/domain/model.ts';
import type { Attribution, CoalitionOutcome } from '#lib/domain/viability/attribution.ts';
import type { CascadeAnswer } from '#lib/domain/viability/cascade.ts';
import type { SpiralAnswer } from '#lib/domain/viability/death-spiral.ts';
import type { HoldOpen } from '#lib/domain/viability/hold-open.ts';
import type { SmallestLevers } from '#lib/domain/viability/levers.ts';
import type { ServicePath } from '#lib/domain/viability/path.ts';
import type { ReassignAnswer } from '#lib/domain/viability/reassign.ts';
import type { OverheadAnswer } from '#lib/domain/viability/shared-overhead.ts';
import type { ThresholdAnswer } from '#lib/domain/viability/threshold.ts';

interface Answers {
  readonly 'viability.path': ServicePath;
  readonly 'viability.holdOpen': HoldOpen;
  readonly 'viability.levers': SmallestLevers;
  readonly 'viability.deathSpiral': SpiralAnswer;
  readonly 'viability.threshold': ThresholdAnswer;
  readonly 'viability.sharedOverhead': OverheadAnswer;
  readonly 'viability.reassign': ReassignAnswer;
  readonly 'viability.cascade': CascadeAnswer;
  readonly 'viability.attribution': Attribution;
}

const ask = <M extends keyof Answers>(method: M, input: unknown): Answers[M] => {
  const given = answer(method, input);
  if (!given.ok) throw new Error(`${given.field}: ${given.message}`);
  return given.output as Answers[M];
};

/** Two workers whatever comes; a person brings £800 a month and £8,200 must be met, so 10.25 people break even. */
const terms = {
  weeksPerMonth: 4,
  sessionsPerWeek: 5,
  placesPerSession: 30,
  staffRatio: 1000,
  minStaff: 2,
  paidHoursPerSession: 7,
  staffCostPerHour: 15,
  fixedMonthly: 4000,
  variablePerAttendance: 5,
};
const NEEDED = 8200;
const BRINGS = 800;

test('two groups and every rule at once: trigger in 24, closing in 25, 19.86 people and 284.3 hours a week', () => {
  const path = ask('viability.path', {
    ...terms,
    placesPerSession: 25,
    staffRatio: 6,
    fixedMonthly: 6400,
    reserves: 9000,
    reserveFloor: 1500,
    noticeMonths: 1,
    blockSchedule: [
      { fromMonth: 1, amount: 2500 },
      { fromMonth: 10, amount: 1000 },
    ],
    costInflationAnnual: 0.05,
    upliftAnnual: 0.02,
    firstUpliftMonth: 7,
    chargeBasis: 'attended',
    months: 36,
    groups: [
      {
        people: 14,
        sessionsPerWeek: 3,
        attendance: 0.9,
        feePerSession: 52,
        naturalExit: 0.01,
        choiceExit: 0.02,
        peerEffect: 1.5,
        entriesPerMonth: 0.1,
      },
      {
        people: 12,
        sessionsPerWeek: 2,
        attendance: 0.8,
        feePerSession: 60,
        naturalExit: 0.02,
        entriesPerMonth: 0.25,
      },
    ],
  });
  expect(path).toMatchObject({ triggerMonth: 24, triggerReason: 'reserves', closeMonth: 25 });
  expect(path.displaced?.people).toBeCloseTo(19.86, 2);
  expect(path.displaced?.hoursPerWeek).toBeCloseTo(284.29, 2);
});

test('holding open for 24 months after the block cut costs £14,200, or £591.67 a month', () => {
  const { lumpSum, levelMonthly, levelTotal, asNeededTotal, asNeeded } = ask('viability.holdOpen', {
    ...terms,
    reserves: 2000,
    blockSchedule: [
      { fromMonth: 1, amount: 3000 },
      { fromMonth: 7, amount: 1500 },
      { fromMonth: 13, amount: 0 },
    ],
    groups: [{ people: 8, sessionsPerWeek: 5, feePerSession: 45 }],
  });
  expect([lumpSum, levelTotal, asNeededTotal]).toEqual([14_200, 14_200, 14_200]);
  expect(levelMonthly).toBeCloseTo(591.67, 2);
  expect(asNeeded.findIndex((paid) => paid > 0)).toBe(16);
});

describe('levers that keep a service of twenty, 5 % of whom leave each month, open for 24 months', () => {
  const left = 20 * 0.95 ** 24;
  const levers = ask('viability.levers', {
    ...terms,
    deficitMonthsRule: 1,
    groups: [{ people: 20, sessionsPerWeek: 5, feePerSession: 45, choiceExit: 0.05 }],
  });

  test('a fee of £75.21, which meets the cost with those who are left', () => {
    // 20 sessions a month each, of which £5 a session goes on meals.
    expect(45 + (levers.feeRise ?? Number.NaN)).toBeCloseTo(75.21, 2);
    expect(levers.feeRise).toBeCloseTo(NEEDED / (20 * left) + 5 - 45, 9);
  });

  test('or £3,528 of block income a month, or as much off the fixed cost', () => {
    expect(levers.blockMonthly).toBeCloseTo(NEEDED - BRINGS * left, 6);
    expect(levers.blockMonthly).toBeCloseTo(3528, 0);
    expect(4000 - (levers.fixedReduction ?? Number.NaN)).toBeCloseTo(472, 0);
  });

  test('or leaving at 2.75 % a month, or 0.311 new people a month', () => {
    const rate = 1 - (NEEDED / BRINGS / 20) ** (1 / 24);
    expect(0.05 * (1 - (levers.choiceExitCut ?? Number.NaN))).toBeCloseTo(rate, 9);
    expect(rate).toBeCloseTo(0.0275, 4);
    const fed = (NEEDED / BRINGS - left) * (0.05 / (1 - 0.95 ** 24));
    expect(levers.entriesExtra).toBeCloseTo(fed, 9);
    expect(fed).toBeCloseTo(0.311, 3);
  });

  test('none is needed where it survives, and none is enough where the end is decided', () => {
    const healthy = { ...terms, groups: [{ people: 20, sessionsPerWeek: 5, feePerSession: 45 }] };
    const nothing = {
      feeRise: 0,
      blockMonthly: 0,
      fixedReduction: 0,
      choiceExitCut: 0,
      entriesExtra: 0,
    };
    expect(ask('viability.levers', healthy)).toEqual({ survives: true, ...nothing });
    expect(Object.values(ask('viability.levers', { ...healthy, decommissionMonth: 9 }))).toEqual([
      false,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

test.each([
  [[80, 70, 60, 55, 50, 45, 42, 41, 40, 39], [10, 9, 6, 4, 2], 0],
  [[80, 75, 72, 70, 68, 65, 41, 40, 39, 38], [10, 8, 6], 6],
  [Array.from({ length: 10 }, () => 40), [10], 10],
])('average-cost pricing unravels: who would pay %j', (willingnessToPay, rounds, stable) => {
  const spiral = ask('viability.deathSpiral', { fixed: 200, variable: 20, willingnessToPay });
  expect(spiral.stablePeople).toBe(stable);
  expect(spiral.stableFee === null).toBe(stable === 0);
  expect(spiral.rounds.map(({ people }) => people)).toEqual(rounds);
  expect(spiral.rounds[0]).toEqual({ people: 10, fee: 40 });
});

test('Granovetter 1978: a hundred people act; with one threshold changed, one does', () => {
  const thresholds = Array.from({ length: 100 }, (_, n) => n);
  expect(ask('viability.threshold', { thresholds }).acting).toBe(100);
  const changed = thresholds.map((threshold) => (threshold === 1 ? 2 : threshold));
  expect(ask('viability.threshold', { thresholds: changed })).toEqual({ acting: 1, rounds: [1] });
});

test('four sites that share £4,400 fall one a round; with the weakest at £1,200 none does', () => {
  const overhead = (weakest: number): OverheadAnswer =>
    ask('viability.sharedOverhead', {
      sites: [weakest, 1300, 1900, 4200].map((margin, n) => ({ id: `site-${n + 1}`, margin })),
      overhead: 4400,
    });
  expect(overhead(1000)).toEqual({
    survivors: [],
    rounds: [
      { share: 1100, closes: ['site-1'] },
      { share: 4400 / 3, closes: ['site-2'] },
      { share: 2200, closes: ['site-3'] },
      { share: 4400, closes: ['site-4'] },
    ],
  });
  expect(overhead(1200)).toMatchObject({ rounds: [] });
});

test('six displaced people and two services: those with fewest options first, two unplaced', () => {
  const person = (
    name: string,
    group: string,
    [sessions, maxMinutes]: readonly [number, number],
    [B, C]: readonly [number, number],
  ): object => ({ id: name, group, sessions, maxMinutes, minutes: { B, C } });
  const { placements, unplaced } = ask('viability.reassign', {
    people: [
      person('p1', 'LD', [3, 30], [12, 25]),
      person('p2', 'LD', [2, 30], [10, 28]),
      person('p3', 'OP', [2, 30], [35, 15]),
      person('p4', 'LD', [5, 30], [14, 40]),
      person('p5', 'OP', [1, 20], [18, 22]),
      person('p6', 'LD', [2, 30], [9, 20]),
    ],
    services: [
      { id: 'B', groups: ['LD'], freeSessions: 8 },
      { id: 'C', groups: ['LD', 'OP'], freeSessions: 4 },
    ],
  });
  expect(placements.map(({ service }) => service)).toEqual(['B', 'C', 'C', 'B', null, null]);
  expect(unplaced).toEqual(['p5', 'p6']);
});

describe('a service beside one that closes in month 2', () => {
  const closing = {
    id: 'A',
    people: 6,
    contribution: 800,
    fixed: 3500,
    staffRatio: 6,
    staffCost: 2100,
    reserves: 1000,
  };
  const beside = { ...closing, id: 'B', people: 9, fixed: 3300, reserves: 1200 };
  const closes = (services: readonly object[], moved: number): CascadeAnswer['closeMonth'] =>
    ask('viability.cascade', { services, moves: [{ from: 'A', to: 'B', people: moved }] })
      .closeMonth;

  test('is saved by three who come, and closes in month 5 without them', () => {
    expect(closes([closing, beside], 3)).toEqual({ A: 2, B: null });
    expect(closes([closing, beside], 0)).toEqual({ A: 2, B: 5 });
  });

  test('is closed by one who comes: the thirteenth person needs a third worker', () => {
    const full = { ...beside, people: 12, fixed: 5000, reserves: 1500 };
    expect(closes([closing, full], 0)).toEqual({ A: 2, B: null });
    expect(closes([closing, full], 1)).toEqual({ A: 2, B: 5 });
  });
});

describe('choice or cuts', () => {
  /** Every coalition of the drivers, valued by a rule. */
  const outcomesOf = (
    ids: readonly string[],
    value: (on: readonly string[]) => number,
  ): readonly CoalitionOutcome[] =>
    Array.from({ length: 2 ** ids.length }, (_, coalition) => {
      const on = ids.filter((_id, place) => (coalition & (1 << place)) !== 0);
      return { on, value: value(on) };
    });
  const attributionOf = (
    sides: Readonly<Record<string, 'choice' | 'council'>>,
    value: (on: readonly string[]) => number,
  ): Attribution =>
    ask('viability.attribution', {
      drivers: Object.entries(sides).map(([id, side]) => ({ id, side })),
      outcomes: outcomesOf(Object.keys(sides), value),
    });
  const both = { choice: 'choice', council: 'council' } as const;

  test('both needed: half each, and without either it would not have closed', () => {
    const { owenBySide, sideButFor, overDetermined } = attributionOf(both, (on) =>
      on.length === 2 ? 1 : 0,
    );
    expect(owenBySide).toEqual({ choice: 0.5, council: 0.5 });
    expect(sideButFor).toEqual({ choice: 1, council: 1 });
    expect(overDetermined).toBe(false);
  });

  test('either suffices: half each, but-for is nothing for both, and it is over-determined', () => {
    const { owenBySide, sideButFor, sideAlone, overDetermined } = attributionOf(both, (on) =>
      on.length > 0 ? 1 : 0,
    );
    expect(owenBySide).toEqual({ choice: 0.5, council: 0.5 });
    expect(sideButFor).toEqual({ choice: 0, council: 0 });
    expect(sideAlone).toEqual({ choice: 1, council: 1 });
    expect(overDetermined).toBe(true);
  });

  test('choice alone: all of it', () => {
    const { shapley, owenBySide } = attributionOf(both, (on) => (on.includes('choice') ? 1 : 0));
    expect(shapley).toEqual({ choice: 1, council: 0 });
    expect(owenBySide).toEqual({ choice: 1, council: 0 });
  });

  test('the council’s driver split in two: choice falls from 1/2 to 1/3 by Shapley, and stays 1/2 by Owen', () => {
    const { shapleyBySide, owenBySide } = attributionOf(
      { choice: 'choice', block: 'council', fees: 'council' },
      (on) => (on.length > 0 ? 1 : 0),
    );
    expect(shapleyBySide.choice).toBeCloseTo(1 / 3, 12);
    expect(owenBySide.choice).toBeCloseTo(1 / 2, 12);
  });
});
