/** Hand-worked and published answers on growth, the market and pooling, kept in the project. */
import { describe, expect, test } from 'vitest';
import { fitBass } from '#lib/domain/growth/bass.ts';
import { compareLasting } from '#lib/domain/growth/log-rank.ts';
import { projectReplacement } from '#lib/domain/growth/replacement.ts';
import { estimateRetention } from '#lib/domain/growth/retention.ts';
import { runPipeline } from '#lib/domain/growth/pipeline.ts';
import { boundFringe } from '#lib/domain/market/fringe-bounds.ts';
import { answer } from '#lib/domain/model.ts';
import type { Split } from '#lib/domain/pooling/split.ts';
import { groupsOf } from './oracles/naive-split.ts';

const still = (exits: readonly number[]) => exits.map((exit) => ({ exit, event: false }));
const ended = (exits: readonly number[]) => exits.map((exit) => ({ exit, event: true }));

test('6-MP against placebo (Freireich 1963, Gehan 1965): χ² of 16.8, as published', () => {
  const { observedA, expectedA, chiSquare, pValue } = compareLasting({
    a: [
      ...ended([6, 6, 6, 7, 10, 13, 16, 22, 23]),
      ...still([6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]),
    ],
    b: ended([1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23]),
  });
  expect(observedA).toBe(9);
  expect(expectedA.toFixed(3)).toBe('19.251');
  expect(chiSquare?.toFixed(3)).toBe('16.793');
  expect(pValue?.toExponential(2)).toBe('4.17e-5');
});

test('a log-rank by hand: a ends at 1, b at 2, so E = 1/2 and V = 1/4', () => {
  const { expectedA, variance, chiSquare } = compareLasting({ a: ended([1]), b: ended([2]) });
  expect([expectedA, variance, chiSquare]).toEqual([0.5, 0.25, 1]);
});

test('ten enquiries a month: 80 trade after three years, 175 in the long run', () => {
  const { history, everTradingShare, steadyStateTrading } = runPipeline({
    stages: ['enquiry', 'application', 'training', 'checks', 'trading'],
    onward: [0.35, 0.5, 0.6, 0.7],
    dropout: [0.3, 0.15, 0.08, 0.03, 0.02],
    inflowPerMonth: 10,
    months: 36,
  });
  expect(history.at(-1)?.at(-1)?.toFixed(1)).toBe('79.7');
  expect(everTradingShare.toFixed(3)).toBe('0.350');
  expect(steadyStateTrading?.toFixed(0)).toBe('175');
});

test('three cohorts: .8548, .8621, .9333 and so .6878 at age 3, where mixing ages says .803', () => {
  const { stepRetention, cumulative, naive } = estimateRetention({
    cohorts: [
      { id: 'spring', counts: [20, 18, 15, 14] },
      { id: 'summer', counts: [12, 11, 10] },
      { id: 'autumn', counts: [30, 24] },
      { id: 'winter', counts: [9] },
    ],
  });
  expect(stepRetention.map((step) => step?.toFixed(4))).toEqual(['0.8548', '0.8621', '0.9333']);
  expect(cumulative.at(-1)?.toFixed(4)).toBe('0.6878');
  expect(naive.toFixed(3)).toBe('0.803');
});

test('a tenth of 12,000 hours by enterprises of 12.6: 95.2 are needed, 3.6 must start a month, 4.2 with a ramp', () => {
  const asked = {
    hours: 12_000,
    share: 0.1,
    months: 24,
    hoursEach: 12.6,
    start: 32,
    attritionMonthly: 0.015,
    rampMonths: 0,
    utilisation: 1,
  };
  const { need, startsPerMonth, totalStarts, survivorsOfToday } = projectReplacement(asked);
  expect(need.toFixed(1)).toBe('95.2');
  expect(startsPerMonth.toFixed(2)).toBe('3.60');
  expect(totalStarts.toFixed(0)).toBe('86');
  expect((asked.start - survivorsOfToday).toFixed(0)).toBe('10');
  expect(projectReplacement({ ...asked, rampMonths: 3 }).startsPerMonth.toFixed(2)).toBe('4.21');
});

