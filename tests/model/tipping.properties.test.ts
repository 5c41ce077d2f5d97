/** Whoever leaves: the tipping set is the smallest there is, and never larger when there is less to lose. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  contributionsOf,
  findServiceTipping,
  findTippingSet,
  plainMargin,
} from '#lib/domain/viability/tipping.ts';
import type { ModelledService } from '#lib/domain/viability/modelled-service.ts';
import { anyService, between, RUNS } from './arbitraries.ts';
import { naiveMargin } from './oracles/naive-monte-carlo.ts';

/** The size of the smallest set of leavers with a loss, by trying every set there is. */
const smallestByTrial = (service: ModelledService): number | null => {
  const people = service.groups.flatMap((group, g) =>
    Array.from({ length: group.people }, () => ({ group: g })),
  );
  let smallest: number | null = null;
  for (let leavers = 0; leavers < 2 ** people.length; leavers += 1) {
    const present = people.filter((_person, place) => (leavers & (1 << place)) === 0);
    const gone = people.length - present.length;
    if (smallest !== null && gone >= smallest) continue;
    if (naiveMargin(service, present, 1) < -1e-9) smallest = gone;
  }
  return smallest;
};

/** A service with few people whose staff come in steps, with part of its surplus taken by fixed cost. */
const tightService = fc
  .record({
    service: anyService,
    staffRatio: fc.integer({ min: 1, max: 3 }),
    workerCost: between(5, 40),
    minStaff: fc.integer({ min: 0, max: 1 }),
    groups: fc.array(
      fc.record({
        people: fc.integer({ min: 1, max: 4 }),
        sessions: fc.integer({ min: 1, max: 7 }),
        /** A week, whatever the sessions: so that who brings most need not use most. */
        brings: between(150, 300),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    part: between(0.3, 1),
  })
  .map(({ service, staffRatio, workerCost, minStaff, groups, part }): ModelledService => {
    const [pattern] = service.groups;
    if (pattern === undefined) throw new Error('every service has a group');
    const stepped = {
      ...service,
      staffRatio,
      minStaff,
      paidHoursPerSession: 1,
      staffCostPerHour: workerCost,
      variablePerAttendance: 0,
      blockSchedule: [],
      fixedMonthly: 0,
      groups: groups.map(({ people, sessions, brings }) => {
        const sessionsPerWeek = Math.min(sessions, service.sessionsPerWeek);
        const feePerSession = brings / sessionsPerWeek;
        return { ...pattern, people, sessionsPerWeek, feePerSession, attendance: 1 };
      }),
    };
    const everybody = stepped.groups.flatMap((group, g) =>
      Array.from({ length: group.people }, () => ({ group: g })),
    );
    return { ...stepped, fixedMonthly: Math.max(0, naiveMargin(stepped, everybody, 1)) * part };
  });

const DRAWS = 20;

describe('the tipping set of a service', () => {
  test('is as small as the smallest of all sets', () => {
    let tipped = 0;
    let smallerThanGreedy = 0;
    fc.assert(
      fc.property(tightService, (service) => {
        const found = findServiceTipping(service, 1, DRAWS);
        expect(found?.people ?? null).toBe(smallestByTrial(service));
        if (found === null || found.people === 0) return;
        tipped += 1;
        const groupOf = service.groups.flatMap((group, g) =>
          Array.from({ length: group.people }, () => g),
        );
        const byGroup = contributionsOf(service);
        const greedy = findTippingSet(
          groupOf.map((group) => byGroup[group] ?? 0),
          (leavers) =>
            naiveMargin(
              service,
              groupOf.flatMap((group, place) => (leavers.includes(place) ? [] : [{ group }])),
              1,
            ),
        );
        if (found.people < (greedy?.people ?? Infinity)) smallerThanGreedy += 1;
      }),
      RUNS,
    );
    expect(tipped).toBeGreaterThan(RUNS.numRuns / 4);
    expect(smallerThanGreedy).toBeGreaterThan(0);
  });

  test('is never larger when the fixed cost is higher', () => {
    fc.assert(
      fc.property(anyService, between(0, 5000), (service, more) => {
        const size = (fixedMonthly: number): number =>
          findServiceTipping({ ...service, fixedMonthly }, 1, DRAWS)?.people ?? Infinity;
        expect(size(service.fixedMonthly + more)).toBeLessThanOrEqual(size(service.fixedMonthly));
      }),
      RUNS,
    );
  });
});

describe('the tipping set of contributions', () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 12 });

  test('is never larger when the surplus is smaller', () => {
    fc.assert(
      fc.property(amounts, fc.nat(1500), fc.nat(1500), (contributions, one, other) => {
        const size = (surplus: number): number =>
          findTippingSet(contributions, plainMargin(contributions, surplus))?.people ?? Infinity;
        expect(size(Math.min(one, other))).toBeLessThanOrEqual(size(Math.max(one, other)));
      }),
      RUNS,
    );
  });

  test('holds the largest contributors, equals in the order they came', () => {
    fc.assert(
      fc.property(amounts, fc.nat(1500), (contributions, surplus) => {
        const set = findTippingSet(contributions, plainMargin(contributions, surplus));
        if (set === null) return;
        const amount = (place: number): number => contributions[place] ?? Number.NaN;
        for (const [at, place] of set.leavers.entries()) {
          const next = set.leavers[at + 1];
          if (next === undefined) continue;
          expect(amount(place)).toBeGreaterThanOrEqual(amount(next));
          if (amount(place) === amount(next)) expect(place).toBeLessThan(next);
        }
        const last = set.leavers.at(-1);
        const stayed = contributions.filter((_, place) => !set.leavers.includes(place));
        if (last !== undefined) expect(Math.max(-1, ...stayed)).toBeLessThanOrEqual(amount(last));
      }),
      RUNS,
    );
  });
});
