/** What must hold of growth: people are conserved, curves are curves, and closed forms are what months of counting say. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitBass } from '#lib/domain/growth/bass.ts';
import {
  cumulativeIncidence,
  type CompetingLife,
} from '#lib/domain/growth/cumulative-incidence.ts';
import { compareLasting } from '#lib/domain/growth/log-rank.ts';
import { runPipeline, type PipelineQuestion } from '#lib/domain/growth/pipeline.ts';
import { projectReplacement } from '#lib/domain/growth/replacement.ts';
import { estimateRetention } from '#lib/domain/growth/retention.ts';
import { estimateSurvival } from '#lib/domain/growth/survival.ts';
import { erfc } from '#lib/domain/kernel/erfc.ts';
import { between, RUNS } from './arbitraries.ts';
import { countFlows, naiveSurvivalAt, simulateReplacement } from './oracles/naive-growth.ts';

const competing = (...ends: (string | null)[]): fc.Arbitrary<readonly CompetingLife[]> =>
  fc.array(
    fc
      .record({
        entry: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 30 })),
        lasted: fc.integer({ min: 1, max: 40 }),
        end: fc.constantFrom(...ends),
      })
      .map(({ entry, lasted, end }) => ({ entry, exit: entry + lasted, end })),
    { minLength: 1, maxLength: 40 },
  );

const asSurvival = (lives: readonly CompetingLife[]) =>
  lives.map(({ entry, exit, end }) => ({ entry, exit, event: end !== null }));

describe('survival and its rival ways out', () => {
  test('survival is what looking everybody up again at every age says', () => {
    fc.assert(
      fc.property(competing('stopped', null), (lives) => {
        const records = asSurvival(lives);
        for (const { time, survival } of estimateSurvival({ records, level: 0.95 }).rows)
          expect(survival).toBeCloseTo(naiveSurvivalAt(records, time), 12);
      }),
      RUNS,
    );
  });

  test('with one way out, 1 − survival and Greenwood’s error', () => {
    fc.assert(
      fc.property(competing('stopped', null), (records) => {
        const { rows } = estimateSurvival({ records: asSurvival(records), level: 0.9 });
        const incidence = cumulativeIncidence({ records, end: 'stopped', level: 0.9 });
        expect(incidence.map(({ time }) => time)).toEqual(rows.map(({ time }) => time));
        for (const [at, { share, standardError }] of incidence.entries()) {
          expect(share).toBeCloseTo(1 - (rows[at]?.survival ?? NaN), 10);
          if (typeof rows[at]?.standardError === 'number')
            expect(standardError).toBeCloseTo(rows[at].standardError, 7);
        }
      }),
      RUNS,
    );
  });

  test('with several, the ways out and survival share out the whole at every age', () => {
    fc.assert(
      fc.property(competing('stopped', 'grown', null), (records) => {
        const ways = ['stopped', 'grown'].map((end) =>
          cumulativeIncidence({ records, end, level: 0.95 }),
        );
        for (const { time, survival } of estimateSurvival({
          records: asSurvival(records),
          level: 0.95,
        }).rows) {
          const gone = ways.map((rows) => rows.findLast((row) => row.time <= time)?.share ?? 0);
          expect(gone.reduce((sum, share) => sum + share, survival)).toBeCloseTo(1, 10);
        }
      }),
      RUNS,
    );
  });

  test('incidence only rises, stays in its band, and never exceeds 1 − survival without rivals', () => {
    fc.assert(
      fc.property(competing('stopped', 'grown', null), (records) => {
        const alone = records.map(({ entry, exit, end }) => ({
          entry,
          exit,
          event: end === 'stopped',
        }));
        const { rows } = estimateSurvival({ records: alone, level: 0.95 });
        let before = 0;
        for (const row of cumulativeIncidence({ records, end: 'stopped', level: 0.95 })) {
          expect(row.share).toBeGreaterThanOrEqual(before);
          expect(row.share).toBeLessThanOrEqual(1);
          const survival = rows.findLast(({ time }) => time <= row.time)?.survival ?? 1;
          expect(row.share).toBeLessThanOrEqual(1 - survival + 1e-12);
          if (row.low !== null && row.high !== null) {
            expect(row.low).toBeLessThanOrEqual(row.share);
            expect(row.high).toBeGreaterThanOrEqual(row.share);
            expect(row.low).toBeGreaterThanOrEqual(0);
            expect(row.high).toBeLessThanOrEqual(1);
          }
          before = row.share;
        }
      }),
      RUNS,
    );
  });
});

describe('the log-rank test', () => {
  const group = fc.array(
    fc.record({ exit: fc.integer({ min: 1, max: 12 }), event: fc.boolean() }),
    { minLength: 1, maxLength: 25 },
  );

  test('says the same of a and b as of b and a, and counts every end once', () => {
    fc.assert(
      fc.property(group, group, (a, b) => {
        const [one, other] = [compareLasting({ a, b }), compareLasting({ a: b, b: a })];
        expect(one.variance).toBeCloseTo(other.variance, 10);
        if (one.chiSquare === null) expect(other.chiSquare).toBeNull();
        else expect(one.chiSquare).toBeCloseTo(other.chiSquare ?? NaN, 8);
        const ends = [...a, ...b].filter(({ event }) => event).length;
        expect(one.observedA + other.observedA).toBe(ends);
        expect(one.expectedA + other.expectedA).toBeCloseTo(ends, 9);
      }),
      RUNS,
    );
  });

  test('finds nothing between two groups that are the same', () => {
    fc.assert(
      fc.property(group, (a) => {
        const { observedA, expectedA, pValue } = compareLasting({ a, b: a });
        expect(expectedA).toBeCloseTo(observedA, 10);
        if (pValue !== null) expect(pValue).toBeCloseTo(1, 6);
      }),
      RUNS,
    );
  });

  test('without ends there is nothing to compare', () => {
    const still = [{ exit: 3, event: false }];
    expect(compareLasting({ a: still, b: still })).toEqual({
      observedA: 0,
      expectedA: 0,
      variance: 0,
      chiSquare: null,
      pValue: null,
    });
  });

  test.each([
    [0, 1],
    [0.5, 0.4795001221869535],
    [1, 0.15729920705028513],
    [2, 0.004677734981047266],
    [3, 2.209049699858544e-5],
    [10, 2.088487583762545e-45],
    [26, 5.663192408856143e-296],
  ])(
    'rests on erfc(%d), as tabulated (NIST, Digital Library of Mathematical Functions 7.2)',
    (x, value) => {
      expect(Math.abs(erfc(x) / value - 1)).toBeLessThan(1e-12);
    },
  );
});

const pipeline: fc.Arbitrary<PipelineQuestion> = fc.integer({ min: 2, max: 6 }).chain((count) => {
  const share = between(0, 0.5);
  const people = between(0, 200);
  return fc.record(
    {
      stages: fc.constant(Array.from({ length: count }, (_, at) => `stage ${at}`)),
      onward: fc.array(share, { minLength: count - 1, maxLength: count - 1 }),
      dropout: fc.array(share, { minLength: count, maxLength: count }),
      inflowPerMonth: people,
      start: fc.array(people, { minLength: count, maxLength: count }),
      months: fc.integer({ min: 1, max: 60 }),
    },
    { requiredKeys: ['stages', 'onward', 'dropout', 'inflowPerMonth', 'months'] },
  );
});

describe('the pipeline', () => {
  test('loses nobody: in = still there + dropped out', () => {
    fc.assert(
      fc.property(pipeline, (question) => {
        const { history } = runPipeline(question);
        const { entered, left } = countFlows(question, history);
        const there = (history.at(-1) ?? []).reduce((sum, each) => sum + each, 0);
        expect(Math.abs(there + left - entered)).toBeLessThan(1e-8 * (1 + entered));
        for (const stock of history)
          for (const people of stock) expect(people).toBeGreaterThanOrEqual(0);
      }),
      RUNS,
    );
  });

  test('comes to rest where its long run says', () => {
    const settling = pipeline.map(({ onward, dropout, ...rest }) => ({
      ...rest,
      onward: onward.map((share) => 0.2 + share / 2),
      dropout: dropout.map((share) => 0.1 + share / 2),
      months: 600,
    }));
    fc.assert(
      fc.property(settling, (question) => {
        const { history, steadyStateTrading, everTradingShare } = runPipeline(question);
        const trading = history.at(-1)?.at(-1) ?? NaN;
        expect(Math.abs(trading - (steadyStateTrading ?? NaN))).toBeLessThan(1e-6 * (1 + trading));
        expect(everTradingShare).toBeLessThanOrEqual(1);
      }),
      RUNS,
    );
  });
});

test('retention: every step and the curve lie in 0 to 1, and the curve never rises', () => {
  const cohorts = fc
    .array(
      fc
        .array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 6 })
        .map((counts) => counts.toSorted((a, b) => b - a))
        .filter(([first = 0]) => first > 0),
      { minLength: 1, maxLength: 6 },
    )
    .map((lists) => lists.map((counts, at) => ({ id: `c${at}`, counts })));
  fc.assert(
    fc.property(cohorts, (list) => {
      const { stepRetention, cumulative, naive } = estimateRetention({ cohorts: list });
      expect(cumulative).toHaveLength(stepRetention.length + 1);
      let before = 1;
      for (const share of cumulative) {
        if (share === null) continue;
        expect(share).toBeLessThanOrEqual(before);
        expect(share).toBeGreaterThanOrEqual(0);
        before = share;
      }
      expect(cumulative.indexOf(null)).toBe(
        stepRetention.includes(null) ? stepRetention.indexOf(null) + 1 : -1,
      );
      expect(naive).toBeGreaterThanOrEqual(0);
      expect(naive).toBeLessThanOrEqual(1);
    }),
    RUNS,
  );
});

test('replacement: starting as many as the closed form says meets the need, counted month by month', () => {
  const question = fc
    .record({
      hours: between(0, 20_000),
      share: between(0, 1),
      months: fc.integer({ min: 1, max: 72 }),
      hoursEach: between(1, 60),
      start: between(0, 80),
      attritionMonthly: fc.oneof(fc.constant(0), between(0, 0.2)),
      rampMonths: fc.nat(12),
      utilisation: between(0.2, 1),
    })
    .filter(({ months, rampMonths }) => rampMonths < months);
  fc.assert(
    fc.property(question, (asked) => {
      const { need, startsPerMonth, survivorsOfToday, totalStarts } = projectReplacement(asked);
      const reached = simulateReplacement(asked, startsPerMonth);
      expect(Math.abs(reached - Math.max(need, survivorsOfToday))).toBeLessThan(1e-7 * (1 + need));
      expect(totalStarts).toBeCloseTo(startsPerMonth * (asked.months - asked.rampMonths), 8);
    }),
    RUNS,
  );
});

describe('the Bass curve', () => {
  const truth = fc.record({
    market: between(10, 1e5),
    innovation: between(-4, -0.7).map((power) => 10 ** power),
    imitation: between(-1.3, 0.2).map((power) => 10 ** power),
    points: fc.integer({ min: 6, max: 25 }),
    reach: between(0.8, 2.5),
  });
  const exact = ({
    market,
    innovation: p,
    imitation: q,
    points,
    reach,
  }: typeof truth extends fc.Arbitrary<infer T> ? T : never) => {
    const end = reach * Math.max(Math.log(q / p) / (p + q), 2 / (p + q));
    const times = Array.from({ length: points }, (_, at) => (end * (at + 1)) / points);
    const share = (t: number): number =>
      (1 - Math.exp(-(p + q) * t)) / (1 + (q / p) * Math.exp(-(p + q) * t));
    return { times, cumulative: times.map((t) => market * share(t)) };
  };

  test('is found again from points on it, before the peak as well as after', () => {
    fc.assert(
      fc.property(truth, (wanted) => {
        const fit = fitBass(exact(wanted));
        for (const name of ['market', 'innovation', 'imitation'] as const)
          expect(Math.abs(fit[name] / wanted[name] - 1)).toBeLessThan(1e-4);
      }),
      RUNS,
    );
  });

  test('with noise fits no worse than the curve the noise was put on', () => {
    const noisy = fc.record({
      wanted: truth,
      noise: fc.array(between(-0.15, 0.15), {
        minLength: 25,
        maxLength: 25,
      }),
    });
    fc.assert(
      fc.property(noisy, ({ wanted, noise }) => {
        const { times, cumulative } = exact(wanted);
        const seen = cumulative.map((count, at) => count * (1 + (noise[at] ?? 0)));
        const fit = fitBass({ times, cumulative: seen });
        const ofTruth = seen.reduce(
          (sum, count, at) => sum + (count - (cumulative[at] ?? 0)) ** 2,
          0,
        );
        expect(fit.sse).toBeLessThanOrEqual(ofTruth * (1 + 1e-9) + 1e-12);
        expect(Math.min(fit.market, fit.innovation, fit.imitation)).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });

  test('is the same curve in months as in years, and for hundreds as for units', () => {
    fc.assert(
      fc.property(truth, (wanted) => {
        const { times, cumulative } = exact(wanted);
        const years = fitBass({ times, cumulative });
        const months = fitBass({
          times: times.map((time) => 12 * time),
          cumulative: cumulative.map((count) => 100 * count),
        });
        expect(months.market / years.market / 100).toBeCloseTo(1, 4);
        expect((12 * months.imitation) / years.imitation).toBeCloseTo(1, 4);
        expect(months.pastPeak).toBe(years.pastPeak);
      }),
      RUNS,
    );
  });
});
