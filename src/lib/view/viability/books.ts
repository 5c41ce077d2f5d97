// The books of one service as a page shows them: who came and left, and the ledger month by month.

import { EXIT_CAUSES, type ExitCause } from '#lib/domain/viability/exits.ts';
import type { ServiceMonth } from '#lib/domain/viability/records.ts';
import { valueIn } from '#lib/domain/parameters/set.ts';
import { RATE_MONTHS, TRIGGER_DAYS } from '#lib/domain/parameters/viability.ts';
import { sumWaterfall, type WaterfallMonth } from '#lib/domain/viability/waterfall.ts';
import { formatChange, formatMonth, formatNumber, formatPoundsExact } from '../format.ts';
import type { Locale } from '../locale.ts';
import type { Sentence } from '../sentence.ts';
import { shellWording } from '../shell/wording.ts';
import type { AssessedService } from './assessed.ts';
import { viabilityWording } from './wording.ts';

const SHOWN_MONTHS = 12;

export interface LedgerRow {
  readonly month: string;
  readonly label: string;
  readonly isLoss: boolean;
  readonly cells: readonly string[];
}

export interface WaterfallPage {
  readonly finding: string;
  readonly sentences: readonly Sentence[];
  /** The last 12 months added up: what the picture draws. */
  readonly start: { readonly label: string; readonly people: number };
  readonly steps: readonly {
    readonly kind: 'entry' | ExitCause;
    readonly label: string;
    readonly change: number;
  }[];
  readonly end: { readonly label: string; readonly people: number };
  readonly months: readonly (readonly string[])[];
  readonly columns: readonly string[];
}

export interface LedgerPage {
  readonly columns: readonly string[];
  readonly rows: readonly LedgerRow[];
}

function waterfallMonths(months: readonly WaterfallMonth[], locale: Locale): string[][] {
  return months
    .toReversed()
    .map(({ month, start, entries, exits, end }) => [
      formatMonth(month, locale),
      formatNumber(start),
      formatChange(entries),
      ...EXIT_CAUSES.map((cause) => formatChange(-exits[cause])),
      formatNumber(end),
    ]);
}

/** Who came and who left: the last 12 months as steps, and every month as a row. */
export function shapeWaterfall({ estimate }: AssessedService, locale: Locale): WaterfallPage {
  const words = viabilityWording(locale);
  const { waterfall: text } = words.service;
  const year = estimate.waterfall.slice(-SHOWN_MONTHS);
  const { entries, exits } = sumWaterfall(year);
  const { drought, choice, parameters } = estimate;
  const months = valueIn(parameters, RATE_MONTHS);
  const days = valueIn(parameters, TRIGGER_DAYS);
  return {
    finding:
      drought && drought.missing > 0 ? text.finding(drought.missing, months) : text.findingEven,
    sentences: [
      ...(drought ? [text.drought(drought.expected, drought.actual, months)] : []),
      ...(choice.avoidable > 0
        ? [text.choiceShare(choice.choice, choice.avoidable, choice.undetermined, days)]
        : []),
      [text.noCause],
    ],
    start: { label: text.start, people: year[0]?.start ?? 0 },
    steps: [
      { kind: 'entry', label: text.entries, change: entries },
      ...EXIT_CAUSES.map((cause) => ({
        kind: cause,
        label: words.causes[cause],
        change: -exits[cause],
      })),
    ],
    end: { label: text.end, people: year.at(-1)?.end ?? 0 },
    columns: [
      text.month,
      text.start,
      text.entries,
      ...EXIT_CAUSES.map((cause) => words.causes[cause]),
      text.end,
    ],
    months: waterfallMonths(estimate.waterfall, locale),
  };
}

function ledgerRow(month: ServiceMonth, people: number | undefined, locale: Locale): LedgerRow {
  const margin =
    month.feePence + month.blockPence - month.fixedPence - month.staffPence - month.variablePence;
  return {
    month: month.month,
    label: formatMonth(month.month, locale),
    isLoss: margin < 0,
    cells: [
      people === undefined ? shellWording(locale).values.notKnown : formatNumber(people),
      formatNumber(Math.round(month.bookedPlaces)),
      formatNumber(Math.round(month.attendedPlaces)),
      formatPoundsExact(month.feePence),
      formatPoundsExact(month.blockPence),
      formatPoundsExact(month.fixedPence),
      formatPoundsExact(month.staffPence),
      formatPoundsExact(month.variablePence),
      formatPoundsExact(margin),
    ],
  };
}

/** The ledger, newest month first. */
export function shapeLedger({ ledger, estimate }: AssessedService, locale: Locale): LedgerPage {
  const { columns } = viabilityWording(locale).service.ledger;
  const peopleIn = new Map(estimate.waterfall.map(({ month, end }) => [month, end]));
  return {
    columns: Object.values(columns),
    rows: ledger.toReversed().map((month) => ledgerRow(month, peopleIn.get(month.month), locale)),
  };
}
