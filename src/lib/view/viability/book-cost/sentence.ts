// What a place cost by the books, to the penny: arithmetic of the ledger, so it carries no range.

import { bookCost, bookCostWith } from '#lib/domain/viability/year-of-books.ts';
import { formatMonth, formatNumber, formatPrice } from '../../format.ts';
import type { Locale } from '../../locale.ts';
import { strong, type Sentence } from '../../sentence.ts';
import type { AssessedService } from '../assessed.ts';
import { bookCostCy } from './wording.cy.ts';
import { bookCostEn } from './wording.en.ts';

/** Null where nobody came. With more people at first than now, also what it would have cost with them. */
export function tellBookCost(
  { ledger, estimate }: Pick<AssessedService, 'ledger' | 'estimate'>,
  locale: Locale,
): Sentence | null {
  const words = locale === 'cy' ? bookCostCy : bookCostEn;
  const months = [...ledger].sort((one, other) => (one.month < other.month ? -1 : 1));
  const cost = bookCost(months);
  if (cost === null) return null;
  const period = words.months(
    formatNumber(cost.months),
    formatMonth(cost.firstMonth, locale),
    formatMonth(cost.lastMonth, locale),
  );
  const said = words.said(
    formatPrice(Math.round(cost.pencePerPlace)),
    period,
    formatPrice(cost.costPence),
    formatNumber(Math.round(cost.places)),
  );
  const most = estimate.waterfall.reduce<{ month: string; start: number } | null>(
    (before, month) => (before === null || month.start > before.start ? month : before),
    null,
  );
  const now = estimate.waterfall.at(-1)?.end ?? 0;
  const then = most && most.start > now ? bookCostWith(months, now, most.start) : null;
  if (most === null || then === null) return [strong(said)];
  return [
    strong(said),
    words.with(
      formatNumber(most.start),
      formatMonth(most.month, locale),
      formatPrice(Math.round(then)),
    ),
  ];
}
