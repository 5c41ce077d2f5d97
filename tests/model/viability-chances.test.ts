/** Chances of closing against closed forms and exact chains: the Monte Carlo is held to what can be known without it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalQuantile } from '#lib/domain/kernel/normal.ts';
import {
  readModelledService,
  type ModelledService,
} from '#lib/domain/viability/modelled-service.ts';
import { projectPath } from '#lib/domain/viability/path.ts';
import { simulate, simulateDraw } from '#lib/domain/viability/monte-carlo.ts';
import { between, RUNS } from './arbitraries.ts';
import { binomialUpTo, walkFallsWithin } from './oracles/closed-forms.ts';
import { closedBy, exactChain } from './oracles/exact-chain.ts';
import { SMALL_SERVICE } from './sound-questions.ts';

const serviceOf = (input: unknown): ModelledService => {
  const reading = readModelledService(input, '');
  if (!reading.ok) throw new Error(`${reading.field}: ${reading.message}`);
  return reading.value;
};

const sum = (values: readonly number[]): number =>
  values.reduce((whole, value) => whole + value, 0);

/** How far a share of `draws` may lie from its chance: four standard errors, as good as never by luck. */
const tolerance = (chance: number, draws: number): number =>
  4 * Math.sqrt((chance * (1 - chance)) / draws) + 1e-12;

/** A service that closes in the first month with fewer people than it needs: £1 a person, and no luck but leaving. */
const closesBelow = (needed: number, people: number, leaving: number): ModelledService =>
  serviceOf({
    weeksPerMonth: 1,
    sessionsPerWeek: 1,
    placesPerSession: people,
    staffRatio: 1,
    minStaff: 0,
    paidHoursPerSession: 0,
    staffCostPerHour: 0,
    fixedMonthly: needed,
    reserves: 1000,
    deficitMonthsRule: 1,
    groups: [{ people, sessionsPerWeek: 1, feePerSession: 1, choiceExit: leaving }],
  });

describe('people who leave one by one: P(Bin(N, (1 − h)^T) ≤ needed − 1)', () => {
  test.each([
    [40, 0.02, 30, [0.0042049, 0.2285055, 0.9461551]],
    [25, 0.03, 15, [0.0012568, 0.1103903, 0.838018]],
    [12, 0.05, 8, [0.1899165, 0.7189489, 0.9920628]],
  ])('%i people, %f a month, %i needed', (people, leaving, needed, published) => {
    const service = closesBelow(needed, people, leaving);
    // The chain follows every sum of reserves that can arise, which takes long for forty people over two years.
    const chain = exactChain({ ...service, months: 12 });
    const draws = 4000;
    const { probabilityByMonth } = simulate({ ...service, seed: 5, draws });
    for (const [at, month] of [6, 12, 24].entries()) {
      const chance = binomialUpTo(needed - 1, people, (1 - leaving) ** month);
      expect(chance).toBeCloseTo(published[at] ?? Number.NaN, 7);
      if (month <= 12) expect(closedBy(chain, month)).toBeCloseTo(chance, 10);
      expect(Math.abs((probabilityByMonth[month - 1] ?? 0) - chance)).toBeLessThan(
        tolerance(chance, draws),
      );
    }
  });

  test('two people with an even chance: a quarter by month 1, nine sixteenths by month 2', () => {
    const service = closesBelow(1, 2, 0.5);
    const chain = exactChain(service);
    expect(closedBy(chain, 1)).toBeCloseTo(1 / 4, 15);
    expect(closedBy(chain, 2)).toBeCloseTo(9 / 16, 15);
    const draws = 10_000;
    const { closedInMonth } = simulate({ ...service, seed: 1, draws });
    expect(Math.abs((closedInMonth[0] ?? 0) / draws - 1 / 4)).toBeLessThan(tolerance(1 / 4, draws));
  });
});

describe('twelve people, £1,500 in hand, peers who pull and staff in steps', () => {
  const service = serviceOf(SMALL_SERVICE);
  const chain = exactChain(service);
  const draws = 4000;
  const bySeed = (seed: number): ReturnType<typeof simulate> =>
    simulate({ ...service, seed, draws });
  // Several seeds together: over 200 of them the draws lie around the chain as they should, but seed 7, whose counts
  // are published, happens to lie 4.2 standard errors off in month 6.
  const runs = Array.from({ length: 10 }, (_, n) => bySeed(100 + n));
  const mean = (pick: (run: ReturnType<typeof simulate>) => number): number =>
    sum(runs.map(pick)) / runs.length;

  test.each([
    [6, 0.0919978],
    [12, 0.4636646],
    [18, 0.7633128],
    [24, 0.9115698],
  ])('the exact chain closes by month %i with chance %f, and the draws agree', (month, chance) => {
    expect(closedBy(chain, month)).toBeCloseTo(chance, 7);
    const share = mean(({ probabilityByMonth }) => probabilityByMonth[month - 1] ?? 0);
    expect(Math.abs(share - chance)).toBeLessThan(tolerance(chance, runs.length * draws));
  });

  test('closes in month 12.876 on average, given that it closes, and displaces 6.4268 people', () => {
    const months = sum(chain.closesInMonth.map((chance, at) => chance * (at + 1)));
    expect(months / closedBy(chain, 24)).toBeCloseTo(12.876, 3);
    expect(chain.expectedDisplaced).toBeCloseTo(6.4268, 4);
    expect(mean(({ meanDisplaced }) => meanDisplaced)).toBeCloseTo(chain.expectedDisplaced, 1);
  });

  test('gives the counts of seed 7 that every implementation of the addressing gives', () => {
    const { closedInMonth, displacedTotal } = bySeed(7);
    const by = (month: number): number => sum(closedInMonth.slice(0, month));
    expect([by(12), by(24), displacedTotal]).toEqual([1866, 3648, 25_730]);
  });
});

