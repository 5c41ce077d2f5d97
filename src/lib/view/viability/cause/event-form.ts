// Reads the form that notes an event.

import { isCalendarDay } from '#lib/domain/kernel/calendar.ts';
import { EVENT_KINDS, type EventKind } from '#lib/domain/viability/service-event.ts';
import { formText } from '../../form-text.ts';
import type { Locale } from '../../locale.ts';
import { causeWording } from './wording.ts';
import type { EventFault } from './wording.en.ts';

const FIELDS = ['title', 'kind', 'day', 'source'] as const;
type EventField = (typeof FIELDS)[number];

export type EventFaults = Readonly<Partial<Record<EventField, EventFault>>>;

export interface TypedEvent extends Readonly<Record<EventField, string>> {
  readonly everywhere: boolean;
}

export type EventReading =
  | {
      readonly ok: true;
      readonly event: {
        readonly title: string;
        readonly kind: EventKind;
        readonly day: string;
        readonly source: string;
        readonly everywhere: boolean;
      };
    }
  | { readonly ok: false; readonly faults: EventFaults; readonly typed: TypedEvent };

const MOST_TEXT = 200;

const textIn = (form: FormData, name: string): string => formText(form, name, 2 * MOST_TEXT).trim();

const textFault = (text: string): EventFault | undefined => {
  if (text === '') return 'required';
  return text.length > MOST_TEXT ? 'too-long' : undefined;
};

const dayFault = (day: string): EventFault | undefined => {
  if (day === '') return 'required';
  return isCalendarDay(day) ? undefined : 'not-a-date';
};

export function readEvent(form: FormData): EventReading {
  const typed = {
    title: textIn(form, 'title'),
    kind: textIn(form, 'kind'),
    day: textIn(form, 'day'),
    source: textIn(form, 'source'),
    everywhere: form.get('everywhere') === '1',
  };
  const kind = EVENT_KINDS.find((one) => one === typed.kind);
  const checks: Readonly<Record<EventField, EventFault | undefined>> = {
    title: textFault(typed.title),
    kind: kind === undefined ? 'required' : undefined,
    day: dayFault(typed.day),
    source: textFault(typed.source),
  };
  const faults = Object.fromEntries(
    FIELDS.flatMap((field) => {
      const fault = checks[field];
      return fault === undefined ? [] : [[field, fault] as const];
    }),
  );
  return kind !== undefined && Object.keys(faults).length === 0
    ? { ok: true, event: { ...typed, kind } }
    : { ok: false, faults, typed };
}

/** The kinds, as a form offers them. */
export const eventKindChoices = (
  locale: Locale,
): readonly { readonly value: string; readonly label: string }[] =>
  EVENT_KINDS.map((value) => ({ value, label: causeWording(locale).timeline.kinds[value] }));
