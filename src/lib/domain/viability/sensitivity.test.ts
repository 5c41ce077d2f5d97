// Assumptions of a service moved one by one, along a lever, and all at once.

import { describe, expect, it } from 'vitest';
import { addTally } from '../kernel/long-run.ts';
import { answer, hostedMethods } from '../model.ts';
import { DEFAULTS } from '../parameters/set.ts';
import { assume, ASSUMPTIONS, rangesOf } from './assumptions.ts';
import { indicesMethod } from './indices.ts';
import { noMemory } from './luck.ts';
import type { ModelledService } from './modelled-service.ts';
import { findResponse } from './response.ts';
import { findSensitivity, MEASURES, swingsOf } from './sensitivity.ts';

const group = {
  sessionsPerWeek: 2,
  attendance: 0.9,
  naturalExit: 0.01,
  choiceExit: 0.012,
  peerEffect: 1,
};
const SERVICE: ModelledService = {
  weeksPerMonth: 4.2,
  sessionsPerWeek: 4,
  staffRatio: 5,
  minStaff: 1,
  paidHoursPerSession: 7,
  staffCostPerHour: 15,
  fixedMonthly: 2300,
  variablePerAttendance: 5,
  chargeBasis: 'booked',
  upliftAnnual: 0.02,
  costInflationAnnual: 0.04,
  firstUpliftMonth: 6,
  placesPerSession: 15,
  hoursPerSession: 6,
  blockSchedule: [],
  reserves: 4000,
  reserveFloor: 0,
  deficitMonthsRule: 4,
  noticeMonths: 2,
  subsidyMonthly: 0,
  months: 24,
  groups: [
    { ...group, id: 'council-managed', people: 11, feePerSession: 58, entriesPerMonth: 0.2 },
    { ...group, id: 'dp-self', people: 4, feePerSession: 62, entriesPerMonth: 0.1 },
  ],
};
const SPREAD = { natural: { low: 0.5, high: 1.8 }, choice: { low: 0.5, high: 1.8 } };
const PLAN = { seed: 7, draws: 300 };
const basis = { service: SERVICE, spread: SPREAD, parameters: DEFAULTS };

describe('assumptions', () => {
  it.each(rangesOf(basis))('$id at its middle is the service itself', ({ id, mid, low, high }) => {
    expect(low).toBeLessThanOrEqual(mid);
    expect(high).toBeGreaterThanOrEqual(mid);
    const there = assume(SERVICE, id, mid);
    expect(there.groups).toHaveLength(2);
    for (const [g, one] of there.groups.entries()) {
      for (const [key, value] of Object.entries(one)) {
        const own = SERVICE.groups[g]?.[key as keyof typeof one];
        if (typeof value === 'number') expect(value).toBeCloseTo(Number(own), 12);
      }
    }
    expect({ ...there, groups: [] }).toEqual({ ...SERVICE, groups: [] });
  });

  it('newcomers of a service that nobody joins have a low end of nothing and a high end of one in a few months', () => {
    const nobody = {
      ...SERVICE,
      groups: SERVICE.groups.map((one) => ({ ...one, entriesPerMonth: 0 })),
    };
    const range = rangesOf({ ...basis, service: nobody }).find(({ id }) => id === 'newcomers');
    expect(range).toMatchObject({ low: 0, mid: 0 });
    expect(range?.high).toBeCloseTo(1.35 / 12, 2);
    const total = assume(nobody, 'newcomers', 0.12).groups.reduce(
      (sum, { entriesPerMonth }) => sum + entriesPerMonth,
      0,
    );
    expect(total).toBeCloseTo(0.12, 12);
  });
});

