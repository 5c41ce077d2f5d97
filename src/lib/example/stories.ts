// The stories of the day centres as parameters: who came, who left, what it cost. No story sets a flag; whether a
// centre is at risk follows from the attendance and the ledger that these numbers produce.

import type { ExitReason, EntrySource, TriggerKind } from '#lib/domain/viability/records.ts';
import type { Operator } from '#lib/domain/market/records.ts';
import type { Setting } from './land.ts';

/** Whom a centre is for; decides needs, age, fee, meals and how many people one worker looks after. */
export type Clientele = 'learning-disability' | 'older' | 'dementia' | 'mixed';

/** Flows from a month on: people a month who come, and shares of those present who leave. */
export interface Phase {
  readonly from: string;
  readonly entriesPerMonth: number;
  readonly naturalExit: number;
  readonly choiceExit: number;
}

/** People who come together in one month. */
export interface Arrival {
  readonly month: string;
  readonly people: number;
  readonly entry: EntrySource;
  readonly daysPerWeek: number;
}

/** People who leave for one reason, one a month from `from` on unless `perMonth` says otherwise. */
export interface Departure {
  readonly from: string;
  readonly people: number;
  readonly perMonth: number;
  readonly reason: ExitReason | null;
  readonly initiator: 'person' | 'council' | 'provider' | null;
  readonly trigger: { readonly kind: TriggerKind; readonly date: string } | null;
}

export interface CentreStory {
  readonly key: string;
  readonly name: string;
  readonly setting: Setting;
  readonly operator: Operator;
  readonly clientele: Clientele;
  /** Weekdays open, 1 Monday to 7 Sunday. */
  readonly openDays: readonly number[];
  readonly places: number;
  /** People one worker may look after and the fee of a day in pounds, where they differ from the clientele's. */
  readonly staffRatio?: number;
  readonly fee?: number;
  /** People in the first month of the record. */
  readonly startPeople: number;
  /** Days a week of one person after another, over and over. */
  readonly daysPerWeek: readonly number[];
  /** Pounds left over in the last month of the record; the fixed cost follows from it. */
  readonly surplus: number;
  readonly reserves: number;
  readonly deficitMonthsRule: number;
  readonly noticeMonths: number;
  readonly uplift: number;
  readonly inflation: number;
  readonly directPaymentShare: number;
  readonly block: readonly { readonly fromMonth: string; readonly monthly: number }[];
  readonly phases: readonly Phase[];
  readonly arrivals: readonly Arrival[];
  readonly departures: readonly Departure[];
  /** A rise of the charge on top of the yearly one, as a share. */
  readonly chargeRise: { readonly month: string; readonly share: number } | null;
  /** Last day of a centre that has closed. */
  readonly closedOn: string | null;
  readonly decommissionMonth: string | null;
  /** The centre stands in the small area next to this one's. */
  readonly nextTo: string | null;
}

const WEEK = [1, 2, 3, 4, 5];
const FIRST = '2023-11';

/** A centre in balance: as many come as leave, fees follow costs, reserves for half a year. */
const STEADY = {
  operator: 'independent',
  clientele: 'mixed',
  openDays: WEEK,
  daysPerWeek: [2, 3, 1, 2, 4, 2, 3],
  surplus: 1600,
  reserves: 62_000,
  deficitMonthsRule: 0,
  noticeMonths: 3,
  uplift: 0.035,
  inflation: 0.035,
  directPaymentShare: 0.3,
  block: [],
  phases: [{ from: FIRST, entriesPerMonth: 0.55, naturalExit: 0.011, choiceExit: 0.005 }],
  arrivals: [],
  departures: [],
  chargeRise: null,
  closedOn: null,
  decommissionMonth: null,
  nextTo: null,
} as const satisfies Partial<CentreStory>;

