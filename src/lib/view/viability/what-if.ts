// The what-if as a page shows it: levers from the address, and the outlook before and after side by side.

import type { RangedAssessment, WhatIfQuestion } from '#lib/domain/viability/hosted.ts';
import type { FanMonth } from '#lib/domain/viability/fan.ts';
import { expectDisplaced } from '#lib/domain/viability/displaced.ts';
import { screenPlan } from '#lib/domain/viability/assess.ts';
import { spreadOf } from '#lib/domain/viability/likely.ts';
import { applyLevers } from '#lib/domain/viability/what-if.ts';
import { formatChange, formatMonth, formatNumber, formatPoundsModelled } from '../format.ts';
import type { EstimateText } from '../estimate.ts';
import type { Locale } from '../locale.ts';
import type { Sentence } from '../sentence.ts';
import { shellWording } from '../shell/wording.ts';
import { chanceWithRange } from './assessed.ts';
import {
  formatChanceBand,
  formatPeopleEstimate,
  formatTipping,
  formatUnitCost,
} from './figures.ts';
import {
  monthAfter,
  shapeFan,
  shapeSawTooth,
  type FanPicture,
  type SawToothPicture,
} from './pictures.ts';
import {
  goneUnder,
  isOnlyLeaving,
  leversOf,
  noteLevers,
  type LeverNote,
  type LeverStart,
} from './levers/levers.ts';
import type { ServiceView } from './url.ts';
import { viabilityWording } from './wording.ts';

const PENCE = 100;
const PERCENT = 100;

/** The question that a page asks of the model, in the server's thread and in the browser's alike. */
export function whatIfQuestion(base: LeverStart, view: ServiceView): WhatIfQuestion {
  return {
    simulation: { ...applyLevers(base, leversOf(base, view)), ...screenPlan(base.parameters) },
    spread: spreadOf(base.rates),
    parameters: base.parameters,
  };
}

/** What both sides of the comparison have. */
export type RangedOutlook = Omit<RangedAssessment, 'drivers' | 'mainDriver' | 'attribution'>;

/** A row of the comparison: the figure as recorded, as it would be, and the change in words where it has one. */
export interface ComparisonRow {
  readonly key: string;
  readonly label: string;
  readonly now: string;
  readonly then: string;
  /** The ranges behind both, for modelled figures. */
  readonly nowRange: string | null;
  readonly range: string | null;
  readonly change: string;
}

/** What the page's own pictures become under the levers. */
export interface WhatIfPictures {
  readonly people: number;
  readonly breakEven: SawToothPicture;
  readonly fan: FanPicture;
}

export interface WhatIfResult {
  readonly sentence: Sentence;
  readonly risk: RangedOutlook['risk']['word'];
  readonly rows: readonly ComparisonRow[];
  readonly notes: readonly LeverNote[];
}

export interface Comparison {
  readonly now: RangedOutlook;
  readonly then: RangedOutlook;
  /** What the levers were moved on. */
  readonly start: LeverStart;
}

function halfClosed({ runway }: RangedOutlook, { start }: Comparison, locale: Locale): string {
  const { whatIf } = viabilityWording(locale).service;
  return runway.p50 === null
    ? whatIf.notWithin(start.service.months)
    : whatIf.month(formatMonth(monthAfter(start.lastMonth, runway.p50), locale));
}

const percentPoints = (now: number, then: number): string =>
  formatChange(Math.round((then - now) * PERCENT));

type ChanceRange = ReturnType<typeof chanceWithRange>;

function chanceRow(
  key: 'chance12' | 'chance24',
  now: ChanceRange,
  then: ChanceRange,
  locale: Locale,
): ComparisonRow {
  const { whatIf, drivers } = viabilityWording(locale).service;
  const [before, after] = [formatChanceBand(now, locale), formatChanceBand(then, locale)];
  return {
    key,
    label: whatIf.rows[key],
    now: before.value,
    then: after.value,
    nowRange: before.range,
    range: after.range,
    change: drivers.points(percentPoints(now.estimate, then.estimate)),
  };
}

