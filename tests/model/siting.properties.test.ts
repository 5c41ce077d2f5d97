/** What must hold of every choice of sites, against trying everything. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answer } from '#lib/domain/model.ts';
import { boundOf } from '#lib/domain/siting/proof.ts';
import { costOf } from '#lib/domain/siting/choice.ts';
import { choiceOfCover, coverGreedily, findCover } from '#lib/domain/siting/cover.ts';
import { chooseHubs } from '#lib/domain/siting/hub.ts';
import { chooseAtOnce, chooseGreedily } from '#lib/domain/siting/interchange.ts';
import { chooseWhatToKeep, isNested, type KeepOpenQuestion } from '#lib/domain/siting/keep-open.ts';
import {
  choiceOfMinutes,
  findMedian,
  nearestOf,
  type MedianQuestion,
} from '#lib/domain/siting/p-median.ts';
import { worstServed } from '#lib/domain/siting/worst-served.ts';
import { between, RUNS } from './arbitraries.ts';
import { naiveCover, naiveHubs, naiveMedian, naiveObjective } from './oracles/naive-siting.ts';

const sum = (values: Iterable<number>): number => [...values].reduce((all, own) => all + own, 0);

const weight = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 90 }), between(0.1, 90));

/** Minutes: whole, fractional, often equal, sometimes out of reach. */
const minute = (outOfReach: number): fc.Arbitrary<number | null> =>
  fc.oneof(
    { weight: outOfReach, arbitrary: fc.constant(null) },
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 60 }) },
    { weight: 2, arbitrary: between(0, 60) },
    { weight: 1, arbitrary: fc.constantFrom(5, 10, 15) },
  );

const question: fc.Arbitrary<MedianQuestion> = fc
  .record({
    areas: fc.integer({ min: 1, max: 12 }),
    sites: fc.integer({ min: 1, max: 8 }),
    outOfReach: fc.constantFrom(0, 1, 6),
  })
  .chain(({ areas, sites, outOfReach }) =>
    fc.record({
      weights: fc.array(weight, { minLength: areas, maxLength: areas }),
      minutes: fc.array(fc.array(minute(outOfReach), { minLength: sites, maxLength: sites }), {
        minLength: areas,
        maxLength: areas,
      }),
      p: fc.integer({ min: 1, max: sites }),
      forced: fc.subarray([...Array(sites).keys()]),
    }),
  )
  .map(({ forced, ...rest }) => ({ ...rest, mustOpen: forced.slice(0, rest.p) }));

const near = (a: number, b: number): void => {
  expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * (1 + Math.abs(b)));
};

const permuted = <T>(items: readonly T[], order: readonly number[]): T[] =>
  order.flatMap((at) => (at < items.length ? [items[at] as T] : []));

const orders = fc.shuffledSubarray([...Array(12).keys()], { minLength: 12, maxLength: 12 });

