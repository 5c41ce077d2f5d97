/**
 * The options of the rescue menu, each as a change of the service, or as something in its place, with the money it moves.
 * Where a session is replaced by a day of other support it counts as one day.
 */
import { wholeSteps } from '../kernel/exactness.ts';
import type { Operator } from '../market/records.ts';
import {
  CUT_COST_MONTHS,
  GROUP_OVERLAP,
  GROUP_SET_UP,
  GROUP_WORKER_HOUR,
  ROOM_HOUR,
  SHARED_LIVES_DAY,
  SHARED_LIVES_OVERLAP,
  SHARED_LIVES_SET_UP,
  SHARED_VENUE_SET_UP,
  SPIN_OUT_OVERHEAD,
  SPIN_OUT_SET_UP,
} from '../parameters/rescue.ts';
import { averagePattern } from './assess.ts';
import { canDirectPaymentBuy } from './direct-payment-rule.ts';
import { isOn, settingOf, switchOff, type UsualTerms } from './driver-switches.ts';
import { groupWeeklyCost, peopleToJoin, type PeopleToJoin } from './group-payment.ts';
import { enoughFor } from './held-open.ts';
import type { ModelledService } from './modelled-service.ts';
import { priceLevel } from './money.ts';
import { projectPath, type PathRow } from './path.ts';
import type { CostFlow } from './rescue-price.ts';
import type { RescueScene } from './rescue-scene.ts';
import { safeLevers, type SafeLever } from './safe-levers.ts';
import { spreadOverhead, type OverheadRound, type OverheadSite } from './shared-overhead.ts';

export const RESCUE_KINDS = [
  'hold-open-lump',
  'hold-open-level',
  'hold-open-as-needed',
  'fee',
  'referrals',
  'fixed-cost',
  'group-direct-payment',
  'spin-out',
  'shared-venue',
  'shared-lives-day',
] as const;

export type RescueKind = (typeof RESCUE_KINDS)[number];

/** A building that services share, and its rent, £ a month, borne equally. */
export interface SharedVenue {
  readonly rentMonthly: number;
  /** The other tenants, with their margins before rent. */
  readonly others: readonly OverheadSite[];
}

/** Why an option is not there: no need, does not apply, cannot reach the bar, or something is not on record. */
export type RescueGap = 'not-needed' | 'does-not-apply' | 'not-enough' | 'not-known';

/** What options are made from. */
export interface RescueBase {
  /** The service over its own horizon, with no end decided. */
  readonly service: ModelledService;
  readonly usual: UsualTerms;
  readonly operator: Operator;
  /** Chance a month of having to leave because a direct payment cannot buy the service. */
  readonly ruleExit: number;
  /** Null is not known. */
  readonly venue: SharedVenue | null;
  /** How far each lever must go for safety; see safe-levers. */
  readonly levers: Readonly<Record<SafeLever, number | null>>;
  /** True when the chance of closing is under the bar as things stand. */
  readonly isSafe: boolean;
  /** Share of the draws in which a sum must last. */
  readonly mostDraws: number;
  /** Rates of leaving and prices at their middle. */
  readonly middle: RescueScene;
}

/** An option before its price is put together. */
export interface RescueDraft {
  /** How much of it is needed, in the unit of its kind; see {@link RESCUE_KINDS}' makers. */
  readonly amount: number | null;
  /** The service with the option; null where the option stands in its place or pays whatever it loses. */
  readonly service: ModelledService | null;
  readonly flow: (scene: RescueScene) => CostFlow;
  readonly joins?: PeopleToJoin;
  /** Tenants who would fall, round by round, if this service left. */
  readonly chain?: readonly OverheadRound[];
}

type Maker = (base: RescueBase) => RescueDraft | RescueGap;

const PENCE = 100;
const NOTHING_ONCE = { transition: 0, doubleRunning: 0 } as const;

const flat = (amount: number, months: number): readonly number[] =>
  Array.from({ length: months }, () => amount);

/** Money of the open path, month by month. */
const byMonth = (
  { path, service }: RescueScene,
  amount: (row: PathRow, costFactor: number, feeFactor: number) => number,
): readonly number[] =>
  path.map((row) => {
    const { costFactor, feeFactor } = priceLevel(service, row.month, 0);
    return amount(row, costFactor, feeFactor);
  });

const sessionsIn = (service: ModelledService, row: PathRow): number =>
  row.bookedPerSession * service.sessionsPerWeek * service.weeksPerMonth;

/** What a service is paid for in a month today: all of its cost by a council that runs it, else fees and block. */
const spendOf = (operator: Operator, row: PathRow): number =>
  operator === 'in-house' || operator === 'council-company'
    ? row.cost
    : row.feeIncome + row.blockIncome;

