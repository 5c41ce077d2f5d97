// The stories of the day centres as parameters: who came, who left, what it cost. No story sets a flag; whether a
// centre is at risk follows from the attendance and the ledger that these numbers produce.

import { FIRST, STEADY, STEADY_CENTRES } from './steady-centres.ts';
import type { CentreStory } from './story.ts';

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
  reserves: 19_000,
  deficitMonthsRule: 4,
  uplift: 0.02,
  inflation: 0.04,
  directPaymentShare: 0.25,
  phases: [
    { from: FIRST, entriesPerMonth: 0.5, naturalExit: 0.009, choiceExit: 0.007 },
    { from: '2025-09', entriesPerMonth: 0, naturalExit: 0.012, choiceExit: 0.019 },
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
  reserves: 9500,
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

/** The council's block money ended and the charge rose by a sixth in April 2026. Eight people left within 90
 * days: three named the charge, two had chosen something else, and of three the reason was not recorded. */
const CHARGED: CentreStory = {
  ...STEADY,
  key: 'esplanade',
  name: 'Esplanade Rooms',
  setting: 'coast',
  clientele: 'older',
  places: 24,
  startPeople: 37,
  surplus: 1250,
  reserves: 34_000,
  deficitMonthsRule: 12,
  uplift: 0.025,
  inflation: 0.04,
  phases: [{ from: FIRST, entriesPerMonth: 0.65, naturalExit: 0.015, choiceExit: 0.003 }],
  departures: [
    {
      from: '2026-04',
      people: 3,
      perMonth: 1.5,
      reason: 'charge-too-high',
      initiator: 'person',
      trigger: { kind: 'charge-rise', date: '2026-04-06' },
    },
    {
      from: '2026-04',
      people: 2,
      perMonth: 1,
      reason: 'chose-other-support',
      initiator: 'person',
      trigger: null,
    },
    {
      from: '2026-05',
      people: 3,
      perMonth: 1.5,
      reason: null,
      initiator: null,
      trigger: null,
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
