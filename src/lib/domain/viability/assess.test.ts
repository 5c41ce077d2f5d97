import { describe, expect, test } from 'vitest';
import { assessService, foresee } from './assess.ts';
import type { UsualTerms } from './driver-switches.ts';
import { luckMemory } from './luck.ts';
import type { ModelledService } from './modelled-service.ts';

const PLAN = { seed: 7, draws: 400 };

/** Twenty-four people, break-even at 20: healthy as long as people keep coming. */
const service: ModelledService = {
  weeksPerMonth: 4,
  sessionsPerWeek: 5,
  placesPerSession: 30,
  hoursPerSession: 6,
  staffRatio: 1000,
  minStaff: 1,
  paidHoursPerSession: 7,
  staffCostPerHour: 15,
  fixedMonthly: 5900,
  variablePerAttendance: 0,
  blockSchedule: [{ fromMonth: 1, amount: 0 }],
  chargeBasis: 'booked',
  reserves: 4000,
  reserveFloor: 0,
  deficitMonthsRule: 6,
  noticeMonths: 2,
  upliftAnnual: 0.03,
  costInflationAnnual: 0.03,
  firstUpliftMonth: 6,
  subsidyMonthly: 0,
  months: 24,
  groups: [
    {
      id: 'council-managed',
      people: 24,
      sessionsPerWeek: 2,
      attendance: 1,
      feePerSession: 50,
      naturalExit: 0.02,
      choiceExit: 0.005,
      peerEffect: 1,
      entriesPerMonth: 0.1,
    },
  ],
};

const usual: UsualTerms = {
  entriesPerMonth: [0.8],
  naturalExitAlone: [0.02],
  councilLedExit: [0],
  undeterminedExit: [0],
  blockMonthly: 0,
  costInflationAnnual: 0.02,
};

describe('a service in a referral drought', () => {
  const assessed = assessService(service, usual, PLAN);

  test('is at risk, and the drought drives it', () => {
    expect(['at-risk', 'closing']).toContain(assessed.risk.word);
    expect(assessed.mainDriver?.driver).toBe('referral-drought');
    expect(assessed.mainDriver?.chanceWithout).toBeLessThan(assessed.chanceIn24.estimate);
  });

  test('has a runway in order, open at the horizon where it is null', () => {
    const { p10, p50, p90 } = assessed.runway;
    const months = [p10, p50, p90].map((month) => month ?? Infinity);
    expect(months).toEqual(months.toSorted((a, b) => a - b));
    expect(p10).not.toBeNull();
  });

  test('breaks even where its costs do: £8,000 over £400 a person', () => {
    expect(assessed.breakEven.firstBreakEven).toBe(20);
    expect(assessed.tipping?.people).toBe(5);
  });

  test('answers the same with remembered luck', () => {
    expect(assessService(service, usual, PLAN, luckMemory())).toEqual(assessed);
  });
});

test('a service with a decided end is closing, whatever its money', () => {
  const { risk } = foresee(
    { ...service, reserves: 1e6, deficitMonthsRule: 0, decommissionMonth: 9 },
    PLAN,
  );
  expect(risk).toMatchObject({ word: 'closing', rule: { measure: 'end-decided' } });
});

test('a service with money and people to spare is steady, and nothing drives it', () => {
  const rich = { ...service, reserves: 1e6, deficitMonthsRule: 0, fixedMonthly: 1000 };
  const assessed = assessService(rich, usual, PLAN);
  expect(assessed.risk).toEqual({ word: 'steady', rule: null });
  expect(assessed.mainDriver).toBeNull();
  expect(assessed.runway).toEqual({ p10: null, p50: null, p90: null });
});

test('a service that only a block cut ends is driven by the block cut', () => {
  const cut: ModelledService = {
    ...service,
    groups: service.groups.map((group) => ({
      ...group,
      naturalExit: 0,
      choiceExit: 0,
      entriesPerMonth: 0,
    })),
    fixedMonthly: 9000,
    blockSchedule: [
      { fromMonth: 1, amount: 3000 },
      { fromMonth: 4, amount: 0 },
    ],
  };
  const assessed = assessService(cut, { ...usual, entriesPerMonth: [0], blockMonthly: 3000 }, PLAN);
  expect(assessed.chanceIn24.estimate).toBe(1);
  expect(assessed.mainDriver).toMatchObject({ driver: 'block-cut', chanceWithout: 0, drop: 1 });
});
