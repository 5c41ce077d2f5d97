// A decision record as its page and its document show it.

import {
  AUDIENCES,
  gapsBeforeDeciding,
  isOpen,
  mayFollow,
  type ConsultationEntry,
  type DecisionGap,
  type DecisionOption,
  type DecisionState,
  type KeptDecision,
} from '#lib/domain/viability/decision.ts';
import type { RangedAssessment } from '#lib/domain/viability/hosted.ts';
import type { KeptFigures } from '#lib/domain/viability/kept-figures.ts';
import type { KeptScenario } from '#lib/domain/viability/kept-scenario.ts';
import { formatDate, formatPercent, formatPounds } from '../../format.ts';
import type { Locale } from '../../locale.ts';
import type { Sentence } from '../../sentence.ts';
import { chanceWithRange } from '../assessed.ts';
import { formatBreakEven, formatChanceBand, formatTipping } from '../figures.ts';
import { decisionWording } from './wording.ts';

export interface LabelledValue {
  readonly label: string;
  readonly value: string;
}

export interface OptionRow {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly yearly: string;
  /** The scenario it rests on, with the address that opens it; null for none. */
  readonly scenario: { readonly label: string; readonly href: string } | null;
  readonly isChosen: boolean;
}

export interface ConsultationRow {
  readonly id: string;
  readonly audience: string;
  readonly how: string;
  readonly put: string;
  readonly named: string;
  readonly when: string;
  readonly heard: string;
  /** How the form that ends the round is headed; null once it has ended. */
  readonly endTitle: string | null;
}

export interface StepRow {
  readonly on: string;
  readonly state: string;
  readonly by: string;
  readonly note: string;
}

/** The record itself. */
export interface ShownDecision {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly state: DecisionState;
  readonly stateWord: string;
  readonly gaps: readonly string[];
  /** Texts as they stand, for the form and for reading. */
  readonly texts: {
    readonly proposal: string;
    readonly improvementCase: string;
    readonly budgetDriver: string;
    readonly saving: string;
    readonly savingsLine: string;
    readonly equalityImpact: string;
  };
  readonly options: readonly OptionRow[];
  readonly consultation: readonly ConsultationRow[];
  readonly figures: readonly LabelledValue[] | null;
  readonly steps: readonly StepRow[];
  /** What the reader may do with it now. */
  readonly may: {
    readonly edit: boolean;
    readonly consult: boolean;
    readonly steps: readonly Exclude<DecisionState, 'decided'>[];
    /** The form for deciding is there; `canDecide` tells whether the role may. */
    readonly decide: boolean;
  };
}

export interface DecisionPage {
  readonly name: string;
  readonly heading: string;
  readonly answer: Sentence;
  readonly record: ShownDecision | null;
  readonly others: readonly { readonly label: string; readonly href: string }[];
  /** What an option may rest on, as a form offers it. */
  readonly scenarioChoices: readonly { readonly value: string; readonly label: string }[];
  readonly canKeep: boolean;
  readonly canDecide: boolean;
}

/** Who reads the page. */
export interface DecisionReader {
  readonly canKeep: boolean;
  readonly canDecide: boolean;
  /** Whether accounts are shown by their address. */
  readonly isMember: boolean;
}

function yearlyCost({ yearlyPence }: DecisionOption, locale: Locale): string {
  const { options: words } = decisionWording(locale);
  if (yearlyPence === null) return words.unknownCost;
  if (yearlyPence === 0) return words.noChange;
  const amount = formatPounds(Math.abs(yearlyPence), locale);
  return yearlyPence < 0 ? words.saves(amount) : words.costs(amount);
}

function consultationRow(entry: ConsultationEntry, locale: Locale): ConsultationRow {
  const { consultation: words } = decisionWording(locale);
  const from = formatDate(entry.opened, locale);
  const audience = words.audiences[entry.audience];
  return {
    id: entry.id,
    audience,
    how: entry.how,
    put: entry.put,
    named: entry.namesService ? words.yes : words.no,
    when:
      entry.closed === null ? words.from(from) : words.span(from, formatDate(entry.closed, locale)),
    heard: entry.closed === null ? words.open : entry.heard,
    endTitle: entry.closed === null ? words.end(audience.toLowerCase(), from) : null,
  };
}

/** True for figures that hold an assessment, which is what decisions keep. */
const isAssessment = (
  figures: KeptFigures,
): figures is KeptFigures & { readonly output: RangedAssessment } =>
  figures.method === 'viability.assess';

function modelRows(assessment: RangedAssessment, locale: Locale): LabelledValue[] {
  const { rows, notShared } = decisionWording(locale).figures;
  const chance = (within: 12 | 24): string => {
    const { value, range } = formatChanceBand(chanceWithRange(assessment, within), locale);
    return `${value} (${range})`;
  };
  const { breakEven, tipping, attribution } = assessment;
  return [
    { label: rows.chance12, value: chance(12) },
    { label: rows.chance24, value: chance(24) },
    { label: rows.breakEven, value: formatBreakEven(breakEven, locale) },
    { label: rows.tipping, value: formatTipping(tipping, locale) },
    {
      label: rows.choice,
      value:
        attribution?.choiceShare == null
          ? notShared
          : `${formatPercent(attribution.choiceShare.mid)} (${formatPercent(attribution.choiceShare.low)}–${formatPercent(attribution.choiceShare.high)})`,
    },
  ];
}

