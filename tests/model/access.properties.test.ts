/** What must hold of access and unmet hours in every market: hours are conserved and order does not matter. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessCatchment } from '#lib/domain/access/catchment.ts';
import { daiWeight } from '#lib/domain/access/decay.ts';
import { findPairs } from '#lib/domain/access/reach.ts';
import { assessReach, unmetWithoutEach } from '#lib/domain/access/sharing.ts';
import { assessUnmet } from '#lib/domain/access/unmet.ts';
import { anyAreas, anyPairs, anyServices, between, RUNS } from './arbitraries.ts';
import { naiveMostServed } from './oracles/naive-flow.ts';
import { naiveReach } from './oracles/naive-reach.ts';

const sum = (values: Iterable<number>): number =>
  [...values].reduce((all, value) => all + value, 0);
const catchments = between(1, 90);

describe('the weight of a journey', () => {
  test('lies between 0 and 1 and never rises with minutes', () => {
    const minutes = between(0, 120);
    fc.assert(
      fc.property(minutes, minutes, catchments, (a, b, catchment) => {
        const [near, far] = [
          daiWeight(Math.min(a, b), catchment),
          daiWeight(Math.max(a, b), catchment),
        ];
        expect(near).toBeLessThanOrEqual(1);
        expect(far).toBeGreaterThanOrEqual(0);
        expect(far).toBeLessThanOrEqual(near);
      }),
      RUNS,
    );
  });
});

describe('floating catchments', () => {
  test('hand out exactly the supply that demand can reach', () => {
    fc.assert(
      fc.property(anyPairs, catchments, (pairs, catchment) => {
        const { access, weights } = assessCatchment({
          ...pairs,
          method: '2sfca',
          decay: { type: 'dai', catchment },
          selectionOver: 'catchment',
        });
        const reached = pairs.supply.filter(
          (_, j) => sum(pairs.demand.map((d, i) => d * (weights[i]?.[j] ?? 0))) > 0,
        );
        const handedOut = sum(pairs.demand.map((hours, i) => hours * (access[i] ?? 0)));
        expect(handedOut).toBeCloseTo(sum(reached), 6);
      }),
      RUNS,
    );
  });

  test('do not care in which order areas come', () => {
    fc.assert(
      fc.property(
        anyPairs,
        catchments,
        fc.constantFrom('2sfca', 'm2sfca', '3sfca', 'bfca'),
        (pairs, catchment, method) => {
          const ask = (demand: readonly number[], minutes: (typeof pairs)['minutes']) =>
            assessCatchment({
              demand,
              supply: pairs.supply,
              minutes,
              method,
              decay: { type: 'dai', catchment },
              selectionOver: 'catchment',
            }).access;
          const turned = ask(pairs.demand.toReversed(), pairs.minutes.toReversed()).toReversed();
          for (const [i, value] of ask(pairs.demand, pairs.minutes).entries())
            expect(turned[i]).toBeCloseTo(value, 9);
        },
      ),
      RUNS,
    );
  });
});

describe('unmet hours', () => {
  test('are nested, and what is served exceeds neither demand nor supply', () => {
    fc.assert(
      fc.property(anyPairs, between(0, 60), (pairs, reachMinutes) => {
        const answer = assessUnmet({ ...pairs, reachMinutes });
        expect(answer.servedMaximum).toBeLessThanOrEqual(
          Math.min(answer.demandTotal, answer.supplyTotal) + 1e-6,
        );
        expect(answer.naive).toBeLessThanOrEqual(answer.minimum + 1e-6);
        expect(answer.minimum).toBeLessThanOrEqual(answer.fca + 1e-6);
      }),
      RUNS,
    );
  });

  test('at best equal those of the naive flow', () => {
    fc.assert(
      fc.property(anyPairs, between(0, 60), (pairs, reachMinutes) => {
        const twin = naiveMostServed(pairs.demand, pairs.supply, (area, service) => {
          const minutes = pairs.minutes[area]?.[service] ?? null;
          return minutes !== null && minutes <= reachMinutes;
        });
        expect(assessUnmet({ ...pairs, reachMinutes }).servedMaximum).toBeCloseTo(twin, 6);
      }),
      RUNS,
    );
  });
});

describe('reach over the grid', () => {
  const rules = fc.record({
    catchmentMinutes: between(1, 60),
    slowness: between(0.7, 1.4),
  });

  test('equals the naive nested loop', () => {
    fc.assert(
      fc.property(anyAreas, anyServices, rules, (areas, services, rule) => {
        const twin = naiveReach(areas, services, rule);
        const answer = assessReach({
          pairs: findPairs(areas, services, rule),
          catchmentMinutes: rule.catchmentMinutes,
          demand: Float64Array.from(areas, ({ demand }) => demand),
          supply: Float64Array.from(services, ({ supply }) => supply),
          ownerOf: Int32Array.from(services, ({ owner }) => owner),
        });
        for (const i of areas.keys()) {
          expect(answer.access[i]).toBeCloseTo(twin.access[i] ?? NaN, 9);
          expect(answer.owners[i]).toBe(twin.owners[i]);
          expect(answer.unmetByArea[i]).toBeCloseTo(twin.unmetByArea[i] ?? NaN, 6);
          const nearest = twin.nearestMinutes[i] ?? NaN;
          if (Number.isFinite(nearest)) expect(answer.nearestMinutes[i]).toBeCloseTo(nearest, 9);
          else expect(answer.nearestMinutes[i]).toBeNaN();
        }
      }),
      RUNS,
    );
  });

  test('keeps the three unmet figures in order and strands no more than there is', () => {
    fc.assert(
      fc.property(anyAreas, anyServices, rules, (areas, services, rule) => {
        const answer = assessReach({
          pairs: findPairs(areas, services, rule),
          catchmentMinutes: rule.catchmentMinutes,
          demand: Float64Array.from(areas, ({ demand }) => demand),
          supply: Float64Array.from(services, ({ supply }) => supply),
          ownerOf: Int32Array.from(services, ({ owner }) => owner),
        });
        expect(answer.unmetNaive).toBeLessThanOrEqual(answer.unmetMinimum + 1e-6);
        expect(answer.unmetMinimum).toBeLessThanOrEqual(answer.unmetExpected + 1e-6);
        expect(answer.unmetExpected).toBeLessThanOrEqual(answer.demandTotal + 1e-6);
        expect(answer.strandedSupply).toBeLessThanOrEqual(answer.supplyTotal + 1e-6);
      }),
      RUNS,
    );
  });

  test('tells of every service what its closing would leave unmet, as working it out again does', () => {
    fc.assert(
      fc.property(anyAreas, anyServices, rules, (areas, services, rule) => {
        const question = {
          pairs: findPairs(areas, services, rule),
          catchmentMinutes: rule.catchmentMinutes,
          demand: Float64Array.from(areas, ({ demand }) => demand),
          supply: Float64Array.from(services, ({ supply }) => supply),
          ownerOf: Int32Array.from(services, ({ owner }) => owner),
        };
        const now = assessReach(question).unmetExpected;
        for (const [service, more] of unmetWithoutEach(question).entries()) {
          const supply = question.supply.slice();
          supply[service] = 0;
          expect(more).toBeCloseTo(assessReach({ ...question, supply }).unmetExpected - now, 6);
        }
      }),
      RUNS,
    );
  });
});
