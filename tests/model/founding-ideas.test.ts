/** The founding ideas that concern the market, pooling and growth, each held to the acceptance check it was given. */
import { describe, expect, test } from 'vitest';
import { measureScalingOut } from '#lib/domain/growth/scaling-out.ts';
import { concentrationOf } from '#lib/domain/market/structure.ts';
import type { ClassTerms } from '#lib/domain/pooling/class.ts';
import { priceCoop } from '#lib/domain/pooling/coops.ts';
import { priceCover } from '#lib/domain/pooling/cover.ts';
import {
  balanceVotes,
  levyPerMember,
  RIGHTS,
  RIGHTS_GRID,
  rightsTooMany,
  type CoopGovernance,
} from '#lib/domain/pooling/governance.ts';
import { pricePool } from '#lib/domain/pooling/pool.ts';
import { priceTimetable } from '#lib/domain/pooling/timetable.ts';
import { assessTrust } from '#lib/domain/pooling/trust.ts';
import { weeksOf } from '#lib/domain/pooling/week.ts';

describe('small providers beside large ones', () => {
  test('ten equal providers count as ten, a monopoly as one', () => {
    const equal = concentrationOf(
      new Map(Array.from({ length: 10 }, (_, at) => [`P${at}`, 12.6] as const)),
    );
    expect(equal.effectiveNumber).toBeCloseTo(10, 12);
    expect(concentrationOf(new Map([['only', 400]])).effectiveNumber).toBe(1);
  });
});

const MODELS: readonly CoopGovernance[] = [
  'service-user-co-op',
  'multi-stakeholder-co-op',
  'employee-owned-co-op',
];

