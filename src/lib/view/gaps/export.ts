// Gaps as files: the areas of a view with plain numbers, hidden where few people stand behind them.

import type { GapTotals } from '#lib/domain/gaps/assess.ts';
import { sumGaps } from '#lib/domain/gaps/combine.ts';
import { MODEL_VERSION } from '#lib/domain/version.ts';
import type { Range } from '../estimate.ts';
import type { Cell, ExportTable } from '../export/table.ts';
import { parameterNotes } from '../evidence/lines.ts';
import { tellProvenance } from '../export/provenance.ts';
import { FEWEST_PEOPLE } from '../disclosure.ts';
import { roundToFigures, SUPPRESSED } from '../format.ts';
import type { Reach } from '../market/reach.ts';
import { encodeGeometry } from '../map/geojson.ts';
import type { GapFacts } from './facts.ts';
import { sumDistricts } from './districts.ts';
import { drawLines, filterLines, sortLines, type AreaLine, type ShownHours } from './lines.ts';
import { tellGap } from './matrix.ts';
import { isTotalTold } from './page.ts';
import { findToldTotals } from './told.ts';
import type { GapView } from './url.ts';

const COLUMNS = [
  'area_code',
  'area',
  'district',
  'state',
  'hours_needed_low',
  'hours_needed',
  'hours_needed_high',
  'hours_unmet_low',
  'hours_unmet',
  'hours_unmet_high',
  'share_covered_low',
  'share_covered',
  'share_covered_high',
  'owners_in_reach',
  'nearest_minutes',
] as const;

const FIGURES = 2;
const MINUTES_IN_HOUR = 60;
const rounded = (value: number): number => roundToFigures(value, FIGURES);

/** Low, middle and high; modelled numbers with 2 significant figures. */
function hourCells(shown: ShownHours): Cell[] {
  if (shown.kind === 'suppressed') return [SUPPRESSED, SUPPRESSED, SUPPRESSED];
  return shown.kind === 'not-known' ? [null, null, null] : rangeCells(shown.hours);
}

function rangeCells(range: Range | null): Cell[] {
  return range === null
    ? [null, null, null]
    : [rounded(range.low), rounded(range.mid), rounded(range.high)];
}

function row(line: AreaLine): Cell[] {
  const { area, state, choices, nearestMinutes } = line;
  return [
    area.code,
    area.placeName,
    area.districtName,
    state,
    ...hourCells(line.needed),
    ...hourCells(line.unmet),
    ...(line.isWithheld ? [SUPPRESSED, SUPPRESSED, SUPPRESSED] : rangeCells(line.covered)),
    state === 'no-demand' ? null : choices,
    nearestMinutes === null ? null : Math.round(nearestMinutes.mid),
  ];
}

const linesOf = (facts: GapFacts, view: GapView): AreaLine[] =>
  sortLines(filterLines(drawLines(facts, view).lines, view), view);

/** The areas of a view, in its order. */
export function exportGaps(facts: GapFacts, view: GapView): ExportTable {
  return { columns: COLUMNS, rows: linesOf(facts, view).map(row) };
}

/** Every need with every kind of support in the council as a whole. */
export function exportGapKinds(facts: GapFacts): ExportTable {
  return {
    columns: [
      'need',
      'support',
      'hours_needed_low',
      'hours_needed',
      'hours_needed_high',
      'hours_unmet_low',
      'hours_unmet',
      'hours_unmet_high',
    ],
    rows: facts.gaps.map((gap) => {
      const told = tellGap(gap, facts);
      const kind = [gap.need, gap.support];
      switch (told.kind) {
        case 'none-needed':
          return [...kind, ...NONE, ...NONE];
        case 'hidden':
          return [...kind, ...HIDDEN, ...HIDDEN];
        case 'needed':
          return [...kind, ...rangeCells(told.hours), ...rangeCells(null)];
        case 'unmet':
          return [...kind, ...rangeCells(told.needed), ...rangeCells(told.hours)];
      }
    }),
  };
}

