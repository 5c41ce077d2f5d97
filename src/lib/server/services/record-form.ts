// The form of a record, made from the columns of its kind: the same words and lists as the column guide of a file.

import { randomUUID } from 'node:crypto';
import type { Locale } from '#lib/view/locale.ts';
import type { FieldControl, RecordField, RecordForm } from '#lib/view/records/page.ts';
import { recordsWording } from '#lib/view/records/wording.ts';
import type { Cells } from '../imports/by-hand/cells.ts';
import { handRuleOf } from '../imports/by-hand/rules.ts';
import { whereKept } from '../imports/by-hand/where-kept.ts';
import type { Column, ImportKind } from '../imports/kinds/kind.ts';
import { namingColumns, type Names, type OpenRecord } from './open-record.ts';

type Act = RecordForm['act'];

/** More names than this are searched for, not offered. */
const MOST_OFFERED = 400;
/** 1 January 2024 was a Monday. */
const MONDAY = Date.UTC(2024, 0, 1);
const MILLISECONDS_IN_DAY = 86_400_000;
const DAYS_IN_WEEK = 7;

/** Title of a column as records show it. */
export const titleOf = (kind: ImportKind, id: string, locale: Locale): string =>
  handRuleOf(kind).titles?.[id]?.[locale] ?? kind.columns[id]?.title[locale] ?? id;

/** What ends a record of this kind: columns that can be told, the day first; none where nothing ends it. */
export function endColumns(kind: ImportKind): readonly string[] {
  const { end = kind.columns['to']?.type.is === 'date' ? ['to'] : [] } = handRuleOf(kind);
  return end.filter((id) => whereKept(kind)?.kept.some(({ column }) => column === id) === true);
}

/** Columns that a form has. What only serves to name people is never typed here. */
export function formColumns(kind: ImportKind, act: Act, record: OpenRecord | null): string[] {
  const { without = [] } = handRuleOf(kind);
  const all = Object.entries(kind.columns)
    .filter(([id, { type }]) => type.is !== 'personal' && !without.includes(id))
    .map(([id]) => id);
  if (record === null) return all;
  // What cannot be read back from what is stored is left as it is.
  const told = all.filter((id) => id in record.cells);
  return act === 'end' ? told.filter((id) => endColumns(kind).includes(id)) : told;
}

export function shapeForm(
  kind: ImportKind,
  act: Act,
  record: OpenRecord | null,
  name: string,
  names: Names,
  locale: Locale,
): RecordForm {
  return {
    kind: kind.id,
    kindTitle: kind.title[locale],
    name,
    act,
    fields: formColumns(kind, act, record).flatMap((id) => {
      const column = kind.columns[id];
      return column ? [shapeField(kind, id, column, act, record, names, locale)] : [];
    }),
    seen: JSON.stringify(record?.cells ?? {}),
    token: randomUUID(),
  };
}

function shapeField(
  kind: ImportKind,
  id: string,
  column: Column,
  act: Act,
  record: OpenRecord | null,
  names: Names,
  locale: Locale,
): RecordField {
  const isFixed = record !== null && namingColumns(kind, record.kept).has(id);
  const isRequired =
    act === 'end'
      ? id === endColumns(kind)[0]
      : column.isRequired && column.whenEmpty === undefined;
  return {
    id,
    label: titleOf(kind, id, locale),
    hint: isFixed ? recordsWording(locale).form.fixed : column.help[locale],
    value: record?.cells[id] ?? '',
    control: controlOf(column, isRequired, names[id], locale),
    isFixed,
    isRequired,
  };
}

function controlOf(
  { type }: Column,
  isRequired: boolean,
  names: Names[string] | undefined,
  locale: Locale,
): FieldControl {
  const words = recordsWording(locale).form;
  const choice = (choices: readonly { value: string; label: string }[]): FieldControl => ({
    is: 'choice',
    choices: [{ value: '', label: isRequired ? words.choose : words.notSaid }, ...choices],
  });
  const line = (
    inputmode: 'text' | 'decimal' | 'numeric',
    kind: 'text' | 'date' | 'month' = 'text',
  ): FieldControl => ({ is: 'line', type: kind, inputmode, offered: [] });
  switch (type.is) {
    case 'code': {
      const choices = type.codes.map(({ code, title }) => ({ value: code, label: title[locale] }));
      return type.isMany ? { is: 'ticks', choices } : choice(choices);
    }
    case 'yes-no':
      return choice([
        { value: 'yes', label: words.yes },
        { value: 'no', label: words.no },
      ]);
    case 'age-group':
      return choice([
        { value: '18-64', label: '18–64' },
        { value: '65+', label: '65+' },
      ]);
    case 'weekdays':
      return { is: 'ticks', choices: weekdayChoices(locale) };
    case 'date':
      return line('text', 'date');
    case 'month':
      return line('text', 'month');
    case 'money':
    case 'duration':
      return line('decimal');
    case 'number':
      return line(type.isWhole ? 'numeric' : 'decimal');
    case 'reference': {
      const all = [...(names ?? [])].map(([value, label]) => ({ value, label: label ?? value }));
      return {
        is: 'line',
        type: 'text',
        inputmode: 'text',
        offered: all.length > MOST_OFFERED ? [] : all,
      };
    }
    default:
      return line('text');
  }
}

/** The days of the week as a form ticks them: 1 Monday to 7 Sunday. */
export function weekdayChoices(locale: Locale): { value: string; label: string }[] {
  const day = new Intl.DateTimeFormat(locale === 'cy' ? 'cy-GB' : 'en-GB', {
    weekday: 'long',
    timeZone: 'UTC',
  });
  return Array.from({ length: DAYS_IN_WEEK }, (_, at) => ({
    value: String(at + 1),
    label: day.format(MONDAY + at * MILLISECONDS_IN_DAY),
  }));
}

/** A cell in words, as a list of changes shows it. */
export function tellCell(
  { type }: Column,
  cell: string,
  locale: Locale,
  names: Names[string] | undefined,
): string {
  const words = recordsWording(locale);
  if (cell === '') return words.history.empty;
  switch (type.is) {
    case 'code':
      return cell
        .split(', ')
        .map((code) => type.codes.find((known) => known.code === code)?.title[locale] ?? code)
        .join(', ');
    case 'weekdays':
      return cell
        .split(', ')
        .map((day) => weekdayChoices(locale)[Number(day) - 1]?.label ?? day)
        .join(', ');
    case 'yes-no':
      return cell === 'yes' ? words.form.yes : words.form.no;
    case 'reference':
      return names?.get(cell) ?? cell;
    default:
      return cell;
  }
}

/** Columns whose cells differ, in words. */
export function tellDifferences(
  kind: ImportKind,
  from: Cells,
  to: Cells,
  names: Names,
  locale: Locale,
): { label: string; from: string; to: string }[] {
  return Object.entries(kind.columns).flatMap(([id, column]) => {
    const [was, is] = [from[id], to[id]];
    if (was === undefined || is === undefined || was === is) return [];
    const tell = (cell: string): string => tellCell(column, cell, locale, names[id]);
    return [{ label: titleOf(kind, id, locale), from: tell(was), to: tell(is) }];
  });
}
