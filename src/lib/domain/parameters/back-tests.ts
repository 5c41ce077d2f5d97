/** What back-tests ask, and what they gave: kept as records, so that pages state the result and tests recompute it. */

/** An event whose chance is forecast: users fall, or unit cost rises, by more than a share within the year. */
export interface BackTestEvent {
  readonly target: 'users' | 'unit-cost';
  /** E.g. 0.1 for a tenth. */
  readonly by: number;
}

/** Events whose chances are forecast. */
export const BACK_TEST_EVENTS: readonly BackTestEvent[] = [
  { target: 'users', by: 0.1 },
  { target: 'users', by: 0.2 },
  { target: 'unit-cost', by: 0.1 },
];

/** Seed and draws of intervals that are taken by drawing councils again. */
export const BACK_TEST_PLAN = { seed: 2014, draws: 2000 } as const;

/** Width of those intervals. */
export const INTERVAL_LEVEL = 0.95;

type Target = BackTestEvent['target'];

/** A number for each way of forecasting. */
export interface ByForecaster {
  readonly 'no-change': number;
  readonly trend: number;
  readonly model: number;
}

/** What a back-test gave on the day it was run. */
export interface BackTestRecord {
  /** ISO date. */
  readonly ranOn: string;
  readonly modelVersion: string;
  readonly source: string;
  readonly fittedOn: readonly [first: string, last: string];
  readonly forecast: string;
  readonly councils: number;
  readonly councilsLeftOut: number;
  /** Of the years before the one forecast. */
  readonly fixedShare: { readonly low: number; readonly mid: number; readonly high: number };
  /** Yearly change of users, all councils together; and how much a council's own rate weighs beside it. */
  readonly usersChange: number;
  readonly ownWeight: number;
  /** Mean absolute error: people for users, £ a week for unit cost. */
  readonly mae: Readonly<Record<Target, ByForecaster>>;
  readonly events: readonly {
    readonly event: BackTestEvent;
    readonly happened: number;
    readonly brier: ByForecaster;
    /** Chances that the model gave, by decile, beside how often the event came; empty deciles left out. */
    readonly calibration: readonly {
      readonly from: number;
      readonly to: number;
      readonly count: number;
      readonly forecast: number;
      readonly observed: number;
    }[];
  }[];
}

/** Day care users and unit cost of English councils, forecast for the last year of the panel. */
export const DAY_CARE_BACK_TEST: BackTestRecord = {
  ranOn: '2026-11-26',
  modelVersion: '1.2.0',
  source:
    'Day care in English councils, 2009-10 to 2013-14: PSS EX1 unit costs, NHS Information Centre, Open Government Licence v3.0',
  fittedOn: ['2009-10', '2012-13'],
  forecast: '2013-14',
  councils: 141,
  councilsLeftOut: 11,
  fixedShare: { low: 0.75, mid: 0.86, high: 0.94 },
  usersChange: -0.103,
  ownWeight: 0,
  mae: {
    users: { 'no-change': 169.6, trend: 174.2, model: 132.5 },
    'unit-cost': { 'no-change': 38.9, trend: 49.7, model: 38.5 },
  },
  events: [
    {
      event: { target: 'users', by: 0.1 },
      happened: 70,
      brier: { 'no-change': 0.25, trend: 0.3001, model: 0.2541 },
      calibration: [{ from: 0.5, to: 0.6, count: 141, forecast: 0.56, observed: 0.496 }],
    },
    {
      event: { target: 'users', by: 0.2 },
      happened: 34,
      brier: { 'no-change': 0.1831, trend: 0.2512, model: 0.1908 },
      calibration: [{ from: 0.3, to: 0.4, count: 141, forecast: 0.33, observed: 0.241 }],
    },
    {
      event: { target: 'unit-cost', by: 0.1 },
      happened: 61,
      brier: { 'no-change': 0.2479, trend: 0.2881, model: 0.2461 },
      calibration: [{ from: 0.4, to: 0.5, count: 141, forecast: 0.408, observed: 0.433 }],
    },
  ],
};

/** A day service whose figures a council published when it decided about it. */
export interface PublishedCase {
  readonly name: string;
  readonly source: string;
  /** Cost of the year, £. */
  readonly yearlyCost: number;
  readonly people: number;
  readonly placesPerWeek: number;
  /** Attended before. */
  readonly formerPeople: number;
  /** Cost of a place that the papers quote, £. */
  readonly quotedPerPlace: number;
}

/** Lordswood: the papers give the year's cost, the people, the places and the cost of a place. */
export const LORDSWOOD: PublishedCase = {
  name: 'Lordswood Community Hub, Medway, 2015 to 2016',
  source: 'Medway Council, cabinet papers of 8 March 2016',
  yearlyCost: 192_344,
  people: 12,
  placesPerWeek: 38,
  formerPeople: 26,
  quotedPerPlace: 97.34,
};
