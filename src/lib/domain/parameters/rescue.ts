/** What it costs to keep a service open or to put something in its place: prices, times and the bar of safety. */
import type { Bounds, Parameter } from './parameter.ts';

const VALID_FROM = '2026-01-01';

const price = (
  id: string,
  value: number,
  range: readonly [number, number],
  unit: string,
  source: string,
  confidence: Parameter['confidence'],
  bounds?: Bounds,
): Parameter => ({
  id: `viability.rescue.${id}`,
  value,
  range,
  unit,
  validFrom: VALID_FROM,
  source,
  confidence,
  ...(bounds === undefined ? {} : { bounds }),
});

const rule = (
  id: string,
  value: number,
  unit: string,
  source: string,
  confidence: Parameter['confidence'],
  bounds: Bounds,
): Parameter => ({
  id: `viability.rescue.${id}`,
  value,
  unit,
  validFrom: VALID_FROM,
  source,
  confidence,
  bounds,
});

/** Chance of closing within 24 months that a rescue must stay under. */
export const SAFE_CHANCE = rule(
  'safe-chance',
  0.1,
  'chance in 24 months',
  'Judgement: one in ten, the bar from which a service is watched',
  'judgement',
  { min: 0.01, max: 0.5 },
);

/** Months over which the options are priced. */
export const RESCUE_MONTHS = rule(
  'months',
  36,
  'months',
  'Judgement: three years, a spending period; new support costs more first and less later',
  'judgement',
  { min: 24, max: 60, whole: true },
);

/** Yearly rate at which later pounds count less. */
export const DISCOUNT_RATE = rule(
  'discount-rate',
  0.035,
  'share a year',
  'HM Treasury, The Green Book: social time preference rate of 3.5 % for the first 30 years',
  'published',
  { min: 0, max: 0.2 },
);

/** An hour of a self-employed worker whom a group pays from its direct payments. */
export const GROUP_WORKER_HOUR = price(
  'group-worker-hour',
  23,
  [22, 24],
  'pounds an hour',
  'Oxfordshire County Council, "Spending your direct payment": self-employed support £22 to £24 an hour',
  'published',
);

/** An hour of a hall or room. */
export const ROOM_HOUR = price(
  'room-hour',
  10,
  [5, 20],
  'pounds an hour',
  'Judgement: £30 for a hall for three hours; ask the halls of the area',
  'judgement',
);

/** Help to set up a group that pools direct payments: brokerage, agreement, payroll. */
export const GROUP_SET_UP = price(
  'group-set-up',
  5000,
  [2000, 15_000],
  'pounds',
  'Judgement: some two to six weeks of a support broker, with legal advice',
  'judgement',
);

/** Weeks in which the old place and a new group are both paid for. */
export const GROUP_OVERLAP = price(
  'group-overlap',
  6,
  [2, 13],
  'weeks',
  'Judgement: people try the group before they leave the centre',
  'judgement',
  { min: 0, max: 104 },
);

/** Spinning a service out of the council: legal work, transfer of staff, pensions advice, first working capital. */
export const SPIN_OUT_SET_UP = price(
  'spin-out-set-up',
  40_000,
  [15_000, 100_000],
  'pounds',
  'Judgement: no published cost for one small centre was found; replace by the council’s own business case',
  'judgement',
);

/** What a centre of its own pays that the council carried: insurance, payroll, accounts, board. */
export const SPIN_OUT_OVERHEAD = price(
  'spin-out-overhead',
  800,
  [300, 2000],
  'pounds a month',
  'Judgement: insurance, payroll, accounts and a board of a small charity or company',
  'judgement',
);

/** Bringing another tenant into a venue: works, storage, agreement. */
export const SHARED_VENUE_SET_UP = price(
  'shared-venue-set-up',
  2000,
  [500, 10_000],
  'pounds',
  'Judgement: small works and a licence to occupy',
  'judgement',
);

/** A day of support in a Shared Lives home. */
export const SHARED_LIVES_DAY = price(
  'shared-lives-day',
  57,
  [35, 90],
  'pounds a day',
  'Shared Lives Plus, Invaluable 2023: lowest non-banded live-in fee in England, £401.76 a week on average in November 2022, over seven days; the range is judgement, as day support is paid by local bands',
  'calibrated',
);

/** Finding, approving and matching carers, for each arrangement. */
export const SHARED_LIVES_SET_UP = price(
  'shared-lives-set-up',
  3333,
  [2000, 6000],
  'pounds an arrangement',
  'Social Care Institute for Excellence and RSA, Investing in Shared Lives (2013): about £250,000 to set up 75 arrangements, in prices of the time',
  'published',
);

/** Weeks in which the old place and a Shared Lives arrangement are both paid for, while carers are found and matched. */
export const SHARED_LIVES_OVERLAP = price(
  'shared-lives-overlap',
  13,
  [6, 26],
  'weeks',
  'Judgement: approval of a carer and introductions take some months',
  'judgement',
  { min: 0, max: 104 },
);

/** One-off cost of a lasting cut of fixed cost: notice, redundancy, moving; in months of the saving. */
export const CUT_COST_MONTHS = price(
  'cut-cost-months',
  3,
  [0, 12],
  'months of the saving',
  'Judgement: a rent is rarely given up, nor a post, without a few months’ notice',
  'judgement',
  { min: 0, max: 36 },
);

/** All parameters of the rescue menu. */
export const RESCUE_PARAMETERS: readonly Parameter[] = [
  SAFE_CHANCE,
  RESCUE_MONTHS,
  DISCOUNT_RATE,
  GROUP_WORKER_HOUR,
  ROOM_HOUR,
  GROUP_SET_UP,
  GROUP_OVERLAP,
  SPIN_OUT_SET_UP,
  SPIN_OUT_OVERHEAD,
  SHARED_VENUE_SET_UP,
  SHARED_LIVES_DAY,
  SHARED_LIVES_SET_UP,
  SHARED_LIVES_OVERLAP,
  CUT_COST_MONTHS,
];
