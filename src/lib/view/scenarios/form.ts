// Reads the form that keeps a scenario: clean values, or the first fault of each field.

import { POLICIES, type Policy } from '#lib/domain/viability/policies.ts';
import { inOneLine } from '../form-text.ts';
import { typedIn } from '../viability/decision/form.ts';

export type ScenarioField = 'name' | 'note' | 'levers';
export type ScenarioFault = 'required' | 'too-long' | 'bad-levers';
export type ScenarioFaults = Partial<Record<ScenarioField, ScenarioFault>>;

export interface TypedScenario {
  readonly name: string;
  readonly note: string;
  readonly isShared: boolean;
  /** The decision chosen, where the form offers several. */
  readonly policy: string | null;
}

export type ScenarioReading =
  | { readonly ok: true; readonly value: TypedScenario }
  | { readonly ok: false; readonly faults: ScenarioFaults; readonly typed: TypedScenario };

/** Longest name and longest note, in characters. */
const MOST_NAME = 120;
const MOST_NOTE = 2000;

function nameFault(name: string): ScenarioFault | null {
  if (name === '') return 'required';
  return name.length > MOST_NAME ? 'too-long' : null;
}

/** Which decision for all services a form names; null for none that is known. */
export const readPolicy = (form: FormData): Policy | null =>
  POLICIES.find((policy) => policy === form.get('policy')) ?? null;

/** @param leversAreRead whether every lever in the address was a value of its lever */
export function readScenarioForm(form: FormData, leversAreRead: boolean): ScenarioReading {
  const fields = typedIn(form);
  const typed = {
    name: inOneLine(fields['name'] ?? ''),
    note: (fields['note'] ?? '').trim(),
    isShared: fields['shared'] === '1',
    policy: fields['policy'] ?? null,
  };
  const fault = nameFault(typed.name);
  const faults: ScenarioFaults = {
    ...(fault === null ? {} : { name: fault }),
    ...(typed.note.length > MOST_NOTE ? { note: 'too-long' } : {}),
    ...(leversAreRead ? {} : { levers: 'bad-levers' }),
  };
  return Object.keys(faults).length === 0
    ? { ok: true, value: typed }
    : { ok: false, faults, typed };
}
