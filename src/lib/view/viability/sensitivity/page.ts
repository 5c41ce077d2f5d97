// The page "What matters": the tornado of one figure, and what all assumptions do together.

import { RANGE_PARAMETER, type Assumption } from '#lib/domain/viability/assumptions.ts';
import type { Indices } from '#lib/domain/viability/indices.ts';
import { swingsOf, type Sensitivity } from '#lib/domain/viability/sensitivity.ts';
import type { Swing } from '#lib/domain/kernel/one-at-a-time.ts';
import type { EstimateText } from '../../estimate.ts';
import { nameParameter } from '../../evidence/names.ts';
import { formatModelled, formatNumber, formatPercent } from '../../format.ts';
import type { Locale } from '../../locale.ts';
import type { Sentence } from '../../sentence.ts';
import type { FigureTable } from '../../table.ts';
import { shellWording } from '../../shell/wording.ts';
import { formatAssumption, formatMeasure, formatSwing } from './figures.ts';
import {
  encodeSensitivityView,
  MEASURE_OF,
  MEASURE_WORDS,
  type MeasureWord,
  type SensitivityView,
} from './url.ts';
import { sensitivityWording } from './wording.ts';

/** A link of a short row of choices. */
export interface ViewLink {
  readonly key: string;
  readonly label: string;
  readonly href: string;
  readonly isCurrent: boolean;
}

export interface AssumptionRow {
  readonly key: Assumption;
  readonly label: string;
  readonly range: string;
  readonly lowText: string;
  readonly highText: string;
  readonly atLow: number;
  readonly atHigh: number;
  readonly low: string;
  readonly high: string;
  readonly swing: string;
  readonly source: string;
  readonly href: string;
}

export interface TornadoPage {
  readonly answer: Sentence;
  readonly choices: readonly ViewLink[];
  readonly finding: string;
  readonly subtitle: string;
  readonly measure: string;
  /** Null where the figure is not known. */
  readonly middle: { readonly value: number; readonly text: string } | null;
  readonly rows: readonly AssumptionRow[];
  readonly table: FigureTable;
  readonly notes: readonly string[];
}

/** Where the pages are. */
export interface SensitivityPlace {
  /** Of this page, without its query. */
  readonly path: string;
  /** Of the council, e.g. "/example". */
  readonly council: string;
}

function shapeRow(
  { id, low, high, atLow, atHigh, swing }: Swing<Assumption>,
  measure: MeasureWord,
  { council }: SensitivityPlace,
  locale: Locale,
): AssumptionRow {
  const words = sensitivityWording(locale);
  const [lowText, highText] = [low, high].map((value) => formatAssumption(id, value, locale)) as [
    string,
    string,
  ];
  const parameter = RANGE_PARAMETER[id];
  return {
    key: id,
    label: words.assumptions[id],
    range: words.tornado.range(lowText, highText),
    lowText,
    highText,
    atLow,
    atHigh,
    low: formatMeasure(measure, atLow, locale),
    high: formatMeasure(measure, atHigh, locale),
    swing: formatSwing(measure, swing, locale),
    source: nameParameter(parameter, locale),
    href: `${council}/evidence/${parameter}`,
  };
}

/** The table that says the same as the picture. */
const tableOf = (rows: readonly AssumptionRow[], locale: Locale): FigureTable => {
  const { columns } = sensitivityWording(locale).tornado;
  return {
    columns: [
      { label: columns.assumption },
      { label: columns.range },
      { label: columns.low, isNumeric: true },
      { label: columns.high, isNumeric: true },
      { label: columns.swing, isNumeric: true },
    ],
    rows: rows.map(({ label, range, low, high, swing }) => [label, range, low, high, swing]),
  };
};

function answerOf(
  first: AssumptionRow | undefined,
  measure: MeasureWord,
  middle: string,
  locale: Locale,
): Sentence {
  const words = sensitivityWording(locale);
  const about = words.measureOf[measure];
  return first === undefined
    ? words.nothing(about, middle)
    : words.answer(
        first.label,
        about,
        first.lowText,
        first.highText,
        first.low,
        first.high,
        middle,
      );
}

/** The tornado of the figure that the address asks for. */
export function shapeTornadoPage(
  sensitivity: Sensitivity,
  view: SensitivityView,
  place: SensitivityPlace,
  locale: Locale,
): TornadoPage {
  const words = sensitivityWording(locale);
  const { measure } = view;
  const swings = swingsOf(sensitivity, MEASURE_OF[measure]);
  const middle = sensitivity.middle[MEASURE_OF[measure]];
  const rows = swings.map((swing) => shapeRow(swing, measure, place, locale));
  const [first] = rows;
  // What reads alike at both ends is not said to matter.
  const leads = first !== undefined && first.low !== first.high ? first : undefined;
  const bends = swings.filter((swing) => swing.bends).map(({ id }) => words.assumptions[id]);
  const list = new Intl.ListFormat(locale === 'cy' ? 'cy' : 'en-GB');
  const about = words.measures[measure];
  return {
    answer:
      middle === null
        ? words.unknown(words.measureOf[measure])
        : answerOf(leads, measure, formatMeasure(measure, middle, locale), locale),
    choices: MEASURE_WORDS.map((key) => ({
      key,
      label: words.measures[key],
      href: `${place.path}${encodeSensitivityView({ ...view, measure: key })}`,
      isCurrent: key === measure,
    })),
    finding: leads === undefined ? words.tornado.findingNone : words.tornado.finding(leads.label),
    subtitle: words.tornado.subtitle(about),
    measure: about,
    middle:
      middle === null
        ? null
        : { value: middle, text: words.tornado.now(formatMeasure(measure, middle, locale)) },
    rows,
    table: tableOf(rows, locale),
    notes: [
      ...(bends.length === 0 ? [] : [words.tornado.bends(list.format(bends))]),
      words.tornado.limits,
    ],
  };
}

export interface ShareRow {
  readonly key: Assumption;
  readonly label: string;
  readonly alone: EstimateText;
  readonly withOthers: EstimateText;
}

export interface SharesPage {
  /** Null where there is nothing to share out. */
  readonly finding: Sentence | null;
  readonly rows: readonly ShareRow[];
  readonly size: string;
  readonly others: string | null;
}

/** What all assumptions do together, largest share first. */
export function shapeShares(
  { shares, mean, deviation, samples, runs }: Indices,
  draws: number,
  leftOut: number,
  locale: Locale,
): SharesPage {
  const words = sensitivityWording(locale);
  const { together } = words;
  const { to } = shellWording(locale).values;
  const text = (band: Indices['shares'][number]['first']): EstimateText => ({
    value: formatPercent(band?.estimate ?? 0),
    range: to(formatPercent(band?.low ?? 0), formatPercent(band?.high ?? 0)),
  });
  const sorted = shares
    .filter(({ total }) => total !== null)
    .toSorted((a, b) => (b.total?.estimate ?? 0) - (a.total?.estimate ?? 0));
  const [first] = sorted;
  return {
    finding:
      first === undefined
        ? null
        : together.finding(
            formatMeasure('chance', mean, locale),
            together.points(formatModelled(deviation * 100)),
            words.assumptions[first.id],
            formatPercent(first.first?.estimate ?? 0),
          ),
    rows: sorted.map(({ id, first: alone, total }) => ({
      key: id,
      label: words.assumptions[id],
      alone: text(alone),
      withOthers: text(total),
    })),
    size: together.size(formatNumber(samples), formatNumber(runs), formatNumber(draws)),
    others: leftOut === 0 ? null : together.others(leftOut),
  };
}