describe('p-median', () => {
  test('is what trying every set of sites finds', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { feasible, objective, sites, nearest } = findMedian(asked);
        const best = naiveMedian(asked.weights, asked.minutes, asked.p, asked.mustOpen);
        expect(feasible).toBe(best < Infinity);
        if (objective === null || sites === null) return;
        near(objective, best);
        expect(sites).toHaveLength(asked.p);
        expect(sites).toEqual(sites.toSorted((a, b) => a - b));
        for (const site of asked.mustOpen) expect(sites).toContain(site);
        near(naiveObjective(asked.weights, asked.minutes, sites), objective);
        expect(nearest).toEqual(nearestOf(asked.minutes, sites));
      }),
      { ...RUNS, numRuns: 500 },
    );
  });

  test('never costs more than the instant choice, nor that more than the greedy one', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const choice = choiceOfMinutes(asked);
        const atOnce = chooseAtOnce(choice);
        expect(atOnce.sites).toHaveLength(asked.p);
        for (const site of asked.mustOpen) expect(atOnce.sites).toContain(site);
        expect(costOf(choice, atOnce.sites)).toBe(atOnce.cost);
        const best = findMedian(asked).objective ?? Infinity;
        expect(best).toBeLessThanOrEqual(atOnce.cost * (1 + 1e-9));
        expect(atOnce.cost).toBeLessThanOrEqual(chooseGreedily(choice).cost * (1 + 1e-9));
      }),
      RUNS,
    );
  });

  test('cares neither for the order of areas nor for that of candidates', () => {
    fc.assert(
      fc.property(question, orders, orders, (asked, areas, sites) => {
        const turned = {
          weights: permuted(asked.weights, areas),
          minutes: permuted(
            asked.minutes.map((row) => permuted(row, sites)),
            areas,
          ),
          p: asked.p,
          mustOpen: asked.mustOpen.map((site) =>
            sites.filter((own) => own < (asked.minutes[0]?.length ?? 0)).indexOf(site),
          ),
        };
        const [one, other] = [findMedian(asked).objective, findMedian(turned).objective];
        if (one === null || other === null) expect(other).toBe(one);
        else near(other, one);
      }),
      RUNS,
    );
  });

  test('scales with the weights', () => {
    fc.assert(
      fc.property(question, fc.constantFrom(0.001, 0.5, 3, 1e6), (asked, factor) => {
        const scaled = { ...asked, weights: asked.weights.map((own) => own * factor) };
        const [one, other] = [findMedian(asked).objective, findMedian(scaled).objective];
        if (one === null || other === null) expect(other).toBe(one);
        else expect(Math.abs(other - one * factor)).toBeLessThanOrEqual(1e-9 * (1 + one) * factor);
      }),
      RUNS,
    );
  });

  test('is never below the bound that is found without a search', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const bound = boundOf(choiceOfMinutes(asked));
        const { objective } = findMedian(asked);
        if (objective !== null) expect(bound).toBeLessThanOrEqual(objective * (1 + 1e-9));
      }),
      RUNS,
    );
  });

  test('never costs more with one site more', () => {
    fc.assert(
      fc.property(question, (asked) => {
        if (asked.p >= (asked.minutes[0]?.length ?? 0)) return;
        const [few, more] = [findMedian(asked), findMedian({ ...asked, p: asked.p + 1 })];
        if (few.objective === null) return;
        expect(more.objective ?? Infinity).toBeLessThanOrEqual(few.objective * (1 + 1e-9));
      }),
      RUNS,
    );
  });

  test.each([
    [{ weights: [1], minutes: [[1, 2]], p: 3 }, 'p'],
    [{ weights: [1], minutes: [[1, 2]], p: 1, mustOpen: [0, 1] }, 'p'],
    [{ weights: [1], minutes: [[1, 2]], p: 2, mustOpen: [1, 1] }, 'mustOpen[1]'],
    [{ weights: [1], minutes: [[1, 2]], p: 1, mustOpen: [2] }, 'mustOpen[0]'],
    [{ weights: [1, 1], minutes: [[1, 2]], p: 1 }, 'minutes'],
    [{ weights: [1, 1], minutes: [[1, 2], [1]], p: 1 }, 'minutes[1]'],
    [{ weights: [1e308], minutes: [[1e308]], p: 1 }, 'weights'],
    [{ weights: [1], minutes: [[]], p: 1 }, 'p'],
  ])('%j is refused at %s', (input, field) => {
    expect(answer('siting.pMedian', input)).toMatchObject({ ok: false, field });
  });
});

describe('covering', () => {
  const reaches = fc.constantFrom(0, 5, 10, 20, 40);

  test('is what trying every set of sites finds, and greed is never below 1 − 1/e of it', () => {
    fc.assert(
      fc.property(question, reaches, ({ weights, minutes, p }, maxMinutes) => {
        const asked = { weights, minutes, p, maxMinutes };
        const best = naiveCover(weights, minutes, maxMinutes, p);
        const { covered, share, sites } = findCover(asked);
        near(covered, best);
        expect(sites.length).toBeLessThanOrEqual(p);
        near(
          covered,
          sum(
            weights.filter((_, area) =>
              sites.some((site) => (minutes[area]?.[site] ?? Infinity) <= maxMinutes),
            ),
          ),
        );
        if (share === null) expect(sum(weights)).toBe(0);
        else near(share * sum(weights), covered);
        const greedy = coverGreedily(asked).covered;
        expect(greedy).toBeGreaterThanOrEqual((1 - 1 / Math.E) * best - 1e-9);
        expect(greedy).toBeLessThanOrEqual(best + 1e-9 * (1 + best));
      }),
      { ...RUNS, numRuns: 500 },
    );
  });

  test('an area in reach of nothing costs its weight whatever opens', () => {
    const choice = choiceOfCover({ weights: [3, 4], minutes: [[null], [2]], maxMinutes: 5, p: 1 });
    expect(costOf(choice, [0])).toBe(3);
  });
});

