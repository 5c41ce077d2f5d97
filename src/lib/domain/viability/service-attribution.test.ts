// Choice or cuts: the pages' figures are those of the contract's method, and what nobody recorded is claimed for no side.

import { describe, expect, test } from 'vitest';
import { answer } from '../model.ts';
import { DEFAULTS } from '../parameters/set.ts';
import { settingOf, switchOff, type Driver, type UsualTerms } from './driver-switches.ts';
import { chanceAtEnd, serviceRuns } from './drivers.ts';
import { noMemory } from './luck.ts';
import type { ModelledService, PeopleGroup } from './modelled-service.ts';
import { simulate } from './monte-carlo.ts';
import { attributeService, type ServiceAttribution } from './service-attribution.ts';

const PLAN = { seed: 7, draws: 300 };

const group: PeopleGroup = {
  people: 24,
  sessionsPerWeek: 2,
  attendance: 1,
  feePerSession: 50,
  naturalExit: 0.02,
  choiceExit: 0.015,
  peerEffect: 1,
  entriesPerMonth: 0.1,
};

/** Twenty-four people, break-even at 20 for as long as fees keep up with costs. */
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
  blockSchedule: [
    { fromMonth: 1, amount: 600 },
    { fromMonth: 4, amount: 0 },
  ],
  chargeBasis: 'booked',
  reserves: 4000,
  reserveFloor: 0,
  deficitMonthsRule: 6,
  noticeMonths: 2,
  upliftAnnual: 0.01,
  costInflationAnnual: 0.04,
  firstUpliftMonth: 6,
  subsidyMonthly: 0,
  months: 24,
  groups: [group],
};

const usual: UsualTerms = {
  entriesPerMonth: [0.8],
  naturalExitAlone: [0.015],
  councilLedExit: [0.005],
  undeterminedExit: [0],
  blockMonthly: 600,
  costInflationAnnual: 0.02,
};

const attributed = (one: ModelledService, terms: UsualTerms = usual): ServiceAttribution | null =>
  attributeService(one, terms, serviceRuns(PLAN, noMemory), DEFAULTS);

const withGroup = (change: Partial<PeopleGroup>): ModelledService => ({
  ...service,
  groups: [{ ...group, ...change }],
});

const sum = (values: Readonly<Record<string, number>>): number =>
  Object.values(values).reduce((whole, value) => whole + value, 0);

describe('a service that many things press on', () => {
  const found = attributed(service);

  test('is attributed over every driver that is on', () => {
    expect(found?.drivers).toEqual([
      { id: 'referral-drought', side: 'council' },
      { id: 'choice-exits', side: 'choice' },
      { id: 'council-led-exits', side: 'council' },
      { id: 'block-cut', side: 'council' },
      { id: 'fee-freeze', side: 'council' },
    ]);
  });

  test('in the very figures that the contract’s method gives for its 32 coalitions', () => {
    const drivers = found?.drivers ?? [];
    const ids = drivers.map(({ id }) => id);
    const outcomes = Array.from({ length: 2 ** ids.length }, (_, coalition) => {
      const on = ids.filter((_id, place) => (coalition & (1 << place)) !== 0);
      const off = ids.filter((id) => !on.includes(id));
      const without = simulate({ ...switchOff(off, service, usual), ...PLAN });
      return { on, value: chanceAtEnd(without) };
    });
    const { overDetermined: _, ...chance } = found?.chance ?? {};
    expect(answer('viability.attribution', { drivers, outcomes })).toMatchObject({
      ok: true,
      output: chance,
    });
    expect(found?.chanceWithNeither).toBe(outcomes[0]?.value);
  });

  test('whose shares add up to the whole', () => {
    const { total = Number.NaN, shapley = {}, owen = {} } = found?.chance ?? {};
    expect(sum(shapley)).toBeCloseTo(total, 9);
    expect(sum(owen)).toBeCloseTo(total, 9);
    expect(found?.choiceShare?.mid).toBeCloseTo(
      (found?.chance.owenBySide.choice ?? Number.NaN) / total,
      12,
    );
    expect(sum(found?.monthsClosed.owen ?? {})).toBeCloseTo(found?.monthsClosed.total ?? 0, 9);
  });
});

test('nobody leaves by choice: the council’s decisions alone', () => {
  const found = attributed(withGroup({ choiceExit: 0 }));
  expect(found?.verdict).toBe('council-led');
  expect(found?.chance.owenBySide.choice).toBe(0);
  expect(found?.chance.sideButFor.choice).toBe(0);
});

