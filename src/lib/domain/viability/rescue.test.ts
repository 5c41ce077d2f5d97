// The rescue menu: sums that last, levers that make safe, and prices that can be worked out by hand.

import { beforeAll, describe, expect, test } from 'vitest';
import { DEFAULTS, type ParameterSet } from '../parameters/set.ts';
import type { UsualTerms } from './driver-switches.ts';
import { serviceRuns } from './drivers.ts';
import { groupWeeklyCost, peopleToJoin } from './group-payment.ts';
import { priceHoldOpen } from './hold-open.ts';
import { luckMemory } from './luck.ts';
import type { ModelledService, PeopleGroup } from './modelled-service.ts';
import { priceRescues, type RescueMenu, type RescueOption, type RescueQuestion } from './rescue.ts';
import { cheapestWay } from './rescue-choice.ts';
import type { RescueKind } from './rescue-options.ts';
import { priceFlows } from './rescue-price.ts';
import { chanceIn24, safeLevers } from './safe-levers.ts';

const PLAN = { seed: 7, draws: 300 };
const MEMORY = luckMemory();

const group: PeopleGroup = {
  people: 24,
  sessionsPerWeek: 2,
  attendance: 1,
  feePerSession: 50,
  naturalExit: 0.02,
  choiceExit: 0.005,
  peerEffect: 1,
  entriesPerMonth: 0.1,
};

/** Twenty-four people, break-even at 20. */
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
  blockSchedule: [],
  chargeBasis: 'booked',
  reserves: 4000,
  reserveFloor: 0,
  deficitMonthsRule: 0,
  noticeMonths: 0,
  upliftAnnual: 0,
  costInflationAnnual: 0,
  firstUpliftMonth: 13,
  subsidyMonthly: 0,
  months: 24,
  groups: [group],
};

const usual: UsualTerms = {
  entriesPerMonth: [0.6],
  naturalExitAlone: [0.02],
  councilLedExit: [0],
  undeterminedExit: [0],
  blockMonthly: 0,
  costInflationAnnual: 0.02,
};

const question: RescueQuestion = {
  service,
  usual,
  spread: { natural: { low: 0.6, high: 1.6 }, choice: { low: 0.3, high: 2 } },
  operator: 'independent',
  ruleExit: 0,
  venue: null,
};

const menuOf = (parts: Partial<RescueQuestion> = {}, set: ParameterSet = DEFAULTS): RescueMenu =>
  priceRescues({ ...question, ...parts }, PLAN, MEMORY, set);

const option = (menu: RescueMenu, kind: RescueKind): RescueOption => {
  const found = menu.options.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`the menu has no ${kind}`);
  return found;
};

/** Nobody leaves or comes: every figure can be worked out by hand. Eighteen people bring £7,200 against £8,000. */
const still: ModelledService = {
  ...service,
  groups: [{ ...group, people: 18, naturalExit: 0, choiceExit: 0, entriesPerMonth: 0 }],
};

let menu: RescueMenu;
beforeAll(() => {
  menu = menuOf();
});

