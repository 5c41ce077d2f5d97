// One assumption: what is in force, where it comes from, who changed it and why, and the form to change it.

import {
  changesInForce,
  type Beliefs,
  type ParameterChange,
  type ParameterEntry,
} from '#lib/domain/parameters/beliefs.ts';
import { boundsOf, isFixed } from '#lib/domain/parameters/check.ts';
import type { Parameter } from '#lib/domain/parameters/parameter.ts';
import { inForce } from '#lib/domain/parameters/set.ts';
import { formatDate } from '../format.ts';
import type { Locale } from '../locale.ts';
import type { Sentence } from '../sentence.ts';
import { shellWording } from '../shell/wording.ts';
import { tellAuthor, type Reader } from './author.ts';
import type { TypedChange } from './form.ts';
import { plainNumber } from './lines.ts';
import { nameParameter, unitIn } from './names.ts';
import { nameSubject } from './page.ts';
import { isOwn, shapeParameterRow } from './row.ts';
import { encodeEvidenceView, subjectOf } from './url.ts';
import { evidenceWording } from './wording.ts';

/** An entry of the history, newest first. */
export interface HistoryRow {
  readonly seq: number;
  readonly when: string;
  readonly what: string;
  readonly who: string;
  readonly reason: string;
  readonly state: string;
}

export interface ParameterPage {
  readonly id: string;
  readonly name: string;
  readonly subject: { readonly label: string; readonly href: string };
  readonly answer: Sentence;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Pages of the council whose figures rest on it. */
  readonly usedOn: readonly { readonly label: string; readonly href: string }[];
  /** Why a change would have no effect here; null where it has one. */
  readonly note: string | null;
  readonly history: readonly HistoryRow[];
  /** Null for whoever may not change it, and for what is as it is by meaning. */
  readonly form: {
    readonly unit: string;
    readonly hasRange: boolean;
    /** What stands in the fields at first. */
    readonly typed: TypedChange;
  } | null;
  /** How many entries the page knows of: a form made from an older page is refused. */
  readonly seen: number;
  /** The change that can be taken back, and what holds then; null without one, or without the right. */
  readonly undo: { readonly seq: number; readonly text: string } | null;
}

/** How the demand of the council was come by: its own rows, or an estimate that can or cannot be made again. */
export type DemandBasis = 'own' | 'estimate' | 'kept-estimate';

export interface ParameterInput {
  readonly parameter: Parameter;
  readonly beliefs: Beliefs;
  /** All entries of this parameter, oldest first. */
  readonly entries: readonly ParameterEntry[];
  readonly demand: DemandBasis;
  readonly mayChange: boolean;
  readonly reader: Reader;
  /** ISO date. */
  readonly today: string;
}

type UsingPage = 'market' | 'gaps' | 'viability' | 'growth';

/** Pages whose figures rest on a subject. */
const USED_ON: Readonly<Record<string, readonly UsingPage[]>> = {
  travel: ['market', 'gaps', 'growth'],
  access: ['market', 'gaps', 'growth'],
  gaps: ['gaps'],
  viability: ['viability'],
  growth: ['growth'],
  demand: ['market', 'gaps', 'growth'],
};

const withUnit = (value: number, { unit }: Parameter, locale: Locale): string =>
  `${plainNumber(value)} ${unitIn(unit, locale)}`;

function answerOf({ parameter, beliefs }: ParameterInput, locale: Locale): Sentence {
  const words = evidenceWording(locale).parameter;
  const usual = withUnit(parameter.value, parameter, locale);
  if (isOwn(beliefs, parameter)) {
    return words.own(withUnit(inForce(beliefs.set, parameter).value, parameter, locale), usual);
  }
  return beliefs.changes.has(parameter.id) ? words.unused(usual) : words.usual(usual);
}

function allowedText(parameter: Parameter, locale: Locale): string {
  const words = evidenceWording(locale).parameter;
  if (isFixed(parameter)) return words.fixed;
  const { min, max, whole } = boundsOf(parameter);
  return (whole === true ? words.whole : words.anywhere)(plainNumber(min), plainNumber(max));
}

