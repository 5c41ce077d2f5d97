// What a service told the national Capacity Tracker last, as facts of its page: each with the day it was told.

import type { CapacityReturn } from '#lib/domain/market/records.ts';
import { formatDate, formatNumber } from '../format.ts';
import type { Locale } from '../locale.ts';
import { marketWording } from './wording.ts';

interface ToldFact {
  readonly label: string;
  readonly value: string;
}

/** Facts in the order of the page; what was not told is left out, never shown as 0. */
export function shapeCapacity(told: CapacityReturn | null, locale: Locale): ToldFact[] {
  if (told === null) return [];
  const { capacityReturn: words } = marketWording(locale);
  const on = words.on(formatDate(told.day, locale));
  const parts = (list: readonly (readonly [number | null, (n: string) => string])[]): string =>
    list.flatMap(([value, say]) => (value === null ? [] : [say(formatNumber(value))])).join(', ');
  const facts = [
    {
      label: words.places,
      value: parts([
        [told.maximumPlaces, words.inAll],
        [told.occupied, words.taken],
        [told.vacantAccepting, words.free],
        [told.vacantReserved, words.reserved],
        [told.vacantNotAccepting, words.closed],
      ]),
    },
    { label: words.using, value: parts([[told.peopleUsing, words.people]]) },
    {
      label: words.staff,
      value: parts([
        [told.staffEmployed, words.employed],
        [told.staffAgency, words.agency],
        [told.staffAbsent, words.absent],
      ]),
    },
  ];
  return facts.flatMap(({ label, value }) =>
    value === '' ? [] : [{ label, value: `${value} (${on})` }],
  );
}