describe('a service near the edge', () => {
  test('has every option once, each with a price in order or a reason why it has none', () => {
    expect(new Set(menu.options.map(({ kind }) => kind)).size).toBe(10);
    for (const { gap, price, amount } of menu.options) {
      expect(gap === null).toBe(price !== null);
      if (price === null) continue;
      expect(amount).not.toBeNull();
      for (const { low, mid, high } of Object.values(price) as RescuePrices) {
        expect(low).toBeLessThanOrEqual(mid);
        expect(mid).toBeLessThanOrEqual(high);
      }
    }
    expect(option(menu, 'spin-out').gap).toBe('does-not-apply');
    expect(option(menu, 'shared-venue').gap).toBe('not-known');
  });

  test.each(['hold-open-lump', 'hold-open-level', 'fee', 'fixed-cost'] as const)(
    '%s brings the chance of closing to one in ten or less',
    (kind) => {
      expect(menu.chanceNow.estimate).toBeGreaterThan(0.3);
      expect(option(menu, kind).chance?.estimate).toBeLessThanOrEqual(0.1);
    },
  );

  test('a sum that lasts in most draws is more than the expected path needs', () => {
    const { lumpSum } = priceHoldOpen({ ...service, months: 36 });
    expect(option(menu, 'hold-open-lump').amount).toBeGreaterThan(lumpSum);
    const asNeeded = option(menu, 'hold-open-as-needed');
    expect(asNeeded.price?.whole.mid).toBeGreaterThan(lumpSum * 0.9);
    expect(asNeeded.price?.whole.mid).toBeLessThan(
      option(menu, 'hold-open-lump').price?.whole.mid ?? 0,
    );
    expect(asNeeded.chance).toBeNull();
  });

  test('referrals as in the year before halve the chance, and cost the places that they fill', () => {
    const { amount, chance, price } = option(menu, 'referrals');
    expect(amount).toBeCloseTo(0.5, 12);
    expect(chance?.estimate).toBeLessThan(menu.chanceNow.estimate / 2);
    expect(price?.whole.mid).toBeGreaterThan(0);
  });

  test('each lever is the smallest that is safe, and they come cheapest first', () => {
    const run = serviceRuns(PLAN, MEMORY);
    for (const { lever, by, chance } of menu.levers) {
      if (by === null || by === 0) continue;
      expect(chance?.estimate).toBeLessThanOrEqual(0.1);
      const less = safeLevers(usual)[lever].move(service, by * 0.97);
      if (lever !== 'referrals') expect(chanceIn24(run(less))).toBeGreaterThan(0.1);
    }
    const costs = menu.levers.map(({ price }) => price?.whole.mid ?? Infinity);
    expect(costs).toEqual(costs.toSorted((a, b) => a - b));
    expect(cheapestWay({ ...menu, options: [] }, 0.1)?.entry).toBe(menu.levers[0]);
  });
});

type RescuePrices = readonly {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}[];

describe('where nobody leaves or comes', () => {
  const quiet = menuOf({ service: still });

  test('holding open costs what is lost: £800 a month for 36 months less £4,000 in hand', () => {
    const [lump, level, asNeeded] = (
      ['hold-open-lump', 'hold-open-level', 'hold-open-as-needed'] as const
    ).map((kind) => option(quiet, kind));
    expect(lump?.amount).toBeCloseTo(36 * 800 - 4000, 6);
    expect(lump?.price?.transition.mid).toBeCloseTo(24_800, 6);
    expect(level?.amount).toBe(688.89);
    expect(level?.price?.whole.mid).toBeCloseTo(36 * 688.89, 6);
    expect(asNeeded?.price?.whole.mid).toBeCloseTo(24_800, 6);
    // Later pounds count less: the lump is paid today, the others later, as needed last of all.
    expect(lump?.price?.present.mid).toBeCloseTo(24_800, 6);
    expect(level?.price?.present.mid).toBeLessThan(24_800);
    expect(asNeeded?.price?.present.mid).toBeLessThan(level?.price?.present.mid ?? 0);
  });

  test('a fee that lasts 24 months costs its rise on 144 sessions a month', () => {
    const { amount, price } = option(quiet, 'fee');
    // £4,000 over 24 months leaves £633.33 a month to find, over 18 × 2 × 4 sessions.
    expect(amount).toBeGreaterThanOrEqual((800 - 4000 / 24) / 144);
    expect(amount).toBeLessThan((800 - 4000 / 24) / 144 + 50 / 2 ** 12);
    expect(price?.monthly.mid).toBeCloseTo((amount ?? 0) * 144, 6);
  });

  test('a cut of fixed cost comes with three months of it to get there', () => {
    const { amount, price } = option(quiet, 'fixed-cost');
    expect(price?.transition.mid).toBeCloseTo(3 * (amount ?? 0), 6);
    expect(price?.transition.high).toBeCloseTo(12 * (amount ?? 0), 6);
  });

  test('Shared Lives by the day pays twice first: dearer in the first year than each year after', () => {
    const { price, amount } = option(quiet, 'shared-lives-day');
    expect(amount).toBe(18);
    expect(price?.transition.mid).toBe(18 * 3333);
    expect(price?.doubleRunning.mid).toBeCloseTo((13 * 7200) / 4, 6);
    expect(price?.monthly.mid).toBeCloseTo(144 * 57 - 7200, 6);
    expect(price?.whole.mid).toBeCloseTo(18 * 3333 + (13 * 7200) / 4 + 36 * (144 * 57 - 7200), 4);
  });

  test('double running raises the first year’s cost before savings come', () => {
    const cheap: ParameterSet = {
      'viability.rescue.shared-lives-day': { value: 40, range: [35, 45] },
    };
    const { price } = option(menuOf({ service: still }, cheap), 'shared-lives-day');
    expect(price?.monthly.mid).toBeLessThan(0);
    const firstYear =
      (price?.transition.mid ?? 0) +
      (price?.doubleRunning.mid ?? 0) +
      12 * (price?.monthly.mid ?? 0);
    expect(firstYear).toBeGreaterThan(12 * (price?.monthly.mid ?? 0));
    expect(firstYear).toBeGreaterThan(0);
  });

  test('of a centre that the council runs, all of its cost is saved', () => {
    const inHouse = menuOf({ service: still, operator: 'in-house' });
    const monthly = (one: RescueMenu): number =>
      option(one, 'shared-lives-day').price?.monthly.mid ?? Number.NaN;
    expect(monthly(quiet) - monthly(inHouse)).toBeCloseTo(8000 - 7200, 6);
  });
});

