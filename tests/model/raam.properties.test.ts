/** What must hold of rational agent access in every market, however uneven: nobody could do better elsewhere. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessRaam, type RaamQuestion } from '#lib/domain/access/raam.ts';
import { anyPairs, between, RUNS } from './arbitraries.ts';
import { naiveCosts } from './oracles/naive-costs.ts';
import { naiveMostServed } from './oracles/naive-flow.ts';

const total = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

const tau = fc.constantFrom(10, 30, 45);

const hasSupply = ({ supply }: Pick<RaamQuestion, 'supply'>): boolean =>
  supply.some((hours) => hours > 0);

/** Hours over twelve powers of ten, and whole minutes, so that ties and very small services are common. */
const unevenHours = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 20 }),
  between(-6, 6).map((power) => 10 ** power),
);
const unevenPairs = fc
  .record({ areas: fc.integer({ min: 1, max: 14 }), services: fc.integer({ min: 1, max: 9 }) })
  .chain(({ areas, services }) => {
    const list = <T>(of: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> =>
      fc.array(of, { minLength: length, maxLength: length });
    const pair = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 12 }));
    return fc.record({
      demand: list(unevenHours, areas),
      supply: list(unevenHours, services),
      minutes: list(list(pair, services), areas),
    });
  });

const questions = (pairs: typeof anyPairs | typeof unevenPairs) =>
  fc.record({ pairs, tauMinutes: tau }).filter(({ pairs: given }) => hasSupply(given));

/** Cost of a pair in the answer. */
const costAt =
  ({ supply, minutes, tauMinutes }: RaamQuestion, load: readonly number[], rho: number) =>
  (i: number, j: number): number => {
    const pair = minutes[i]?.[j] ?? null;
    if (pair === null || (supply[j] ?? 0) <= 0) return Infinity;
    return (rho > 0 ? (load[j] ?? 0) / (supply[j] ?? 0) / rho : 0) + pair / tauMinutes;
  };

const GAP = 1e-9;

const expectClose = (value: number, wanted: number, share: number): void => {
  expect(Math.abs(value - wanted)).toBeLessThanOrEqual(share * Math.max(1, Math.abs(wanted)));
};

const expectEquilibrium = (question: RaamQuestion): void => {
  const { demand, supply } = question;
  const { cost, load, rho } = assessRaam(question);
  const at = costAt(question, load, rho);
  const reachable = demand.map((hours, i) => (cost[i] === null ? 0 : hours));
  const whole = total(reachable);
  expectClose(total(load), whole, 1e-9);
  for (const i of demand.keys()) {
    const least = Math.min(...supply.map((_, j) => at(i, j)));
    if (cost[i] === null) expect(least).toBe(Infinity);
    else expectClose(cost[i] ?? NaN, least, GAP);
  }
  // The loads come about with everybody at a service that costs them the least there is.
  const isBest = (i: number, j: number): boolean =>
    at(i, j) - (cost[i] ?? NaN) <= GAP * Math.max(1, cost[i] ?? NaN);
  const placed = naiveMostServed(reachable, load, isBest);
  expect(whole - placed).toBeLessThanOrEqual(1e-8 * Math.max(1, whole));
};

describe('rational agent access', () => {
  test('settles where all services in use cost the same and no other costs less', () => {
    fc.assert(
      fc.property(questions(anyPairs), ({ pairs, tauMinutes }) =>
        expectEquilibrium({ ...pairs, tauMinutes }),
      ),
      RUNS,
    );
  });

  test('does so with ties, and with services a million times as large as others', () => {
    fc.assert(
      fc.property(questions(unevenPairs), ({ pairs, tauMinutes }) =>
        expectEquilibrium({ ...pairs, tauMinutes }),
      ),
      { ...RUNS, numRuns: 1000 },
    );
  });

  test('equals the plain moves from dearest to cheapest', () => {
    const evenPairs = anyPairs.map((pairs) => ({
      ...pairs,
      supply: pairs.supply.map((hours) => (hours > 0 ? 50 + hours : 0)),
    }));
    fc.assert(
      fc.property(questions(evenPairs), ({ pairs, tauMinutes }) => {
        const answer = assessRaam({ ...pairs, tauMinutes });
        const twin = naiveCosts(pairs.demand, pairs.supply, pairs.minutes, tauMinutes);
        for (const [i, cost] of answer.cost.entries())
          expect(cost ?? Infinity).toBeCloseTo(twin.cost[i] ?? NaN, 7);
        for (const [j, load] of answer.load.entries())
          expect(load).toBeCloseTo(twin.load[j] ?? NaN, 5);
      }),
      RUNS,
    );
  });

  test('does not care in which order areas and services come', () => {
    fc.assert(
      fc.property(questions(anyPairs), ({ pairs, tauMinutes }) => {
        const there = assessRaam({ ...pairs, tauMinutes });
        const back = assessRaam({
          demand: pairs.demand.toReversed(),
          supply: pairs.supply.toReversed(),
          minutes: pairs.minutes.map((row) => row.toReversed()).toReversed(),
          tauMinutes,
        });
        for (const [i, cost] of back.cost.toReversed().entries())
          expectClose(cost ?? -1, there.cost[i] ?? -1, 1e-8);
        for (const [j, load] of back.load.toReversed().entries())
          expectClose(load, there.load[j] ?? NaN, 1e-7);
      }),
      RUNS,
    );
  });

  test('costs the same when demand, supply or both are counted in other units', () => {
    const unit = fc.constantFrom(0.01, 1, 60);
    fc.assert(
      fc.property(questions(anyPairs), unit, unit, ({ pairs, tauMinutes }, wanted, given) => {
        const plain = assessRaam({ ...pairs, tauMinutes });
        const scaled = assessRaam({
          demand: pairs.demand.map((hours) => hours * wanted),
          supply: pairs.supply.map((hours) => hours * given),
          minutes: pairs.minutes,
          tauMinutes,
        });
        for (const [i, cost] of scaled.cost.entries())
          expectClose(cost ?? -1, plain.cost[i] ?? -1, 1e-8);
        for (const [j, load] of scaled.load.entries())
          expectClose(load / wanted, plain.load[j] ?? NaN, 1e-7);
      }),
      RUNS,
    );
  });

  test('without any demand is travel to the nearest service with supply', () => {
    const answer = assessRaam({
      demand: [0, 0],
      supply: [5, 0],
      minutes: [
        [30, 0],
        [null, 1],
      ],
      tauMinutes: 30,
    });
    expect(answer).toEqual({ cost: [1, null], costMinutes: [30, null], load: [0, 0], rho: 0 });
  });
});
