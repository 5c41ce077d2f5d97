/** What must hold when people buy support together: nothing is lost, and splits are what slow arithmetic says. */
import fc from 'fast-check';
import createHighs from 'highs';
import { describe, expect, test } from 'vitest';
import { priceClass, pricePerHead } from '#lib/domain/pooling/class.ts';
import { priceCoop } from '#lib/domain/pooling/coops.ts';
import { largestStableTotal } from '#lib/domain/pooling/core.ts';
import { priceCover } from '#lib/domain/pooling/cover.ts';
import { splitBill, type Split, type SplitQuestion } from '#lib/domain/pooling/split.ts';
import { priceTimetable } from '#lib/domain/pooling/timetable.ts';
import { between, RUNS } from './arbitraries.ts';
import { groupsOf, naiveComplaint, naiveShapley, naiveStableTotal } from './oracles/naive-split.ts';

const money = fc.oneof(fc.integer({ min: 0, max: 60 }), between(0, 500));
const hours = fc.oneof(fc.integer({ min: 0, max: 8 }), between(0, 40));

interface Bill {
  readonly question: SplitQuestion;
  readonly names: readonly string[];
  readonly costOf: (members: readonly string[]) => number;
}

/** A bill for up to so many people, of any shape: groups may be dearer or cheaper than their parts. */
const billFor = (most: number): fc.Arbitrary<Bill> =>
  fc
    .integer({ min: 1, max: most })
    .chain((count) => {
      const names = ['Asha', 'Ben', 'Cai', 'Dee', 'Eve'].slice(0, count);
      const groups = groupsOf(names).slice(1);
      return fc.record({
        names: fc.constant(names),
        groups: fc.constant(groups),
        weights: fc
          .array(hours, { minLength: count, maxLength: count })
          .filter((list) => list.some((each) => each > 0)),
        costs: fc.array(money, { minLength: groups.length, maxLength: groups.length }),
      });
    })
    .map(({ names, groups, weights, costs }) => {
      const key = (members: readonly string[]): string => members.toSorted().join();
      const byKey = new Map(groups.map((group, at) => [key(group), costs[at] ?? 0]));
      return {
        names,
        question: {
          players: names.map((id, at) => ({ id, hours: weights[at] ?? 0 })),
          costs: groups.map((members, at) => ({ members, cost: costs[at] ?? 0 })),
        },
        costOf: (members) => byKey.get(key(members)) ?? 0,
      };
    });

const WAYS = ['equal', 'hoursWeighted', 'shapley'] as const;
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const paidIn = (split: Split, way: (typeof WAYS)[number]): number => sum(Object.values(split[way]));

describe('a split bill', () => {
  test('is paid in full, whichever way it is split', () => {
    fc.assert(
      fc.property(billFor(5), ({ question }) => {
        const split = splitBill(question);
        for (const way of WAYS) expect(paidIn(split, way)).toBeCloseTo(split.total, 8);
      }),
      RUNS,
    );
  });

  test('by Shapley is the average over every order in which people could come', () => {
    fc.assert(
      fc.property(billFor(5), ({ question, names, costOf }) => {
        const slow = naiveShapley(names, costOf);
        for (const [name, paid] of Object.entries(splitBill(question).shapley))
          expect(paid).toBeCloseTo(slow[name] ?? NaN, 8);
      }),
      RUNS,
    );
  });

  test('is stable just when no group pays more than by itself', () => {
    fc.assert(
      fc.property(billFor(5), ({ question, names, costOf }) => {
        const split = splitBill(question);
        for (const way of WAYS) {
          const complaint = naiveComplaint(names, costOf, split[way]);
          if (Math.abs(complaint) > 1e-8) expect(split.inCore[way]).toBe(complaint < 0);
        }
      }),
      RUNS,
    );
  });

  test('has the largest stable total that trying every corner finds', () => {
    fc.assert(
      fc.property(billFor(4), ({ question, names, costOf }) => {
        const { maxStableTotal, coreEmpty, total } = splitBill(question);
        const slow = naiveStableTotal(names, costOf);
        expect(maxStableTotal).toBeCloseTo(slow, 7);
        if (Math.abs(slow - total) > 1e-6) expect(coreEmpty).toBe(slow < total);
      }),
      RUNS,
    );
  });

  test('that is stable in any way has a core', () => {
    fc.assert(
      fc.property(billFor(5), ({ question }) => {
        const { inCore, coreEmpty } = splitBill(question);
        if (WAYS.some((way) => inCore[way])) expect(coreEmpty).toBe(false);
      }),
      RUNS,
    );
  });

  test('does not depend on the order in which people and groups are given', () => {
    fc.assert(
      fc.property(billFor(4), ({ question }) => {
        const split = splitBill(question);
        const turned = splitBill({
          players: question.players.toReversed(),
          costs: question.costs
            .map(({ members, cost }) => ({ members: members.toReversed(), cost }))
            .toReversed(),
        });
        expect(turned.maxStableTotal).toBeCloseTo(split.maxStableTotal, 8);
        for (const [name, paid] of Object.entries(split.shapley))
          expect(turned.shapley[name]).toBeCloseTo(paid, 9);
      }),
      RUNS,
    );
  });
});

