// "People displaced" as files: totals that may be shared, and the rows of single people, which leave only for a purpose.

import type { ClosingAnswer } from '#lib/domain/viability/knock-on-closing.ts';
import type { Shown } from '../../disclosure.ts';
import type { Cell, ExportTable } from '../../export/table.ts';
import { SUPPRESSED } from '../../format.ts';
import type { Locale } from '../../locale.ts';
import { marketWording } from '../../market/wording.ts';
import { affectedGroups } from './affected.ts';
import { hiddenParts } from './equality.ts';
import { hoursLost, nameBand, sumOfHours } from './hours-lost.ts';
import { daysText, unplacedOf, type PeopleInput } from './page.ts';
import { journeysLine } from './journeys.ts';
import { peopleWording } from './wording.ts';

const shown = (count: Shown): Cell => {
  if (count.kind === 'value') return count.value;
  return count.kind === 'suppressed' ? SUPPRESSED : null;
};

/** People with and without a place, one by one and at best, and the hours a week of those without. */
export function exportPlacing({ people, hoursPerSession, answer }: PeopleInput): ExportTable {
  const row = (way: 'greedy' | 'best', asked: ClosingAnswer): Cell[] => {
    const { placed, unplaced } = asked[way];
    const hours = sumOfHours(hoursLost(people, new Set(unplaced), hoursPerSession));
    const name = way === 'greedy' ? 'one by one' : 'best possible';
    return [name, asked.people.length, placed, unplaced.length, hours];
  };
  const counts = ['people_with_a_place', 'people_without_a_place'] as const;
  const [placed, unplaced] = counts;
  return {
    columns: ['way_of_placing', 'people', ...counts, 'hours_lost_week'],
    rows: answer === null ? [] : [row('greedy', answer), row('best', answer)],
    // Either part follows from the whole and the other part, so both go where one is small.
    people: [
      { count: unplaced, from: [placed, 'hours_lost_week'] },
      { count: placed, from: [unplaced, 'hours_lost_week'] },
      { count: 'people', from: [placed, unplaced, 'hours_lost_week'] },
    ],
  };
}

/** People without a place, placed one by one, by the hours a week that each would lose. */
export function exportHoursLost(input: PeopleInput, locale: Locale): ExportTable {
  const bands = hoursLost(input.people, unplacedOf(input), input.hoursPerSession);
  const hidden = hiddenParts(bands.map(({ people }) => people));
  return {
    columns: ['hours_a_week_of_one_person', 'people_without_a_place', 'hours_lost_week'],
    rows: bands.map((band, at) => [
      nameBand(band, locale),
      ...(hidden.has(at) ? [SUPPRESSED, SUPPRESSED] : [band.people, band.hours]),
    ]),
    people: [{ count: 'people_without_a_place', from: ['hours_lost_week'] }],
  };
}

/** Who is affected, group by group, with small groups hidden and what would give them away. */
export const exportGroups = (input: PeopleInput, locale: Locale): ExportTable => ({
  columns: ['by', 'group', 'people', 'people_without_a_place'],
  rows: affectedGroups(input.people, unplacedOf(input), locale).map(
    ({ kind, group, people, unplaced }) => [kind, group, shown(people), shown(unplaced)],
  ),
  people: [
    { count: 'people', from: ['people_without_a_place'] },
    { count: 'people_without_a_place', from: [] },
  ],
});

/** A row for each person: the pseudonym, what they could do instead, and where they were placed. No money. */
export function exportPersons(input: PeopleInput, locale: Locale): ExportTable {
  const records = new Map(input.people.map((person) => [person.id, person]));
  const nameOf = (id: string | null): string | null =>
    id === null ? null : (input.serviceById.get(id)?.name ?? id);
  const { needs } = marketWording(locale);
  return {
    columns: [
      'person',
      'days',
      'need',
      'alternatives',
      'alternatives_with_room',
      'alternatives_nearest_first',
      'placed_one_by_one',
      'placed_at_best',
    ],
    rows: (input.answer?.people ?? []).flatMap(({ id, alternatives, greedy, best }) => {
      const person = records.get(id);
      if (!person) return [];
      return [
        [
          id,
          daysText(person.weekdays, locale),
          needs[person.need],
          alternatives.length,
          alternatives.filter(({ hasRoom }) => hasRoom).length,
          alternatives.map(({ service }) => nameOf(service)).join('; '),
          nameOf(greedy),
          nameOf(best),
        ],
      ];
    }),
  };
}

/** What a reader of these files must know. */
export function peopleNotes({ closing, journeys }: PeopleInput, locale: Locale): readonly string[] {
  const { caution, method } = peopleWording(locale);
  const travel = journeysLine(closing, journeys, locale);
  return [caution, method.text, ...(travel === null ? [] : [travel]), method.run];
}
