// Page of "Gaps": the answer, the gap three ways, the matrix, the map and its table, and an area's reasons.

import { sumGaps } from '#lib/domain/gaps/combine.ts';
import type { GapTotals } from '#lib/domain/gaps/assess.ts';
import { CATCHMENT } from '#lib/domain/parameters/access.ts';
import { valueIn } from '#lib/domain/parameters/set.ts';
import { formatMinutes, formatNumber, SUPPRESSED } from '../format.ts';
import type { Locale } from '../locale.ts';
import type { MapPicture } from '../map/picture.ts';
import type { Reach } from '../market/reach.ts';
import { marketWording } from '../market/wording.ts';
import type { Sentence } from '../sentence.ts';
import type { Why } from '../why.ts';
import { shapeAreaPanel, type AreaPanel } from './area-panel.ts';
import { shapeChips, type Chip } from './chips.ts';
import { shapeDistricts, type DistrictRow } from './districts.ts';
import type { Chosen, GapFacts } from './facts.ts';
import { hoursEstimate, hoursFigure, totalEstimate, type Figure } from './hours.ts';
import { countState, drawLines, filterLines, sortLines, type AreaLine } from './lines.ts';
import { chooseMeasure, measuresOf, shapeGapMap } from './map.ts';
import { shapeMatrix, type Matrix } from './matrix.ts';
import { COUNCIL, findToldTotals } from './told.ts';
import { shapeRow, twinNames, type GapRow } from './row.ts';
import {
  clearFilters,
  encodeGapView,
  SHOWN_STATES,
  type GapView,
  type Measure,
  type ShownState,
} from './url.ts';
import { whyGap, whyNeed } from './why.ts';
import { gapsWording } from './wording.ts';

/** Which services reach what. */
export interface GapReach {
  /** Services on record for what the view looks at that reach its selected area, nearest first. */
  readonly ofSelected: readonly Reach[];
  /** Owners of services on record within reach, by area; only where hours of supply are not known. */
  readonly ownersOnRecord: ReadonlyMap<string, number>;
}

/** One of the figures side by side. */
export interface GapFigure {
  readonly label: string;
  readonly text: string;
  readonly figure: Figure;
  /** What a plain figure rests on; empty for an estimate. */
  readonly basis: string;
}

export interface GapsPage {
  readonly kind: string;
  readonly answer: Sentence;
  readonly basis: string;
  readonly caveats: readonly string[];
  readonly hasNeed: boolean;
  readonly isSupplyKnown: boolean;
  readonly figures: readonly GapFigure[];
  readonly brokerage: Sentence | null;
  readonly why: Why | null;
  readonly matrix: Matrix;
  readonly districts: readonly DistrictRow[];
  readonly districtOptions: readonly { readonly value: string; readonly label: string }[];
  readonly states: readonly {
    readonly state: ShownState;
    readonly label: string;
    readonly note: string;
  }[];
  readonly result: string;
  readonly chips: readonly Chip[];
  readonly clearHref: string;
  readonly measures: readonly {
    readonly label: string;
    readonly href: string;
    readonly isCurrent: boolean;
  }[];
  readonly picture: MapPicture;
  readonly rows: readonly GapRow[];
  readonly hasHidden: boolean;
  readonly panel: AreaPanel | null;
  readonly asOf: string;
}

/** May the hours of the whole council be told under a view? */
export const isTotalTold = (
  facts: GapFacts,
  { need, support }: Pick<GapView, 'need' | 'support'>,
) => findToldTotals(facts)({ need, support, place: COUNCIL });

/** The answer over all areas, whatever is filtered. */
export function answerSentence(
  facts: GapFacts,
  view: Pick<GapView, 'need' | 'support'>,
  chosen: Chosen,
  lines: readonly AreaLine[],
  locale: Locale,
): Sentence {
  const words = gapsWording(locale);
  const kind = words.kind(view.need, view.support);
  const totals = sumGaps(chosen.gaps);
  if (totals.demand.mid <= 0) return words.answerNoNeed(kind);
  const isTold = isTotalTold(facts, view);
  if (!chosen.isSupplyKnown) {
    return words.answerUnknown(
      kind,
      facts.council.name,
      totalEstimate(totals.demand, isTold, locale),
    );
  }
  return words.answer({
    kind,
    council: facts.council.name,
    none: countState(lines, 'none'),
    short: countState(lines, 'short'),
    all: lines.length,
    within:
      view.support === null
        ? null
        : formatMinutes(valueIn(facts.beliefs.set, CATCHMENT[view.support]), locale),
    unmet: totalEstimate(totals.expected, isTold, locale),
  });
}

function shapeFigures(
  totals: GapTotals,
  isRecord: boolean,
  isTold: boolean,
  locale: Locale,
): GapFigure[] {
  const { figures } = gapsWording(locale);
  const told = (figure: Figure): Figure => (isTold ? figure : { kind: 'record', text: SUPPRESSED });
  const stranded: Figure =
    totals.stranded.high === 0
      ? { kind: 'record', text: figures.none }
      : { kind: 'estimate', text: hoursEstimate(totals.stranded, locale) };
  return [
    {
      label: figures.naive,
      text: figures.naiveText,
      figure: told(hoursFigure(totals.naive, isRecord, locale)),
      basis: isRecord && isTold ? figures.record : '',
    },
    {
      label: figures.minimum,
      text: figures.minimumText,
      figure: told({ kind: 'estimate', text: hoursEstimate(totals.minimum, locale) }),
      basis: '',
    },
    {
      label: figures.expected,
      text: figures.expectedText,
      figure: told({ kind: 'estimate', text: hoursEstimate(totals.expected, locale) }),
      basis: '',
    },
    { label: figures.stranded, text: figures.strandedText, figure: stranded, basis: '' },
  ];
}

