// The question of where a closing service's people could go, built from records and checked by hand.

import { describe, expect, it } from 'vitest';
import type { Area, Service } from '../market/records.ts';
import { answer, hostedMethods } from '../model.ts';
import { DEFAULTS } from '../parameters/set.ts';
import {
  budgetLeft,
  closestPairs,
  closingCase,
  countKept,
  journeyKey,
  pairsSharingDays,
  type Attendee,
  type ClosingRecords,
} from './closing-question.ts';
import type { ClosingAnswer } from './knock-on-closing.ts';

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
  point: at(4000),
  supports: ['day-support'],
  needs: ['memory'],
  ageGroups: ['65+'],
  placesByWeekday: [10, 10, 0, 0, 0, 0, 0],
  pricePence: 5000,
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

const person = (id: string, over: Partial<Attendee> = {}): Attendee => ({
  id,
  areaCode: 'E1',
  need: 'memory',
  ageGroup: '65+',
  weekdays: [1],
  mechanism: 'council-managed',
  budgetPenceLeft: null,
  ...over,
});

const records = (over: Partial<ClosingRecords> = {}): ClosingRecords => ({
  closingId: 'X',
  hoursPerSession: 6,
  people: [person('p')],
  services: [service('X'), service('A')],
  areas: new Map([['E1', AREA]]),
  capacities: [],
  booked: new Map([['A', [8, 10, 0, 0, 0, 0, 0]]]),
  keepTogether: false,
  ...over,
});

/** Minutes by "from to". */
const tableOf =
  (minutes: Readonly<Record<string, number>>) =>
  (from: string, to: string): number | undefined =>
    minutes[`${from} ${to}`];

const asked = (over: Partial<ClosingRecords> = {}) => closingCase(records(over), DEFAULTS);

const answered = (over: Partial<ClosingRecords> = {}): ClosingAnswer => {
  const given = answer('viability.closing', asked(over).question, hostedMethods());
  if (!given.ok) throw new Error(`${given.field} ${given.message}`);
  return given.output as ClosingAnswer;
};

describe('the question of a closing service', () => {
  it('counts free places by weekday, and a closed day is no day with nothing free', () => {
    expect(asked().question?.services).toEqual([
      {
        id: 'A',
        needs: ['memory 65+ arranged', 'memory 65+ direct'],
        feePerSession: 50,
        freeByWeekday: [2, 0, null, null, null, null, null],
      },
    ]);
  });

  it('takes minutes by the believed pace of the person’s area, never a straight line', () => {
    // 4 km of straight line, 1.3 times as long by road, at 32 km/h, and 3 minutes to get in and out.
    const minutes = asked().question?.people[0]?.minutes;
    expect(minutes?.['A']).toBeCloseTo(3 + (4 * 1.3 * 60) / 32, 9);
    expect(
      asked({ services: [service('A', { reachMinutes: 5 })] }).question?.people[0]?.minutes,
    ).toEqual({ A: null });
  });

  it('takes the council’s own minutes where it had them routed, to the service or its area, and says of which', () => {
    const ownMinutes = tableOf({ 'E1 A': 9, 'E1 E2': 17 });
    const found = asked({
      ownMinutes,
      services: [
        service('A'),
        service('B', { areaCode: 'E2' }),
        service('C', { areaCode: 'E3' }),
        service('D', { areaCode: 'E2', reachMinutes: 15 }),
      ],
      booked: new Map(['A', 'B', 'C', 'D'].map((id) => [id, [0, 0, 0, 0, 0, 0, 0]])),
    });
    expect(found.question?.people[0]?.minutes).toEqual({
      A: 9,
      B: 17,
      C: 3 + (4 * 1.3 * 60) / 32,
      D: null,
    });
    expect(found.journeys).toBe(4);
    expect([...found.routed]).toEqual(['A', 'B', 'D'].map((id) => journeyKey('p', id)));
  });

  it('never looks up the way to a home, which would tell where it is', () => {
    const ownMinutes = tableOf({ 'E1 H': 2, 'E1 E2': 11 });
    const home = service('H', { homeBased: true, areaCode: 'E2' });
    const booked = new Map([['H', [0, 0, 0, 0, 0, 0, 0]]]);
    const found = asked({ ownMinutes, services: [home], booked });
    expect(found.question?.people[0]?.minutes).toEqual({ H: 11 });
  });

  it('counts an hourly price over the day lost, and leaves out what has no price or no known room', () => {
    const found = asked({
      services: [
        service('A', { pricePence: 1000, priceUnit: 'hour' }),
        service('B', { pricePence: null, priceUnit: null }),
        service('C'),
        service('D', { supports: ['home-support'] }),
        service('E'),
      ],
      booked: new Map([
        ['A', []],
        ['B', []],
      ]),
      capacities: [
        {
          serviceId: 'E',
          support: 'day-support',
          need: 'memory',
          minutesPerWeek: 1000,
          spareMinutesPerWeek: 250,
        },
      ],
    });
    expect(found.question?.services.map(({ id, feePerSession }) => [id, feePerSession])).toEqual([
      ['A', 60],
      ['E', 50],
    ]);
    expect(found.question?.services[1]?.freeByWeekday.slice(0, 3)).toEqual([2, 2, null]);
    expect(found.leftOut).toEqual([
      { id: 'B', why: 'no-price' },
      { id: 'C', why: 'no-room-known' },
    ]);
  });

  it('keeps a direct payment away from what it may not buy, and a budget from what it cannot pay', () => {
    const inHouse = [service('A', { operator: 'in-house' })];
    const both = [person('p', { mechanism: 'dp-self' }), person('q', { budgetPenceLeft: 4900 })];
    expect(answered({ services: inHouse, people: both })).toMatchObject({
      people: [
        { id: 'p', ruledOut: { need: 1 } },
        { id: 'q', ruledOut: { price: 1 } },
      ],
      greedy: { placed: 0, unplaced: ['p', 'q'] },
    });
    expect(answered().greedy.placed).toBe(1);
  });

  it('names those whose days are not on record, and asks for nobody when nobody attends', () => {
    expect(asked({ people: [person('p', { weekdays: [] })] })).toEqual({
      question: null,
      leftOut: [],
      journeys: 0,
      routed: new Set(),
      withoutDays: ['p'],
    });
  });

  it('does not take a home outside the council for one that is near', () => {
    expect(answered({ people: [person('p', { areaCode: null })] }).people[0]?.ruledOut.travel).toBe(
      1,
    );
  });
});

