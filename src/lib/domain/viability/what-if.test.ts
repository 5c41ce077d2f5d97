// Levers change what they say and nothing else; people are shared out whole.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ServiceEstimate } from './estimate.ts';
import {
  applyLevers,
  countGone,
  NO_LEVERS,
  peopleOnTheCliff,
  ruleExitRate,
  shareOut,
} from './what-if.ts';

const group = {
  sessionsPerWeek: 2,
  attendance: 0.9,
  feePerSession: 50,
  naturalExit: 0.02,
  choiceExit: 0.01,
  peerEffect: 1,
};
const estimate = {
  service: {
    costInflationAnnual: 0.04,
    fixedMonthly: 4000,
    staffRatio: 6,
    blockSchedule: [{ fromMonth: 1, amount: 500 }],
    groups: [
      { ...group, id: 'dp-self', people: 8, entriesPerMonth: 0.25 },
      { ...group, id: 'council-managed', people: 6, entriesPerMonth: 0.75 },
    ],
  },
  usual: { entriesPerMonth: [0.5, 1] },
  rates: { other: { low: 0, mid: 0.02, high: 0.1 } },
  operator: 'in-house',
  parameters: {},
  exits: { choice: 2, 'council-led': 1, rule: 2, natural: 4, undetermined: 1 },
} as unknown as ServiceEstimate;

describe('levers', () => {
  it('none moved is the service as estimated', () => {
    expect(applyLevers(estimate, NO_LEVERS)).toEqual(estimate.service);
  });

  it('takes six people away in proportion', () => {
    const moved = applyLevers(estimate, { ...NO_LEVERS, leavers: 6 });
    expect(moved.groups.map(({ people }) => people)).toEqual([5, 3]);
  });

  it('never takes more than there are', () => {
    const moved = applyLevers(estimate, { ...NO_LEVERS, leavers: 60 });
    expect(moved.groups.map(({ people }) => people)).toEqual([0, 0]);
  });

  it('shares newcomers as they come now, and splits what a draw could not give', () => {
    const moved = applyLevers(estimate, { ...NO_LEVERS, entriesPerMonth: 2 });
    expect(
      moved.groups.map(({ id, people, entriesPerMonth }) => [id, people, entriesPerMonth]),
    ).toEqual([
      ['dp-self', 8, 0.5],
      ['council-managed', 6, 0.75],
      ['council-managed', 0, 0.75],
    ]);
  });

  it('a spin-out ends exits by rule and no others', () => {
    expect(ruleExitRate(estimate)).toBeCloseTo(0.005, 12);
    const moved = applyLevers(estimate, { ...NO_LEVERS, isSpunOut: true });
    for (const { naturalExit } of moved.groups) expect(naturalExit).toBeCloseTo(0.015, 12);
  });

  it('a spin-out pays for what the council carried', () => {
    expect(applyLevers(estimate, { ...NO_LEVERS, isSpunOut: true }).fixedMonthly).toBe(4800);
  });

  it('five who move to a direct payment leave the council’s own centre by rule, and none a centre spun out', () => {
    const moved = { ...NO_LEVERS, movers: 5 };
    expect(applyLevers(estimate, moved).groups.map(({ people }) => people)).toEqual([8, 1]);
    expect(countGone(estimate, moved)).toEqual({ leavers: 5, byRule: 5 });
    const spunOut = { ...moved, isSpunOut: true };
    expect(applyLevers(estimate, spunOut).groups.map(({ people }) => people)).toEqual([8, 6]);
    expect(countGone(estimate, spunOut)).toEqual({ leavers: 0, byRule: 0 });
    const elsewhere = { ...estimate, operator: 'independent' as const };
    expect(countGone(elsewhere, moved)).toEqual({ leavers: 0, byRule: 0 });
  });

  it('all who do not pay directly stand on the cliff of the council’s own centre', () => {
    expect(peopleOnTheCliff(estimate)).toBe(6);
    expect(peopleOnTheCliff({ ...estimate, operator: 'spin-out' })).toBe(0);
  });

  it('those picked leave their own group, and more leavers come from the others', () => {
    const picked = { ...NO_LEVERS, picked: [2, 1] };
    expect(applyLevers(estimate, picked).groups.map(({ people }) => people)).toEqual([6, 5]);
    expect(countGone(estimate, { ...picked, leavers: 40 }).leavers).toBe(14);
  });

  it('a rate of leaving holds for everybody', () => {
    const moved = applyLevers(estimate, { ...NO_LEVERS, choiceExit: 0.05 });
    expect(moved.groups.map(({ choiceExit }) => choiceExit)).toEqual([0.05, 0.05]);
  });

  it('staff look after as many as the lever says', () => {
    expect(applyLevers(estimate, { ...NO_LEVERS, staffRatio: 4 }).staffRatio).toBe(4);
  });

  it('block income changes from its month on, over every later step', () => {
    const stepped = {
      ...estimate,
      service: {
        ...estimate.service,
        blockSchedule: [
          { fromMonth: 1, amount: 500 },
          { fromMonth: 12, amount: 100 },
        ],
      },
    };
    const moved = applyLevers(stepped, { ...NO_LEVERS, blockChange: -200, blockFromMonth: 7 });
    expect(moved.blockSchedule).toEqual([
      { fromMonth: 1, amount: 500 },
      { fromMonth: 7, amount: 300 },
      { fromMonth: 12, amount: 0 },
    ]);
  });

  it('a later change takes the place of the one before it, from its own month on', () => {
    const stepped = {
      ...estimate,
      service: {
        ...estimate.service,
        blockSchedule: [
          { fromMonth: 1, amount: 500 },
          { fromMonth: 12, amount: 100 },
        ],
      },
    };
    const blockLater = [
      { fromMonth: 15, change: 0 },
      { fromMonth: 9, change: -300 },
    ];
    const levers = { ...NO_LEVERS, blockChange: 250, blockFromMonth: 4, blockLater };
    expect(applyLevers(stepped, levers).blockSchedule).toEqual([
      { fromMonth: 1, amount: 500 },
      { fromMonth: 4, amount: 750 },
      { fromMonth: 9, amount: 200 },
      { fromMonth: 12, amount: 0 },
      { fromMonth: 15, amount: 100 },
    ]);
    const alone = { ...NO_LEVERS, blockLater: [{ fromMonth: 3, change: -500 }] };
    expect(applyLevers(stepped, alone).blockSchedule.map(({ amount }) => amount)).toEqual([
      500, 0, 0,
    ]);
  });

  it('prices never fall below nothing', () => {
    const moved = applyLevers(estimate, { ...NO_LEVERS, feeChange: -80, blockChange: -900 });
    expect(moved.groups.every(({ feePerSession }) => feePerSession === 0)).toBe(true);
    expect(moved.blockSchedule).toEqual([{ fromMonth: 1, amount: 0 }]);
  });
});

describe('sharing out', () => {
  it('keeps people whole and loses none', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 8 }),
        fc.nat(200),
        (sizes, count) => {
          const parts = shareOut(count, sizes);
          const all = sizes.reduce((whole, size) => whole + size, 0);
          expect(parts.reduce((whole, part) => whole + part, 0)).toBe(Math.min(count, all));
          expect(parts.every((part, g) => Number.isInteger(part) && part <= (sizes[g] ?? 0))).toBe(
            true,
          );
        },
      ),
      { seed: 7, numRuns: 300 },
    );
  });
});
