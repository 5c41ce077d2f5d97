/** The portfolio, drawn event by event: the same distribution as the month model, person by person, has. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addTally } from '#lib/domain/kernel/long-run.ts';
import { answer, hostedMethods } from '#lib/domain/model.ts';
import type { ModelledService } from '#lib/domain/viability/modelled-service.ts';
import { simulate } from '#lib/domain/viability/monte-carlo.ts';
import {
  beginPortfolio,
  portfolioMethod,
  type PortfolioQuestion,
} from '#lib/domain/viability/portfolio.ts';
import { plainPortfolio } from '../../src/cli/bench/plain-portfolio.ts';
import { anyService, RUNS } from './arbitraries.ts';

const DRAWS = 100_000;

/** Everything on: two groups, newcomers, peers, notice, rising prices, a block that ends, a full house. */
const busy: ModelledService = {
  weeksPerMonth: 4,
  sessionsPerWeek: 5,
  placesPerSession: 8,
  hoursPerSession: 6,
  staffRatio: 4,
  minStaff: 1,
  paidHoursPerSession: 5,
  staffCostPerHour: 9,
  fixedMonthly: 1900,
  variablePerAttendance: 5,
  blockSchedule: [
    { fromMonth: 1, amount: 600 },
    { fromMonth: 9, amount: 250 },
  ],
  chargeBasis: 'attended',
  reserves: 900,
  reserveFloor: -200,
  deficitMonthsRule: 5,
  noticeMonths: 2,
  upliftAnnual: 0.02,
  costInflationAnnual: 0.05,
  firstUpliftMonth: 4,
  subsidyMonthly: 60,
  months: 24,
  groups: [
    {
      people: 7,
      sessionsPerWeek: 3,
      attendance: 0.9,
      feePerSession: 44,
      naturalExit: 0.01,
      choiceExit: 0.03,
      peerEffect: 2,
      entriesPerMonth: 0.25,
    },
    {
      people: 6,
      sessionsPerWeek: 2.5,
      attendance: 0.95,
      feePerSession: 40,
      naturalExit: 0.02,
      choiceExit: 0.005,
      peerEffect: 0,
      entriesPerMonth: 0.1,
    },
  ],
};

const portfolioOf = (
  service: ModelledService,
  over: Partial<PortfolioQuestion> = {},
): PortfolioQuestion => ({
  services: [{ ...service, id: 'A' }],
  months: service.months,
  seed: 3,
  draws: DRAWS,
  ...over,
});

/** Two counts of the same cells are of one kind, at the 99.9th percentile (Wilson and Hilferty 1931 for the limit). */
const expectSame = (ours: readonly number[], theirs: readonly number[], draws: number): void => {
  const open = (counts: readonly number[]): number =>
    draws - counts.reduce((sum, count) => sum + count, 0);
  const cells = [
    ...ours.map((count, m) => [count, theirs[m] ?? 0] as const),
    [open(ours), open(theirs)] as const,
  ].filter(([a, b]) => a + b >= 20);
  const chiSquare = cells.reduce((sum, [a, b]) => sum + (a - b) ** 2 / (a + b), 0);
  const df = Math.max(1, cells.length - 1);
  expect(chiSquare).toBeLessThan(df * (1 - 2 / (9 * df) + 3.09 * Math.sqrt(2 / (9 * df))) ** 3);
};

const closedOf = (question: PortfolioQuestion) => portfolioMethod.run(question).services[0];

describe('the distribution, at 100,000 draws', () => {
  test('is that of the Monte Carlo with addressed luck, month by month', () => {
    const ours = closedOf(portfolioOf(busy));
    const theirs = simulate({ ...busy, seed: 8, draws: DRAWS });
    expectSame(ours?.closedInMonth ?? [], theirs.closedInMonth, DRAWS);
    expect(ours?.closedInMonth.filter((count) => count > 100).length).toBeGreaterThan(10);
    // People at closing vary by less than 3, so the means of two samples this large differ by less than 0.05.
    expect(Math.abs((ours?.meanDisplaced ?? NaN) - theirs.meanDisplaced)).toBeLessThan(0.05);
  }, 120_000);

  test('is that of plain objects with a plain sequence of random numbers', () => {
    const question = portfolioOf({ ...busy, months: 18 }, { draws: 20_000 });
    const ours = closedOf(question);
    const [theirs] = plainPortfolio(question);
    expectSame(ours?.closedInMonth ?? [], theirs?.closedInMonth ?? [], 20_000);
  });

  test('is the exact chain’s for twelve people with staff steps and peers', () => {
    const [group] = busy.groups;
    if (!group) throw new Error('two groups');
    const chain: ModelledService = {
      ...busy,
      placesPerSession: 30,
      fixedMonthly: 2400,
      blockSchedule: [],
      chargeBasis: 'booked',
      reserves: 1500,
      reserveFloor: 0,
      deficitMonthsRule: 0,
      noticeMonths: 0,
      upliftAnnual: 0,
      costInflationAnnual: 0,
      subsidyMonthly: 0,
      groups: [
        {
          ...group,
          people: 12,
          attendance: 1,
          feePerSession: 40,
          choiceExit: 0.02,
          entriesPerMonth: 0,
        },
      ],
    };
    const ours = closedOf(portfolioOf(chain));
    for (const [month, chance] of [
      [6, 0.0919978],
      [12, 0.4636646],
      [18, 0.7633128],
      [24, 0.9115698],
    ] as const) {
      const error = Math.sqrt((chance * (1 - chance)) / DRAWS);
      expect(Math.abs((ours?.probabilityByMonth[month - 1] ?? NaN) - chance)).toBeLessThan(
        4 * error,
      );
    }
    const closed = ours?.byHorizon.estimate ?? NaN;
    expect((ours?.meanDisplaced ?? NaN) / closed).toBeCloseTo(6.4268 / 0.9115698, 1);
  });
});