const NONE: readonly Cell[] = [0, 0, 0];
const HIDDEN: readonly Cell[] = [SUPPRESSED, SUPPRESSED, SUPPRESSED];

/** The gap by district, as the page adds it up; nothing where supply is not known. */
export function exportGapDistricts(facts: GapFacts, view: GapView): ExportTable {
  const { chosen, lines } = drawLines(facts, view);
  const sums = chosen.isSupplyKnown ? sumDistricts(lines, view, findToldTotals(facts)) : [];
  return {
    columns: [
      'district_code',
      'district',
      'areas',
      'areas_with_nobody',
      'areas_short',
      'hours_unmet_low',
      'hours_unmet',
      'hours_unmet_high',
    ],
    rows: sums.map(({ code, name, areas, none, short, unmet }) => [
      code,
      name,
      areas,
      none,
      short,
      ...(unmet === null ? HIDDEN : rangeCells(unmet)),
    ]),
  };
}

/** The gap of the council in each of its ways, hidden where the page hides it. */
export function exportGapWays(facts: GapFacts, view: GapView): ExportTable {
  const { chosen } = drawLines(facts, view);
  const totals = sumGaps(chosen.gaps);
  const isTold = isTotalTold(facts, view);
  const ways = { needed: totals.demand, ...pickWays(totals) };
  return {
    columns: ['way', 'hours_low', 'hours', 'hours_high'],
    rows: Object.entries(chosen.isSupplyKnown ? ways : { needed: totals.demand }).map(
      ([way, hours]) => [way, ...(isTold || way === 'stranded' ? rangeCells(hours) : HIDDEN)],
    ),
  };
}

const pickWays = ({ naive, minimum, expected, stranded }: GapTotals) => ({
  on_paper: naive,
  perfect_brokerage: minimum,
  expected,
  stranded,
});

/** Services within reach of the selected area, nearest first, with minutes as far as travel is known. */
export function exportServicesInReach(reach: readonly Reach[]): ExportTable {
  return {
    columns: ['service_id', 'service', 'kind', 'minutes', 'spare_hours_a_week'],
    rows: reach.map(({ facts: { service, spareMinutes }, minutes }) => [
      service.id,
      service.name,
      service.kind,
      rounded(minutes),
      spareMinutes === null ? null : rounded(spareMinutes / MINUTES_IN_HOUR),
    ]),
  };
}

/** What a reader of the file must know. */
export function gapNotes({
  isEstimate,
  beliefs,
}: Pick<GapFacts, 'isEstimate' | 'beliefs'>): string[] {
  return [
    `Hours are hours a week, model version ${MODEL_VERSION}; modelled values carry 2 significant figures, low and high hold little need with fast roads and much need with slow roads.`,
    isEstimate
      ? 'Hours needed are an estimate from published totals and the census.'
      : 'Hours needed are the hours assessed for people whom the council supports.',
    `${SUPPRESSED} here hides hours that fewer than ${FEWEST_PEOPLE} people stand behind, and sums over areas, needs or kinds of support from which such hours could be found by taking shown ones away. An empty cell is not known, which is not 0.`,
    'State "supply-unknown" means that no service has its hours on record for this kind of support.',
    ...parameterNotes(beliefs, ['access', 'gaps', 'travel']),
  ];
}

/** The areas of a view as GeoJSON (RFC 7946), each with the columns of the table. */
export function encodeGapAreas(facts: GapFacts, view: GapView): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    ...tellProvenance(facts.sources),
    features: linesOf(facts, view).map((line) => {
      const { geometry } = line.area;
      const cells = row(line);
      return {
        type: 'Feature',
        properties: Object.fromEntries(COLUMNS.map((column, at) => [column, cells[at] ?? null])),
        geometry: encodeGeometry(geometry),
      };
    }),
  });
}
