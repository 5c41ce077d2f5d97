// The people of a service as a form lists them, to pick who leaves: pseudonyms and days, nothing else.

import type { ServiceEstimate } from '#lib/domain/viability/estimate.ts';
import type { Locale } from '../../locale.ts';
import { WEEKDAYS } from '../../market/url.ts';
import { marketWording } from '../../market/wording.ts';

/** A person to pick, with their days. */
export interface PersonToPick {
  readonly id: string;
  readonly days: string;
}

/** Everybody who attends, in the order of their pseudonyms. */
export function peopleToPick(
  { present }: Pick<ServiceEstimate, 'present'>,
  locale: Locale,
): readonly PersonToPick[] {
  const { shortDays } = marketWording(locale);
  const daysOf = new Map<string, Set<number>>();
  for (const { personId, weekdays } of present) {
    daysOf.set(personId, new Set([...(daysOf.get(personId) ?? []), ...weekdays]));
  }
  return [...daysOf]
    .map(([id, days]) => ({
      id,
      days: WEEKDAYS.filter((_, day) => days.has(day + 1))
        .map((day) => shortDays[day])
        .join(' '),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
