// Services at risk and ledgers as files: plain numbers, the screen's filters, and a note on every estimate.

import type { Download } from '../exports/download.ts';
import type { CouncilScope } from '../db/council-scope.ts';
import type { Beliefs } from '#lib/domain/parameters/beliefs.ts';
import { valueIn } from '#lib/domain/parameters/set.ts';
import { HORIZON_MONTHS } from '#lib/domain/parameters/viability.ts';
import { screenPlan } from '#lib/domain/viability/assess.ts';
import { MODEL_VERSION } from '#lib/domain/version.ts';
import { parameterNotes } from '#lib/view/evidence/lines.ts';
import type { Cell } from '#lib/view/export/table.ts';
import { peopleNow, type AssessedService } from '#lib/view/viability/assessed.ts';
import { selectServices } from '#lib/view/viability/page.ts';
import type { ViabilityView } from '#lib/view/viability/url.ts';
import { assessServices, sourcesOfBooks } from './viability.ts';

/** Chances to 2 decimals: more would claim a precision that 1,000 draws do not have. */
const chance = (share: number): number => Math.round(share * 100) / 100;

const COLUMNS = [
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
  'runway_p10_months',
  'runway_p50_months',
  'runway_p90_months',
  'chance_closing_12_months',
  'chance_12_low',
  'chance_12_high',
  'chance_closing_24_months',
  'chance_24_low',
  'chance_24_high',
  'main_driver',
] as const;

function row(assessed: AssessedService): Cell[] {
  const { service, assessment } = assessed;
  const { breakEven, tipping, runway, chanceIn12, chanceIn24, likely } = assessment;
  return [
    service.id,
    service.name,
    service.operator,
    assessed.districtName,
    assessment.risk.word,
    peopleNow(assessed),
    breakEven.firstBreakEven,
    breakEven.safeBreakEven,
    breakEven.current ? Math.round(breakEven.current.costPerPlace) : null,
    tipping?.people ?? null,
    runway.p10,
    runway.p50,
    runway.p90,
    chance(chanceIn12.estimate),
    chance(likely.in12.low),
    chance(likely.in12.high),
    chance(chanceIn24.estimate),
    chance(likely.in24.low),
    chance(likely.in24.high),
    assessment.mainDriver?.driver ?? null,
  ];
}

const modelNotes = (beliefs: Beliefs): readonly string[] => [
  `Chances and runways are estimates of the month model, version ${MODEL_VERSION}, from ${screenPlan(beliefs.set).draws} draws; low and high hold the 95% Wilson band of the draws with the rates of leaving at both ends of their interval. They have not been validated against outcomes yet.`,
  `An empty runway means still open at the horizon of ${valueIn(beliefs.set, HORIZON_MONTHS)} months.`,
  'Keep this within the commissioning team: a published forecast can itself make people leave.',
  ...parameterNotes(beliefs, ['viability']),
];

/** The list as the view filters and sorts it. */
export async function exportServicesAtRisk(
  scope: CouncilScope,
  view: ViabilityView,
): Promise<Download> {
  const { market, beliefs, assessed } = await assessServices(scope);
  return {
    council: market.council,
    view: 'services-at-risk',
    table: { columns: COLUMNS, rows: selectServices(assessed, view).map(row) },
    sources: sourcesOfBooks(market, assessed),
    notes: modelNotes(beliefs),
    counts: 'exact',
  };
}

/** One service's ledger, oldest month first; null for a service without books. */
export async function exportLedger(
  scope: CouncilScope,
  serviceId: string,
): Promise<Download | null> {
  const { market, assessed } = await assessServices(scope);
  const found = assessed.find(({ service }) => service.id === serviceId);
  if (!found) return null;
  const pounds = (pence: number): number => pence / 100;
  return {
    council: market.council,
    view: `ledger-${serviceId}`,
    table: {
      columns: [
        'month',
        'places_booked',
        'places_attended',
        'fees_gbp',
        'block_gbp',
        'fixed_gbp',
        'staff_gbp',
        'other_costs_gbp',
      ],
      rows: found.ledger.map((month) => [
        month.month,
        month.bookedPlaces,
        month.attendedPlaces,
        pounds(month.feePence),
        pounds(month.blockPence),
        pounds(month.fixedPence),
        pounds(month.staffPence),
        pounds(month.variablePence),
      ]),
    },
    sources: market.sources.filter(({ id }) => id === found.service.sourceId),
    notes: ['Money in cash prices of the month, from the council’s own ledger.'],
    counts: 'exact',
  };
}