const keepQuestions: fc.Arbitrary<KeepOpenQuestion> = fc
  .record({
    hours: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60 })), {
      minLength: 1,
      maxLength: 8,
    }),
    services: fc.array(
      fc.record({
        subsidyMonthly: fc.oneof(
          fc.constant(0),
          fc.integer({ min: 1, max: 20 }).map((x) => x * 0.1),
        ),
        bits: fc.integer({ min: 0, max: 255 }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    budgets: fc.array(fc.oneof(fc.integer({ min: 0, max: 12 }).map((x) => x * 0.3)), {
      maxLength: 5,
    }),
  })
  .map(({ hours, services, budgets }) => ({
    areas: hours.map((own, at) => ({ id: `a${at}`, hours: own })),
    services: services.map(({ subsidyMonthly, bits }, at) => ({
      id: `s${at}`,
      subsidyMonthly,
      reaches: hours.flatMap((_, area) => ((bits & (1 << area)) === 0 ? [] : [`a${area}`])),
    })),
    budgets,
  }));

/** What a set of services costs and keeps, looked at plainly. */
const plainly = ({ areas, services }: KeepOpenQuestion, kept: readonly string[]) => {
  const open = services.filter(({ id }) => kept.includes(id));
  const reached = areas.filter(({ id }) => open.some(({ reaches }) => reaches.includes(id)));
  return {
    cost: sum(open.map(({ subsidyMonthly }) => subsidyMonthly)),
    hours: sum(reached.map(({ hours }) => hours)),
    keepsAll: reached.length === areas.length,
  };
};

function* allSets(ids: readonly string[]): Generator<readonly string[]> {
  for (let bits = 0; bits < 1 << ids.length; bits += 1)
    yield ids.filter((_, at) => (bits & (1 << at)) !== 0);
}

describe('holding open', () => {
  test('keeps everybody at least cost, and the most hours for each budget at least spend', () => {
    fc.assert(
      fc.property(keepQuestions, (asked) => {
        const sets = [...allSets(asked.services.map(({ id }) => id))].map((kept) =>
          plainly(asked, kept),
        );
        const { minimum, curve } = chooseWhatToKeep(asked);
        const whole = sets.filter(({ keepsAll }) => keepsAll).map(({ cost }) => cost);
        if (minimum === null) expect(whole).toEqual([]);
        else {
          near(minimum.cost, Math.min(...whole));
          expect(plainly(asked, minimum.keep).keepsAll).toBe(true);
        }
        expect(curve.map(({ budget }) => budget)).toEqual(asked.budgets);
        for (const { budget, hoursKept, spend, keep } of curve) {
          const within = sets.filter(({ cost }) => cost <= budget + 1e-9);
          const most = Math.max(...within.map(({ hours }) => hours));
          near(hoursKept, most);
          near(
            spend,
            Math.min(...within.filter(({ hours }) => hours === most).map(({ cost }) => cost)),
          );
          const own = plainly(asked, keep);
          near(own.hours, hoursKept);
          near(own.cost, spend);
        }
      }),
      RUNS,
    );
  });

  test('a larger budget never keeps fewer hours, but may keep another set', () => {
    const areas = [30, 45, 20, 25, 50, 10].map((hours, at) => ({ id: `n${at}`, hours }));
    const service = (id: string, subsidyMonthly: number, reaches: string[]) => ({
      id,
      subsidyMonthly,
      reaches,
    });
    const asked = {
      areas,
      services: [
        service('small', 700, ['n3', 'n4']),
        service('large', 1500, ['n0', 'n1', 'n4', 'n5']),
        service('middle', 1200, ['n0', 'n1', 'n2']),
      ],
      budgets: [1000, 1500, 2000],
    };
    const { curve } = chooseWhatToKeep(asked);
    expect(curve.map(({ keep }) => keep)).toEqual([['small'], ['large'], ['small', 'middle']]);
    expect(curve.map(({ hoursKept }) => hoursKept)).toEqual([75, 135, 170]);
    expect(isNested(curve)).toBe(false);
    expect(isNested(curve.slice(0, 1))).toBe(true);
    expect(isNested(curve.filter(({ budget }) => budget !== 1500))).toBe(true);
  });
});

const hubQuestions = fc
  .record({ points: fc.integer({ min: 1, max: 5 }), hubs: fc.integer({ min: 1, max: 5 }) })
  .chain(({ points, hubs }) =>
    fc.record({
      demand: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: points, maxLength: points }),
      hubs: fc.array(
        fc.record({
          fixedCost: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 80 })),
          capacity: fc.integer({ min: 0, max: 14 }),
        }),
        { minLength: hubs, maxLength: hubs },
      ),
      unitCost: fc.array(
        fc.array(
          fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 20 }) }, fc.constant(null)),
          {
            minLength: hubs,
            maxLength: hubs,
          },
        ),
        { minLength: points, maxLength: points },
      ),
    }),
  )
  .map(({ hubs, ...rest }) => ({
    ...rest,
    hubs: hubs.map((hub, at) => ({ id: `h${at}`, ...hub })),
  }));

