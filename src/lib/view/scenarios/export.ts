// Kept scenarios as files: the list, those that the address compares figure by figure, and where their services stand.

import type { Spread } from '#lib/domain/viability/knock-on.ts';
import { isPolicyKept, isWhatIfKept } from '#lib/domain/viability/kept-scenario.ts';
import type { PolicyFigures } from '#lib/domain/viability/kept-scenario.ts';
import type { WhatIf } from '#lib/domain/viability/hosted.ts';
import { swingsOf, type Sensitivity } from '#lib/domain/viability/sensitivity.ts';
import { dayCell, type Cell, type ExportTable } from '../export/table.ts';
import { chanceWithRange } from '../viability/assessed.ts';
import { chance, chanceBand, modelled } from '../viability/cells.ts';
import {
  FIGURE_COLUMNS,
  FIGURES_FROM_PEOPLE,
  figureCells,
  TIPPING_SET,
} from '../viability/export.ts';
import { tellLevers } from './levers.ts';
import type { StandingScenario } from './page.ts';
import type { ComparedPlaces } from './places.ts';

/** What holds a sign and its amount together on a page; in a cell it would be in the way. */
const JOINER = '\u2060';

type NameOf = (service: string) => string;

const IDENTITY = [
  'scenario_id',
  'scenario',
  'service_id',
  'service',
  'levers',
  'data_to',
  'kept_on',
  'records_changed_since',
  'model_version',
  'seed',
  'inputs_hash',
  'parameters_hash',
] as const;

const yesNo = (is: boolean): string => (is ? 'yes' : 'no');

/** Which scenario it is, and all that is needed to work it out again. */
const identityCells = (one: StandingScenario, nameOf: NameOf): Cell[] => [
  one.id,
  one.name,
  one.serviceId,
  one.service ?? (one.serviceId === null ? 'all services' : null),
  tellLevers(one, nameOf, 'en').join('; ').replaceAll(JOINER, ''),
  dayCell(one.figures.asOf),
  dayCell(one.keptOn),
  yesNo(one.hasChanged),
  one.figures.modelVersion,
  one.figures.seed,
  one.figures.inputsHash,
  one.figures.parametersHash,
];

/** Every scenario that the reader may open, newest first. A note is free text. */
export const exportScenarioList = (
  kept: readonly StandingScenario[],
  nameOf: NameOf,
): ExportTable => ({
  columns: [
    ...IDENTITY,
    'chance_closing_24_months',
    'chance_24_low',
    'chance_24_high',
    'closures_mean',
    'shared_with_council',
    'decision_rests_on_it',
    'note',
  ],
  rows: kept.map((one) => [
    ...identityCells(one, nameOf),
    ...chanceBand(isWhatIfKept(one.figures) ? chanceWithRange(one.figures.output, 24) : null),
    isPolicyKept(one.figures) ? chance(one.figures.output.then.answer.closures.mean) : null,
    yesNo(one.isShared),
    yesNo(one.isLocked),
    one.note === '' ? null : one.note,
  ]),
  freeText: ['note'],
});

const MONEY = ['surplus_until_the_end_gbp', 'fees_and_block_until_the_end_gbp'] as const;
const RESERVES = ['reserves_at_end_p10_gbp', 'reserves_at_end_p50_gbp', 'reserves_at_end_p90_gbp'];
const MATTERS = ['matters_most', 'chance_24_at_its_low_end', 'chance_24_at_its_high_end'] as const;

function moneyCells({ path, fan }: WhatIf): Cell[] {
  const sum = (of: (row: (typeof path.rows)[number]) => number): number =>
    path.rows.reduce((all, row) => all + of(row), 0);
  const last = fan.at(-1)?.reserves;
  return [
    modelled(sum(({ margin }) => margin)),
    modelled(sum(({ feeIncome, blockIncome }) => feeIncome + blockIncome)),
    ...[last?.p10, last?.p50, last?.p90].map((amount) =>
      amount === undefined ? null : modelled(amount),
    ),
  ];
}

