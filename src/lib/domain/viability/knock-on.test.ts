// The knock-on ensemble on cases that can be worked out by hand, and against the model of one service.

import { describe, expect, it } from 'vitest';
import { chainOf } from './knock-on-chain.ts';
import { prepareMarket } from './knock-on-market.ts';
import { knockOnMethod } from './knock-on.ts';
import type { KnockOnPerson, KnockOnQuestion, KnockOnService } from './knock-on-question.ts';
import { projectPath } from './path.ts';
import { simulate } from './monte-carlo.ts';

const WEEK = [1, 2, 3, 4, 5];
const NO_LEAVING = { attendance: 1, naturalExit: 0, choiceExit: 0, peerEffect: 0 };

/** £800 a month from everybody who comes all week; a worker for six people costs £2,100. */
const service = (id: string, over: Partial<KnockOnService> = {}): KnockOnService => ({
  id,
  needs: ['learning-disability'],
  placesByWeekday: [30, 30, 30, 30, 30, 0, 0],
  weeksPerMonth: 4,
  sessionsPerWeek: 5,
  hoursPerSession: 6,
  staffRatio: 6,
  minStaff: 1,
  paidHoursPerSession: 7,
  staffCostPerHour: 15,
  fixedMonthly: 0,
  variablePerAttendance: 0,
  chargeBasis: 'booked',
  upliftAnnual: 0,
  costInflationAnnual: 0,
  firstUpliftMonth: 13,
  blockSchedule: [],
  reserves: 0,
  reserveFloor: 0,
  deficitMonthsRule: 0,
  noticeMonths: 0,
  subsidyMonthly: 0,
  groups: [{ ...NO_LEAVING, id: 'all', feePerSession: 40, entriesPerMonth: 0 }],
  arrivals: { ...NO_LEAVING, feePerSession: 40 },
  ...over,
});

const person = (
  id: string,
  at: string,
  minutes: Readonly<Record<string, number | null>>,
  over: Partial<KnockOnPerson> = {},
): KnockOnPerson => ({
  id,
  service: at,
  group: 'all',
  need: 'learning-disability',
  weekdays: WEEK,
  maxMinutes: 30,
  minutes: new Map(Object.entries(minutes)),
  goesOn: 1,
  ...over,
});

const crowd = (size: number, at: string, movers = 0): KnockOnPerson[] =>
  Array.from({ length: size }, (_, n) =>
    person(`${at}${n}`, at, { A: null, B: n < movers ? 10 : null }),
  );

const question = (over: Partial<KnockOnQuestion>): KnockOnQuestion => ({
  services: [],
  people: [],
  friendships: [],
  keepTogether: false,
  months: 12,
  seed: 1,
  draws: 20,
  ...over,
});

const A = service('A', { fixedMonthly: 3500, reserves: 1000 });

