// Services at risk, and one service's books and pictures, as tables: plain numbers, with what must be hidden named.

import type { Beliefs } from '#lib/domain/parameters/beliefs.ts';
import { valueIn } from '#lib/domain/parameters/set.ts';
import { HORIZON_MONTHS } from '#lib/domain/parameters/viability.ts';
import { screenPlan } from '#lib/domain/viability/assess.ts';
import { expectDisplaced } from '#lib/domain/viability/displaced.ts';
import { EXIT_CAUSES } from '#lib/domain/viability/exits.ts';
import { MODEL_VERSION } from '#lib/domain/version.ts';
import { parameterNotes } from '../evidence/lines.ts';
import type { Cell, ExportTable, PeopleColumn } from '../export/table.ts';
import { peopleNow, type AssessedService } from './assessed.ts';
import { chance, chances, modelled, pounds } from './cells.ts';
import type { FanPicture, SawToothPicture } from './pictures.ts';
import { selectServices } from './page.ts';
import type { RangedOutlook } from './what-if.ts';
import type { ViabilityView } from './url.ts';

const OUTLOOK_COLUMNS = [
  'runway_p10_months',
  'runway_p50_months',
  'runway_p90_months',
  'chance_closing_12_months',
  'chance_12_low',
  'chance_12_high',
  'chance_closing_24_months',
  'chance_24_low',
  'chance_24_high',
] as const;

const outlookCells = (outlook: RangedOutlook): Cell[] => [
  outlook.runway.p10,
  outlook.runway.p50,
  outlook.runway.p90,
  ...chances(outlook, 12),
  ...chances(outlook, 24),
];

/** With the break-even beside it, which is told as it is, an exact tipping set would tell how many people come. */
export const TIPPING_SET: PeopleColumn = { count: 'tipping_set_people', from: [] };

/** The list as the view filters and sorts it. */
export function exportServicesAtRisk(
  assessed: readonly AssessedService[],
  view: ViabilityView,
): ExportTable {
  return {
    columns: [
      'service_id',
      'service',
      'operator',
      'district',
      'risk',
      'people',
      'first_break_even_people',
      'safe_break_even_people',
      'cost_per_place_gbp',
      'tipping_set_people',
      ...OUTLOOK_COLUMNS,
      'main_driver',
      'loss_pockets_people',
      'data_confidence',
    ],
    rows: selectServices(assessed, view).map((one) => {
      const { service, assessment } = one;
      const { breakEven, tipping } = assessment;
      return [
        service.id,
        service.name,
        service.operator,
        one.districtName,
        assessment.risk.word,
        peopleNow(one),
        breakEven.firstBreakEven,
        breakEven.safeBreakEven,
        breakEven.current ? Math.round(breakEven.current.costPerPlace) : null,
        tipping?.people ?? null,
        ...outlookCells(assessment),
        assessment.mainDriver?.driver ?? null,
        breakEven.lossPockets.join(' '),
        one.confidence.word,
      ];
    }),
    // The cost of a place is the month's cost over the places booked: with few people it would tell how many.
    people: [{ count: 'people', from: ['tipping_set_people', 'cost_per_place_gbp'] }, TIPPING_SET],
  };
}

/** One service's ledger, oldest month first. */
export function exportLedger({ ledger, estimate }: AssessedService): ExportTable {
  const peopleIn = new Map(estimate.waterfall.map(({ month, end }) => [month, end]));
  return {
    columns: [
      'month',
      'people',
      'places_booked',
      'places_attended',
      'fees_gbp',
      'block_gbp',
      'fixed_gbp',
      'staff_gbp',
      'other_costs_gbp',
    ],
    rows: ledger.map((month) => [
      month.month,
      peopleIn.get(month.month) ?? null,
      month.bookedPlaces,
      month.attendedPlaces,
      pounds(month.feePence),
      pounds(month.blockPence),
      pounds(month.fixedPence),
      pounds(month.staffPence),
      pounds(month.variablePence),
    ]),
    people: [{ count: 'people', from: ['places_booked', 'places_attended', 'fees_gbp'] }],
  };
}

