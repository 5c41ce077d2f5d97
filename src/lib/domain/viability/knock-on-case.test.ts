// The knock-on question built from records: what is followed, what only takes people in, and what is named as missing.

import { describe, expect, it } from 'vitest';
import type { Area, Capacity, Service } from '../market/records.ts';
import { answer, hostedMethods } from '../model.ts';
import { DEFAULTS } from '../parameters/set.ts';
import {
  knockOnCase,
  withFirstClosure,
  type Booking,
  type FollowedService,
  type KnockOnRecords,
} from './knock-on-case.ts';
import type { KnockOnChain } from './knock-on-chain.ts';
import { effectsOf, peopleAccount, poundsAccount } from './knock-on-effects.ts';
import type { ModelledService } from './modelled-service.ts';

const at = (easting: number) => ({ lon: 0, lat: 0, easting, northing: 0 });
const AREA = { code: 'E1', rurality: 'town', centre: at(0) } as Area;

const service = (id: string, over: Partial<Service> = {}): Service => ({
  id,
  organisationId: 'O',
  name: id,
  kind: 'day-centre',
  operator: 'independent',
  homeBased: false,
  areaCode: 'E1',
  point: at(2000),
  supports: ['day-support'],
  needs: ['memory'],
  ageGroups: ['65+'],
  placesByWeekday: [10, 0, 0, 0, 0, 0, 0],
  pricePence: 4000,
  priceUnit: 'session',
  priceYear: null,
  reachMinutes: null,
  beds: null,
  regulated: false,
  rating: null,
  validFrom: '2020-01-01',
  validTo: null,
  continuedById: null,
  lastVerified: null,
  sourceId: 's',
  ...over,
});

const modelled = (over: Partial<ModelledService> = {}): ModelledService => ({
  weeksPerMonth: 4,
  sessionsPerWeek: 1,
  placesPerSession: 10,
  hoursPerSession: 6,
  staffRatio: 4,
  minStaff: 1,
  paidHoursPerSession: 5,
  staffCostPerHour: 20,
  fixedMonthly: 50,
  variablePerAttendance: 0,
  chargeBasis: 'booked',
  upliftAnnual: 0,
  costInflationAnnual: 0,
  firstUpliftMonth: 13,
  blockSchedule: [],
  reserves: 250,
  reserveFloor: 0,
  deficitMonthsRule: 0,
  noticeMonths: 0,
  subsidyMonthly: 0,
  months: 24,
  groups: [
    {
      id: 'council-managed',
      people: 3,
      sessionsPerWeek: 1,
      attendance: 1,
      feePerSession: 40,
      naturalExit: 0,
      choiceExit: 0,
      peerEffect: 0,
      entriesPerMonth: 0,
    },
  ],
  ...over,
});

const booking = (id: string, over: Partial<Booking> = {}): Booking => ({
  id,
  areaCode: 'E1',
  need: 'memory',
  ageGroup: '65+',
  weekdays: [1],
  mechanism: 'council-managed',
  budgetPenceLeft: null,
  ...over,
});

const followed = (
  id: string,
  people: number,
  over: Partial<Service> = {},
  money: Partial<ModelledService> = {},
): FollowedService => ({
  service: service(id, over),
  estimate: { service: modelled(money), lastMonth: '2026-10' },
  bookings: Array.from({ length: people }, (_, at) => booking(`${id}${at}`)),
});

const records = (over: Partial<KnockOnRecords> = {}): KnockOnRecords => ({
  followed: [followed('A', 2), followed('B', 3)],
  services: [service('A'), service('B')],
  areas: new Map([['E1', AREA]]),
  capacities: [],
  booked: new Map(),
  ...over,
});

const ask = (question: unknown): KnockOnChain => {
  const given = answer('viability.knockOnChain', question, hostedMethods());
  if (!given.ok) throw new Error(`${given.field} ${given.message}`);
  return given.output as KnockOnChain;
};

