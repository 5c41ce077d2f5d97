// One area opened to its reasons: figures, services within reach, and what could be done.

import { LADDER_STEPS, suggestStep, type LadderStep } from '#lib/domain/gaps/ladder.ts';
import type { ServiceKind } from '#lib/domain/market/records.ts';
import { formatShown, guardCount, type Shown } from '../disclosure.ts';
import { formatHours, formatNumber, formatOr } from '../format.ts';
import type { Locale } from '../locale.ts';
import type { Reach } from '../market/reach.ts';
import type { Sentence } from '../sentence.ts';
import type { Why } from '../why.ts';
import type { GapFacts } from './facts.ts';
import { hoursCell, sumRanges, type Figure } from './hours.ts';
import type { AreaLine } from './lines.ts';
import { coverFigure, minutesFigure } from './share.ts';
import { findToldTotals } from './told.ts';
import type { GapView, ShownState } from './url.ts';
import { whyArea } from './why.ts';
import { gapsWording } from './wording.ts';

/** Services listed of those within reach, nearest first. */
const MOST_SERVICES = 20;
const MINUTES_IN_HOUR = 60;

export interface ServiceInReach {
  readonly id: string;
  readonly kind: ServiceKind;
  readonly name: string;
  readonly href: string;
  readonly journey: Figure;
  readonly spare: string;
}

export interface LadderView {
  readonly suggested: LadderStep | null;
  readonly reason: string;
  readonly rule: string;
  readonly steps: readonly {
    readonly step: LadderStep;
    readonly name: string;
    readonly text: string;
  }[];
}

export type AreaPanel =
  | { readonly kind: 'unknown'; readonly text: Sentence }
  | {
      readonly kind: 'known';
      readonly code: string;
      readonly heading: string;
      readonly where: string;
      readonly state: ShownState;
      readonly stateNote: string;
      readonly facts: readonly { readonly label: string; readonly figure: Figure }[];
      readonly servicesTitle: string;
      readonly services: readonly ServiceInReach[];
      readonly more: string;
      readonly ladder: LadderView | null;
      readonly why: Why;
    };

export interface PanelInput {
  readonly facts: GapFacts;
  readonly lines: readonly AreaLine[];
  /** What the lines were drawn for. */
  readonly view: Pick<GapView, 'need' | 'support'>;
  /** Services on record for the chosen kind that reach the area, nearest first. */
  readonly reach: readonly Reach[];
}

/** Neighbours that may be told together next to all other totals. Of one need and kind of support only. */
function widerLines(
  line: AreaLine,
  { facts, lines, view }: PanelInput,
): readonly AreaLine[] | null {
  const { need, support } = view;
  if (need === null || support === null) return null;
  const place = { level: 'middle', code: line.area.middleCode } as const;
  if (!findToldTotals(facts)({ need, support, place })) return null;
  const group = lines.filter(
    ({ area, state }) =>
      area.middleCode === line.area.middleCode && state !== 'no-demand' && state !== 'no-data',
  );
  return group.length > 1 ? group : null;
}

function shapeFacts(
  line: AreaLine,
  input: PanelInput,
  people: string,
  locale: Locale,
): { label: string; figure: Figure }[] {
  const { facts } = input;
  const { panel } = gapsWording(locale);
  const record = (text: string): Figure => ({ kind: 'record', text });
  const rows = [
    { label: panel.needed, figure: hoursCell(line.needed, !facts.isEstimate, locale) },
    ...(facts.isEstimate ? [] : [{ label: panel.people, figure: record(people) }]),
  ];
  if (line.choices === null) return rows;
  const wider = widerLines(line, input);
  const widerRow = wider && {
    label: panel.wider(line.area.middleName),
    figure: hoursCell(
      { kind: 'value', hours: sumRanges(wider.map(({ gap }) => gap.unmetHours)) },
      false,
      locale,
    ),
  };
  return [
    ...rows,
    { label: panel.covered, figure: coverFigure(line, locale) },
    { label: panel.unmet, figure: hoursCell(line.unmet, false, locale) },
    ...(widerRow ? [widerRow] : []),
    { label: panel.choices, figure: record(formatNumber(line.choices)) },
    {
      label: panel.nearest,
      figure:
        line.nearestMinutes === null
          ? record(panel.nobody)
          : minutesFigure(line.nearestMinutes, locale),
    },
  ];
}

/** Hours that services within reach have to spare, as recorded. */
const spareHours = (reach: readonly Reach[]): number =>
  reach.reduce((sum, { facts }) => sum + (facts.spareMinutes ?? 0), 0) / MINUTES_IN_HOUR;

function shapeLadder(
  line: AreaLine,
  { facts, lines, reach }: PanelInput,
  locale: Locale,
): LadderView | null {
  const { state, choices } = line;
  if (choices === null || (state !== 'met' && state !== 'short' && state !== 'none')) return null;
  const { ladder } = gapsWording(locale);
  const around = lines.filter(({ area }) => area.middleCode === line.area.middleCode);
  const spare = spareHours(reach);
  const { step, reason } = suggestStep(
    {
      state,
      unmetHours: sumRanges(around.map(({ gap }) => gap.unmetHours)).mid,
      spareHours: spare,
      choices,
      providerHours: facts.providerHours,
    },
    facts.beliefs.set,
  );
  return {
    suggested: step,
    reason: ladder.reasons[reason],
    rule: ladder.rule(
      formatNumber(Math.round(spare)),
      formatOr(facts.providerHours, (hours) => formatNumber(Math.round(hours)), locale),
    ),
    steps: LADDER_STEPS.map((one) => ({ step: one, ...ladder.steps[one] })),
  };
}

/** People behind a line, as far as they may be told. */
function peopleOf({ state, people, isPeopleTold }: AreaLine): Shown {
  if (state === 'no-data') return { kind: 'not-known' };
  return isPeopleTold ? guardCount(people) : { kind: 'suppressed' };
}

/** The panel of a selected area, or the words for a code that is none here. */
export function shapeAreaPanel(
  code: string,
  input: PanelInput,
  view: GapView,
  market: string,
  locale: Locale,
): AreaPanel {
  const words = gapsWording(locale);
  const { panel } = words;
  const line = input.lines.find(({ area }) => area.code === code);
  if (!line) return { kind: 'unknown', text: panel.unknown(code) };
  const { area, state } = line;
  const people = input.facts.isEstimate
    ? words.panel.estimated
    : formatShown(peopleOf(line), formatNumber, locale);
  return {
    kind: 'known',
    code,
    heading: panel.heading(area.placeName),
    where: panel.where(area.code, area.districtName),
    state,
    stateNote: words.stateNotes[state],
    facts: shapeFacts(line, input, people, locale),
    servicesTitle: line.choices === null ? panel.servicesOnRecord : panel.services,
    services: input.reach
      .slice(0, MOST_SERVICES)
      .map(({ facts: { service, spareMinutes }, journey }) => ({
        id: service.id,
        kind: service.kind,
        name: service.name,
        href: `${market}/${encodeURIComponent(service.id)}`,
        journey: minutesFigure(journey, locale),
        spare: formatOr(spareMinutes, formatHours, locale),
      })),
    more:
      input.reach.length > MOST_SERVICES
        ? panel.more(formatNumber(input.reach.length - MOST_SERVICES))
        : '',
    ladder: shapeLadder(line, input, locale),
    why: whyArea(line, input.facts, view, people, locale),
  };
}
