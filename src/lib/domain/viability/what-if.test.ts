// Levers change what they say and nothing else; people are shared out whole.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ServiceEstimate } from './estimate.ts';
import { applyLevers, NO_LEVERS, ruleExitRate, shareOut } from './what-if.ts';

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
    blockSchedule: [{ fromMonth: 1, amount: 500 }],
    groups: [
      { ...group, id: 'dp-self', people: 8, entriesPerMonth: 0.25 },
      { ...group, id: 'council-managed', people: 6, entriesPerMonth: 0.75 },
    ],
  },
  usual: { entriesPerMonth: [0.5, 1] },
  rates: { other: { low: 0, mid: 0.02, high: 0.1 } },
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