test('any small service: the draws agree with the exact chain within five standard errors', () => {
  const small = fc.record({
    sessionsPerWeek: fc.constant(3),
    weeksPerMonth: fc.constant(4),
    placesPerSession: fc.integer({ min: 1, max: 8 }),
    staffRatio: fc.integer({ min: 2, max: 5 }),
    minStaff: fc.integer({ min: 0, max: 2 }),
    paidHoursPerSession: fc.integer({ min: 0, max: 7 }),
    staffCostPerHour: fc.integer({ min: 0, max: 20 }),
    fixedMonthly: fc.integer({ min: 0, max: 20 }).map((step) => 100 * step),
    reserves: fc.integer({ min: 0, max: 10 }).map((step) => 500 * step),
    deficitMonthsRule: fc.integer({ min: 0, max: 3 }),
    noticeMonths: fc.integer({ min: 0, max: 2 }),
    months: fc.integer({ min: 1, max: 8 }),
    people: fc.integer({ min: 0, max: 8 }),
    feePerSession: fc.integer({ min: 0, max: 70 }),
    naturalExit: between(0, 0.1),
    choiceExit: between(0, 0.2),
    peerEffect: between(0, 3),
    entriesPerMonth: fc.oneof(fc.constant(0), between(0, 1)),
  });
  const draws = 800;
  fc.assert(
    fc.property(
      small,
      ({
        people,
        feePerSession,
        naturalExit,
        choiceExit,
        peerEffect,
        entriesPerMonth,
        ...terms
      }) => {
        const service = serviceOf({
          ...terms,
          groups: [
            {
              people,
              sessionsPerWeek: 2,
              feePerSession,
              naturalExit,
              choiceExit,
              peerEffect,
              entriesPerMonth,
            },
          ],
        });
        const chance = closedBy(exactChain(service), service.months);
        const share = simulate({ ...service, seed: 20_260_401, draws }).probabilityByMonth.at(-1);
        expect(Math.abs((share ?? 0) - chance)).toBeLessThan(
          1e-9 + 5 * Math.sqrt((chance * (1 - chance) + 1 / draws) / draws),
        );
      },
    ),
    RUNS,
  );
});

test('the same luck in both makes a difference of rates more than twice as sure, and closes no draw that the higher rate keeps', () => {
  // Twenty people who need nobody else: fewer leavers always mean more money.
  const closes = (leaving: number): readonly boolean[] => {
    const question = { ...closesBelow(15, 20, leaving), seed: 9, draws: 3000 };
    return Array.from({ length: question.draws }, (_, draw) => {
      const { closeMonth } = simulateDraw({ ...question, months: 12 }, draw);
      return closeMonth > 0;
    });
  };
  const [low, high] = [closes(0.02), closes(0.025)];
  expect(low.filter((isClosed, draw) => isClosed && high[draw] === false)).toEqual([]);
  const share = (list: readonly boolean[]): number => list.filter(Boolean).length / list.length;
  const [p, q] = [share(low), share(high)];
  const independent = p * (1 - p) + q * (1 - q);
  // Of a difference that is 0 or 1.
  const paired = (q - p) * (1 - (q - p));
  expect(independent / paired).toBeGreaterThan(2);
});

describe('approximations that the model does without', () => {
  /** P(X ≤ x) of a standard normal, by bisection of its inverse. */
  const normalShareBelow = (x: number): number => {
    let [low, high] = [0, 1];
    for (let halving = 0; halving < 60; halving += 1) {
      const middle = (low + high) / 2;
      if (normalQuantile(middle) < x) low = middle;
      else high = middle;
    }
    return low;
  };

  test('a walk of ±1 from 3 falls below nothing within 12 months with chance 0.2668; Brownian motion says 0.386', () => {
    expect(walkFallsWithin(3, 12, 0.5)).toBeCloseTo(0.2668457, 7);
    // By reflection: P(S ≤ −4) + P(S < −4) of 12 even steps.
    const down = (most: number): number => binomialUpTo(most, 12, 0.5);
    expect(walkFallsWithin(3, 12, 0.5)).toBeCloseTo(down(4) + down(3), 12);
    const brownian = (units: number): number => 2 * normalShareBelow(-units / Math.sqrt(12));
    expect(brownian(3)).toBeCloseTo(0.386, 3);
    expect(brownian(4)).toBeCloseTo(0.248, 3);
  });

  test('the expected path closes in month 15 where the chance by month 12 is 22.9 % already', () => {
    expect(projectPath(closesBelow(30, 40, 0.02)).closeMonth).toBe(15);
    expect(binomialUpTo(29, 40, 0.98 ** 12)).toBeCloseTo(0.229, 3);
  });
});
