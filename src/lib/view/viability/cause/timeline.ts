// What happened when: events beside attendance, as a picture's numbers and as rows.

import type { AttendanceSpell, TriggerKind } from '#lib/domain/viability/records.ts';
import type { EventKind, ServiceEvent } from '#lib/domain/viability/service-event.ts';
import type { WaterfallMonth } from '#lib/domain/viability/waterfall.ts';
import { formatDate, formatMonth, formatNumber } from '../../format.ts';
import type { Locale } from '../../locale.ts';
import { causeWording } from './wording.ts';

export interface TimelineEvent {
  /** Null for one that exit records name: it is changed there. */
  readonly id: string | null;
  readonly month: string;
  readonly day: string;
  /** ISO date. */
  readonly on: string;
  readonly kind: string;
  readonly kindWord: EventKind;
  readonly title: string;
  readonly source: string;
  /** Exits that name it; 0 for one that somebody noted. */
  readonly exits: number;
}

export interface Timeline {
  readonly finding: string;
  readonly months: readonly { readonly month: string; readonly people: number }[];
  readonly events: readonly TimelineEvent[];
  /** Month, people and events as texts, newest first. */
  readonly rows: readonly (readonly string[])[];
}

/** Which kind of event a trigger of exits is. */
const KIND_OF: Readonly<Record<TriggerKind, EventKind>> = {
  'charge-rise': 'charge',
  'access-restriction': 'access',
  'transport-cut': 'transport',
  'review-reduction': 'policy',
  'hours-cut': 'budget',
};

const MONTH_LENGTH = 'YYYY-MM'.length;

/** The acts that exit records name, once each, with how many exits name them. */
function triggersOf(spells: readonly AttendanceSpell[], locale: Locale): TimelineEvent[] {
  const words = causeWording(locale).timeline;
  const counts = new Map<string, { kind: TriggerKind; day: string; people: number }>();
  for (const { exit } of spells) {
    if (!exit?.trigger) continue;
    const { kind, date: day } = exit.trigger;
    const key = `${kind} ${day}`;
    counts.set(key, { kind, day, people: (counts.get(key)?.people ?? 0) + 1 });
  }
  return [...counts.values()].map(({ kind, day, people }) => ({
    id: null,
    month: day.slice(0, MONTH_LENGTH),
    day,
    on: day,
    kind: words.kinds[KIND_OF[kind]],
    kindWord: KIND_OF[kind],
    exits: people,
    title: `${words.triggers[kind]} (${words.fromExits(people)})`,
    source: words.exitsSource,
  }));
}

/**
 * Events and attendance of one service.
 * @param months oldest first
 */
export function shapeTimeline(
  months: readonly WaterfallMonth[],
  spells: readonly AttendanceSpell[],
  recorded: readonly ServiceEvent[],
  locale: Locale,
): Timeline {
  const words = causeWording(locale).timeline;
  const events = [
    ...recorded.map(({ id, kind, day, title, source }) => ({
      id,
      month: day.slice(0, MONTH_LENGTH),
      day,
      on: day,
      kind: words.kinds[kind],
      kindWord: kind,
      exits: 0,
      title,
      source,
    })),
    ...triggersOf(spells, locale),
  ].toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  const titlesIn = (month: string): string =>
    events
      .filter((event) => event.month === month)
      .map(({ title }) => title)
      .join('; ');
  return {
    finding: words.finding(months[0]?.start ?? 0, months.at(-1)?.end ?? 0),
    months: months.map(({ month, end }) => ({ month, people: end })),
    events: events.map((event) => ({ ...event, day: formatDate(event.day, locale) })),
    rows: months
      .toReversed()
      .map(({ month, end }) => [formatMonth(month, locale), formatNumber(end), titlesIn(month)]),
  };
}