describe('what of a budget can pay for a new place', () => {
  const part = (weeklyPence: number, serviceId: string | null, budgetId = 'B') => ({
    budgetId,
    budgetPence: 30_000,
    weeklyPence,
    serviceId,
  });

  it('is all that does not go elsewhere', () => {
    expect(budgetLeft([part(10_000, 'X'), part(15_000, null), part(1000, 'Y')], 'X')).toBe(14_000);
    expect(budgetLeft([part(10_000, 'X'), part(15_000, 'Y', 'C')], 'X')).toBe(45_000);
  });

  it('is not on record where no part is known to pay for this service', () => {
    expect(budgetLeft([], 'X')).toBeNull();
    expect(budgetLeft([part(10_000, null)], 'X')).toBeNull();
  });
});

describe('people who share days', () => {
  const three = [
    { id: 'a', weekdays: [1, 2] },
    { id: 'b', weekdays: [2] },
    { id: 'c', weekdays: [1, 2, 3] },
    { id: 'd', weekdays: [5] },
  ];

  it('are paired by most days, each once', () => {
    expect(pairsSharingDays(three).map(({ pair }) => pair.join(''))).toEqual(['ab', 'ac', 'bc']);
    expect(closestPairs(three)).toEqual([['a', 'c']]);
  });

  it('are kept only at one service, never in having none', () => {
    const places = new Map([
      ['a', 'A'],
      ['b', null],
      ['c', 'A'],
      ['d', null],
    ]);
    expect(
      countKept(
        [
          ['a', 'c'],
          ['a', 'b'],
          ['b', 'd'],
        ],
        places,
      ),
    ).toBe(1);
  });

  it('move together where the option asks for it', () => {
    const people = [person('p'), person('q')];
    const asA = { services: [service('A'), service('B', { point: at(8000) })], people };
    const booked = new Map([
      ['A', [9, 0, 0, 0, 0, 0, 0]],
      ['B', [8, 0, 0, 0, 0, 0, 0]],
    ]);
    expect(answered({ ...asA, booked }).people.map(({ greedy }) => greedy)).toEqual(['A', 'B']);
    const together = answered({ ...asA, booked, keepTogether: true });
    expect(together.people.map(({ greedy }) => greedy)).toEqual(['B', 'B']);
  });
});
