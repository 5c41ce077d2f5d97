/** What must hold of every ensemble, however odd: nobody and no pound is lost, and nothing depends on the order of lists. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addTally } from '#lib/domain/kernel/long-run.ts';
import { beginKnockOn, knockOnMethod } from '#lib/domain/viability/knock-on.ts';
import { runExpected } from '#lib/domain/viability/knock-on-expected.ts';
import { prepareMarket } from '#lib/domain/viability/knock-on-market.ts';
import type { KnockOnQuestion } from '#lib/domain/viability/knock-on-question.ts';
import { World, type MonthCount } from '#lib/domain/viability/knock-on-world.ts';
import { blockIncomeAt, monthMoney, priceLevel } from '#lib/domain/viability/money.ts';
import { plainDraw } from '../../src/cli/bench/plain-knock-on.ts';
import { RUNS } from './arbitraries.ts';
import { anyEnsemble } from './knock-on-arbitraries.ts';

const DAYS = [1, 2, 3, 4, 5, 6, 7];

/** Runs a draw of the engine and collects what its oracle says too. */
const fastDraw = (question: KnockOnQuestion, draw: number, linkage: 'linked' | 'alone') => {
  const market = prepareMarket(question);
  const name = (s: number): string => market.services[s]?.id ?? '';
  const moves: { month: number; entity: number; from: string; to: string }[] = [];
  const sum = { natural: 0, choice: 0, newcomers: 0, unplaced: 0, stopped: 0 };
  let last: MonthCount | undefined;
  let month = 1;
  const world = new World(market, {
    onPlaced: (from, to, entity) => {
      moves.push({ month, entity, from: name(from), to: name(to) });
    },
    onMonth: (_, __, count) => {
      for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += count[key];
      last = { ...count };
      month += 1;
    },
  });
  world.beginDraw();
  world.run(draw, linkage);
  return {
    closedIn: Object.fromEntries(
      [...world.closedIn].flatMap((closed, s) => (closed === 0 ? [] : [[name(s), closed]])),
    ),
    moves,
    ...sum,
    attending: last?.attending,
    waiting: last?.waiting,
    reserves: [...world.books.reserves],
  };
};

const inOrderOfMove = (moves: readonly { month: number; entity: number }[]) =>
  [...moves].sort((a, b) => a.month - b.month || a.entity - b.entity);

