// Reads the form that changes a parameter: clean values, or the first fault of each field.

import { isCalendarDay } from '#lib/domain/kernel/calendar.ts';
import { ownValueFault, type OwnValueFault } from '#lib/domain/parameters/check.ts';
import type { Parameter } from '#lib/domain/parameters/parameter.ts';
import type { OwnValue } from '#lib/domain/parameters/set.ts';
import { formText, inOneLine } from '../form-text.ts';

/** What was typed, as it goes back to the page when something is wrong. */
export interface TypedChange {
  readonly value: string;
  readonly low: string;
  readonly high: string;
  readonly reason: string;
  readonly validFrom: string;
}

export const CHANGE_FIELDS = ['value', 'low', 'high', 'reason', 'validFrom'] as const;
export type ChangeField = (typeof CHANGE_FIELDS)[number];

/** What is wrong with a field; a bound where one was passed. */
export interface ChangeFault {
  readonly code:
    OwnValueFault['code'] | 'required' | 'too-long' | 'not-a-date' | 'in-future' | 'unchanged';
  readonly bound?: number;
}

export type ChangeFaults = Readonly<Partial<Record<ChangeField, ChangeFault>>>;

/** A change that may be made. */
export interface CleanChange {
  readonly own: OwnValue;
  readonly reason: string;
  readonly validFrom: string;
}

export type ChangeReading =
  | { readonly ok: true; readonly change: CleanChange }
  | { readonly ok: false; readonly faults: ChangeFaults };

const MOST_REASON = 500;

/** The first ISO day that a form takes: nothing was modelled before. */
const FIRST_DAY = '1990-01-01';

/** A number as people type it: commas between thousands are left out. */
const numberIn = (text: string): number => {
  const bare = text.trim().replaceAll(/[\s,]/g, '');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(bare) ? Number(bare) : Number.NaN;
};

function reasonFault(reason: string): ChangeFault | undefined {
  if (reason === '') return { code: 'required' };
  return reason.length > MOST_REASON ? { code: 'too-long' } : undefined;
}

function dayFault(day: string, today: string): ChangeFault | undefined {
  if (!isCalendarDay(day) || day < FIRST_DAY) return { code: 'not-a-date' };
  return day > today ? { code: 'in-future' } : undefined;
}

const sameValue = (one: OwnValue, other: OwnValue): boolean =>
  one.value === other.value && String(one.range ?? '') === String(other.range ?? '');

/** Fields whose number must be there, and is not. */
function emptyFaults(typed: TypedChange, fields: readonly ('value' | 'low' | 'high')[]) {
  return Object.fromEntries(
    fields
      .filter((field) => typed[field].trim() === '')
      .map((field) => [field, { code: 'required' } as const]),
  );
}

function valueFaults(parameter: Parameter, typed: TypedChange, own: OwnValue): ChangeFaults {
  const hasRange = parameter.range !== undefined;
  const empty = emptyFaults(typed, hasRange ? ['value', 'low', 'high'] : ['value']);
  if (Object.keys(empty).length > 0) return empty;
  const fault = ownValueFault(parameter, own);
  if (fault !== undefined) {
    const { field, ...rest } = fault;
    return { [field]: rest };
  }
  const now: OwnValue = {
    value: parameter.value,
    ...(parameter.range === undefined ? {} : { range: parameter.range }),
  };
  return sameValue(own, now) ? { value: { code: 'unchanged' } } : {};
}

/**
 * Reads a change.
 *
 * @param parameter - as it stands in force, with its bounds.
 * @param today - ISO date; a change takes effect at once, so its value may not begin later.
 */
export function readChange(typed: TypedChange, parameter: Parameter, today: string): ChangeReading {
  const reason = inOneLine(typed.reason);
  const own: OwnValue = {
    value: numberIn(typed.value),
    ...(parameter.range === undefined
      ? {}
      : { range: [numberIn(typed.low), numberIn(typed.high)] as const }),
  };
  const whyNot = reasonFault(reason);
  const whenNot = dayFault(typed.validFrom.trim(), today);
  const faults: ChangeFaults = {
    ...valueFaults(parameter, typed, own),
    ...(whyNot === undefined ? {} : { reason: whyNot }),
    ...(whenNot === undefined ? {} : { validFrom: whenNot }),
  };
  return Object.keys(faults).length > 0
    ? { ok: false, faults }
    : { ok: true, change: { own, reason, validFrom: typed.validFrom.trim() } };
}

/** What is longer than any field may be is cut before it is looked at or shown again. */
const MOST_TYPED = 2 * MOST_REASON;

const textIn = (form: FormData, name: string): string => formText(form, name, MOST_TYPED);

/** The fields of the form as they were sent. */
export const typedIn = (form: FormData): TypedChange => ({
  value: textIn(form, 'value'),
  low: textIn(form, 'low'),
  high: textIn(form, 'high'),
  reason: textIn(form, 'reason'),
  validFrom: textIn(form, 'validFrom'),
});

/** How many entries the form's page knew of; a form without it is as good as out of date. */
export const seenIn = (form: FormData): number => {
  const text = textIn(form, 'seen');
  return /^\d{1,9}$/.test(text) ? Number(text) : -1;
};