/** The kept figures as labelled values, and what is needed to reproduce them. */
export function figureRows(
  figures: KeptFigures,
  keptOn: string | null,
  locale: Locale,
): LabelledValue[] {
  const { rows } = decisionWording(locale).figures;
  return [
    ...(isAssessment(figures) ? modelRows(figures.output, locale) : []),
    { label: rows.asOf, value: formatDate(figures.asOf, locale) },
    ...(keptOn === null ? [] : [{ label: rows.keptOn, value: formatDate(keptOn, locale) }]),
    { label: rows.model, value: figures.modelVersion },
    { label: rows.seed, value: String(figures.seed) },
    { label: rows.inputs, value: figures.inputsHash },
    { label: rows.parameters, value: figures.parametersHash },
  ];
}

const PENCE = 100;

/**
 * The scenario of an option, with the address that opens it: its service's page with its levers.
 * @param base address of the decision's page, one below the service's
 */
function scenarioLink(
  { scenarioId }: DecisionOption,
  scenarios: readonly KeptScenario[],
  base: string,
): OptionRow['scenario'] {
  const scenario = scenarios.find(({ id }) => id === scenarioId);
  return scenario
    ? { label: scenario.name, href: base.slice(0, base.lastIndexOf('/')) + scenario.query }
    : null;
}

function shapeRecord(
  record: KeptDecision,
  scenarios: readonly KeptScenario[],
  reader: DecisionReader,
  base: string,
  locale: Locale,
): ShownDecision {
  const words = decisionWording(locale);
  const open = isOpen(record.state);
  const gaps: readonly DecisionGap[] = open ? gapsBeforeDeciding(record) : [];
  const others = (['consulting', 'draft', 'withdrawn'] as const).filter((to) =>
    mayFollow(record.state, to),
  );
  return {
    id: record.id,
    title: record.title,
    version: record.version,
    state: record.state,
    stateWord: words.states[record.state],
    gaps: gaps.map((gap) => words.missing.gaps[gap]),
    texts: {
      proposal: record.proposal,
      improvementCase: record.improvementCase,
      budgetDriver: record.budgetDriver,
      saving: record.savingPence === null ? '' : String(record.savingPence / PENCE),
      savingsLine: record.savingsLine,
      equalityImpact: record.equalityImpact,
    },
    options: record.options.map((option) => ({
      id: option.id,
      title: option.title,
      detail: option.detail,
      yearly: yearlyCost(option, locale),
      scenario: scenarioLink(option, scenarios, base),
      isChosen: option.id === record.taken?.optionId,
    })),
    consultation: record.consultation.map((entry) => consultationRow(entry, locale)),
    figures:
      record.figures === null ? null : figureRows(record.figures, record.figuresKeptOn, locale),
    steps: record.steps.map(({ on, state, by, note }) => ({
      on: formatDate(on, locale),
      state: words.states[state],
      by: by === null ? words.steps.somebody : reader.isMember ? by : words.steps.member,
      note,
    })),
    may: {
      edit: reader.canKeep && open,
      consult: reader.canKeep && record.state === 'consulting',
      steps: reader.canKeep ? others : [],
      decide: record.state === 'consulting' && gaps.length === 0,
    },
  };
}

function answerOf(record: KeptDecision | null, locale: Locale): Sentence {
  const { answer } = decisionWording(locale);
  if (record === null) return answer.none();
  const { taken, state } = record;
  if (state === 'decided' && taken !== null) {
    const option = record.options.find(({ id }) => id === taken.optionId)?.title ?? '';
    return answer.decided(taken.by, formatDate(taken.on, locale), option);
  }
  if (state === 'withdrawn') return answer.withdrawn();
  const gaps = gapsBeforeDeciding(record).length;
  return state === 'consulting' ? answer.consulting(gaps) : answer.draft(gaps);
}

/** What the page is about. */
export interface DecisionSubject {
  /** Its name. */
  readonly service: string;
  readonly record: KeptDecision | null;
  /** Every record about the service. */
  readonly others: readonly {
    readonly id: string;
    readonly title: string;
    readonly state: DecisionState;
  }[];
  /** The kept scenarios about the service that an option may rest on. */
  readonly scenarios: readonly KeptScenario[];
}

/**
 * The page of a service's decision record.
 * @param base address of the page
 */
export function shapeDecisionPage(
  { service, record, others, scenarios }: DecisionSubject,
  reader: DecisionReader,
  base: string,
  locale: Locale,
): DecisionPage {
  const words = decisionWording(locale);
  return {
    name: service,
    heading: words.heading(service),
    answer: answerOf(record, locale),
    record: record === null ? null : shapeRecord(record, scenarios, reader, base, locale),
    others: others
      .filter(({ id }) => id !== record?.id)
      .map(({ id, title, state }) => ({
        label: `${title} (${words.states[state].toLowerCase()})`,
        href: `${base}?record=${id}`,
      })),
    scenarioChoices: scenarios.map(({ id, name }) => ({ value: id, label: name })),
    canKeep: reader.canKeep,
    canDecide: reader.canDecide,
  };
}

/** Who can be asked, as a form offers it. */
export const audienceChoices = (
  locale: Locale,
): readonly { readonly value: string; readonly label: string }[] =>
  AUDIENCES.map((value) => ({
    value,
    label: decisionWording(locale).consultation.audiences[value],
  }));