const STEADY_CENTRES: readonly CentreStory[] = [
  {
    ...STEADY,
    key: 'orchard',
    name: 'Orchard Yard Day Centre',
    setting: 'city',
    clientele: 'learning-disability',
    places: 24,
    startPeople: 36,
    reserves: 88_000,
  },
  {
    ...STEADY,
    key: 'weavers',
    name: 'Weavers Court Club',
    setting: 'city',
    clientele: 'older',
    places: 30,
    startPeople: 43,
    surplus: 1900,
    reserves: 74_000,
    phases: [{ from: FIRST, entriesPerMonth: 0.9, naturalExit: 0.017, choiceExit: 0.004 }],
  },
  {
    ...STEADY,
    key: 'lamplight',
    name: 'Lamplight Memory Centre',
    setting: 'city',
    clientele: 'dementia',
    places: 18,
    startPeople: 25,
    openDays: [1, 2, 3, 4, 5],
    surplus: 1750,
    phases: [{ from: FIRST, entriesPerMonth: 0.75, naturalExit: 0.024, choiceExit: 0.003 }],
  },
  {
    ...STEADY,
    key: 'signal',
    name: 'Signal Box Workshop',
    setting: 'town',
    clientele: 'learning-disability',
    places: 20,
    startPeople: 31,
    directPaymentShare: 0.5,
  },
  {
    ...STEADY,
    key: 'almshouse',
    name: 'Almshouse Green Day Club',
    setting: 'town',
    clientele: 'older',
    places: 22,
    startPeople: 30,
    openDays: [1, 2, 4, 5],
    phases: [{ from: FIRST, entriesPerMonth: 0.7, naturalExit: 0.017, choiceExit: 0.004 }],
  },
  {
    ...STEADY,
    key: 'harbour',
    name: 'Harbour Light Centre',
    setting: 'coast',
    operator: 'council-company',
    clientele: 'older',
    places: 26,
    startPeople: 37,
    surplus: 1700,
    phases: [{ from: FIRST, entriesPerMonth: 0.8, naturalExit: 0.018, choiceExit: 0.004 }],
  },
  {
    ...STEADY,
    key: 'peat',
    name: 'Peat Lane Gathering',
    setting: 'moor',
    operator: 'user-led',
    clientele: 'mixed',
    places: 15,
    startPeople: 17,
    openDays: [2, 3, 4],
    daysPerWeek: [2, 1, 2, 3, 2],
    surplus: 900,
    reserves: 31_000,
    directPaymentShare: 0.6,
    phases: [{ from: FIRST, entriesPerMonth: 0.3, naturalExit: 0.012, choiceExit: 0.004 }],
  },
];

/** Block money ended in 2024, the centre made losses, left the council and was held open, then filled again. */
const RESCUED: CentreStory = {
  ...STEADY,
  key: 'tannery',
  name: 'Tannery Bridge Centre',
  setting: 'town',
  operator: 'spin-out',
  clientele: 'mixed',
  places: 24,
  startPeople: 32,
  surplus: 2400,
  reserves: 46_000,
  directPaymentShare: 0.45,
  block: [
    { fromMonth: '2023-04', monthly: 5200 },
    { fromMonth: '2024-05', monthly: 0 },
    { fromMonth: '2025-04', monthly: 2600 },
  ],
  phases: [
    { from: FIRST, entriesPerMonth: 0.2, naturalExit: 0.013, choiceExit: 0.012 },
    { from: '2025-04', entriesPerMonth: 1.1, naturalExit: 0.011, choiceExit: 0.003 },
  ],
};

/** New people are set up on direct payments from September 2025 and are no longer referred: nobody comes. */
const DROUGHT: CentreStory = {
  ...STEADY,
  key: 'netloft',
  name: 'Net Loft Day Centre',
  setting: 'coast',
  clientele: 'learning-disability',
  places: 15,
  staffRatio: 5,
  fee: 58,
  startPeople: 18,
  openDays: [1, 2, 3, 4],
  daysPerWeek: [3, 2, 3, 2],
  surplus: 1500,
  reserves: 7400,
  deficitMonthsRule: 3,
  uplift: 0.02,
  inflation: 0.04,
  directPaymentShare: 0.25,
  phases: [
    { from: FIRST, entriesPerMonth: 0.5, naturalExit: 0.009, choiceExit: 0.007 },
    { from: '2025-09', entriesPerMonth: 0, naturalExit: 0.012, choiceExit: 0.026 },
  ],
};

/** People who take a direct payment may not buy the council's own service: each one leaves by rule. */
const CLIFF: CentreStory = {
  ...STEADY,
  key: 'meadowgate',
  name: 'Meadowgate Centre',
  setting: 'town',
  operator: 'in-house',
  clientele: 'learning-disability',
  places: 22,
  startPeople: 37,
  surplus: 500,
  reserves: 12_000,
  deficitMonthsRule: 6,
  noticeMonths: 4,
  uplift: 0.02,
  inflation: 0.04,
  directPaymentShare: 0,
  phases: [{ from: FIRST, entriesPerMonth: 0.35, naturalExit: 0.009, choiceExit: 0.004 }],
  departures: [
    {
      from: '2025-02',
      people: 17,
      perMonth: 0.82,
      reason: 'moved-to-direct-payment',
      initiator: 'council',
      trigger: null,
    },
  ],
};

/** Closed on 31 March 2026: its people moved on, most of them next door. */
const CLOSED: CentreStory = {
  ...STEADY,
  key: 'brewhouse',
  name: 'Brewhouse Lane Day Centre',
  setting: 'town',
  operator: 'in-house',
  clientele: 'older',
  places: 20,
  startPeople: 26,
  openDays: [1, 2, 3, 4],
  surplus: -2900,
  reserves: 0,
  deficitMonthsRule: 12,
  noticeMonths: 6,
  directPaymentShare: 0,
  nextTo: 'millrace',
  phases: [
    { from: FIRST, entriesPerMonth: 0.3, naturalExit: 0.016, choiceExit: 0.006 },
    { from: '2025-06', entriesPerMonth: 0, naturalExit: 0.02, choiceExit: 0.012 },
  ],
  closedOn: '2026-03-31',
};