const firstSpend = (operator: Operator, { path }: RescueScene): number => {
  const [first] = path;
  return first === undefined ? 0 : spendOf(operator, first);
};

const overlap = (weeks: number, operator: Operator, scene: RescueScene): number =>
  (weeks * firstSpend(operator, scene)) / scene.service.weeksPerMonth;

/** What is paid in fees for the people whom a change brings or keeps, month by month. */
const moreFees = ({ path }: RescueScene, changed: ModelledService): readonly number[] => {
  const { rows } = projectPath(changed);
  return path.map((row, at) => (rows[at]?.feeIncome ?? row.feeIncome) - row.feeIncome);
};

/** What moving a lever so far moves in money; null where nobody knows what it costs. */
export const leverFlow = (
  lever: SafeLever,
  by: number,
  usual: UsualTerms,
): ((scene: RescueScene) => CostFlow) | null => {
  switch (lever) {
    case 'fee':
      return (scene) => ({
        ...NOTHING_ONCE,
        months: byMonth(
          scene,
          (row, _cost, feeFactor) =>
            by *
            feeFactor *
            (scene.service.chargeBasis === 'attended'
              ? row.attended
              : sessionsIn(scene.service, row)),
        ),
      });
    case 'block':
      return ({ path }) => ({ ...NOTHING_ONCE, months: flat(by, path.length) });
    case 'fixed-cost':
      return (scene) => ({
        transition: by * scene.price(CUT_COST_MONTHS),
        doubleRunning: 0,
        months: byMonth(scene, (_row, costFactor) => by * costFactor),
      });
    case 'referrals':
      return (scene) => ({
        ...NOTHING_ONCE,
        months: moreFees(scene, safeLevers(usual).referrals.move(scene.service, by)),
      });
    case 'choice-exits':
      return null;
  }
};

/** A lever at the point from which the service is safe. */
const byLever =
  (lever: 'fee' | 'fixed-cost'): Maker =>
  ({ service, usual, levers }) => {
    const by = levers[lever];
    if (by === null) return 'not-enough';
    const flow = leverFlow(lever, by, usual);
    if (by === 0 || flow === null) return 'not-needed';
    return { amount: by, service: safeLevers(usual)[lever].move(service, by), flow };
  };

/** A sum is paid in whole pence, and must not fall short by the dust of adding it up. */
const upToPenny = (pounds: number): number => Math.max(0, wholeSteps(pounds * PENCE)) / PENCE;

/**
 * Money paid once or every month, sized to last in most draws; the amount is what is paid, £. It is nothing where only
 * the rule on losses in a row would close the service: waiving that is enough.
 */
const holdOpen =
  (way: 'lump' | 'level'): Maker =>
  ({ service, isSafe, mostDraws, middle }) => {
    if (isSafe) return 'not-needed';
    const enough = ({ needs }: RescueScene): number =>
      upToPenny(enoughFor(mostDraws, way === 'lump' ? needs().lumpSums : needs().levelMonthly));
    const amount = enough(middle);
    const paid =
      way === 'lump'
        ? { reserves: service.reserves + amount }
        : { subsidyMonthly: service.subsidyMonthly + amount };
    return {
      amount,
      service: { ...service, ...paid, deficitMonthsRule: 0 },
      flow: (scene) =>
        way === 'lump'
          ? { transition: enough(scene), doubleRunning: 0, months: flat(0, scene.path.length) }
          : { ...NOTHING_ONCE, months: flat(enough(scene), scene.path.length) },
    };
  };

const sum = (values: readonly number[]): number =>
  values.reduce((whole, value) => whole + value, 0);

/** Money paid when it runs out; the amount is what that comes to a month on average, £. */
const holdOpenAsNeeded: Maker = ({ isSafe, mostDraws, middle }) => {
  if (isSafe) return 'not-needed';
  const expected = middle.needs().asNeeded;
  return {
    amount: sum(expected) / expected.length,
    service: null,
    flow: ({ end, needs }) => {
      if (end === 'mid') return { ...NOTHING_ONCE, months: needs().asNeeded };
      const share = end === 'low' ? 1 - mostDraws : mostDraws;
      const whole = enoughFor(share, needs().lumpSums);
      return { ...NOTHING_ONCE, months: flat(whole / expected.length, expected.length) };
    },
  };
};

