/** What must hold of every projection of demand. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  populationIn,
  projectDemand,
  takeUpIn,
  type DemandBand,
} from '#lib/domain/demand/project.ts';
import { wholePeople } from '#lib/domain/demand/whole.ts';
import { answer } from '#lib/domain/model.ts';
import { between, RUNS } from './arbitraries.ts';

const share = between(0, 1);

const takeUps = fc
  .record({
    ends: fc.tuple(share, share),
    rate: between(-2, 2),
    midYear: fc.integer({ min: 2015, max: 2045 }),
  })
  .map(({ ends: [a, b], ...curve }) => ({
    ...curve,
    low: Math.min(a, b),
    high: Math.max(a, b),
  }));

const bandOf = (id: string): fc.Arbitrary<DemandBand> =>
  fc.record({
    id: fc.constant(id),
    population: fc
      .array(fc.oneof(fc.constant(0), between(1, 400_000)), {
        minLength: 2,
        maxLength: 4,
      })
      .map((values) => values.map((value, at) => ({ year: 2025 + 3 * at, value }))),
    prevalence: share,
    takeUp: takeUps,
    hoursPerWeek: between(0, 60),
  });

const questions = fc.record({
  years: fc.array(fc.integer({ min: 2025, max: 2028 }), { minLength: 1, maxLength: 4 }),
  bands: fc.tuple(bandOf('18-64'), bandOf('65+')),
  deployment: fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 })
    .map((parts) => parts.map((part, at) => (at === 0 ? part + 1 : part)))
    .map((parts) => {
      const whole = parts.reduce((all, part) => all + part, 0);
      return new Map(parts.map((part, at) => [`way ${at}`, part / whole]));
    }),
});

test('the two parts of a change add up to the change, whatever the years', () => {
  fc.assert(
    fc.property(questions, (question) => {
      const { rows, change } = projectDemand(question);
      for (const { id } of question.bands) {
        const own = rows.filter(({ band }) => band === id);
        const whole = (own.at(-1)?.hours ?? 0) - (own[0]?.hours ?? 0);
        const { population = 0, takeUp = 0, total = 0 } = change[id] ?? {};
        const scale = 1 + (own[0]?.hours ?? 0) + (own.at(-1)?.hours ?? 0);
        expect(Math.abs(total - whole)).toBeLessThanOrEqual(1e-9 * scale);
        expect(Math.abs(population + takeUp - total)).toBeLessThanOrEqual(1e-9 * scale);
      }
    }),
    RUNS,
  );
});

test('hours by how the budget is held add up to all hours', () => {
  fc.assert(
    fc.property(questions, (question) => {
      for (const { hours, byDeployment } of projectDemand(question).rows) {
        const whole = Object.values(byDeployment).reduce((all, own) => all + own, 0);
        expect(Math.abs(whole - hours)).toBeLessThanOrEqual(1e-9 * (1 + hours));
      }
    }),
    RUNS,
  );
});

test('take-up stays between its ends, and rises where its rate is above 0', () => {
  fc.assert(
    fc.property(takeUps, fc.integer({ min: 2000, max: 2060 }), (curve, year) => {
      const now = takeUpIn(year, curve);
      expect(now).toBeGreaterThanOrEqual(curve.low - 1e-12);
      expect(now).toBeLessThanOrEqual(curve.high + 1e-12);
      if (curve.rate > 0) expect(takeUpIn(year + 1, curve)).toBeGreaterThanOrEqual(now);
    }),
    RUNS,
  );
});

test('population lies between its neighbours, and is what is known in a known year', () => {
  fc.assert(
    fc.property(bandOf('x'), fc.integer({ min: 2025, max: 2028 }), ({ population }, year) => {
      const value = populationIn(year, population);
      const before = population.findLast((own) => own.year <= year)?.value ?? 0;
      const after = population.find((own) => own.year >= year)?.value ?? 0;
      expect(value).toBeGreaterThanOrEqual(Math.min(before, after) * (1 - 1e-12));
      expect(value).toBeLessThanOrEqual(Math.max(before, after) * (1 + 1e-12));
    }),
    RUNS,
  );
});

test('twice the people ask for twice the hours', () => {
  fc.assert(
    fc.property(questions, (question) => {
      const doubled = question.bands.map((band) => ({
        ...band,
        population: band.population.map((own) => ({ ...own, value: own.value * 2 })),
      }));
      const once = projectDemand(question).rows;
      const twice = projectDemand({ ...question, bands: doubled }).rows;
      for (const [at, row] of once.entries())
        expect(twice[at]?.hours).toBeCloseTo(row.hours * 2, 6);
    }),
    RUNS,
  );
});

const askProject = (change: object): unknown =>
  answer('demand.project', {
    years: [2026],
    bands: [
      {
        id: 'a',
        population: [
          { year: 2025, value: 100 },
          { year: 2030, value: 100 },
        ],
        prevalence: 0.1,
        takeUp: { low: 0.2, high: 0.4, rate: 0.2, midYear: 2027 },
        hoursPerWeek: 10,
      },
    ],
    deployment: { all: 1 },
    ...change,
  });

test.each([
  [{ years: [2026, 2031] }, 'years[1]'],
  [{ years: [] }, 'years'],
  [{ deployment: { a: 0.5, b: 0.4 } }, 'deployment'],
  [{ deployment: {} }, 'deployment'],
  [{ deployment: { a: 1.5 } }, 'deployment.a'],
])('%j is refused at %s', (change, field) => {
  expect(askProject(change)).toMatchObject({ ok: false, field });
});

const band = (change: object): object => ({
  bands: [
    {
      id: 'a',
      population: [{ year: 2026, value: 1 }],
      prevalence: 1,
      takeUp: { low: 0, high: 1, rate: 1, midYear: 2026 },
      hoursPerWeek: 1,
      ...change,
    },
  ],
});

test.each([
  [band({ takeUp: { low: 0.5, high: 0.4, rate: 1, midYear: 2026 } }), 'bands[0].takeUp.high'],
  [
    band({
      population: [
        { year: 2026, value: 1 },
        { year: 2026, value: 1 },
      ],
    }),
    'bands[0].population[1].year',
  ],
  [band({ population: [] }), 'bands[0].population'],
  [band({ prevalence: 1.1 }), 'bands[0].prevalence'],
])('a band is refused where it is wrong: %j at %s', (change, field) => {
  expect(askProject(change)).toMatchObject({ ok: false, field });
});

test('whole people add up to the rounded sum, each less than one away from its share', () => {
  const amounts = fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), between(0, 40)), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(amounts, (shares) => {
      const people = wholePeople(shares);
      const all = shares.reduce((sum, own) => sum + own, 0);
      const isTie = Math.abs((all % 1) - 0.5) < 1e-9;
      const sum = people.reduce((own, count) => own + count, 0);
      if (!isTie) expect(sum).toBe(Math.round(all));
      for (const [at, count] of people.entries()) {
        expect(Number.isInteger(count)).toBe(true);
        expect(Math.abs(count - (shares[at] ?? 0))).toBeLessThan(1);
      }
      // Nobody with a larger remainder is left behind for one with a smaller.
      const up = shares.filter((own, at) => (people[at] ?? 0) > own).map((own) => own % 1);
      const down = shares.filter((own, at) => (people[at] ?? 0) < own - 1e-6).map((own) => own % 1);
      if (up.length > 0 && down.length > 0)
        expect(Math.min(...up)).toBeGreaterThanOrEqual(Math.max(...down) - 1e-6);
    }),
    RUNS,
  );
});

test.each([
  [
    [1.5, 1.5, 1],
    [2, 1, 1],
  ],
  [
    [0.4, 0.3, 0.3],
    [1, 0, 0],
  ],
  [
    [1 / 3, 1 / 3, 1 / 3],
    [1, 0, 0],
  ],
  [
    [2.9999999999, 1],
    [3, 1],
  ],
  [[], []],
])('%j people are %j', (shares, people) => {
  expect(wholePeople(shares)).toEqual(people);
});