test('an S-curve with p = 0.03 and q = 0.38 in 1,000 peaks at 6.19 with 110.6 a period (Bass 1969)', () => {
  const [p, q] = [0.03, 0.38];
  const times = Array.from({ length: 12 }, (_, at) => at + 1);
  const share = (t: number): number =>
    (1 - Math.exp(-(p + q) * t)) / (1 + (q / p) * Math.exp(-(p + q) * t));
  const fit = fitBass({ times, cumulative: times.map((t) => 1000 * share(t)) });
  expect(fit.peakTime.toFixed(2)).toBe('6.19');
  expect(fit.peakRate.toFixed(1)).toBe('110.6');
  expect(fit.pastPeak).toBe(true);
});

test('a fringe of 25 with 40 %, none above 5 %, beside 40 % and 20 %: 2,064 to 2,200 points', () => {
  const { pointsLow, pointsHigh } = boundFringe({
    knownShares: [0.4, 0.2],
    fringeShare: 0.4,
    fringeCount: 25,
    fringeMaxShare: 0.05,
  });
  expect([Math.round(pointsLow), Math.round(pointsHigh)]).toEqual([2064, 2200]);
});

describe('splitting a bill', () => {
  const split = (
    hours: readonly number[],
    costOf: (members: readonly string[]) => number,
  ): Split => {
    const names = ['A', 'B', 'C', 'D'].slice(0, hours.length);
    const given = answer('pooling.split', {
      players: names.map((id, at) => ({ id, hours: hours[at] })),
      costs: groupsOf(names)
        .slice(1)
        .map((members) => ({ members, cost: costOf(members) })),
    });
    if (!given.ok) throw new Error(`${given.field}: ${given.message}`);
    return given.output as Split;
  };

  test('a worker stays until the last leaves, after 1, 4 and 7 hours: Shapley 6.67, 36.67, 96.67', () => {
    const until = { A: 1, B: 4, C: 7 } as const;
    const { shapley, hoursWeighted, inCore, coreEmpty } = split([1, 4, 7], (members) =>
      Math.max(...members.map((name) => 20 * until[name as keyof typeof until])),
    );
    expect(Object.values(shapley).map((paid) => paid.toFixed(2))).toEqual([
      '6.67',
      '36.67',
      '96.67',
    ]);
    expect(Object.values(hoursWeighted).map((paid) => paid.toFixed(2))).toEqual([
      '11.67',
      '46.67',
      '81.67',
    ]);
    expect(inCore).toEqual({ equal: false, hoursWeighted: true, shapley: true });
    expect(coreEmpty).toBe(false);
  });

  test('one worker for three and four people: no way of splitting is stable; with a fourth included it is', () => {
    const perWorker = (ratio: number) =>
      split([4, 4, 4, 4], (members) => 80 * Math.ceil(members.length / ratio));
    expect(perWorker(3).coreEmpty).toBe(true);
    expect(perWorker(3).maxStableTotal.toFixed(2)).toBe('106.67');
    expect(perWorker(4)).toMatchObject({ coreEmpty: false, inCore: { equal: true } });
  });

  test('one needs a worker of their own: Shapley 60, 20, 20, 20 is stable, equal shares are a choice', () => {
    const { shapley, inCore } = split([3, 3, 3, 3], (members) => {
      const others = members.filter((name) => name !== 'A').length;
      return 60 * (Number(members.includes('A')) + Math.ceil(others / 3));
    });
    expect(Object.values(shapley).map(Math.round)).toEqual([60, 20, 20, 20]);
    expect(inCore).toMatchObject({ equal: false, shapley: true });
  });
});

describe('how a price a head moves with the group, at one worker for four', () => {
  test.each([
    [4, '27.50'],
    [5, '38.00'],
    [8, '23.75'],
    [9, '30.00'],
  ])('%i people: £%s', (people, perHead) => {
    // £80 for each worker and £30 for the room.
    const given = answer('pooling.class', {
      fee: 0,
      room: 30,
      people,
      supportRatio: 4,
      supportRate: 20,
      hours: 4,
    });
    expect(given.ok && (given.output as { readonly perHead: number }).perHead.toFixed(2)).toBe(
      perHead,
    );
  });
});