function shapeFacts(
  { parameter, beliefs }: ParameterInput,
  base: string,
  locale: Locale,
): ParameterPage['facts'] {
  const words = evidenceWording(locale);
  const row = shapeParameterRow(parameter, beliefs, base, locale);
  return [
    { label: words.columns.value, value: `${row.value} ${row.unit}` },
    { label: words.columns.range, value: row.range },
    { label: words.columns.validFrom, value: row.validFrom },
    { label: words.columns.source, value: row.source },
    ...(row.isChanged
      ? [
          {
            label: words.columns.usual,
            value: `${withUnit(parameter.value, parameter, locale)}. ${parameter.source}`,
          },
        ]
      : []),
    { label: words.columns.confidence, value: row.founded },
    { label: words.parameter.allowed, value: allowedText(parameter, locale) },
    { label: words.parameter.id, value: parameter.id },
  ];
}

function whatOf(
  entry: ParameterEntry,
  { parameter, entries }: ParameterInput,
  locale: Locale,
): string {
  const { history } = evidenceWording(locale);
  if (entry.kind === 'undo') {
    const undone = entries.find(({ seq }) => seq === entry.undoes);
    return history.undid(formatDate(undone?.recordedOn ?? '', locale));
  }
  const { value, range } = entry.own;
  const text = withUnit(value, parameter, locale);
  return range === undefined
    ? history.set(text)
    : history.setRange(text, plainNumber(range[0]), plainNumber(range[1]));
}

function shapeHistory(input: ParameterInput, locale: Locale): HistoryRow[] {
  const { states } = evidenceWording(locale).history;
  const undone = new Set(
    input.entries.flatMap((entry) => (entry.kind === 'undo' ? [entry.undoes] : [])),
  );
  const current = changesInForce(input.entries).get(input.parameter.id)?.seq;
  const stateOf = (entry: ParameterEntry): string => {
    if (entry.kind === 'undo') return states.undo;
    if (entry.seq === current) return states['in-force'];
    return undone.has(entry.seq) ? states.undone : states.replaced;
  };
  return input.entries.toReversed().map((entry) => ({
    seq: entry.seq,
    when: formatDate(entry.recordedOn, locale),
    what: whatOf(entry, input, locale),
    who: tellAuthor(entry.by, input.reader, locale),
    reason: entry.kind === 'change' ? entry.reason : '',
    state: stateOf(entry),
  }));
}

/** The value that holds once a change is taken back. */
function valueWithout(
  change: ParameterChange,
  { parameter, entries }: ParameterInput,
  locale: Locale,
): string {
  const rest = entries.filter(({ seq }) => seq !== change.seq);
  const before = changesInForce(rest).get(parameter.id);
  return withUnit(before?.own.value ?? parameter.value, parameter, locale);
}

function shapeForm(
  { parameter, beliefs, mayChange, today }: ParameterInput,
  locale: Locale,
): ParameterPage['form'] {
  if (!mayChange || isFixed(parameter)) return null;
  const { value, range } = inForce(beliefs.set, parameter);
  return {
    unit: unitIn(parameter.unit, locale),
    hasRange: parameter.range !== undefined,
    typed: {
      value: String(value),
      low: String(range?.[0] ?? ''),
      high: String(range?.[1] ?? ''),
      reason: '',
      validFrom: today,
    },
  };
}

function noteOf({ parameter, demand }: ParameterInput, locale: Locale): string | null {
  if (subjectOf(parameter.id) !== 'demand' || demand === 'estimate') return null;
  const { demandOwn, demandKept } = evidenceWording(locale).parameter;
  return demand === 'own' ? demandOwn : demandKept;
}

/** The page of a parameter. `base` is the path of the evidence pages, `council` that of the council. */
export function shapeParameterPage(
  input: ParameterInput,
  base: string,
  council: string,
  locale: Locale,
): ParameterPage {
  const { parameter, entries, mayChange } = input;
  const subject = subjectOf(parameter.id);
  const current = changesInForce(entries).get(parameter.id);
  const { nav } = shellWording(locale);
  return {
    id: parameter.id,
    name: nameParameter(parameter.id, locale),
    subject: {
      label: nameSubject(subject, locale),
      href: `${base}${encodeEvidenceView({ subject })}`,
    },
    answer: answerOf(input, locale),
    facts: shapeFacts(input, base, locale),
    usedOn: (USED_ON[subject] ?? []).map((page) => ({
      label: nav[page],
      href: `${council}/${page}`,
    })),
    note: noteOf(input, locale),
    history: shapeHistory(input, locale),
    form: shapeForm(input, locale),
    seen: entries.length,
    undo:
      mayChange && current !== undefined
        ? {
            seq: current.seq,
            text: evidenceWording(locale).undo.text(valueWithout(current, input, locale)),
          }
        : null,
  };
}
