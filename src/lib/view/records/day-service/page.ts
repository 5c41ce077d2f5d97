// What the form of a day service shows: its choices, what stands in it at first, and the label of every field.

import { formatNumber } from '../../format.ts';
import { INTL_TAG, type Locale } from '../../locale.ts';
import type { Choice } from '../page.ts';
import { DAYS, GROUPS, LEDGER, MONTHS, type Fault, type Typed } from './fields.ts';
import { dayServiceCy } from './wording.cy.ts';
import { dayServiceEn, type DayServiceWording } from './wording.en.ts';

export const dayServiceWording = (locale: Locale): DayServiceWording =>
  locale === 'cy' ? dayServiceCy : dayServiceEn;

/** The form before anything is typed. */
export interface DayServicePage {
  readonly typed: Typed;
  readonly operators: readonly Choice[];
  readonly bases: readonly Choice[];
  readonly reasons: readonly Choice[];
  readonly mechanisms: readonly Choice[];
  readonly ages: readonly Choice[];
  readonly needs: readonly Choice[];
  readonly providers: readonly Choice[];
  readonly token: string;
}

/** What stands in the way of saving. */
export interface DayServiceFaults {
  readonly typed: Typed;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
}

/** 1 January 2024 was a Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const MILLISECONDS_IN_DAY = 86_400_000;

/** Short name of a weekday, 1 Monday to 7 Sunday. */
export const shortDay = (day: number, locale: Locale): string =>
  new Intl.DateTimeFormat(INTL_TAG[locale], { weekday: 'short', timeZone: 'UTC' }).format(
    MONDAY + (day - 1) * MILLISECONDS_IN_DAY,
  );

/** The label of every field, for messages about it: with its group, month or day. */
export function fieldLabels(locale: Locale): ReadonlyMap<string, string> {
  const words = dayServiceWording(locale);
  const { service, terms, people, ledger } = words;
  const labels = new Map<string, string>(
    Object.entries({
      ...terms,
      name: service.name,
      provider: service.provider,
      place: service.place,
      operator: service.operator,
      age: people.age,
      need: people.need,
      firstMonth: ledger.firstMonth,
    }),
  );
  for (const day of DAYS)
    labels.set(`places-${day}`, `${service.places}, ${shortDay(day, locale)}`);
  for (const group of GROUPS) {
    const of = people.group(formatNumber(group));
    for (const name of ['people', 'from', 'to', 'why', 'fee', 'paid'] as const)
      labels.set(`g${group}-${name}`, `${of}, ${people[name]}`);
    for (const day of DAYS) labels.set(`g${group}-day-${day}`, `${of}, ${shortDay(day, locale)}`);
  }
  for (const [field] of LEDGER) {
    labels.set(`y-${field}`, `${ledger.year}, ${ledger[field]}`);
    for (const at of MONTHS)
      labels.set(`m${at}-${field}`, `${ledger.monthOf(formatNumber(at + 1))}, ${ledger[field]}`);
  }
  return labels;
}

/** A fault in words. */
export function tellFault({ field, code, detail }: Fault, locale: Locale): string {
  return dayServiceWording(locale).faults[code](fieldLabels(locale).get(field) ?? field, detail);
}