/** Healthy until the neighbour closed: those who came need one more worker than their fees pay for. */
const TIPPED: CentreStory = {
  ...STEADY,
  key: 'millrace',
  name: 'Millrace Day Centre',
  setting: 'town',
  clientele: 'older',
  places: 26,
  startPeople: 41,
  surplus: -1150,
  reserves: 11_500,
  deficitMonthsRule: 12,
  uplift: 0.03,
  inflation: 0.035,
  directPaymentShare: 0.2,
  phases: [
    { from: FIRST, entriesPerMonth: 0.6, naturalExit: 0.013, choiceExit: 0.004 },
    { from: '2026-04', entriesPerMonth: 0.6, naturalExit: 0.013, choiceExit: 0.004 },
  ],
  arrivals: [{ month: '2026-04', people: 5, entry: 'transfer-after-closure', daysPerWeek: 1 }],
};

/** The council's block money ended and the charge rose by a sixth in April 2026; seven people left within 90 days, three without a recorded reason. */
const CHARGED: CentreStory = {
  ...STEADY,
  key: 'esplanade',
  name: 'Esplanade Rooms',
  setting: 'coast',
  clientele: 'older',
  places: 24,
  startPeople: 37,
  surplus: 650,
  reserves: 26_000,
  deficitMonthsRule: 9,
  uplift: 0.025,
  inflation: 0.04,
  phases: [{ from: FIRST, entriesPerMonth: 0.65, naturalExit: 0.015, choiceExit: 0.003 }],
  departures: [
    {
      from: '2026-04',
      people: 4,
      perMonth: 1.4,
      reason: 'charge-too-high',
      initiator: 'person',
      trigger: { kind: 'charge-rise', date: '2026-04-06' },
    },
    {
      from: '2026-05',
      people: 3,
      perMonth: 1.5,
      reason: null,
      initiator: null,
      trigger: { kind: 'charge-rise', date: '2026-04-06' },
    },
  ],
  block: [
    { fromMonth: '2022-04', monthly: 2300 },
    { fromMonth: '2026-04', monthly: 0 },
  ],
  chargeRise: { month: '2026-04', share: 0.165 },
};

/** Little is left over each month, and the deficit rule is short. */
const THIN: CentreStory = {
  ...STEADY,
  key: 'foundry',
  name: 'Foundry Street Centre',
  setting: 'city',
  clientele: 'mixed',
  places: 22,
  startPeople: 32,
  surplus: 1050,
  reserves: 24_000,
  deficitMonthsRule: 9,
  uplift: 0.03,
  inflation: 0.035,
  phases: [{ from: FIRST, entriesPerMonth: 0.42, naturalExit: 0.011, choiceExit: 0.005 }],
};

/** Costs rise faster than the fees the council has agreed. */
const SQUEEZED: CentreStory = {
  ...STEADY,
  key: 'dovecote',
  name: 'Dovecote Memory Club',
  setting: 'town',
  clientele: 'dementia',
  places: 16,
  startPeople: 22,
  openDays: [1, 2, 3, 5],
  surplus: 900,
  reserves: 21_000,
  deficitMonthsRule: 9,
  uplift: 0.012,
  inflation: 0.045,
  phases: [{ from: FIRST, entriesPerMonth: 0.6, naturalExit: 0.022, choiceExit: 0.004 }],
};

/** The council has decided to end it in March 2027, after reviews had cut the days of some. */
const CLOSING: CentreStory = {
  ...STEADY,
  key: 'priory',
  name: 'Priory Road Resource Centre',
  setting: 'city',
  operator: 'in-house',
  clientele: 'mixed',
  places: 24,
  startPeople: 33,
  surplus: -1800,
  reserves: 34_000,
  deficitMonthsRule: 0,
  noticeMonths: 0,
  directPaymentShare: 0,
  decommissionMonth: '2027-03',
  phases: [
    { from: FIRST, entriesPerMonth: 0.4, naturalExit: 0.012, choiceExit: 0.006 },
    { from: '2026-02', entriesPerMonth: 0, naturalExit: 0.014, choiceExit: 0.01 },
  ],
  departures: [
    {
      from: '2025-10',
      people: 4,
      perMonth: 1,
      reason: 'review-reduced',
      initiator: 'council',
      trigger: { kind: 'review-reduction', date: '2025-09-15' },
    },
    {
      from: '2026-03',
      people: 3,
      perMonth: 1,
      reason: 'transport-ended',
      initiator: 'council',
      trigger: { kind: 'transport-cut', date: '2026-02-23' },
    },
  ],
};

/** All centres; a centre that stands next to another comes after it. */
export const CENTRE_STORIES: readonly CentreStory[] = [
  ...STEADY_CENTRES,
  RESCUED,
  DROUGHT,
  CLIFF,
  TIPPED,
  CLOSED,
  CHARGED,
  THIN,
  SQUEEZED,
  CLOSING,
];

/** Last month in which people were referred to the centre in the drought. */
export const LAST_REFERRAL_MONTH = '2025-08';
