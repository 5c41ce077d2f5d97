// The cheapest way to safety is looked for among options and levers together.

import { describe, expect, it } from 'vitest';
import type { PricedLever, RescueMenu, RescueOption } from './rescue.ts';
import { cheapestWay, reachesBar } from './rescue-choice.ts';

const same = (amount: number) => ({ low: amount, mid: amount, high: amount });
const price = (whole: number) => ({
  monthly: same(whole / 36),
  transition: same(0),
  doubleRunning: same(0),
  whole: same(whole),
  present: same(whole),
});
const band = (estimate: number) => ({ estimate, low: 0, high: 1, zeroUpper: null });
const option = (
  kind: RescueOption['kind'],
  whole: number | null,
  chance: number | null,
): RescueOption => ({
  kind,
  gap: whole === null ? 'not-enough' : null,
  amount: whole,
  price: whole === null ? null : price(whole),
  chance: chance === null ? null : band(chance),
  joins: null,
  chain: null,
});
const lever: PricedLever = { lever: 'block', by: 450, chance: band(0.09), price: price(16_000) };
const menu = (...options: readonly RescueOption[]): RescueMenu => ({
  months: 36,
  chanceNow: band(0.44),
  needsDecisionRevoked: false,
  waivesLossRule: true,
  options,
  levers: [lever],
});

describe('the cheapest way to safety', () => {
  it('is an option where that costs less than every lever', () => {
    const held = option('hold-open-level', 6400, 0.032);
    expect(cheapestWay(menu(held), 0.1)).toEqual({ of: 'option', entry: held });
  });

  it('passes over what is cheaper and does not reach the bar, or stands in its place', () => {
    const found = cheapestWay(
      menu(
        option('referrals', 100, 0.44),
        option('shared-lives-day', -5000, null),
        option('fee', null, null),
      ),
      0.1,
    );
    expect(found).toEqual({ of: 'lever', entry: lever });
  });

  it('counts paying whatever is lost, with which no future closes it', () => {
    const held = option('hold-open-as-needed', 6000, null);
    expect(reachesBar(held, 0.1)).toBe(true);
    expect(cheapestWay(menu(held), 0.1)?.entry).toBe(held);
  });

  it('is none where nothing reaches the bar', () => {
    expect(cheapestWay({ ...menu(option('referrals', 100, 0.44)), levers: [] }, 0.1)).toBeNull();
  });
});
