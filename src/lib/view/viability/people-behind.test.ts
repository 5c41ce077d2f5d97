// Rates that few people stand behind are not told; a rate of nobody, and what is no rate, are.

import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '#lib/domain/parameters/set.ts';
import { mayTellRate } from './people-behind.ts';

const NONE = { choice: 0, 'council-led': 0, rule: 0, natural: 0, undetermined: 0 };

type Estimate = Parameters<typeof mayTellRate>[1];

/** Only what the rule reads. */
const estimateWith = (exits: Partial<typeof NONE>, newcomers = 0, before = newcomers): Estimate =>
  ({
    exits: { ...NONE, ...exits },
    usual: { entriesPerMonth: [before / 12] },
    service: { groups: [{ entriesPerMonth: newcomers / 12 }] },
    parameters: DEFAULTS,
  }) as unknown as Estimate;

describe('mayTellRate', () => {
  it.each([
    ['choice-exits', { choice: 3 }, false],
    ['choice-exits', { choice: 8 }, true],
    ['choice-exits', { natural: 3 }, true],
    ['council-led-exits', { 'council-led': 2, rule: 6 }, true],
    ['council-led-exits', { rule: 2 }, false],
    ['other-exits', { natural: 4, undetermined: 1 }, false],
    ['fee', { choice: 1 }, true],
  ] as const)('of %s with %o: %s', (id, exits, isTold) => {
    expect(mayTellRate(id, estimateWith(exits))).toBe(isTold);
  });

  it('looks at both periods of newcomers', () => {
    expect(mayTellRate('newcomers', estimateWith({}, 9, 9))).toBe(true);
    expect(mayTellRate('newcomers', estimateWith({}, 9, 2))).toBe(false);
    expect(mayTellRate('referral-drought', estimateWith({}, 0, 12))).toBe(true);
  });
});