describe('a service and its neighbour', () => {
  it('saved by three of six who come (C2)', () => {
    const B = service('B', { fixedMonthly: 3300, reserves: 1200 });
    const asked = question({ services: [A, B], people: [...crowd(6, 'A', 3), ...crowd(9, 'B')] });
    const { services, chain, unplaced, replaced } = knockOnMethod.run(asked);
    expect(services.map(({ id, medianCloseMonth }) => [id, medianCloseMonth])).toEqual([
      ['A', 2],
      ['B', null],
    ]);
    expect(services[1]).toMatchObject({
      alone: { medianCloseMonth: 5 },
      saved: { draws: 20 },
      tookIn: 3,
    });
    expect([replaced.p50, unplaced.p50]).toEqual([3, 3]);
    const rowsOfB = chain.rows.filter((row) => row.service === 'B');
    expect(
      rowsOfB.slice(0, 4).map(({ people, margin, reserves }) => [people, margin, reserves]),
    ).toEqual([
      [9, -300, 900],
      [9, -300, 600],
      [12, 2100, 2700],
      [12, 2100, 4800],
    ]);
    expect(chain.saved).toEqual([
      { service: 'B', aloneMonth: 5, from: [{ service: 'A', people: 3 }] },
    ]);
    expect(chain.dominoes).toMatchObject([
      { service: 'A', month: 2, rule: 'reserves', cause: { kind: 'money' }, people: 6 },
    ]);
  });

  it('brought down by one who needs one more worker (C3)', () => {
    const B = service('B', { fixedMonthly: 5000, reserves: 1500 });
    const asked = question({ services: [A, B], people: [...crowd(6, 'A', 1), ...crowd(12, 'B')] });
    const { services, chain, dominoes } = knockOnMethod.run(asked);
    expect(services.map(({ medianCloseMonth }) => medianCloseMonth)).toEqual([2, 5]);
    expect(services[1]).toMatchObject({ alone: { medianCloseMonth: null }, tipped: { draws: 20 } });
    expect(dominoes).toMatchObject([
      { from: 'A', to: 'B', share: { estimate: 1 }, medianMonth: 5 },
    ]);
    expect(chain.dominoes[1]).toMatchObject({
      service: 'B',
      month: 5,
      aloneMonth: null,
      people: 13,
      cause: { kind: 'arrivals', from: [{ service: 'A', people: 1 }] },
    });
    const margins = chain.rows.filter((row) => row.service === 'B').map(({ margin }) => margin);
    expect(margins).toEqual([400, 400, -900, -900, -900]);
  });

  it('brought down earlier than it would have ended anyway', () => {
    const B = service('B', { fixedMonthly: 5000, reserves: 1500, decommissionMonth: 9 });
    const asked = question({ services: [A, B], people: [...crowd(6, 'A', 1), ...crowd(12, 'B')] });
    const { services, chain } = knockOnMethod.run(asked);
    expect(services[1]).toMatchObject({
      medianCloseMonth: 5,
      alone: { medianCloseMonth: 9 },
      hastened: { draws: 20 },
      tipped: { draws: 0 },
    });
    expect(chain.dominoes[1]).toMatchObject({
      month: 5,
      aloneMonth: 9,
      cause: { kind: 'arrivals' },
    });
  });

  it('six people, two services (C1): fewest alternatives first, days and places by weekday', () => {
    const rich = { reserves: 1e6 };
    const minutes: Record<string, [number, number]> = {
      p1: [12, 25],
      p2: [10, 28],
      p3: [35, 15],
      p4: [14, 40],
      p5: [18, 22],
      p6: [9, 20],
    };
    const days = { p1: [1, 2, 3], p2: [1, 2], p3: [1, 2], p4: WEEK, p5: [1], p6: [1, 2] };
    const elderly = ['p3', 'p5'];
    const people = Object.entries(minutes).map(([id, [toB, toC]]) =>
      person(
        id,
        'X',
        { X: null, B: toB, C: toC },
        {
          weekdays: days[id as keyof typeof days],
          need: elderly.includes(id) ? 'memory' : 'learning-disability',
          maxMinutes: id === 'p5' ? 20 : 30,
        },
      ),
    );
    const there = person('r1', 'C', { X: null, B: null, C: 0 }, { weekdays: [3, 4, 5] });
    const asked = question({
      services: [
        service('X', { ...rich, needs: ['learning-disability', 'memory'], decommissionMonth: 1 }),
        service('B', { ...rich, placesByWeekday: [2, 2, 2, 1, 1, 0, 0] }),
        service('C', {
          ...rich,
          needs: ['learning-disability', 'memory'],
          placesByWeekday: [2, 2, 1, 1, 1, 0, 0],
        }),
      ],
      people: [...people, there],
      months: 3,
    });
    const { chain, unplaced, services } = knockOnMethod.run(asked);
    expect(chain.dominoes).toMatchObject([
      {
        service: 'X',
        cause: { kind: 'decision' },
        to: [
          { service: 'B', people: 2 },
          { service: 'C', people: 2 },
        ],
      },
    ]);
    expect(unplaced.p50).toBe(2);
    expect(services.map(({ id, tookIn }) => [id, tookIn])).toEqual([
      ['B', 2],
      ['C', 2],
      ['X', 0],
    ]);
  });

  it('two that fail in the same month close together: neither takes the other’s people', () => {
    const twin = { fixedMonthly: 3500, reserves: 1000 };
    const asked = question({
      services: [service('A', twin), service('B', twin)],
      people: [
        ...crowd(6, 'A', 6),
        ...crowd(6, 'B').map((one) => ({
          ...one,
          minutes: new Map([
            ['A', 5],
            ['B', 5],
          ]),
        })),
      ],
    });
    const { replaced, unplaced, chain } = knockOnMethod.run(asked);
    expect([replaced.p50, unplaced.p50]).toEqual([0, 12]);
    expect(chain.dominoes.map(({ month }) => month)).toEqual([2, 2]);
  });

  it('nobody is sent to a service that has given notice', () => {
    const asked = question({
      services: [A, service('B', { reserves: 1e6, decommissionMonth: 2, noticeMonths: 3 })],
      people: [...crowd(6, 'A', 6), ...crowd(4, 'B')],
    });
    const { services, unplaced } = knockOnMethod.run(asked);
    expect(services.map(({ medianCloseMonth }) => medianCloseMonth)).toEqual([2, 5]);
    expect(unplaced.p50).toBe(10);
  });
});