/** Random services, with newcomers by the handful too. */
const anyPortfolio = fc
  .record({
    services: fc.array(anyService, { minLength: 1, maxLength: 4 }),
    lines: fc.integer({ min: 0, max: 3 }),
    months: fc.integer({ min: 1, max: 18 }),
    seed: fc.integer({ min: 0, max: 1_000_000 }),
  })
  .map(({ services, lines, months, seed }): PortfolioQuestion => ({
    services: services.map((service, s) => ({
      ...service,
      id: ['10', '9', 'Z', 'a'][s] ?? '',
      groups: service.groups.map((group) => ({
        ...group,
        entriesPerMonth: group.entriesPerMonth * lines,
      })),
    })),
    months,
    seed,
    draws: 12,
  }));

describe('a portfolio', () => {
  test('answers the same, byte for byte, however its draws are cut', () => {
    fc.assert(
      fc.property(
        anyPortfolio,
        fc.array(fc.integer({ min: 1, max: 11 }), { maxLength: 4 }),
        (question, cuts) => {
          const edges = [...new Set([0, ...cuts, 12])].sort((a, b) => a - b);
          const whole = beginPortfolio(question);
          const all = new Int32Array(whole.tallyLength);
          whole.work(0, 12, all);
          const sum = new Int32Array(whole.tallyLength);
          for (const [at, from] of [...edges.slice(0, -1).entries()].reverse()) {
            const part = beginPortfolio(question);
            const tally = new Int32Array(part.tallyLength);
            part.work(from, edges[at + 1] ?? 12, tally);
            addTally(sum, tally);
          }
          expect(JSON.stringify(whole.finish(sum))).toBe(JSON.stringify(whole.finish(all)));
        },
      ),
      RUNS,
    );
  });

  test('gives each service the same whatever stands beside it, in whatever order', () => {
    fc.assert(
      fc.property(anyPortfolio, (question) => {
        const together = portfolioMethod.run(question);
        const turned = portfolioMethod.run({
          ...question,
          services: question.services.toReversed(),
        });
        expect(JSON.stringify(turned)).toBe(JSON.stringify(together));
        for (const service of question.services) {
          const alone = portfolioMethod.run({ ...question, services: [service] });
          expect(alone.services[0]).toEqual(together.services.find(({ id }) => id === service.id));
        }
      }),
      RUNS,
    );
  });

  test('adds up, and closes for certain what must close', () => {
    fc.assert(
      fc.property(anyPortfolio, (question) => {
        const doomed = {
          ...question,
          services: question.services.map((service) => ({
            ...service,
            decommissionMonth: 1,
            noticeMonths: 0,
          })),
        };
        const { services, closures, displaced } = portfolioMethod.run(doomed);
        expect(closures).toMatchObject({ p10: services.length, p90: services.length });
        for (const { closedInMonth } of services) expect(closedInMonth[0]).toBe(12);
        const sum = services.reduce((all, { meanDisplaced }) => all + meanDisplaced, 0);
        expect(displaced.mean).toBeCloseTo(sum, 9);
      }),
      RUNS,
    );
  });

  test('is answered at the door, and refused at the field that is wrong', () => {
    const methods = hostedMethods();
    const { months: _months, ...service } = busy;
    const input = { services: [{ ...service, id: 'A' }], months: 12, seed: 1, draws: 20 };
    expect(answer('viability.portfolio', input, methods)).toMatchObject({
      ok: true,
      output: { draws: 20, services: [{ id: 'A' }] },
    });
    const half = { ...service, id: 'A', groups: [{ ...service.groups[0], people: 1.5 }] };
    expect(answer('viability.portfolio', { ...input, services: [half] }, methods)).toMatchObject({
      ok: false,
      field: 'services[0].groups[0].people',
    });
    const long = { ...service, id: 'A', groups: [{ ...service.groups[0], sessionsPerWeek: 6 }] };
    expect(answer('viability.portfolio', { ...input, services: [long] }, methods)).toMatchObject({
      ok: false,
      field: 'services[0].groups[0].sessionsPerWeek',
    });
    const twice = [
      { ...service, id: 'A' },
      { ...service, id: 'A' },
    ];
    expect(answer('viability.portfolio', { ...input, services: twice }, methods)).toMatchObject({
      ok: false,
      field: 'services[1].id',
    });
  });
});
