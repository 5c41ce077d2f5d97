// Services whose books ended some time ago: they are told as of then, never as if it were now. And services with a ledger
// that have no place in the council, which no other page can show.

import { monthNumber, monthOf, type IsoDate } from '#lib/domain/kernel/calendar.ts';
import { WARN_LATE } from '#lib/domain/parameters/early-warning.ts';
import { valueIn } from '#lib/domain/parameters/set.ts';
import { formatMonth } from '../../format.ts';
import type { Locale } from '../../locale.ts';
import { encodeKey, recordHref } from '../../records/url.ts';
import type { Sentence } from '../../sentence.ts';
import type { AssessedService } from '../assessed.ts';
import { booksEndCy } from './wording.cy.ts';
import { booksEndEn, type BooksEndWording } from './wording.en.ts';

export const booksEndWording = (locale: Locale): BooksEndWording =>
  locale === 'cy' ? booksEndCy : booksEndEn;

/** A service with a ledger and no area. */
export interface PlacelessService {
  readonly id: string;
  readonly name: string;
}

/** Have its books ended by this day, as the early warning of a late ledger counts? */
export const haveBooksEnded = (
  { estimate }: Pick<AssessedService, 'estimate'>,
  day: IsoDate,
): boolean =>
  monthNumber(monthOf(day)) - monthNumber(estimate.lastMonth) >=
  valueIn(estimate.parameters, WARN_LATE);

/** Those with books to now, and those whose books have ended. Without a day all books reach to now. */
export function splitByBooks(
  all: readonly AssessedService[],
  day: IsoDate | null,
): { readonly current: readonly AssessedService[]; readonly ended: readonly AssessedService[] } {
  const isEnded = (one: AssessedService): boolean => day !== null && haveBooksEnded(one, day);
  return { current: all.filter((one) => !isEnded(one)), ended: all.filter(isEnded) };
}

/** The month in which the books of a service end, in words. */
export const lastMonthOf = ({ estimate }: Pick<AssessedService, 'estimate'>, locale: Locale) =>
  formatMonth(estimate.lastMonth, locale);

/** Says which services are not counted since their books have ended; empty without any. */
export const tellEnded = (
  ended: readonly AssessedService[],
  base: string,
  locale: Locale,
): Sentence =>
  ended.length === 0
    ? []
    : booksEndWording(locale).ended(
        ended.map((one) => ({
          name: one.service.name,
          href: `${base}/${encodeURIComponent(one.service.id)}`,
          month: lastMonthOf(one, locale),
        })),
      );

/** Says which services with a ledger no page shows; empty without any. */
export const tellPlaceless = (
  services: readonly PlacelessService[],
  slug: string,
  locale: Locale,
): Sentence =>
  services.length === 0
    ? []
    : booksEndWording(locale).placeless(
        services.map(({ id, name }) => ({
          name,
          href: recordHref(slug, 'services', encodeKey([id])),
        })),
      );