describe('the ensemble', () => {
  test.each(['linked', 'alone'] as const)('%s equals its naive twin, draw by draw', (linkage) => {
    fc.assert(
      fc.property(anyEnsemble, (question) => {
        for (let draw = 0; draw < question.draws; draw += 1) {
          const twin = plainDraw(question, draw, linkage === 'linked');
          const fast = fastDraw(question, draw, linkage);
          expect({ ...fast, reserves: 0, moves: inOrderOfMove(fast.moves) }).toEqual({
            ...twin,
            reserves: 0,
            moves: inOrderOfMove(twin.moves),
          });
          for (const [s, reserves] of Object.values(twin.reserves).entries()) {
            const ids = Object.keys(twin.reserves);
            const own = prepareMarket(question).services.findIndex(({ id }) => id === ids[s]);
            expect(fast.reserves[own]).toBeCloseTo(reserves, 6);
          }
        }
      }),
      RUNS,
    );
  });

  test('loses nobody and no pound, in any month', () => {
    fc.assert(
      fc.property(anyEnsemble, (question) => {
        const market = prepareMarket(question);
        const { services, classes, alternatives } = market;
        let people = market.startClass.length;
        let before = Float64Array.from(services, ({ reserves }) => reserves);
        const world = new World(market, {
          onMonth: (month, { people: crowd, books, free, closedIn }, count) => {
            people += count.newcomers;
            people -= count.natural + count.choice + count.unplaced + count.stopped;
            expect(count.attending + count.waiting).toBe(people);
            const present = [...crowd.attending.subarray(0, crowd.size)];
            expect(new Set(present).size).toBe(count.attending);
            for (const [s, service] of services.entries()) {
              if (closedIn[s] !== 0 && closedIn[s] !== month) {
                expect(books.reserves[s]).toBe(before[s]);
                continue;
              }
              const inClass = [...books.count].map((size, c) =>
                classes.service[c] === s ? size : 0,
              );
              if (closedIn[s] === 0) {
                const here = present.filter(
                  (number) => classes.service[crowd.classOf[number] ?? 0] === s,
                );
                expect(inClass.reduce((sum, size) => sum + size, 0)).toBe(here.length);
                for (const day of DAYS) {
                  const booked = here.filter(
                    (number) =>
                      ((alternatives.days[crowd.seekerOf[number] ?? 0] ?? 0) >> (day - 1)) % 2 ===
                      1,
                  ).length;
                  expect(free[s * 7 + day - 1]).toBe(
                    (service.placesByWeekday[day - 1] ?? 0) - booked,
                  );
                }
              }
              const money = monthMoney(
                service,
                inClass.map((_, c) => ({
                  sessionsPerWeek: classes.sessionsPerWeek[c] ?? 0,
                  attendance: classes.attendance[c] ?? 0,
                  feePerSession: classes.feePerSession[c] ?? 0,
                })),
                inClass,
                priceLevel(service, month, blockIncomeAt(service.blockSchedule, month)),
              );
              // To the last bit: the engine's columns do what the month of one service does.
              expect(books.margin[s]).toBe(money.margin);
              expect(books.reserves[s]).toBe(
                (before[s] ?? 0) + (money.margin + service.subsidyMonthly),
              );
            }
            before = Float64Array.from(books.reserves);
          },
        });
        world.beginDraw();
        world.run(0, 'linked');
      }),
      RUNS,
    );
  });

  test('answers the same whatever the order of its lists', () => {
    const shuffled = fc
      .tuple(anyEnsemble, fc.infiniteStream(fc.nat()))
      .map(([question, numbers]) => {
        const mix = <T>(list: readonly T[]): T[] =>
          list
            .map((item) => ({ item, at: numbers.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => item);
        return {
          question,
          other: {
            ...question,
            services: mix(question.services).map((one) => ({
              ...one,
              groups: mix(one.groups),
              needs: mix(one.needs),
            })),
            people: mix(question.people).map((one) => ({
              ...one,
              weekdays: mix(one.weekdays),
              minutes: new Map(mix([...one.minutes])),
            })),
            friendships: mix(question.friendships).map((pair) => mix(pair)),
          },
        };
      });
    fc.assert(
      fc.property(shuffled, ({ question, other }) => {
        expect(JSON.stringify(knockOnMethod.run(other))).toBe(
          JSON.stringify(knockOnMethod.run(question)),
        );
      }),
      RUNS,
    );
  });

  test('answers the same, byte for byte, however its draws are cut', () => {
    fc.assert(
      fc.property(
        anyEnsemble,
        fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 4 }),
        (small, cuts) => {
          const question = { ...small, draws: 10 };
          const edges = [...new Set([0, ...cuts, 10])].sort((a, b) => a - b);
          const whole = beginKnockOn(question);
          const all = new Int32Array(whole.tallyLength);
          whole.work(0, 10, all);
          const sum = new Int32Array(whole.tallyLength);
          // The last part first, each by a run of its own, as on several threads.
          for (const [at, from] of [...edges.slice(0, -1).entries()].reverse()) {
            const part = beginKnockOn(question);
            const tally = new Int32Array(part.tallyLength);
            part.work(from, edges[at + 1] ?? 10, tally);
            addTally(sum, tally);
          }
          expect(sum).toEqual(all);
          expect(JSON.stringify(whole.finish(sum))).toBe(JSON.stringify(whole.finish(all)));
        },
      ),
      RUNS,
    );
  });

  test('never places somebody who can reach nothing, nor anybody where a barrier stands', () => {
    fc.assert(
      fc.property(anyEnsemble, (question) => {
        const cutOff = {
          ...question,
          people: question.people.map((person, p) =>
            p % 2 === 0
              ? {
                  ...person,
                  minutes: new Map([...person.minutes].map(([id]) => [id, null] as const)),
                }
              : person,
          ),
        };
        const market = prepareMarket(cutOff);
        const world = new World(market, {
          onPlaced: (from, to, number) => {
            const person = market.question.people[world.people.seekerOf[number] ?? -1];
            const service = market.services[to];
            expect(service?.needs).toContain(person?.need);
            expect(person?.minutes.get(service?.id ?? '') ?? Infinity).toBeLessThanOrEqual(
              person?.maxMinutes ?? 0,
            );
            expect(service?.arrivals.feePerSession).toBeLessThanOrEqual(
              (person?.budgetPerSession ?? Infinity) + 1e-9,
            );
            expect(from).not.toBe(to);
          },
        });
        for (let draw = 0; draw < cutOff.draws; draw += 1) {
          world.beginDraw();
          world.run(draw, 'linked');
        }
      }),
      RUNS,
    );
  });

  test('closes a wave together: nobody goes to a service that fails in the same month', () => {
    fc.assert(
      fc.property(anyEnsemble, (question) => {
        const market = prepareMarket(question);
        let month = 0;
        const world = new World(market, {
          onPlaced: (from, to) => {
            expect(world.closedIn[from]).toBe(month);
            expect(world.closedIn[to]).toBe(0);
          },
          onMonth: (now) => (month = now),
        });
        world.beginDraw();
        world.run(0, 'linked');
      }),
      RUNS,
    );
  });

  test('tells of every service by itself what running it alone tells', () => {
    fc.assert(
      fc.property(anyEnsemble, (question) => {
        const market = prepareMarket(question);
        const world = new World(market);
        const closed = market.services.map(() => Array.from({ length: question.months }, () => 0));
        for (let draw = 0; draw < question.draws; draw += 1) {
          world.beginDraw();
          world.run(draw, 'alone');
          for (const [s, month] of world.closedIn.entries()) {
            const row = closed[s];
            if (month > 0 && row !== undefined) row[month - 1] = (row[month - 1] ?? 0) + 1;
          }
        }
        expect(
          knockOnMethod.run(question).services.map(({ alone }) => alone.closedInMonth),
        ).toEqual(closed);
      }),
      RUNS,
    );
  });

  test('adds up over draws', () => {
    fc.assert(
      fc.property(anyEnsemble, (question) => {
        const { months, services, displaced, replaced, unplaced, stopped } =
          knockOnMethod.run(question);
        let before = question.people.length;
        for (const row of months) {
          const after =
            before + row.newcomers - row.natural - row.choice - row.unplaced - row.stopped;
          expect(row.attending + row.waiting).toBeCloseTo(after, 9);
          before = after;
        }
        const waiting = months.at(-1)?.waiting ?? 0;
        expect(replaced.mean + unplaced.mean + stopped.mean + waiting).toBeCloseTo(
          displaced.mean,
          9,
        );
        expect(services.reduce((sum, { lost }) => sum + lost, 0)).toBeCloseTo(displaced.mean, 9);
        expect(services.reduce((sum, { tookIn }) => sum + tookIn, 0)).toBeCloseTo(replaced.mean, 9);
        for (const { byHorizon, alone, saved, tipped } of services) {
          expect(byHorizon.draws - alone.byHorizon.draws).toBe(tipped.draws - saved.draws);
        }
      }),
      RUNS,
    );
  });
});