describe('three kinds of co-op', () => {
  test('give people different rights', () => {
    const grids = MODELS.map((model) => RIGHTS.map((right) => RIGHTS_GRID[model][right]).join());
    expect(new Set(grids).size).toBe(MODELS.length);
  });

  test('owned by its workers: “people choose their worker by right” cannot be ticked', () => {
    expect(rightsTooMany('employee-owned-co-op', ['select-worker', 'negotiate-hours'])).toEqual([
      'select-worker',
    ]);
    expect(rightsTooMany('service-user-co-op', [...RIGHTS])).toEqual([]);
  });

  test('with several classes of members: vote shares add up to 1, and one class in control is told', () => {
    const votes = balanceVotes([
      { name: 'people who use support', votes: 40 },
      { name: 'workers', votes: 25 },
      { name: 'neighbours', votes: 15 },
    ]);
    expect(votes?.shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(votes?.shares.map(({ share }) => share)).toEqual([0.5, 0.3125, 0.1875]);
    expect(votes?.isOneClassInControl).toBe(false);
    expect(
      balanceVotes([
        { name: 'a', votes: 2 },
        { name: 'b', votes: 2 },
      ])?.balance,
    ).toBe(1);
    expect(
      balanceVotes([
        { name: 'a', votes: 3 },
        { name: 'b', votes: 1 },
      ]),
    ).toMatchObject({
      balance: 0.8,
      isOneClassInControl: true,
    });
    expect(balanceVotes([{ name: 'a', votes: 0 }])).toBeNull();
  });

  test('a loss is met by a levy on each member, a surplus by none', () => {
    const { surplus } = priceCoop(
      {
        id: 'user co-op',
        fixed: 900,
        governance: 0,
        wage: 13.5,
        onCost: 0.18,
        marginPerHour: 2,
        hours: 400,
        patronageShare: 1,
      },
      8,
    );
    expect(surplus).toBe(-100);
    expect(levyPerMember(surplus, 50)).toBe(2);
    expect(levyPerMember(300, 50)).toBe(0);
  });
});

describe('a pool', () => {
  const terms: ClassTerms = {
    fee: 0,
    room: 30,
    materialsEach: 0,
    supportRatio: 6,
    supportRate: 23,
    hours: 3,
  };
  const six = (contribution: number) =>
    ['Asha', 'Ben', 'Cai', 'Dee', 'Eve', 'Fay'].map((id) => ({ id, contribution }));

  test('six people, one assistant for 3 hours at £23 and a room at £30: £99, £16.50 each beside £69 alone', () => {
    expect(pricePool({ members: six(20), terms, soloRate: 23 })).toEqual({
      cost: 99,
      perHead: 16.5,
      soloEach: 69,
      contributions: 120,
      isAffordable: true,
      missing: 0,
      short: [],
    });
  });

  test('says how much is missing, and who brings less than an equal share', () => {
    const members = [...six(15).slice(1), { id: 'Asha', contribution: 17 }];
    expect(pricePool({ members, terms, soloRate: 23 })).toMatchObject({
      isAffordable: false,
      missing: 7,
      short: ['Ben', 'Cai', 'Dee', 'Eve', 'Fay'],
    });
  });
});

describe('a mixed week', () => {
  const question = {
    people: [
      { id: 'Asha', individualHours: 10 },
      { id: 'Ben', individualHours: 8 },
    ],
    activities: [
      {
        id: 'drumming',
        hours: 4,
        sessionsPerWeek: 1,
        attendees: ['Asha', 'Ben'],
        ratio: 2,
        minStaff: 1,
        venue: 30,
      },
    ],
    rate: 20,
    overhead: 10,
  };
  const costs = priceTimetable(question);

  test('adds up to the pooled total, and tells who is within budget', () => {
    const weeks = weeksOf(
      question,
      costs,
      new Map([
        ['Asha', 260],
        ['Ben', 200],
      ]),
    );
    expect(weeks.reduce((sum, { cost }) => sum + cost, 0)).toBeCloseTo(costs.pooledTotal, 10);
    expect(weeks).toMatchObject([
      { id: 'Asha', hoursAlone: 10, hoursShared: 4, cost: 260, isWithinBudget: true, left: 0 },
      { id: 'Ben', hoursShared: 4, cost: 220, costAlone: 240, isWithinBudget: false, left: -20 },
    ]);
    expect(weeks[0]?.sharedShare).toBeCloseTo(4 / 14, 12);
  });
});

describe('an independent living trust', () => {
  const tenants = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ id: `tenant ${at + 1}`, weeklyPayment: 900 }));

  test('four with £900 at £21 buy 171 hours and have cover day and night', () => {
    const cover = assessTrust({ tenants: tenants(4), rate: 21 });
    expect(Math.floor(cover.hours)).toBe(171);
    expect(cover).toMatchObject({ hoursNeeded: 168, isCovered: true, missingHours: 0 });
  });

  test('three buy 128 hours, and the shortfall is named', () => {
    const cover = assessTrust({ tenants: tenants(3), rate: 21 });
    expect(Math.floor(cover.hours)).toBe(128);
    expect(cover.isCovered).toBe(false);
    expect(cover.missingHours).toBeCloseTo(168 - 2700 / 21, 10);
    expect(cover.missingPounds).toBeCloseTo(168 * 21 - 2700, 10);
  });

  test('of four is not resilient: whoever leaves, the rest fall short; of five it is', () => {
    expect(assessTrust({ tenants: tenants(4), rate: 21 })).toMatchObject({ isResilient: false });
    expect(assessTrust({ tenants: tenants(4), rate: 21 }).ifLeft.map(({ id }) => id)).toHaveLength(
      4,
    );
    expect(assessTrust({ tenants: tenants(5), rate: 21 })).toMatchObject({ isResilient: true });
  });

  test('with sleep-ins is asked at the mean rate of the week', () => {
    const { weeklyCost } = priceCover({
      dayRate: 20,
      night: 'sleepIn',
      sleepInFlat: 80,
      nightHours: 8,
      secondWorkerHours: 0,
      onCost: 0,
      fullTimeHours: 37,
      absence: 0,
      budgetPerPerson: 900,
    });
    expect(weeklyCost).toBe(2800);
    expect(assessTrust({ tenants: tenants(4), rate: weeklyCost / 168 }).isCovered).toBe(true);
    expect(assessTrust({ tenants: tenants(3), rate: weeklyCost / 168 }).missingPounds).toBeCloseTo(
      100,
      9,
    );
  });
});

describe('scaling out', () => {
  test('one site of a hundred counts as 1, ten sites of ten as 10', () => {
    expect(measureScalingOut([{ id: 'one', people: 100 }]).index).toBe(1);
    const ten = Array.from({ length: 10 }, (_, at) => ({ id: `site ${at}`, people: 10 }));
    expect(measureScalingOut(ten).index).toBeCloseTo(10, 12);
    expect(measureScalingOut(ten)).toMatchObject({ sites: 10, meanSize: 10 });
  });

  test('is none without people, and an empty site does not count', () => {
    expect(measureScalingOut([{ id: 'planned', people: 0 }])).toEqual({
      sites: 0,
      meanSize: null,
      index: null,
    });
  });
});
