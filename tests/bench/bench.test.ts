/** The bench compares like with like: its plain ways give the same answers as the model they are timed against. */
import { expect, test } from 'vitest';
import { assessGrid } from '#lib/domain/access/catchment-grid.ts';
import { findPairs } from '#lib/domain/access/reach.ts';
import { assessReach } from '#lib/domain/access/sharing.ts';
import { simulate } from '#lib/domain/viability/monte-carlo.ts';
import { ZONES } from '../../src/cli/bench/nation.ts';
import { filteredLists, nestedLoops, plainMarket } from '../../src/cli/bench/plain-catchment.ts';
import { plainAccess } from '../../src/cli/bench/plain-access.ts';
import { plainClosures } from '../../src/cli/bench/plain-closures.ts';
import {
  compare,
  digest,
  isReached,
  largestDifference,
  median,
  quantile,
  spread,
} from '../../src/cli/bench/measure.ts';
import { measureMemory } from '../../src/cli/bench/memory.ts';
import { BENCHES } from '../../src/cli/bench/registry.ts';
import { describeLine } from '../../src/cli/bench/report.ts';
import { runBench } from '../../src/cli/bench.ts';

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

test('a nation’s access by loops and by lists over objects is access over the grid', () => {
  const spread = (count: number, across: number, up: number) => ({
    east: Float64Array.from({ length: count }, (_, n) => (n * across) % 90_000),
    north: Float64Array.from({ length: count }, (_, n) => (n * up) % 90_000),
    hours: Float64Array.from({ length: count }, (_, n) => 10 + n),
  });
  const question = {
    areas: spread(120, 7919, 104_729),
    services: spread(70, 15_485_863, 32_452_843),
    decay: { kind: 'steps' as const, steps: ZONES },
  };
  const { access, level } = assessGrid(question);
  const market = plainMarket(question);
  expect(largestDifference(access, nestedLoops(market))).toBeLessThan(1e-12);
  const lists = filteredLists(market, { areas: 120, services: 70 }, level);
  expect(largestDifference(access, lists.access)).toBeLessThan(1e-12);
  expect(largestDifference(level, lists.levels)).toBeLessThan(1e-12);
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

test('a line says how many times as fast, run by run, and whether that is enough', async () => {
  const calls: string[] = [];
  const line = await compare({
    name: 'something',
    against: 'the same, slowly',
    ours: () => calls.push('ours'),
    twin: () => calls.push('twin'),
    repeats: 5,
    scale: { twin: 1e9 },
    atLeast: 2,
    figures: [{ label: 'memory', value: 200, unit: 'MB', atMost: 150 }],
    inputs: digest('inputs'),
    answer: digest(Float64Array.of(1)),
  });
  expect(calls).toEqual(Array.from({ length: 6 }, () => ['ours', 'twin']).flat());
  expect(line.ours.runs).toHaveLength(5);
  expect(line.figures.map(isReached)).toEqual([true, false]);
  const said = describeLine(line);
  expect(said).toMatch(/times as fast .*at least 2.00: reached/);
  expect(said).toMatch(/memory .*200 MB .*at most 150 MB: NOT REACHED/);
});

test('a figure that is no number has reached nothing', () => {
  expect(isReached({ label: 'memory', value: Number.NaN, unit: 'MB', atMost: 1 })).toBe(false);
});

test('answers differ by their largest difference, or endlessly in length or where no number stands', () => {
  expect(largestDifference([1, 1000], [1.5, 1000])).toBeCloseTo(1 / 3, 12);
  expect(largestDifference([1], [1, 2])).toBe(Infinity);
  expect(largestDifference([Number.NaN], [1])).toBe(Infinity);
});

test('memory counts what a run holds at its peak', async () => {
  const megabyte = 2 ** 20;
  const { before, peak } = await measureMemory(() =>
    Promise.resolve(new Uint8Array(64 * megabyte).fill(1)),
  );
  expect(peak).toBeGreaterThanOrEqual(before);
  expect(before).toBeGreaterThan(20);
});

test('benches have names of their own, and an unknown one is refused with the list', async () => {
  const names = BENCHES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  let said = '';
  const sink = { write: (text: string) => ((said += text), true) } as NodeJS.WritableStream;
  expect(await runBench(['no-such-bench'], { stdout: sink, stderr: sink })).toBe(2);
  expect(said).toContain(names.join(', '));
});