describe('the expected path of an ensemble', () => {
  test('loses nobody and no pound, in parts of people', () => {
    fc.assert(
      fc.property(anyEnsemble, (question) => {
        const { months, rows } = runExpected(prepareMarket(question), 'linked');
        let people = question.people.length;
        let pounds = question.services.reduce((sum, { reserves }) => sum + reserves, 0);
        for (const row of months) {
          people += row.newcomers - row.natural - row.choice - row.unplaced - row.stopped;
          expect(row.attending + row.waiting).toBeCloseTo(people, 6);
          pounds += row.received - row.spent;
          expect(row.reserves).toBeCloseTo(pounds, 4);
        }
        for (const row of rows) expect(row.people).toBeGreaterThanOrEqual(0);
      }),
      RUNS,
    );
  });

  test('is every draw where nothing is left to luck', () => {
    fc.assert(
      fc.property(anyEnsemble, (lucky) => {
        const still = { naturalExit: 0, choiceExit: 0, entriesPerMonth: 0 };
        const question = {
          ...lucky,
          services: lucky.services.map((one) => ({
            ...one,
            groups: one.groups.map((group) => ({ ...group, ...still })),
            arrivals: { ...one.arrivals, naturalExit: 0, choiceExit: 0 },
          })),
          people: lucky.people.map((person) => ({
            ...person,
            goesOn: person.goesOn < 0.5 ? 0 : 1,
          })),
        };
        const market = prepareMarket(question);
        const world = new World(market);
        world.beginDraw();
        world.run(0, 'linked');
        const expected = runExpected(market, 'linked');
        expect([...expected.closedIn]).toEqual([...world.closedIn]);
        for (const [s, reserves] of world.books.reserves.entries()) {
          const last = expected.rows.findLast((row) => row.service === s);
          expect(last?.reserves).toBeCloseTo(reserves, 6);
        }
      }),
      RUNS,
    );
  });
});