test('a service that is safe needs no rescue', () => {
  const safe = menuOf({ service: { ...service, reserves: 1e6 } });
  expect(cheapestWay({ ...safe, options: [] }, 0.1)).toBeNull();
  for (const kind of ['hold-open-lump', 'hold-open-level', 'hold-open-as-needed', 'fee'] as const)
    expect(option(safe, kind).gap).toBe('not-needed');
  expect(safe.levers.every(({ by }) => by === 0)).toBe(true);
});

test('where only losses in a row would close it, waiving that rule is enough and costs nothing', () => {
  const ruled = menuOf({ service: { ...service, reserves: 1e6, deficitMonthsRule: 3 } });
  expect(ruled.chanceNow.estimate).toBeGreaterThan(0.3);
  expect(ruled.waivesLossRule).toBe(true);
  expect(option(ruled, 'hold-open-lump')).toMatchObject({ gap: null, amount: 0 });
  expect(option(ruled, 'hold-open-lump').chance?.estimate).toBe(0);
});

test('an end that is decided must be taken back, and a rule on losses in a row waived', () => {
  const ended = menuOf({ service: { ...service, decommissionMonth: 5, deficitMonthsRule: 3 } });
  expect(ended).toMatchObject({ needsDecisionRevoked: true, waivesLossRule: true });
  expect(ended.chanceNow.estimate).toBe(1);
  expect(option(ended, 'hold-open-lump').chance?.estimate).toBeLessThanOrEqual(0.1);
});

test('spinning out keeps those whom the rule would make leave, at the price of an overhead', () => {
  const inHouse = menuOf({ operator: 'in-house', ruleExit: 0.015 });
  const { amount, price, chance } = option(inHouse, 'spin-out');
  expect(amount).toBeGreaterThan(3);
  expect(price?.transition).toEqual({ low: 15_000, mid: 40_000, high: 100_000 });
  expect(price?.monthly.mid).toBeCloseTo(800, 9);
  expect(chance?.estimate).toBeLessThan(inHouse.chanceNow.estimate);
  expect(option(menuOf({ operator: 'spin-out', ruleExit: 0 }), 'spin-out').gap).toBe(
    'does-not-apply',
  );
});

