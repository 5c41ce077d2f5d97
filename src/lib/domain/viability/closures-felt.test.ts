// What past closures did to a service, by hand: three people were there, two came, and they need one more worker.

import { describe, expect, it } from 'vitest';
import { closuresFelt } from './closures-felt.ts';
import type { ModelledService } from './modelled-service.ts';
import type { AttendanceSpell } from './records.ts';

const spell = (personId: string, over: Partial<AttendanceSpell> = {}): AttendanceSpell => ({
  id: `${personId} ${over.serviceId ?? 'B'}`,
  serviceId: 'B',
  personId,
  from: '2024-01-08',
  to: null,
  weekdays: [1],
  pricePence: 4000,
  mechanism: 'council-managed',
  entry: 'already-there',
  exit: null,
  ...over,
});

const SERVICE: ModelledService = {
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
  reserves: 100,
  reserveFloor: 0,
  deficitMonthsRule: 0,
  noticeMonths: 0,
  subsidyMonthly: 0,
  months: 24,
  groups: [
    {
      id: 'council-managed',
      people: 5,
      sessionsPerWeek: 1,
      attendance: 1,
      feePerSession: 40,
      naturalExit: 0,
      choiceExit: 0,
      peerEffect: 0,
      entriesPerMonth: 0,
    },
  ],
};
const ESTIMATE = { service: SERVICE, lastMonth: '2026-10' };

const THERE = ['a', 'b', 'c'].map((person) => spell(person));
const CAME = ['d', 'e'].flatMap((person) => [
  spell(person, { serviceId: 'A', to: '2026-03-31' }),
  spell(person, { from: '2026-04-07', entry: 'transfer-after-closure' }),
]);

describe('closures felt', () => {
  it('is nothing where nobody came after a closure, or whoever came has left', () => {
    expect(closuresFelt('B', ESTIMATE, THERE)).toBeNull();
    const left = CAME.map((one) => ({ ...one, to: one.to ?? '2026-06-30' }));
    expect(closuresFelt('B', ESTIMATE, [...THERE, ...left])).toBeNull();
  });

  it('names where from and when, and holds the service against itself without them', () => {
    expect(closuresFelt('B', ESTIMATE, [...THERE, ...CAME])).toEqual({
      arrivals: [{ from: 'A', month: '2026-04', people: 2 }],
      people: 2,
      // 5 × £40 × 4 weeks = £800; two workers at £400 and £50 fixed: −£50; £100 in hand last two months.
      now: { people: 5, staff: 2, margin: -50, closesIn: 3 },
      // 3 × £160 = £480; one worker £400 and £50 fixed: £30.
      without: { people: 3, staff: 1, margin: 30, closesIn: null },
    });
  });

  it('does not guess where somebody was before', () => {
    const came = CAME.filter(({ serviceId }) => serviceId === 'B');
    expect(closuresFelt('B', ESTIMATE, [...THERE, ...came])?.arrivals).toEqual([
      { from: null, month: '2026-04', people: 2 },
    ]);
  });
});
