import { describe, expect, test } from 'vitest';
import { monthsUpTo } from '../kernel/calendar.ts';
import { estimateService, type ServiceBooks, type ServiceEstimate } from './estimate.ts';
import type { AttendanceSpell, ServiceMonth, ServiceTerms } from './records.ts';

const LAST = '2026-10';
const MONTHS = monthsUpTo(LAST, 36);

const terms: ServiceTerms = {
  serviceId: 'centre',
  sessionsPerWeek: 5,
  placesPerSession: 30,
  hoursPerSession: 6,
  staffRatio: 5,
  minStaff: 2,
  paidHoursPerSession: 7,
  staffCostPencePerHour: 1500,
  chargeBasis: 'booked',
  reservesPence: 2_000_000,
  reserveFloorPence: 0,
  deficitMonthsRule: 6,
  noticeMonths: 3,
  blockSchedule: [
    { fromMonth: '2023-04', monthlyPence: 400_000 },
    { fromMonth: '2027-04', monthlyPence: 100_000 },
  ],
  upliftAnnual: 0.02,
  costInflationAnnual: 0.05,
  decommissionMonth: null,
};

const stay = (
  id: number,
  from: string,
  to: string | null,
  parts: Partial<AttendanceSpell> = {},
): AttendanceSpell => ({
  id: `s${id}`,
  serviceId: 'centre',
  personId: `p${id}`,
  from,
  to,
  weekdays: [1, 3],
  pricePence: 5000,
  mechanism: 'council-managed',
  entry: 'council-referral',
  exit:
    to === null ? null : { reason: 'died', initiator: 'natural', trigger: null, evidence: null },
  ...parts,
});

/** Twenty who were there all along; twelve joined two years ago, three last year, and four left last year. */
const spells: readonly AttendanceSpell[] = [
  ...Array.from({ length: 20 }, (_, n) => stay(n, '2020-01-06', null, { entry: 'already-there' })),
  ...Array.from({ length: 12 }, (_, n) =>
    stay(100 + n, `2025-${String((n % 10) + 1).padStart(2, '0')}-10`, null),
  ),
  ...Array.from({ length: 3 }, (_, n) =>
    stay(200 + n, '2026-03-10', null, { mechanism: 'dp-self', pricePence: 6000 }),
  ),
  ...Array.from({ length: 4 }, (_, n) => stay(300 + n, '2021-01-06', '2026-05-20')),
];

const month = (name: string): ServiceMonth => ({
  serviceId: 'centre',
  month: name,
  fixedPence: 600_000,
  staffPence: 1_000_000,
  variablePence: 90_000,
  blockPence: 400_000,
  feePence: 1_200_000,
  bookedPlaces: 280,
  attendedPlaces: 252,
});

const books: ServiceBooks = { terms, operator: 'independent', ledger: MONTHS.map(month), spells };

const estimated = (from: ServiceBooks): ServiceEstimate => {
  const outcome = estimateService(from);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.value;
};

describe('the waterfall', () => {
  test('adds up exactly every month and runs on from month to month', () => {
    const { waterfall } = estimated(books);
    expect(waterfall).toHaveLength(36);
    for (const [at, row] of waterfall.entries()) {
      const left = Object.values(row.exits).reduce((sum, count) => sum + count, 0);
      expect(row.end).toBe(row.start + row.entries - left);
      const next = waterfall[at + 1];
      if (next !== undefined) expect(next.start).toBe(row.end);
    }
    expect(waterfall.at(-1)?.end).toBe(35);
  });

  test('shows a referral drought as newcomers expected less newcomers who came', () => {
    // November 2024 to October 2025 brought 12, the year after 3.
    expect(estimated(books).drought).toEqual({ expected: 12, actual: 3, missing: 9 });
  });
});

describe('the service', () => {
  const { service, usual, rates, levels } = estimated(books);

  test('holds the people of today by how they pay', () => {
    expect(
      service.groups.map(({ id, people, feePerSession, sessionsPerWeek }) => [
        id,
        people,
        feePerSession,
        sessionsPerWeek,
      ]),
    ).toEqual([
      ['dp-self', 3, 60, 2],
      ['council-managed', 32, 50, 2],
    ]);
  });

  test('splits newcomers of the year before and of last year by how they pay', () => {
    expect(service.groups.map(({ entriesPerMonth }) => entriesPerMonth)).toEqual([3 / 12, 0]);
    expect(usual.entriesPerMonth).toEqual([0, 1]);
  });

  test('reads rates of leaving with Jeffreys’ prior from people at risk', () => {
    // 36 people at the start of November 2025, 3 more in April, 4 fewer from June.
    const personMonths = 36 * 5 + 39 * 2 + 35 * 5;
    expect(rates.personMonths).toBe(personMonths);
    expect(rates.other.mid).toBeCloseTo(4.5 / (personMonths + 1), 12);
    expect(rates.choice.mid).toBeCloseTo(0.5 / (personMonths + 1), 12);
    expect(rates.choice.low).toBeLessThan(rates.choice.mid);
    expect(rates.councilLed).toBe(0);
  });

  test('reads levels from the ledger, in pounds', () => {
    expect(levels.attendance).toBeCloseTo(0.9, 12);
    expect(service.fixedMonthly).toBe(6000);
    expect(service.variablePerAttendance).toBeCloseTo(900 / 252, 12);
    // Staff as modelled cost what the ledger says they cost.
    const perSession = 280 / (service.weeksPerMonth * 5);
    const staff = Math.max(2, Math.ceil(perSession / 5 - 1e-9));
    expect(staff * 7 * 5 * service.weeksPerMonth * service.staffCostPerHour).toBeCloseTo(10_000, 6);
  });

  test('counts months from the one after the ledger’s last', () => {
    expect(service.blockSchedule).toEqual([
      { fromMonth: 1, amount: 4000 },
      { fromMonth: 6, amount: 1000 },
    ]);
    expect(service.firstUpliftMonth).toBe(6);
    expect(service.decommissionMonth).toBeUndefined();
    expect(usual.blockMonthly).toBe(4000);
  });
});

test('a service whose end is decided carries the month it ends in', () => {
  const ending = { ...books, terms: { ...terms, decommissionMonth: '2027-03' } };
  expect(estimated(ending).service.decommissionMonth).toBe(5);
});

test('in house, people who took a direct payment had to leave by rule, and count as council-led', () => {
  const moved = stay(400, '2022-01-03', '2026-07-01', {
    exit: { reason: 'moved-to-direct-payment', initiator: 'person', trigger: null, evidence: null },
  });
  const inHouse = estimated({ ...books, operator: 'in-house', spells: [...spells, moved] });
  expect(inHouse.exits.rule).toBe(1);
  expect(inHouse.rates.councilLed).toBeCloseTo(inHouse.rates.other.mid / 5, 12);
  const spunOut = estimated({ ...books, operator: 'spin-out', spells: [...spells, moved] });
  expect(spunOut.exits).toMatchObject({ rule: 0, choice: 1 });
});

test('no ledger or no attendance is a problem that says what to import', () => {
  expect(estimateService({ ...books, ledger: [] })).toMatchObject({
    ok: false,
    problem: { code: 'model-input' },
  });
  expect(estimateService({ ...books, spells: [] })).toMatchObject({
    ok: false,
    problem: { code: 'model-input' },
  });
});
