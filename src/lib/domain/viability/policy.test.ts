// One decision for all services, and new carers as places: what is refused, what is exact, and that more is never less.

import { describe, expect, it } from 'vitest';
import { aSmallDataset } from '../../../../tests/support/small-dataset.ts';
import type { Service } from '../market/records.ts';
import { answer, hostedMethods } from '../model.ts';
import { DEFAULTS } from '../parameters/set.ts';
import { whomCarersFit } from './new-carers.ts';
import { movedBeyondLuck, type PolicyResult } from './policy.ts';
import { portfolioMethod, type PortfolioService } from './portfolio.ts';

const [CENTRE] = aSmallDataset('council').services as [Service];

const group = {
  people: 10,
  sessionsPerWeek: 2,
  attendance: 1,
  feePerSession: 50,
  naturalExit: 0,
  choiceExit: 0,
  peerEffect: 0,
  entriesPerMonth: 0,
};

const service = (id: string, over: Partial<PortfolioService> = {}): PortfolioService => ({
  id,
  weeksPerMonth: 4,
  sessionsPerWeek: 5,
  placesPerSession: 20,
  hoursPerSession: 6,
  staffRatio: 5,
  minStaff: 1,
  paidHoursPerSession: 6,
  staffCostPerHour: 10,
  fixedMonthly: 100,
  variablePerAttendance: 0,
  blockSchedule: [],
  chargeBasis: 'booked',
  reserves: 0,
  reserveFloor: 0,
  deficitMonthsRule: 0,
  noticeMonths: 0,
  upliftAnnual: 0,
  costInflationAnnual: 0,
  firstUpliftMonth: 1,
  subsidyMonthly: 0,
  groups: [group],
  ...over,
});

/** Closes for certain in the first month. */
const DOOMED = { decommissionMonth: 1 } as const;
const STILL = { natural: { low: 1, high: 1 }, choice: { low: 1, high: 1 } };
const plan = { months: 12, seed: 3, draws: 50 };

describe('new days for people who lose a place', () => {
  const placedWith = (newDaysPerWeek: number, fits = 0.5) =>
    portfolioMethod.run({
      services: [service('a', { ...DOOMED, fits }), service('b', DOOMED)],
      newDaysPerWeek,
      ...plan,
    });

  it('take in those whom they fit, as far as the days go', () => {
    // Half of the ten of a; nobody of b is known to fit. Two days a week each.
    expect(placedWith(1000).placed).toEqual({ p10: 5, p50: 5, p90: 5, mean: 5 });
    expect(placedWith(7).placed).toEqual({ p10: 3, p50: 3, p90: 3, mean: 3 });
    expect(placedWith(1000).displaced.p50).toBe(20);
  });

  it('place nobody where they fit nobody, and are not told of where there are none', () => {
    expect(placedWith(1000, 0).placed?.mean).toBe(0);
    expect(placedWith(0).placed).toBeNull();
    expect(portfolioMethod.run({ services: [service('a', DOOMED)], ...plan }).placed).toBeNull();
  });

  it('never place fewer when there are more of them, nor more than lose a place', () => {
    let before = 0;
    for (let days = 1; days <= 30; days += 1) {
      const { placed, displaced } = placedWith(days, 1);
      const now = placed?.mean ?? NaN;
      expect(now).toBeGreaterThanOrEqual(before);
      expect(now).toBeLessThanOrEqual(displaced.mean);
      before = now;
    }
    expect(before).toBe(10);
  });
});

describe('whom new carers fit', () => {
  const carer = (id: string, pricePence: number | null): Service => ({
    ...CENTRE,
    id,
    kind: 'shared-lives',
    placesByWeekday: [1, 1, 0, 0, 0, 0, 0],
    pricePence,
  });
  const person = (id: string, over: object = {}) => ({
    id,
    service: 'a',
    group: 'council-managed',
    need: 'memory 65+ arranged',
    weekdays: [1],
    maxMinutes: 30,
    minutes: {},
    goesOn: 1,
    ...over,
  });

  it('is by need, days and budget at the middle price, however far they live', () => {
    const people = [
      person('fits'),
      person('can-pay', { budgetPerWeek: 70 }),
      person('cannot-pay', { budgetPerWeek: 69 }),
      person('other-day', { weekdays: [1, 3] }),
      person('other-need', { need: 'autism 18-64 arranged' }),
      person('elsewhere', { service: 'b' }),
    ];
    const carers = [carer('x', 6000), carer('y', 8000), carer('z', null)];
    expect(whomCarersFit({ people }, carers, DEFAULTS)).toEqual(
      new Map([
        ['a', 2 / 5],
        ['b', 1],
      ]),
    );
  });

  it('is not known without a price of a day on record', () => {
    expect(whomCarersFit({ people: [person('p')] }, [carer('z', null)], DEFAULTS)).toBeNull();
    expect(whomCarersFit({ people: [person('p')] }, [CENTRE], DEFAULTS)).toBeNull();
  });
});

describe('one decision for all services', () => {
  const ask = (over: object = {}) =>
    answer(
      'viability.policy',
      {
        now: [service('a'), service('b')],
        then: [service('a', DOOMED), service('b')],
        spreads: [STILL, STILL],
        ...plan,
        ...over,
      },
      hostedMethods(),
    );

  it('stands beside things as they are, with what the council pays on both sides', () => {
    const given = ask();
    if (!given.ok) throw new Error(given.message);
    const { now, then } = given.output as PolicyResult;
    expect([now.answer.closures.mean, then.answer.closures.mean]).toEqual([0, 1]);
    // Ten people, two sessions, four weeks, £50: twelve months of two services, and one of the closing one.
    expect(now.paid).toEqual({ low: 96_000, mid: 96_000, high: 96_000 });
    expect(then.paid.mid).toBe(52_000);
    expect(movedBeyondLuck(now.answer, then.answer).map(({ then: one }) => one.id)).toEqual(['a']);
    expect(movedBeyondLuck(now.answer, now.answer)).toEqual([]);
  });

  it('is refused at the field that is wrong', () => {
    expect(ask({ then: [service('b'), service('a')] })).toMatchObject({ field: 'then' });
    expect(ask({ spreads: [STILL] })).toMatchObject({ field: 'spreads' });
    const half = service('b', { groups: [{ ...group, people: 1.5 }] });
    expect(ask({ then: [service('a'), half] })).toMatchObject({
      field: 'then[1].groups[0].people',
    });
    expect(ask({ newDaysPerWeek: -1 })).toMatchObject({ field: 'newDaysPerWeek' });
  });
});