test('one more tenant saves each of three a twelfth of the rent; without this one the weakest falls', () => {
  const venue = {
    rentMonthly: 3600,
    others: [
      { id: 'lunch-club', margin: 1500 },
      { id: 'arts', margin: 4000 },
    ],
  };
  const { amount, chain, price } = option(menuOf({ venue }), 'shared-venue');
  expect(amount).toBeCloseTo(3600 / 3 - 3600 / 4, 12);
  expect(price?.monthly.mid).toBeCloseTo(-300, 9);
  expect(chain).toEqual([{ share: 1800, closes: ['lunch-club'] }]);
});

describe('a group direct payment in place of a centre', () => {
  /** Lordswood Community Hub, Medway 2016: 12 people, 38 places a week. Staff terms and the fee are ours. */
  const lordswood: ModelledService = {
    ...still,
    weeksPerMonth: 52 / 12,
    staffRatio: 4,
    paidHoursPerSession: 6,
    fixedMonthly: 192_344 / 12,
    staffCostPerHour: 0,
    reserves: 0,
    groups: [
      {
        ...group,
        people: 12,
        sessionsPerWeek: 38 / 12,
        feePerSession: 60,
        naturalExit: 0.01,
        choiceExit: 0,
        entriesPerMonth: 0,
      },
    ],
  };
  const person = { sessionsPerWeek: 2, attendance: 1, feePerSession: 50 };
  const prices = { workerHour: 20, roomHour: 10 };

  test('costs whole workers and a room for each meeting', () => {
    const terms = { ...still, staffRatio: 4, paidHoursPerSession: 5, hoursPerSession: 5 };
    // Two meetings a week: one worker for up to four people, two from five on.
    expect(groupWeeklyCost(terms, person, 4, prices)).toBe(2 * (5 * 20 + 50));
    expect(groupWeeklyCost(terms, person, 5, prices)).toBe(2 * (2 * 5 * 20 + 50));
    // £100 a week each: three people cover £300, five cover £500, and none falls short after.
    expect(peopleToJoin(terms, person, 8, prices)).toEqual({ first: 3, safe: 3 });
    expect(peopleToJoin(terms, { ...person, feePerSession: 45 }, 8, prices)).toEqual({
      first: 4,
      safe: 6,
    });
  });

  test('is offered to the people of Lordswood, and costs far less than £97.34 a place', () => {
    const found = menuOf({ service: lordswood, operator: 'in-house' });
    const offer = option(found, 'group-direct-payment');
    expect(offer.gap).toBeNull();
    expect(offer.joins?.first).toBeLessThanOrEqual(12);
    expect(offer.price?.monthly.mid).toBeLessThan(0);
    expect(offer.price?.doubleRunning.mid).toBeCloseTo((6 * 192_344) / 52, 4);
  });

  test('is not offered where budgets do not cover the workers', () => {
    const poor = {
      ...lordswood,
      groups: lordswood.groups.map((one) => ({ ...one, feePerSession: 20 })),
    };
    expect(option(menuOf({ service: poor }), 'group-direct-payment').gap).toBe('not-enough');
  });
});

test('a council’s own prices reach the menu', () => {
  const set: ParameterSet = {
    'viability.rescue.safe-chance': { value: 0.3 },
    'viability.rescue.months': { value: 48 },
  };
  const own = menuOf({}, set);
  expect(own.months).toBe(48);
  expect(option(own, 'fee').amount).toBeLessThan(option(menu, 'fee').amount ?? 0);
});

test('net present cost: £100 a month for a year at 3.5 %, by hand', () => {
  const flow = {
    transition: 1000,
    doubleRunning: 500,
    months: Array.from({ length: 12 }, () => 100),
  };
  const monthlyRate = 1.035 ** (1 / 12) - 1;
  const annuity = (1 - 1.035 ** -1) / monthlyRate;
  const { present, whole } = priceFlows(flow, [], DEFAULTS);
  expect(whole.mid).toBe(2700);
  expect(present.mid).toBeCloseTo(1500 + 100 * annuity, 9);
});