describe('friends', () => {
  const centres = [
    service('A', { decommissionMonth: 1, reserves: 1e6 }),
    service('B', { reserves: 1e6, placesByWeekday: [1, 1, 1, 1, 1, 0, 0] }),
    service('C', { reserves: 1e6, placesByWeekday: [2, 2, 2, 2, 2, 0, 0] }),
  ];
  const people = ['p', 'q'].map((id) => person(id, 'A', { A: 0, B: 5, C: 20 }));
  const asked = question({ services: centres, people, friendships: [['q', 'p']], months: 3 });

  it('part where each goes to the nearest place', () => {
    expect(knockOnMethod.run(asked).friendships).toEqual({ before: 20, kept: 0 });
  });

  it('stay together when asked to, at the nearest service that takes both', () => {
    const { friendships, services } = knockOnMethod.run({ ...asked, keepTogether: true });
    expect(friendships).toEqual({ before: 20, kept: 20 });
    expect(services.map(({ tookIn }) => tookIn)).toEqual([0, 0, 2]);
  });

  it('are placed one by one where nobody takes both', () => {
    const [first, second, third] = centres;
    if (!first || !second || !third) throw new Error('three centres');
    const small = { ...third, placesByWeekday: [1, 1, 1, 1, 1, 0, 0] };
    const { friendships, replaced } = knockOnMethod.run({
      ...asked,
      services: [first, second, small],
      keepTogether: true,
    });
    expect(friendships).toEqual({ before: 20, kept: 0 });
    expect(replaced.p50).toBe(2);
  });
});

describe('one service by itself', () => {
  const group = {
    ...NO_LEAVING,
    id: 'all',
    feePerSession: 40,
    naturalExit: 0.01,
    choiceExit: 0.02,
    peerEffect: 2,
    entriesPerMonth: 0.3,
  };
  const one = service('A', {
    groups: [group],
    staffRatio: 4,
    fixedMonthly: 3000,
    reserves: 1500,
    noticeMonths: 1,
    placesByWeekday: [14, 14, 14, 14, 14, 0, 0],
    costInflationAnnual: 0.04,
  });
  const people = Array.from({ length: 12 }, (_, n) =>
    person(`p${String(n).padStart(2, '0')}`, 'A', { A: 0 }),
  );
  const modelled = {
    ...one,
    placesPerSession: 14,
    months: 24,
    groups: [{ ...group, people: 12, sessionsPerWeek: 5 }],
  };

  it('follows the expected path of the service month, to the last penny', () => {
    const { rows } = chainOf(prepareMarket(question({ services: [one], people, months: 24 })));
    const path = projectPath(modelled);
    expect(rows.length).toBe(path.rows.length);
    for (const [m, row] of rows.entries()) {
      expect(row.people).toBeCloseTo(path.rows[m]?.people ?? NaN, 9);
      expect(row.reserves).toBeCloseTo(path.rows[m]?.reserves ?? NaN, 6);
    }
  });

  it('closes as often and when the Monte Carlo of one service says, within chi-square', () => {
    const draws = 10_000;
    const asked = question({ services: [one], people, months: 24, draws, seed: 7 });
    const ours = knockOnMethod.run(asked).services[0]?.closedInMonth ?? [];
    const theirs = simulate({ ...modelled, seed: 8, draws }).closedInMonth;
    const cells = [...ours.keys()].map((m) => [ours[m] ?? 0, theirs[m] ?? 0] as const);
    const open = [ours, theirs].map((list) => draws - list.reduce((sum, count) => sum + count, 0));
    cells.push([open[0] ?? 0, open[1] ?? 0]);
    const used = cells.filter(([a, b]) => a + b >= 20);
    const chiSquare = used.reduce((sum, [a, b]) => sum + (a - b) ** 2 / (a + b), 0);
    expect(used.length).toBeGreaterThan(15);
    // The 99.9th percentile for so many cells, by Wilson and Hilferty 1931.
    const df = used.length - 1;
    const limit = df * (1 - 2 / (9 * df) + 3.09 * Math.sqrt(2 / (9 * df))) ** 3;
    expect(chiSquare).toBeLessThan(limit);
  });
});
