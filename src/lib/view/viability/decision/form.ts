// Reads the forms of a decision: clean values, or the first fault of each field.

import { isCalendarDay } from '#lib/domain/kernel/calendar.ts';
import { AUDIENCES, type Audience } from '#lib/domain/viability/decision.ts';
import { withoutNul } from '../../form-text.ts';

export const FORM_NAMES = ['start', 'case', 'option', 'consult', 'close', 'decide'] as const;
export type FormName = (typeof FORM_NAMES)[number];

export type FieldFault =
  | 'required'
  | 'too-long'
  | 'not-a-date'
  | 'not-money'
  | 'below-zero'
  | 'in-future'
  | 'closed-before-opened'
  | 'no-such-scenario';
export type Faults = Readonly<Record<string, FieldFault>>;
export type Typed = Readonly<Record<string, string>>;

/** Clean values, or what is wrong; what was typed goes back to the page either way. */
export type FormReading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: Faults; readonly typed: Typed };

/** Longest title and longest text, in characters. */
const MOST_TITLE = 200;
const MOST_TEXT = 10_000;
/** A billion pounds is more than any council spends on care. */
const MOST_PENCE = 100_000_000_000;

/** The fields of a form as they were sent: nothing longer than any field may be, and no sign a database refuses. */
export const typedIn = (form: FormData): Typed =>
  Object.fromEntries(
    [...form.entries()].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, withoutNul(value.slice(0, 2 * MOST_TEXT))]] : [],
    ),
  );

const textOf = (typed: Typed, name: string): string => (typed[name] ?? '').trim();

const lengthFault = (text: string, most: number): FieldFault | undefined =>
  text.length > most ? 'too-long' : undefined;

const textFault = (text: string, most: number): FieldFault | undefined =>
  text === '' ? 'required' : lengthFault(text, most);

const dayFault = (day: string, today: string): FieldFault | undefined => {
  if (day === '') return 'required';
  if (!isCalendarDay(day)) return 'not-a-date';
  return day > today ? 'in-future' : undefined;
};

/** Pence of an amount as people type it ("£12,500", "-3,000.50"); null for none, undefined for what is no amount. */
export function penceIn(text: string): number | null | undefined {
  const bare = text
    .trim()
    .replaceAll(/[£,\s]/g, '')
    .replace(/^\u2212/, '-');
  if (bare === '') return null;
  if (!/^-?\d{1,12}(\.\d{1,2})?$/.test(bare)) return undefined;
  const pence = Math.round(Number(bare) * 100);
  return Math.abs(pence) <= MOST_PENCE ? pence : undefined;
}

/** A saving has no sign: one that costs more is no saving. */
const savingFault = (pence: number | null | undefined): FieldFault | undefined => {
  if (pence === undefined) return 'not-money';
  return pence !== null && pence < 0 ? 'below-zero' : undefined;
};

/** Keeps the fields that have a fault. */
const faultsOf = (checks: Readonly<Record<string, FieldFault | undefined>>): Faults =>
  Object.fromEntries(
    Object.entries(checks).filter((check): check is [string, FieldFault] => check[1] !== undefined),
  );

const reading = <T>(typed: Typed, faults: Faults, value: T): FormReading<T> =>
  Object.keys(faults).length === 0 ? { ok: true, value } : { ok: false, faults, typed };

export const readStart = (typed: Typed): FormReading<{ readonly title: string }> => {
  const title = textOf(typed, 'title');
  return reading(typed, faultsOf({ title: textFault(title, MOST_TITLE) }), { title });
};

/** The texts of a record; any may still be empty in a draft. */
export interface CaseValues {
  readonly proposal: string;
  readonly improvementCase: string;
  readonly budgetDriver: string;
  readonly savingPence: number | null;
  readonly savingsLine: string;
  readonly equalityImpact: string;
}