/** Surplus or loss a month by number of people: what the saw-tooth draws. */
export const exportBreakEven = ({ table }: Pick<SawToothPicture, 'table'>): ExportTable => ({
  columns: ['people_attending', 'margin_month_gbp'],
  rows: table.map(({ people, margin }) => [people, Math.round(margin)]),
});

/** Money in hand month by month: what the fan draws. */
export const exportFan = ({ points }: Pick<FanPicture, 'points'>): ExportTable => ({
  columns: ['month', 'reserves_p10_gbp', 'reserves_p50_gbp', 'reserves_p90_gbp', 'share_closed'],
  rows: points.map(({ month, p10, p50, p90, closed }) => [
    month,
    modelled(p10),
    modelled(p50),
    modelled(p90),
    chance(closed),
  ]),
});

/** Who came and left, month by month. Every figure is a count of people. */
export function exportAttendance({ estimate }: Pick<AssessedService, 'estimate'>): ExportTable {
  const counts = ['start', 'entries', ...EXIT_CAUSES.map((cause) => `exits_${cause}`), 'end'];
  return {
    columns: ['month', ...counts],
    rows: estimate.waterfall.map(({ month, start, entries, exits, end }) => [
      month,
      start,
      entries,
      ...EXIT_CAUSES.map((cause) => exits[cause]),
      end,
    ]),
    people: counts.map((count) => ({ count, from: [] })),
  };
}

/** What pushes a service towards closing, and how much it would help to take each away. */
export const exportDrivers = ({ assessment }: AssessedService): ExportTable => ({
  columns: ['driver', 'chance_24_without', 'drop_in_chance_24', 'open_months_lost'],
  rows: assessment.drivers.map(({ driver, chanceWithout, drop, openMonthsLost }) => [
    driver,
    chance(chanceWithout),
    chance(drop),
    modelled(openMonthsLost),
  ]),
});

const DISPLACED_COLUMNS = ['displaced_low', 'displaced', 'displaced_high'] as const;

/** Columns of one outlook with its money, and which of them follow from the people. */
export const FIGURE_COLUMNS = [
  'risk',
  'people',
  'margin_month_gbp',
  'cost_per_place_gbp',
  'tipping_set_people',
  ...OUTLOOK_COLUMNS,
  ...DISPLACED_COLUMNS,
] as const;
export const FIGURES_FROM_PEOPLE = [
  'margin_month_gbp',
  'cost_per_place_gbp',
  'tipping_set_people',
  ...DISPLACED_COLUMNS,
] as const;

/** One outlook in the columns of {@link FIGURE_COLUMNS}. */
export function figureCells(outlook: RangedOutlook): Cell[] {
  const { breakEven, risk, tipping } = outlook;
  const displaced = expectDisplaced(outlook);
  return [
    risk.word,
    breakEven.current?.people ?? null,
    breakEven.current ? modelled(breakEven.current.margin) : null,
    breakEven.current ? modelled(breakEven.current.costPerPlace) : null,
    tipping?.people ?? null,
    ...outlookCells(outlook),
    ...[displaced.low, displaced.mid, displaced.high].map(modelled),
  ];
}

/** The outlook as recorded and, when levers are moved, under them. */
export const exportComparison = (now: RangedOutlook, then: RangedOutlook | null): ExportTable => ({
  columns: ['outlook', ...FIGURE_COLUMNS],
  rows: [
    ['as recorded', ...figureCells(now)],
    ...(then ? [['what if', ...figureCells(then)]] : []),
  ],
  people: [{ count: 'people', from: FIGURES_FROM_PEOPLE }, TIPPING_SET],
});

/** What a reader of figures of the model must know. */
export const modelNotes = (beliefs: Beliefs): readonly string[] => [
  `Chances and runways are estimates of the month model, version ${MODEL_VERSION}, from ${screenPlan(beliefs.set).draws} draws; low and high hold the 95% Wilson band of the draws with the rates of leaving at both ends of their interval. They have not been validated against outcomes yet.`,
  `An empty runway means still open at the horizon of ${valueIn(beliefs.set, HORIZON_MONTHS)} months.`,
  'Keep this within the commissioning team: a published forecast can itself make people leave.',
  ...parameterNotes(beliefs, ['viability']),
];

/** What a reader of the ledger must know. */
export const ledgerNotes: readonly string[] = [
  'Money in cash prices of the month, from the council’s own ledger.',
];