test('the council does nothing: people’s choices alone', () => {
  const calm = {
    ...withGroup({ choiceExit: 0.06, naturalExit: 0.005, entriesPerMonth: 0.1 }),
    blockSchedule: [],
    upliftAnnual: 0.04,
  };
  const found = attributed(calm, {
    ...usual,
    entriesPerMonth: [0.1],
    naturalExitAlone: [0.005],
    councilLedExit: [0],
    blockMonthly: 0,
  });
  expect(found?.drivers).toEqual([{ id: 'choice-exits', side: 'choice' }]);
  expect(found).toMatchObject({ verdict: 'choice-led', choiceShare: { low: 1, mid: 1, high: 1 } });
});

test('either side alone would have done as much: over-determined, and but-for is nothing for both', () => {
  const both = { ...withGroup({ choiceExit: 0.3, naturalExit: 0 }), decommissionMonth: 6 };
  const found = attributed(both, { ...usual, naturalExitAlone: [0], councilLedExit: [0] });
  expect(found?.verdict).toBe('over-determined');
  expect(found?.chance.overDetermined).toBe(true);
  expect(found?.chance.sideButFor).toEqual({ choice: 0, council: 0 });
});

describe('exits without a recorded cause', () => {
  const quiet = (choiceExit: number, naturalExit: number): ModelledService => ({
    ...withGroup({ choiceExit, naturalExit }),
    blockSchedule: [],
    upliftAnnual: 0.04,
  });
  const known = { ...usual, entriesPerMonth: [0.1], blockMonthly: 0 };

  test('widen choice’s share, and where they could turn it round nothing is claimed', () => {
    const shares = { ...known, naturalExitAlone: [0.012], councilLedExit: [0.008] };
    const recorded = attributed(quiet(0.008, 0.02), shares)?.choiceShare;
    const blank = attributed(quiet(0.008, 0.02), { ...shares, undeterminedExit: [0.012] });
    expect(recorded?.low).toBe(recorded?.high);
    expect(blank?.choiceShare?.mid).toBe(recorded?.mid);
    expect(blank?.choiceShare?.low).toBeLessThan(recorded?.low ?? 0);
    expect(blank?.choiceShare?.high).toBeGreaterThan(recorded?.high ?? 1);
    expect(blank?.verdict).toBe('undetermined');
  });

  test('are never passed off as fate: what they bring about may be either side’s', () => {
    const shares = { ...known, naturalExitAlone: [0.05], councilLedExit: [0.005] };
    expect(attributed(quiet(0.005, 0.055), shares)?.verdict).toBe('neither');
    const blank = attributed(quiet(0.005, 0.055), { ...shares, undeterminedExit: [0.045] });
    expect(blank).toMatchObject({ verdict: 'undetermined', choiceShare: null });
  });
});

test('a service that no draw closes has nothing to attribute', () => {
  expect(attributed({ ...service, reserves: 1e9, deficitMonthsRule: 0 })).toBeNull();
});

test('a service that closes whatever either side does is neither’s', () => {
  expect(attributed({ ...service, fixedMonthly: 50_000 })?.verdict).toBe('neither');
});

test.each<[Driver, object]>([
  ['referral-drought', { unit: 'people-a-month', now: 0.1, off: 0.8 }],
  ['choice-exits', { unit: 'share-a-month', now: 0.015, off: 0 }],
  ['block-cut', { unit: 'pounds-a-month', now: 0, off: 600 }],
  ['fee-freeze', { unit: 'share-a-year', now: 0.01, off: 0.04 }],
  ['decommission', { unit: 'month', now: 9, off: null }],
  ['cost-shock', { unit: 'share-a-year', now: 0.04, off: 0.02 }],
])('%s shows where it stands and what it is compared with', (driver, setting) => {
  expect(settingOf(driver, { ...service, decommissionMonth: 9 }, usual)).toEqual(setting);
});

test('exits of the council’s doing and natural ones share what is not choice', () => {
  expect(settingOf('council-led-exits', service, usual).now).toBeCloseTo(0.005, 12);
  expect(settingOf('natural-exits', service, usual).now).toBeCloseTo(0.015, 12);
});

test('as many new people as before, who only pay in another way, are no drought', () => {
  const two = { ...service, groups: [group, { ...group, entriesPerMonth: 0.5 }] };
  const shifted = { ...usual, entriesPerMonth: [0.5, 0.1] };
  expect(settingOf('referral-drought', two, shifted)).toMatchObject({ now: 0.6, off: 0.6 });
  expect(switchOff(['referral-drought'], two, shifted)).toEqual(two);
  expect(settingOf('referral-drought', two, { ...shifted, entriesPerMonth: [0.5, 0.3] }).off).toBe(
    0.8,
  );
});