describe('the question of knock-on from the books', () => {
  it('is none without a ledger', () => {
    expect(knockOnCase(records({ followed: [] }), DEFAULTS).question).toBeNull();
  });

  it('follows services with a ledger and lets others take people into their free places', () => {
    const micro = service('M', { kind: 'micro-provider', priceUnit: 'hour', pricePence: 2000 });
    const capacity = {
      serviceId: 'M',
      support: 'day-support',
      minutesPerWeek: 600,
      spareMinutesPerWeek: 300,
    } as Capacity;
    const made = knockOnCase(
      records({ services: [service('A'), service('B'), micro], capacities: [capacity] }),
      DEFAULTS,
    );
    expect(made.followed).toEqual(['A', 'B']);
    expect(made.taking).toEqual(['M']);
    expect(made.question?.services.at(-1)).toMatchObject({
      id: 'M',
      placesByWeekday: [5, 0, 0, 0, 0, 0, 0],
      fixedMonthly: 0,
      // Six hours at £20.
      arrivals: { feePerSession: 120 },
    });
    expect(made.question?.people[0]).toMatchObject({
      service: 'A',
      group: 'council-managed',
      need: 'memory 65+ arranged',
    });
    // It has no costs here, so it never falls.
    expect(ask(made.question).dominoes.map((domino) => domino.service)).toEqual(['A', 'B']);
  });

  it('names what is missing and leaves it out', () => {
    const gone = booking('x', { weekdays: [], areaCode: null, budgetPenceLeft: 100 });
    const late = followed('C', 0, { placesByWeekday: null });
    const { gaps, question } = knockOnCase(
      records({
        followed: [
          { ...followed('A', 2), bookings: [booking('a'), gone] },
          { ...late, estimate: { ...late.estimate, lastMonth: '2026-08' } },
        ],
        services: [service('A'), service('N', { pricePence: null }), service('R')],
        booked: new Map([['N', [1, 0, 0, 0, 0, 0, 0]]]),
      }),
      DEFAULTS,
    );
    expect(gaps).toEqual({
      leftOut: [
        { id: 'N', why: 'no-price' },
        { id: 'R', why: 'no-room-known' },
      ],
      tooMany: [],
      daysFromBookings: ['C'],
      nobodyThere: ['C'],
      lateLedger: [{ id: 'C', lastMonth: '2026-08' }],
      bookings: { withoutDays: 1, withoutBudget: 1, withoutHome: 1 },
    });
    expect(question?.people.map(({ id }) => id)).toEqual(['a']);
    expect(() => ask(question)).not.toThrow();
  });

  it('adds the newcomers of a group’s parts up again', () => {
    const [group] = modelled().groups;
    if (!group) throw new Error('no group');
    const parts = [0, 1].map((part) => ({
      ...group,
      people: part === 0 ? 2 : 0,
      entriesPerMonth: 0.75,
    }));
    const made = knockOnCase(
      records({ followed: [followed('A', 2, {}, { groups: parts })] }),
      DEFAULTS,
    );
    expect(made.question?.services[0]?.groups).toMatchObject([
      { id: 'council-managed', entriesPerMonth: 1.5 },
    ]);
  });
});

describe('what one closure changes', () => {
  const made = knockOnCase(records(), DEFAULTS);
  const question = made.question;
  if (question === null) throw new Error('no question');
  // A: 2 × £160 − £450 = −£130 a month with £250: closes in month 2. B: 3 × £160 − £450 = £30.
  const now = ask(question);
  const then = ask(withFirstClosure(question, { service: 'A', month: 1 }));

  it('closes the service at the end of its month, come what may', () => {
    expect(now.dominoes.map(({ service: id, month }) => [id, month])).toEqual([
      ['A', 2],
      ['B', 9],
    ]);
    expect(then.dominoes[0]).toMatchObject({ service: 'A', month: 1, rule: 'decommission' });
    const later = ask(withFirstClosure(question, { service: 'A', month: 9 }));
    expect(later.dominoes[0]).toMatchObject({ service: 'A', month: 9 });
  });

  it('tells that two who come tip the other over a staff step, sooner than it would', () => {
    const effects = effectsOf(now, then, 'A', ['A', 'B']);
    expect(effects[0]).toMatchObject({ kind: 'first', closesNow: 2, closesThen: 1, lost: 2 });
    // From month 2, B has 5 people and 2 workers: 5 × £160 − £850 = −£50 a month from £280.
    expect(effects[1]).toMatchObject({
      kind: 'sooner',
      closesNow: 9,
      closesThen: 7,
      rule: 'reserves',
      tookIn: 2,
      from: [{ service: 'A', people: 2 }],
      staffStep: { month: 2, workers: 1, people: 2 },
    });
  });

  it('accounts for everybody and every pound', () => {
    const people = peopleAccount(then);
    expect(people).toEqual({ lost: 7, placed: 2, unplaced: 5, stopped: 0, waiting: 0 });
    const pounds = poundsAccount(
      then,
      new Map([
        ['A', 250],
        ['B', 250],
      ]),
    );
    expect(pounds.atStart + pounds.made).toBeCloseTo(pounds.atEnd, 9);
  });
});