/** What perfect brokerage would close of the expected gap. */
function brokerageSentence(totals: GapTotals, locale: Locale): Sentence {
  const { minimum, expected } = totals;
  const ends = [
    expected.low - minimum.low,
    expected.mid - minimum.mid,
    expected.high - minimum.high,
  ];
  const hours = {
    low: Math.max(0, Math.min(...ends)),
    mid: Math.max(0, ends[1] ?? 0),
    high: Math.max(0, ...ends),
  };
  return gapsWording(locale).figures.brokerage(hoursEstimate(hours, locale));
}

function shapeCaveats(facts: GapFacts, view: GapView, chosen: Chosen, locale: Locale): string[] {
  const { caveats, kind, supports } = gapsWording(locale);
  const layers = marketWording(locale).missing.layers;
  const shown = [...new Set(chosen.gaps.map(({ support }) => support))];
  const silent = Math.max(0, ...shown.map((support) => facts.supply[support].silent));
  const missing = facts.missing.filter(({ layer }) =>
    [
      'micro-providers',
      'shared-lives',
      'day-centres',
      'co-operatives',
      'regulated-services',
    ].includes(layer),
  );
  return [
    ...(chosen.isSupplyKnown && silent > 0
      ? [caveats.silent(silent, kind(null, view.support))]
      : []),
    ...(missing.length > 0
      ? [caveats.missing(missing.map(({ layer }) => layers[layer]).join(', '))]
      : []),
    ...(chosen.leftOut.length > 0
      ? [caveats.mixed(chosen.leftOut.map((support) => supports[support].toLowerCase()).join(', '))]
      : []),
  ];
}

function listDistricts(facts: GapFacts): GapsPage['districtOptions'] {
  const names = new Map(facts.areas.map((area) => [area.districtCode, area.districtName]));
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en-GB'));
}

/** The states that areas are in, worst first, with what they mean. */
function listStates(lines: readonly AreaLine[], locale: Locale): GapsPage['states'] {
  const { states, stateNotes } = gapsWording(locale);
  return SHOWN_STATES.filter((state) => lines.some((line) => line.state === state)).map(
    (state) => ({
      state,
      label: states[state],
      note: stateNotes[state],
    }),
  );
}

function listMeasures(
  view: GapView,
  current: Measure,
  isSupplyKnown: boolean,
  base: string,
  locale: Locale,
): GapsPage['measures'] {
  return measuresOf(isSupplyKnown).map((one) => ({
    label: gapsWording(locale).measures[one],
    href: base + encodeGapView({ ...view, show: one }),
    isCurrent: one === current,
  }));
}

/** What stands behind the answer; nothing where there is no need to explain. */
function shapeWhy(
  facts: GapFacts,
  view: GapView,
  chosen: Chosen,
  lines: readonly AreaLine[],
  totals: GapTotals,
  locale: Locale,
): Why | null {
  if (totals.demand.mid <= 0 || !isTotalTold(facts, view)) return null;
  return chosen.isSupplyKnown
    ? whyGap(facts, view, chosen, lines, totals, locale)
    : whyNeed(facts, view, totals.demand, locale);
}

/** The whole page. `base` is its path without query; `reach` says which services reach what. */
export function shapeGapsPage(
  facts: GapFacts,
  view: GapView,
  reach: GapReach,
  base: string,
  locale: Locale,
): GapsPage {
  const words = gapsWording(locale);
  const { chosen, lines } = drawLines(facts, view);
  const totals = sumGaps(chosen.gaps);
  const shown = sortLines(filterLines(lines, view), view);
  const measure = chooseMeasure(view, lines, chosen.isSupplyKnown);
  const districtOptions = listDistricts(facts);
  const setting = {
    isRecord: !facts.isEstimate,
    ownersOnRecord: reach.ownersOnRecord,
    twins: twinNames(lines),
  };
  const isKnown = chosen.isSupplyKnown && totals.demand.mid > 0;
  const isTold = isTotalTold(facts, view);
  return {
    kind: words.kindHeading(view.need, view.support),
    answer: answerSentence(facts, view, chosen, lines, locale),
    basis: facts.isEstimate ? words.estimateLabel : words.ownLabel,
    caveats: shapeCaveats(facts, view, chosen, locale),
    hasNeed: facts.hasNeed,
    isSupplyKnown: chosen.isSupplyKnown,
    figures: isKnown ? shapeFigures(totals, !facts.isEstimate, isTold, locale) : [],
    brokerage: isKnown && isTold ? brokerageSentence(totals, locale) : null,
    why: shapeWhy(facts, view, chosen, lines, totals, locale),
    matrix: shapeMatrix(facts, view, base, locale),
    districts: isKnown ? shapeDistricts(lines, view, base, findToldTotals(facts), locale) : [],
    districtOptions,
    states: listStates(lines, locale),
    result: words.result(formatNumber(shown.length), formatNumber(lines.length)),
    chips: shapeChips(view, districtOptions, base, locale),
    clearHref: base + encodeGapView(clearFilters(view)),
    measures: listMeasures(view, measure, chosen.isSupplyKnown, base, locale),
    picture: shapeGapMap(facts, view, shown, measure, locale),
    rows: shown.map((line) => shapeRow(line, setting, locale)),
    hasHidden: shown.some(({ needed }) => needed.kind === 'suppressed'),
    panel:
      view.sel === null
        ? null
        : shapeAreaPanel(
            view.sel,
            { facts, lines, view, reach: reach.ofSelected },
            view,
            base.replace(/\/gaps$/, '/market'),
            locale,
          ),
    asOf: facts.council.asOf,
  };
}