describe('hubs', () => {
  test('cost what trying every set of hubs finds, whatever the order', () => {
    fc.assert(
      fc.property(hubQuestions, (asked) => {
        const best = naiveHubs(asked.demand, asked.hubs, asked.unitCost);
        const { feasible, objective, open } = chooseHubs(asked);
        expect(feasible).toBe(best < Infinity);
        if (objective !== null) near(objective, best);
        const turned = chooseHubs({
          demand: asked.demand.toReversed(),
          hubs: asked.hubs.toReversed(),
          unitCost: asked.unitCost.map((row) => row.toReversed()).toReversed(),
        });
        if (objective === null) expect(turned.objective).toBeNull();
        else near(turned.objective ?? Infinity, objective);
        const only = asked.hubs.map((hub) =>
          open?.includes(hub.id) === true ? hub : { ...hub, capacity: 0 },
        );
        if (objective !== null) near(naiveHubs(asked.demand, only, asked.unitCost), objective);
      }),
      { ...RUNS, numRuns: 400 },
    );
  });
});

describe('the worst-served tenth', () => {
  test('lies between the mean and the longest journey, and is the mean when everybody is in it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(weight, fc.integer({ min: 0, max: 90 })), {
          minLength: 1,
          maxLength: 20,
        }),
        (areas) => {
          const weights = areas.map(([own]) => own);
          const minutes = areas.map(([, own]) => own);
          const worst = worstServed(weights, minutes);
          if (worst === null) {
            expect(sum(weights)).toBe(0);
            return;
          }
          const mean = sum(areas.map(([w, m]) => w * m)) / sum(weights);
          expect(worst.meanMinutes).toBeGreaterThanOrEqual(mean - 1e-6);
          expect(worst.meanMinutes).toBeLessThanOrEqual(worst.longestMinutes + 1e-6);
          expect(worst.meanMinutes).toBeGreaterThanOrEqual(worst.fromMinutes - 1e-6);
          near(worstServed(weights, minutes, 1)?.meanMinutes ?? Number.NaN, mean);
        },
      ),
      RUNS,
    );
  });

  test('splits the area in which the tenth ends, and is not known where somebody reaches nothing', () => {
    expect(worstServed([5, 95], [60, 20])).toEqual({
      meanMinutes: (5 * 60 + 5 * 20) / 10,
      fromMinutes: 20,
      longestMinutes: 60,
    });
    expect(worstServed([5, 95], [null, 20])).toBeNull();
    expect(worstServed([0, 95], [null, 20])?.meanMinutes).toBe(20);
  });
});