function mattersCells(sensitivity: Sensitivity | undefined): Cell[] {
  const [first] = sensitivity === undefined ? [] : swingsOf(sensitivity, 'chance24');
  return first === undefined
    ? [null, null, null]
    : [first.id, chance(first.atLow), chance(first.atHigh)];
}

const CLOSURES = ['closures_mean', 'closures_p10', 'closures_p90'] as const;
const OF_ALL = [
  'all_displaced_p10',
  'all_displaced_p50',
  'all_displaced_p90',
  'placed_with_new_carers_p10',
  'placed_with_new_carers_p50',
  'placed_with_new_carers_p90',
  'council_pays_low_gbp',
  'council_pays_gbp',
  'council_pays_high_gbp',
  'council_pays_against_now_gbp',
] as const;

const spreadCells = (spread: Spread | null): Cell[] =>
  spread === null
    ? [null, null, null]
    : [modelled(spread.p10), modelled(spread.p50), modelled(spread.p90)];

function policyCells({ output: { now, then } }: PolicyFigures): Cell[] {
  const { closures, displaced, placed } = then.answer;
  return [
    chance(closures.mean),
    closures.p10,
    closures.p90,
    ...spreadCells(displaced),
    ...spreadCells(placed),
    ...[then.paid.low, then.paid.mid, then.paid.high, then.paid.mid - now.paid.mid].map(modelled),
  ];
}

const PEOPLE_AT = FIGURE_COLUMNS.indexOf('people');

/** Cells of figures of one kind; those of the other kind are empty, but for the people behind both. */
function comparedCells(
  { id, figures }: StandingScenario,
  sensitivities: ReadonlyMap<string, Sensitivity>,
): Cell[] {
  const none = (columns: readonly string[]): Cell[] => columns.map(() => null);
  if (isWhatIfKept(figures))
    return [
      ...figureCells(figures.output),
      ...moneyCells(figures.output),
      ...mattersCells(sensitivities.get(id)),
      ...none(CLOSURES),
      ...none(OF_ALL),
    ];
  const attending = isPolicyKept(figures)
    ? figures.input.now.reduce(
        (all, { groups }) => groups.reduce((sum, { people }) => sum + people, all),
        0,
      )
    : null;
  return [
    ...none(FIGURE_COLUMNS).with(PEOPLE_AT, attending),
    ...none([...MONEY, ...RESERVES, ...MATTERS]),
    ...(isPolicyKept(figures) ? policyCells(figures) : none([...CLOSURES, ...OF_ALL])),
  ];
}

/** Those that are compared, a row each, every figure as it was kept. */
export const exportCompared = (
  compared: readonly StandingScenario[],
  sensitivities: ReadonlyMap<string, Sensitivity>,
  nameOf: NameOf,
): ExportTable => ({
  columns: [
    ...IDENTITY,
    ...FIGURE_COLUMNS,
    ...MONEY,
    ...RESERVES,
    ...MATTERS,
    ...CLOSURES,
    ...OF_ALL,
  ],
  rows: compared.map((one) => [
    ...identityCells(one, nameOf),
    ...comparedCells(one, sensitivities),
  ]),
  people: [{ count: 'people', from: [...FIGURES_FROM_PEOPLE, ...MONEY, ...OF_ALL] }, TIPPING_SET],
});

/** Where the services of compared scenarios stand. */
export const exportPlaces = (places: ComparedPlaces | null): ExportTable => ({
  columns: ['service_id', 'service', 'place', 'scenarios'],
  rows: (places?.rows ?? []).map(({ id, service, place, scenarios }) => [
    id,
    service,
    place,
    scenarios,
  ]),
});

/** What a reader must know. */
export const scenarioNotes: readonly string[] = [
  'Every figure is as it was kept on its day: chances, runways and people displaced are estimates with their likely range, from draws with the same luck.',
  'Scenario id, seed, model version and hashes of inputs and parameters are in each row: the same question gives the same figures again.',
  'Scenarios of one service and decisions for all services have different figures: those of the other kind are empty.',
  'Keep these within the commissioning team: a published chance of closing can itself make people leave.',
];