/** New people as in the year before; the amount is how many more a month. */
const referrals: Maker = ({ service, usual }) => {
  if (!isOn('referral-drought', service, usual)) return 'not-needed';
  const restored = (one: ModelledService): ModelledService =>
    switchOff(['referral-drought'], one, usual);
  const { now, off } = settingOf('referral-drought', service, usual);
  return {
    amount: (off ?? 0) - (now ?? 0),
    service: restored(service),
    flow: (scene) => ({ ...NOTHING_ONCE, months: moreFees(scene, restored(scene.service)) }),
  };
};

/** People put their budgets together; the amount is how many must join. */
const groupDirectPayment: Maker = ({ service, operator, middle }) => {
  const person = averagePattern(service);
  const people = sum(service.groups.map((group) => group.people));
  const prices = ({ price }: RescueScene) => ({
    workerHour: price(GROUP_WORKER_HOUR),
    roomHour: price(ROOM_HOUR),
  });
  const joins = peopleToJoin(service, person, people, prices(middle));
  if (joins.first === null) return people === 0 ? 'does-not-apply' : 'not-enough';
  return {
    amount: joins.first,
    joins,
    service: null,
    flow: (scene) => ({
      transition: scene.price(GROUP_SET_UP),
      doubleRunning: overlap(scene.price(GROUP_OVERLAP), operator, scene),
      months: byMonth(
        scene,
        (row, costFactor) =>
          groupWeeklyCost(scene.service, person, row.people, prices(scene)) *
            scene.service.weeksPerMonth *
            costFactor -
          spendOf(operator, row),
      ),
    }),
  };
};

const keepDirectPayments = (service: ModelledService, ruleExit: number): ModelledService => ({
  ...service,
  groups: service.groups.map((group) => ({
    ...group,
    naturalExit: Math.max(0, group.naturalExit - ruleExit),
  })),
});

/** Out of the council's hands; the amount is how many more people are there at the end of the period. */
const spinOut: Maker = ({ service, operator, ruleExit, middle }) => {
  if (canDirectPaymentBuy(operator)) return 'does-not-apply';
  const kept = projectPath(keepDirectPayments(middle.service, ruleExit)).rows;
  return {
    amount: (kept.at(-1)?.people ?? 0) - (middle.path.at(-1)?.people ?? 0),
    service: {
      ...keepDirectPayments(service, ruleExit),
      fixedMonthly: service.fixedMonthly + middle.price(SPIN_OUT_OVERHEAD),
    },
    flow: (scene) => ({
      transition: scene.price(SPIN_OUT_SET_UP),
      doubleRunning: 0,
      months: byMonth(scene, (_row, costFactor) => scene.price(SPIN_OUT_OVERHEAD) * costFactor),
    }),
  };
};

/** One more tenant to share the rent; the amount is what each of the others then saves, £ a month. */
const sharedVenue: Maker = ({ service, venue }) => {
  if (venue === null) return 'not-known';
  const tenants = venue.others.length + 1;
  const saving = Math.min(
    service.fixedMonthly,
    venue.rentMonthly / tenants - venue.rentMonthly / (tenants + 1),
  );
  if (saving <= 0) return 'does-not-apply';
  return {
    amount: saving,
    service: { ...service, fixedMonthly: service.fixedMonthly - saving },
    chain: spreadOverhead({ sites: venue.others, overhead: venue.rentMonthly }).rounds,
    flow: (scene) => ({
      transition: scene.price(SHARED_VENUE_SET_UP),
      doubleRunning: 0,
      months: byMonth(scene, (_row, costFactor) => -saving * costFactor),
    }),
  };
};

/** A day in a Shared Lives home for every session; the amount is how many people need a match. */
const sharedLivesDay: Maker = ({ service, operator }) => {
  const people = sum(service.groups.map((group) => group.people));
  if (people === 0) return 'does-not-apply';
  return {
    amount: people,
    service: null,
    flow: (scene) => ({
      transition: people * scene.price(SHARED_LIVES_SET_UP),
      doubleRunning: overlap(scene.price(SHARED_LIVES_OVERLAP), operator, scene),
      months: byMonth(
        scene,
        (row, costFactor) =>
          sessionsIn(scene.service, row) * scene.price(SHARED_LIVES_DAY) * costFactor -
          spendOf(operator, row),
      ),
    }),
  };
};

/** How each option is made. */
export const RESCUES: Readonly<Record<RescueKind, Maker>> = {
  'hold-open-lump': holdOpen('lump'),
  'hold-open-level': holdOpen('level'),
  'hold-open-as-needed': holdOpenAsNeeded,
  fee: byLever('fee'),
  referrals,
  'fixed-cost': byLever('fixed-cost'),
  'group-direct-payment': groupDirectPayment,
  'spin-out': spinOut,
  'shared-venue': sharedVenue,
  'shared-lives-day': sharedLivesDay,
};