describe('moved one by one', () => {
  const found = findSensitivity(SERVICE, SPREAD, PLAN, noMemory);

  it('more leavers never lower the chance of closing, and a higher fee never raises it', () => {
    const at = (assumption: (typeof ASSUMPTIONS)[number]) =>
      found.ends.find(({ id }) => id === assumption);
    const { middle } = found;
    expect(at('choice-exits')?.atLow.chance24).toBeLessThanOrEqual(middle.chance24);
    expect(at('choice-exits')?.atHigh.chance24).toBeGreaterThanOrEqual(middle.chance24);
    expect(at('fee')?.atLow.chance24).toBeGreaterThanOrEqual(middle.chance24);
    expect(at('fee')?.atHigh.chance24).toBeLessThanOrEqual(middle.chance24);
    expect(at('fixed-cost')?.atHigh.monthsOpen).toBeLessThanOrEqual(middle.monthsOpen);
    expect(at('newcomers')?.atHigh.unitCost).toBeLessThan(middle.unitCost ?? 0);
  });

  it.each(MEASURES)('%s is ranked with the widest swing first, over every assumption', (figure) => {
    const swings = swingsOf(found, figure);
    expect(new Set(swings.map(({ id }) => id)).size).toBe(ASSUMPTIONS.length);
    expect(swings.map(({ swing }) => swing)).toEqual(
      swings.map(({ swing }) => swing).toSorted((a, b) => b - a),
    );
    expect(swings[0]?.swing).toBeGreaterThan(0);
  });

  it('rates without a spread swing nothing', () => {
    const sure = { natural: { low: 1, high: 1 }, choice: { low: 1, high: 1 } };
    const ends = findSensitivity(SERVICE, sure, PLAN, noMemory).ends;
    const exits = ends.find(({ id }) => id === 'choice-exits');
    expect(exits?.atLow).toEqual(exits?.atHigh);
  });

  it('the door gives the same', () => {
    const asked = { simulation: { ...SERVICE, ...PLAN }, spread: SPREAD };
    expect(answer('viability.sensitivity', asked, hostedMethods())).toEqual({
      ok: true,
      output: found,
    });
  });
});

describe('along one lever', () => {
  const along = (lever: 'leavers' | 'fee', points: readonly number[]) =>
    findResponse(SERVICE, { spread: SPREAD, along: lever, points }, PLAN, noMemory);

  it('begins at today, and costs a place more with fewer people', () => {
    const [today, fewer] = along('leavers', [0, 8]);
    const door = answer(
      'viability.whatIf',
      { simulation: { ...SERVICE, ...PLAN }, spread: SPREAD },
      hostedMethods(),
    );
    expect(
      door.ok && (door.output as { chanceIn24: { estimate: number } }).chanceIn24.estimate,
    ).toBe(today?.chance);
    expect(fewer?.chance).toBeGreaterThanOrEqual(today?.chance ?? 1);
    expect(fewer?.unitCost).toBeGreaterThan(today?.unitCost ?? Infinity);
    expect(fewer?.isLoss).toBe(true);
  });

  it('with nobody left the cost of a place is not known', () => {
    expect(along('leavers', [15])[0]).toMatchObject({ unitCost: null, isLoss: true });
  });

  it('a higher fee never raises the chance', () => {
    const chances = along('fee', [-20, -10, 0, 10, 20]).map(({ chance }) => chance);
    expect(chances).toEqual(chances.toSorted((a, b) => b - a));
  });

  it('refuses half a person', () => {
    const asked = {
      simulation: { ...SERVICE, ...PLAN },
      spread: SPREAD,
      along: 'leavers',
      points: [0, 1.5],
    };
    expect(answer('viability.response', asked, hostedMethods())).toMatchObject({
      ok: false,
      field: 'points[1]',
    });
  });
});

describe('all at once', () => {
  const ranges = rangesOf(basis)
    .filter(({ id }) => ['choice-exits', 'fee', 'fixed-cost'].includes(id))
    .map(({ id, low, high }) => ({ id, low, high }));
  const question = { simulation: { ...SERVICE, seed: 7, draws: 60 }, ranges, samples: 96 };

  it('the answer does not depend on how the work is cut', () => {
    const whole = indicesMethod.run(question);
    const run = indicesMethod.begin(question);
    const tally = new Int32Array(run.tallyLength);
    for (const [from, to] of [
      [64, 96],
      [0, 7],
      [7, 64],
    ] as const) {
      const part = new Int32Array(run.tallyLength);
      indicesMethod.begin(question).work(from, to, part);
      addTally(tally, part);
    }
    expect(run.finish(tally)).toEqual(whole);
    expect(whole.runs).toBe(96 * 5);
    for (const { total } of whole.shares) expect(total?.estimate).toBeGreaterThanOrEqual(0);
  });

  it('refuses ranges that are no ranges', () => {
    const bad = (change: object) =>
      answer('viability.indices', { ...question, ...change }, hostedMethods());
    const fee = { id: 'fee', low: 10, high: 5 };
    expect(bad({ ranges: [fee] })).toMatchObject({ ok: false, field: 'ranges[0].low' });
    const crowd = { id: 'newcomers', low: 0, high: 1000 };
    expect(bad({ ranges: [crowd] })).toMatchObject({ ok: false, field: 'ranges[0].high' });
    expect(bad({ ranges: [...ranges, ...ranges] })).toMatchObject({ ok: false });
    expect(bad({ samples: 3 })).toMatchObject({ ok: false, field: 'samples' });
  });
});