test('the largest stable total of up to ten people is that of a solver of another make', async () => {
  const highs = await createHighs();
  const solved = (costs: readonly number[]): number => {
    const people = Math.log2(costs.length);
    const names = Array.from({ length: people }, (_, at) => `x${at}`);
    const rows = costs.slice(1, -1).map((cost, at) => {
      const members = names.filter((_, person) => (((at + 1) >>> person) & 1) === 1);
      return `c${at + 1}: ${members.join(' + ')} <= ${cost}`;
    });
    const text = `Maximize\n obj: ${names.join(' + ')}\nSubject To\n ${rows.join('\n ')}\nBounds\n ${names
      .map((name) => `${name} free`)
      .join('\n ')}\nEnd\n`;
    return highs.solve(text).ObjectiveValue;
  };
  const bills = fc
    .integer({ min: 5, max: 10 })
    .chain((people) => fc.array(money, { minLength: 2 ** people, maxLength: 2 ** people }));
  for (const costs of fc.sample(bills, { seed: RUNS.seed, numRuns: RUNS.numRuns })) {
    const theirs = solved(costs);
    expect(Math.abs(largestStableTotal(costs) - theirs)).toBeLessThan(
      1e-6 * (1 + Math.abs(theirs)),
    );
  }
});

const NAMES = ['Asha', 'Ben', 'Cai', 'Dee', 'Eve', 'Fay'];
const week = fc.record({
  individual: fc.array(hours, { minLength: 6, maxLength: 6 }),
  activities: fc.array(
    fc.record({
      hours: between(0.5, 8),
      sessionsPerWeek: fc.integer({ min: 1, max: 5 }),
      attendees: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1 }),
      ratio: fc.integer({ min: 1, max: 6 }),
      minStaff: fc.integer({ min: 0, max: 2 }),
      venue: money,
    }),
    { maxLength: 4 },
  ),
  rate: between(0, 40),
  overhead: money,
});
const questionOf = ({
  individual,
  activities,
  ...rest
}: typeof week extends fc.Arbitrary<infer T> ? T : never) => ({
  ...rest,
  people: NAMES.map((id, at) => ({ id, individualHours: individual[at] ?? 0 })),
  activities: activities.map((activity, at) => ({ id: `a${at}`, ...activity })),
});

