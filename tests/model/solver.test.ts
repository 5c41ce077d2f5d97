/** The outside solver and the model's own proofs agree: on the reference cases and on questions made at random. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SiteChoice } from '#lib/domain/siting/choice.ts';
import { choiceOfCover, findCover, type CoverQuestion } from '#lib/domain/siting/cover.ts';
import { chooseHubs, hubTaskOf, type HubQuestion } from '#lib/domain/siting/hub.ts';
import { chooseAtOnce } from '#lib/domain/siting/interchange.ts';
import { choiceAsTask, choiceAsText, hubsAsText, sitesFrom } from '#lib/domain/siting/lp-text.ts';
import { choiceOfMinutes, findMedian, type MedianQuestion } from '#lib/domain/siting/p-median.ts';
import { gapBetween, type SolverTask } from '#lib/domain/siting/solver.ts';
import { findCheapestPattern } from '#lib/domain/disclosure/protect.ts';
import { solve } from '../../src/worker/highs.ts';
import { RUNS } from './arbitraries.ts';
import { suppressionAsText } from './oracles/suppression-programme.ts';
import { referenceCases } from './reference.ts';

const LIMITS = { secondsAtMost: 60, seed: 7 };

const asTask = (lp: string): SolverTask => ({ lp, start: [], bound: null, ...LIMITS });

const close = (a: number | null, b: number | null): void => {
  expect(Math.abs((a ?? Infinity) - (b ?? Infinity))).toBeLessThanOrEqual(1e-6 * (1 + (b ?? 0)));
};

/** Fills in the defaults of a question as the contract does. */
const median = (input: unknown): MedianQuestion => ({
  mustOpen: [],
  ...(input as Omit<MedianQuestion, 'mustOpen'>),
});

const agreeOnSites = async (choice: SiteChoice, objective: number | null): Promise<void> => {
  const answer = await solve(choiceAsTask(choice, chooseAtOnce(choice).sites, LIMITS));
  if (objective === null) {
    expect(answer.status).toBe('infeasible');
    return;
  }
  expect(answer).toMatchObject({ status: 'optimal', gap: 0, solver: 'HiGHS', seed: 7 });
  close(answer.objective, objective);
  expect(sitesFrom(answer.chosen)).toHaveLength(choice.open);
};

describe('the reference cases', () => {
  const cases = (referenceCases('siting') ?? []).filter(
    ({ expectError }) => expectError === undefined,
  );
  if (cases.length === 0) test.skip('skipped: no reference data', () => undefined);
  const of = (method: string) =>
    cases.filter((own) => own.method === method).map(({ id, input }) => [id, input] as const);

  if (cases.length > 0) {
    test.each(of('siting.pMedian'))('%s', async (_, input) => {
      const question = median(input);
      await agreeOnSites(choiceOfMinutes(question), findMedian(question).objective);
    });

    test.each(of('siting.cover'))('%s', async (_, input) => {
      const question = input as CoverQuestion;
      const all = question.weights.reduce((sum, own) => sum + own, 0);
      await agreeOnSites(choiceOfCover(question), all - findCover(question).covered);
    });

    test.each(of('siting.hub'))('%s', async (_, input) => {
      const question = input as HubQuestion;
      const { objective } = await solve(asTask(hubsAsText(hubTaskOf(question))));
      const own = chooseHubs(question).objective;
      if (own === null) expect(objective).toBeNull();
      else close(objective, own);
    });
  }
});

/** Areas and candidates strewn over a square, so that minutes are distances. */
const strewn = (areas: number, sites: number): fc.Arbitrary<Omit<MedianQuestion, 'p'>> => {
  const point = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }));
  return fc
    .record({
      from: fc.array(point, { minLength: areas, maxLength: areas }),
      to: fc.array(point, { minLength: sites, maxLength: sites }),
      weights: fc.array(fc.integer({ min: 0, max: 90 }), { minLength: areas, maxLength: areas }),
      reach: fc.constantFrom(30, 200),
    })
    .map(({ from, to, weights, reach }) => ({
      weights,
      mustOpen: [],
      minutes: from.map(([x, y]) =>
        to.map(([u, v]) => {
          const far = Math.hypot(x - u, y - v);
          return far <= reach ? far : null;
        }),
      ),
    }));
};

const FEW = { ...RUNS, numRuns: 30 };