export const readCase = (typed: Typed): FormReading<CaseValues> => {
  const saving = penceIn(typed['saving'] ?? '');
  const value = {
    proposal: textOf(typed, 'proposal'),
    improvementCase: textOf(typed, 'improvementCase'),
    budgetDriver: textOf(typed, 'budgetDriver'),
    savingPence: saving ?? null,
    savingsLine: textOf(typed, 'savingsLine'),
    equalityImpact: textOf(typed, 'equalityImpact'),
  };
  return reading(
    typed,
    faultsOf({
      proposal: lengthFault(value.proposal, MOST_TEXT),
      improvementCase: lengthFault(value.improvementCase, MOST_TEXT),
      budgetDriver: lengthFault(value.budgetDriver, MOST_TEXT),
      saving: savingFault(saving),
      savingsLine: lengthFault(value.savingsLine, MOST_TITLE),
      equalityImpact: lengthFault(value.equalityImpact, MOST_TEXT),
    }),
    value,
  );
};

export interface OptionValues {
  readonly title: string;
  readonly detail: string;
  readonly yearlyPence: number | null;
  /** Null for an option that rests on no kept scenario. */
  readonly scenarioId: string | null;
}

/** @param scenarios ids of the scenarios that an option may rest on */
export const readOption = (
  typed: Typed,
  scenarios: readonly string[],
): FormReading<OptionValues> => {
  const yearly = penceIn(typed['yearly'] ?? '');
  const scenario = textOf(typed, 'scenario');
  const value = {
    title: textOf(typed, 'optionTitle'),
    detail: textOf(typed, 'detail'),
    yearlyPence: yearly ?? null,
    scenarioId: scenario === '' ? null : scenario,
  };
  return reading(
    typed,
    faultsOf({
      scenario: scenario === '' || scenarios.includes(scenario) ? undefined : 'no-such-scenario',
      optionTitle: textFault(value.title, MOST_TITLE),
      detail: lengthFault(value.detail, MOST_TEXT),
      yearly: yearly === undefined ? 'not-money' : undefined,
    }),
    value,
  );
};

export interface ConsultationValues {
  readonly audience: Audience;
  readonly how: string;
  readonly put: string;
  readonly namesService: boolean;
  readonly opened: string;
}

/** @param today ISO date: nobody has been asked in the future */
export const readConsultation = (typed: Typed, today: string): FormReading<ConsultationValues> => {
  const audience = AUDIENCES.find((one) => one === typed['audience']);
  const value = {
    audience: audience ?? 'people-who-use-it',
    how: textOf(typed, 'how'),
    put: textOf(typed, 'put'),
    namesService: typed['namesService'] === '1',
    opened: textOf(typed, 'opened'),
  };
  return reading(
    typed,
    faultsOf({
      audience: audience === undefined ? 'required' : undefined,
      how: textFault(value.how, MOST_TITLE),
      put: textFault(value.put, MOST_TEXT),
      opened: dayFault(value.opened, today),
    }),
    value,
  );
};

/** @param opened day on which the round began */
export const readClosing = (
  typed: Typed,
  opened: string,
  today: string,
): FormReading<{ readonly closed: string; readonly heard: string }> => {
  const value = { closed: textOf(typed, 'closed'), heard: textOf(typed, 'heard') };
  const fault = dayFault(value.closed, today);
  return reading(
    typed,
    faultsOf({
      closed: fault ?? (value.closed < opened ? 'closed-before-opened' : undefined),
      heard: textFault(value.heard, MOST_TEXT),
    }),
    value,
  );
};

export interface DecideValues {
  readonly optionId: string;
  readonly by: string;
  readonly on: string;
}

export const readDecide = (typed: Typed): FormReading<DecideValues> => {
  const value = {
    optionId: textOf(typed, 'option'),
    by: textOf(typed, 'by'),
    on: textOf(typed, 'on'),
  };
  return reading(
    typed,
    faultsOf({
      option: textFault(value.optionId, MOST_TITLE),
      by: textFault(value.by, MOST_TITLE),
      on: value.on === '' ? 'required' : isCalendarDay(value.on) ? undefined : 'not-a-date',
    }),
    value,
  );
};

const MOST_VERSION = 9;

/** Which record a form is about, how it stood, and what was typed. */
export function requestIn(form: FormData): {
  readonly id: string | null;
  readonly version: number;
  readonly typed: Typed;
} {
  const typed = typedIn(form);
  const version = typed['version'] ?? '';
  return {
    id: typed['record'] ?? null,
    version: /^\d+$/.test(version) && version.length <= MOST_VERSION ? Number(version) : -1,
    typed,
  };
}