describe('a pooled week', () => {
  test('costs what each would pay alone, less what is saved', () => {
    fc.assert(
      fc.property(week, (given) => {
        const cost = priceTimetable(questionOf(given));
        expect(sum(Object.values(cost.alone))).toBeCloseTo(cost.oneToOneTotal, 7);
        expect(cost.pooledTotal + cost.saving).toBeCloseTo(cost.oneToOneTotal, 7);
        const alone = given.rate * sum(given.individual);
        const shared = sum(cost.activities.map((activity) => activity.cost));
        expect(alone + shared + given.overhead).toBeCloseTo(cost.pooledTotal, 7);
      }),
      RUNS,
    );
  });

  test('saves nothing when everybody still has a worker of their own', () => {
    fc.assert(
      fc.property(week, (given) => {
        const question = questionOf({ ...given, overhead: 0 });
        const activities = question.activities.map((activity) => ({
          ...activity,
          ratio: 1,
          minStaff: 0,
          venue: 0,
        }));
        expect(priceTimetable({ ...question, activities }).saving).toBeCloseTo(0, 7);
      }),
      RUNS,
    );
  });

  test('costs twice as much at twice every price', () => {
    fc.assert(
      fc.property(week, (given) => {
        const question = questionOf(given);
        const dearer = {
          ...question,
          rate: 2 * question.rate,
          overhead: 2 * question.overhead,
          activities: question.activities.map((activity) => ({
            ...activity,
            venue: 2 * activity.venue,
          })),
        };
        expect(priceTimetable(dearer).pooledTotal).toBeCloseTo(
          2 * priceTimetable(question).pooledTotal,
          7,
        );
      }),
      RUNS,
    );
  });
});

test('cover: the group that breaks even can pay, and one person fewer cannot', () => {
  const cover = fc.record({
    dayRate: between(1, 40),
    night: fc.constantFrom('waking' as const, 'sleepIn' as const),
    nightRate: money,
    sleepInFlat: money,
    nightHours: between(0, 24),
    secondWorkerHours: hours,
    onCost: between(0, 0.4),
    fullTimeHours: fc.constant(37),
    absence: between(0, 0.4),
    budgetPerPerson: between(50, 3000),
  });
  fc.assert(
    fc.property(cover, (question) => {
      const { weeklyCost, breakEvenGroup, paidHours } = priceCover(question);
      const { budgetPerPerson } = question;
      expect(breakEvenGroup * budgetPerPerson).toBeGreaterThanOrEqual(weeklyCost - 1e-5);
      if (breakEvenGroup > 0)
        expect((breakEvenGroup - 1) * budgetPerPerson).toBeLessThan(weeklyCost + 1e-9);
      if (question.night === 'waking')
        expect(paidHours).toBeCloseTo(168 + question.secondWorkerHours, 9);
    }),
    RUNS,
  );
});

test('a class: the break-even group is the smallest that pays no more, by trying every size', () => {
  const terms = fc.record({
    fee: money,
    room: money,
    materialsEach: fc.integer({ min: 0, max: 20 }),
    supportRatio: fc.integer({ min: 1, max: 6 }),
    supportRate: fc.integer({ min: 0, max: 25 }),
    hours: fc.integer({ min: 1, max: 4 }),
    people: fc.integer({ min: 1, max: 40 }),
    alternativePerHead: fc.integer({ min: 0, max: 90 }),
  });
  fc.assert(
    fc.property(terms, (question) => {
      const { breakEvenPeople } = priceClass(question);
      const sizes = Array.from({ length: 500 }, (_, at) => at + 1);
      const pays = (people: number): boolean =>
        pricePerHead(people, question) <= question.alternativePerHead + 1e-9;
      expect(breakEvenPeople).toBe(sizes.find(pays) ?? null);
    }),
    RUNS,
  );
});

test('a co-op: at its break-even hours nothing is over and nothing is missing', () => {
  const terms = fc.record({
    id: fc.constant('co-op'),
    fixed: money,
    governance: money,
    wage: money,
    onCost: between(0, 0.4),
    marginPerHour: between(0.1, 10),
    hours,
    patronageShare: between(0, 1),
  });
  fc.assert(
    fc.property(terms, (coop) => {
      const { breakEvenHours, surplus, patronagePerHour } = priceCoop(coop, 8);
      expect(priceCoop({ ...coop, hours: breakEvenHours ?? NaN }, 8).surplus).toBeCloseTo(0, 7);
      expect(patronagePerHour * coop.hours).toBeLessThanOrEqual(Math.max(0, surplus) + 1e-9);
      expect(patronagePerHour).toBeGreaterThanOrEqual(0);
    }),
    RUNS,
  );
});
