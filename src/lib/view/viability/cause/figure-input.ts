// What the timeline of "Choice or cuts" takes: the page and its file draw the same. A shared picture has rounded counts,
// gaps where few people attend, and no event that few exits tell of.

import { FEWEST_PEOPLE } from '../../disclosure.ts';
import { shareCount } from '../../export/table.ts';
import { formatShortMonth } from '../../format.ts';
import type { Locale } from '../../locale.ts';
import type { Timeline, TimelineEvent } from './timeline.ts';
import { causeWording } from './wording.ts';

/** Attendance and the months in which something happened. */
export const timelineInput = (
  { months, events }: Pick<Timeline, 'months' | 'events'>,
  locale: Locale,
): {
  readonly months: readonly { readonly month: string; readonly people: number | null }[];
  readonly events: readonly string[];
  readonly formatMonth: (month: string) => string;
} => ({
  months,
  events: events.map(({ month }) => month),
  formatMonth: (month) => formatShortMonth(month, locale),
});

/** An act that few exits name may be about one person: its day and kind stay behind. */
export const mayTellEvent = ({ exits }: Pick<TimelineEvent, 'exits'>): boolean =>
  exits === 0 || exits >= FEWEST_PEOPLE;

/** The same to be shared, with its finding. */
export function sharedTimeline(
  timeline: Timeline,
  locale: Locale,
): { readonly finding: string; readonly input: ReturnType<typeof timelineInput> } {
  const { timeline: words } = causeWording(locale);
  const { months, events } = timeline;
  const told = months.map(({ month, people }) => {
    const shared = shareCount(people);
    return { month, people: typeof shared === 'number' ? shared : null };
  });
  const [from, to] = [told[0]?.people, told.at(-1)?.people];
  return {
    finding: from == null || to == null ? words.title : words.finding(from, to),
    input: {
      ...timelineInput({ months, events: events.filter(mayTellEvent) }, locale),
      months: told,
    },
  };
}