function moneyRows({ now, then }: Comparison, locale: Locale): ComparisonRow[] {
  const { whatIf } = viabilityWording(locale).service;
  const { notKnown } = shellWording(locale).values;
  const pounds = (value: number): string => formatPoundsModelled(Math.round(value * PENCE), locale);
  const [before, after] = [now.breakEven.current, then.breakEven.current];
  return [
    {
      key: 'people',
      label: whatIf.rows.people,
      now: formatNumber(before?.people ?? 0),
      then: formatNumber(after?.people ?? 0),
      nowRange: null,
      range: null,
      change: formatChange((after?.people ?? 0) - (before?.people ?? 0)),
    },
    {
      key: 'margin',
      label: whatIf.rows.margin,
      now: before ? pounds(before.margin) : notKnown,
      then: after ? pounds(after.margin) : notKnown,
      nowRange: null,
      range: null,
      change: before && after ? pounds(after.margin - before.margin) : '',
    },
    {
      key: 'unitCost',
      label: whatIf.rows.unitCost,
      now: formatUnitCost(now.breakEven, locale) ?? notKnown,
      then: formatUnitCost(then.breakEven, locale) ?? notKnown,
      nowRange: null,
      range: null,
      change: before && after ? pounds(after.costPerPlace - before.costPerPlace) : '',
    },
  ];
}

/** The change of the chance in a sentence: over 24 months, or over 12 where 24 months read alike before and after. */
function sayChange({ now, then }: Comparison, leave: number, locale: Locale): Sentence {
  const { whatIf } = viabilityWording(locale).service;
  const texts = (within: 12 | 24) => ({
    within,
    before: formatChanceBand(chanceWithRange(now, within), locale),
    after: formatChanceBand(chanceWithRange(then, within), locale),
  });
  const later = texts(24);
  const { within, before, after } = later.before.value === later.after.value ? texts(12) : later;
  return whatIf.sentence(leave, within, before.value, after.value, after.range);
}

/** Before and after, row by row, with the sentence that says it. */
export function shapeWhatIf(
  comparison: Comparison,
  view: ServiceView,
  locale: Locale,
): WhatIfResult {
  const { now, then, start } = comparison;
  const { whatIf } = viabilityWording(locale).service;
  const { risk: riskWords } = shellWording(locale);
  const [before24, after24] = [chanceWithRange(now, 24), chanceWithRange(then, 24)];
  const [lost, wouldLose] = [expectDisplaced(now), expectDisplaced(then)];
  const [lostText, wouldLoseText] = [lost, wouldLose].map((people) =>
    formatPeopleEstimate(people, locale),
  ) as [EstimateText, EstimateText];
  const row = (key: keyof typeof whatIf.rows, was: string, would: string): ComparisonRow => ({
    key,
    label: whatIf.rows[key],
    now: was,
    then: would,
    nowRange: null,
    range: null,
    change: '',
  });
  const rows: ComparisonRow[] = [
    row('risk', riskWords[now.risk.word], riskWords[then.risk.word]),
    ...moneyRows(comparison, locale),
    row('tipping', formatTipping(now.tipping, locale), formatTipping(then.tipping, locale)),
    row('runway', halfClosed(now, comparison, locale), halfClosed(then, comparison, locale)),
    chanceRow('chance12', chanceWithRange(now, 12), chanceWithRange(then, 12), locale),
    chanceRow('chance24', before24, after24, locale),
    {
      key: 'displaced',
      label: whatIf.rows.displaced,
      now: lostText.value,
      then: wouldLoseText.value,
      nowRange: lostText.range,
      range: wouldLoseText.range,
      change: formatChange(Math.round(wouldLose.mid - lost.mid)),
    },
  ];
  return {
    sentence: sayChange(
      comparison,
      isOnlyLeaving(start, view) ? goneUnder(start, view).leavers : 0,
      locale,
    ),
    risk: then.risk.word,
    rows,
    notes: noteLevers(start, view, locale),
  };
}

/** The pictures under the levers, from the model's answer. */
export function shapeWhatIfPictures(
  then: RangedOutlook & { readonly fan: readonly FanMonth[] },
  lastMonth: string,
  floor: number,
  locale: Locale,
): WhatIfPictures {
  return {
    people: then.breakEven.current?.people ?? 0,
    breakEven: shapeSawTooth(then.breakEven, locale),
    fan: shapeFan(then.fan, { lastMonth, floor, halfClosedIn: then.runway.p50 }, locale),
  };
}
