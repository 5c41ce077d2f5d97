// What the records do not tell the knock-on model, as sentences.

import type { KnockOnCase } from '#lib/domain/viability/knock-on-case.ts';
import { formatMonth } from '../../format.ts';
import type { Telling } from './telling.ts';

export function gapsOf({ gaps, taking }: KnockOnCase, tell: Telling): readonly string[] {
  const { gaps: words, list } = tell.words;
  const { leftOut, bookings } = gaps;
  const count = (why: (typeof leftOut)[number]['why']): number =>
    leftOut.filter((one) => one.why === why).length;
  const told = (number: number, sentence: (number: number) => string): readonly string[] =>
    number === 0 ? [] : [sentence(number)];
  const named = (ids: readonly string[], sentence: (names: string) => string): readonly string[] =>
    ids.length === 0 ? [] : [sentence(list(ids.map((id) => tell.name(id))))];
  return [
    ...told(taking.length, words.taking),
    ...told(count('no-price'), words.noPrice),
    ...told(count('no-room-known'), words.noRoom),
    ...told(gaps.tooMany.length, words.tooMany),
    ...named(gaps.daysFromBookings, words.days),
    ...named(gaps.nobodyThere, words.nobody),
    ...gaps.lateLedger.map(({ id, lastMonth }) =>
      words.late(tell.name(id), formatMonth(lastMonth, tell.locale)),
    ),
    ...told(bookings.withoutDays, words.withoutDays),
    ...told(bookings.withoutBudget, words.withoutBudget),
    ...told(bookings.withoutHome, words.withoutHome),
  ];
}
