// A change of the direct-payment rate as files: providers and hours within reach, by district and by kind.

import type { Cell, ExportTable } from '../../export/table.ts';
import { formatPrice } from '../../format.ts';
import type { Locale } from '../../locale.ts';
import { plainText } from '../../sentence.ts';
import { changeOfRate, nameReach, shapeRatePage, type RateFacts } from './page.ts';
import type { RateView } from './url.ts';
import { rateChangeWording } from './wording.ts';

const MINUTES_IN_HOUR = 60;
const COLUMN = { districts: 'district', kinds: 'kind' } as const;

const hours = (minutes: number): Cell => Math.round((minutes / MINUTES_IN_HOUR) * 10) / 10;

/** Providers whose price the rate covers, and their spare hours, as it is and as it would be. */
export function exportRate(
  facts: RateFacts,
  view: RateView,
  by: keyof typeof COLUMN,
  locale: Locale,
): ExportTable {
  const nameOf = nameReach(facts, locale)[by];
  const reached = changeOfRate(facts, view)[by].map((reach) => ({
    ...reach,
    name: nameOf(reach.key),
  }));
  const sorted = reached.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  const rows = sorted.map(({ name, before, after, priced, priceUnknown }): Cell[] => [
    name,
    before.providers,
    after.providers,
    priced,
    priceUnknown,
    hours(before.spareMinutes),
    hours(after.spareMinutes),
  ]);
  return {
    columns: [
      COLUMN[by],
      'providers_covered_now',
      'providers_covered_then',
      'providers_with_a_price',
      'providers_without_a_price',
      'spare_hours_week_now',
      'spare_hours_week_then',
    ],
    rows,
  };
}

/** What a reader must know: both rates, the cost, and how it was come by. */
export function rateNotes(facts: RateFacts, view: RateView, locale: Locale): readonly string[] {
  const words = rateChangeWording(locale);
  const { before, after } = changeOfRate(facts, view);
  const { cost, rateFrom } = shapeRatePage(facts, view, locale);
  return [
    words.file(formatPrice(before), formatPrice(after)),
    rateFrom,
    words.scenario,
    plainText(cost),
    words.method,
    words.costHow,
  ];
}