describe('questions made at random', () => {
  test('p-median of 40 areas and 15 candidates', async () => {
    await fc.assert(
      fc.asyncProperty(strewn(40, 15), fc.integer({ min: 2, max: 7 }), async (question, p) => {
        await agreeOnSites(
          choiceOfMinutes({ ...question, p }),
          findMedian({ ...question, p }).objective,
        );
      }),
      FEW,
    );
  }, 120_000);

  test('covering of 40 areas and 15 candidates', async () => {
    await fc.assert(
      fc.asyncProperty(strewn(40, 15), fc.integer({ min: 1, max: 5 }), async (question, p) => {
        const asked = { ...question, p, maxMinutes: 12 };
        const all = asked.weights.reduce((sum, own) => sum + own, 0);
        await agreeOnSites(choiceOfCover(asked), all - findCover(asked).covered);
      }),
      FEW,
    );
  }, 120_000);

  test('hubs of 12 points and 8 centres', async () => {
    const hub = fc.record({
      fixedCost: fc.integer({ min: 0, max: 400 }),
      capacity: fc.integer({ min: 0, max: 60 }),
    });
    const asked = fc.record({
      hubs: fc.array(hub, { minLength: 8, maxLength: 8 }),
      demand: fc.array(fc.integer({ min: 0, max: 15 }), { minLength: 12, maxLength: 12 }),
      unitCost: fc.array(
        fc.array(fc.option(fc.integer({ min: 0, max: 40 }), { freq: 6 }), {
          minLength: 8,
          maxLength: 8,
        }),
        { minLength: 12, maxLength: 12 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(asked, async ({ hubs, ...rest }) => {
        const question = { ...rest, hubs: hubs.map((own, at) => ({ id: `h${at}`, ...own })) };
        const answer = await solve(asTask(hubsAsText(hubTaskOf(question))));
        const { objective } = chooseHubs(question);
        if (objective === null) expect(answer.status).toBe('infeasible');
        else close(answer.objective, objective);
      }),
      FEW,
    );
  }, 120_000);

  test('secondary suppression of tables with up to 20 cells', async () => {
    const table = fc
      .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 5 }))
      .chain(([rows, columns]) =>
        fc.array(
          fc.array(fc.integer({ min: 0, max: 25 }), { minLength: columns, maxLength: columns }),
          { minLength: rows, maxLength: rows },
        ),
      );
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(3, 5, 9), async (counts, width) => {
        const cells = counts.flatMap((row, at) =>
          row.map((count, column) => ({ row: at, column, count })),
        );
        const primary = cells.filter(({ count }) => count > 0 && count < 5);
        const candidates = cells.filter(({ count }) => count >= 5);
        const task = { table: counts, primary, candidates, width };
        const found = findCheapestPattern(task);
        const answer = await solve(asTask(suppressionAsText(task)));
        if (found === undefined) expect(answer.status).toBe('infeasible');
        else {
          const cost = found.reduce(
            (sum, { row, column }) => sum + (counts[row]?.[column] ?? 0),
            0,
          );
          close(answer.objective, cost);
        }
      }),
      FEW,
    );
  }, 120_000);
});

describe('the text of a programme', () => {
  const question: MedianQuestion = {
    weights: Array.from({ length: 60 }, (_, area) => area + 1),
    minutes: Array.from({ length: 60 }, (_, area) =>
      Array.from({ length: 40 }, (_site, site) => Math.abs(area - 1.37 * site)),
    ),
    p: 4,
    mustOpen: [3],
  };
  const choice = choiceOfMinutes(question);

  test('has short lines, for readers that refuse long ones', () => {
    const lines = choiceAsText(choice).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(560);
  });

  test('stops when its time is up, with the best so far and how far it may be from the best', async () => {
    const { sites, cost } = chooseAtOnce(choice);
    const answer = await solve(choiceAsTask(choice, sites, { secondsAtMost: 0, seed: 7 }));
    expect(['stopped', 'unsolved']).toContain(answer.status);
    expect(answer.bound).toBeLessThanOrEqual(findMedian(question).objective ?? 0);
    if (answer.objective === null) return;
    expect(answer.objective).toBeLessThanOrEqual(cost * (1 + 1e-9));
    expect(answer.gap).toBeGreaterThanOrEqual(0);
  });

  test('a gap is a share of the answer, none when the answer is proven', () => {
    expect(gapBetween(100, 98)).toBe(0.02);
    expect(gapBetween(0, 0)).toBe(0);
    expect(gapBetween(null, 3)).toBeNull();
    expect(gapBetween(3, null)).toBeNull();
  });
});

test('a text that is no programme is an error, and the next question is answered all the same', async () => {
  await expect(solve(asTask('this is no programme'))).rejects.toThrow();
  const { objective } = await solve(
    asTask(
      'Minimize\n cost: 2 y0 + 3 y1\nSubject To\n some: y0 + y1 >= 1\nBinaries\n y0 y1\nEnd\n',
    ),
  );
  expect(objective).toBe(2);
});
