// The market as a file: the same services as on screen, in the same order, with the place that may be shown.

import type { Source } from '#lib/domain/market/records.ts';
import type { ExportTable } from '../export/table.ts';
import type { Locale } from '../locale.ts';
import { shellWording } from '../shell/wording.ts';
import type { ServiceFacts } from './facts.ts';
import { daysText } from './row.ts';
import { selectServices, sortServices } from './selection.ts';
import type { MarketView } from './url.ts';
import { marketWording } from './wording.ts';

const MINUTES_IN_HOUR = 60;
const PENCE_IN_POUND = 100;

const hours = (minutes: number | null): number | null =>
  minutes === null ? null : Math.round((minutes / MINUTES_IN_HOUR) * 100) / 100;

/** The services that a view shows. */
export function exportMarket(
  running: readonly ServiceFacts[],
  view: MarketView,
  locale: Locale,
): ExportTable {
  const words = marketWording(locale);
  const kinds = shellWording(locale).kinds;
  const { columns, needs, days } = words.list;
  const { provider } = words;
  return {
    columns: [
      columns.name,
      columns.kind,
      columns.place,
      provider.district,
      provider.owner,
      provider.decides,
      provider.operator,
      needs,
      days,
      `${columns.price} (£)`,
      words.filters.per,
      provider.priceYear,
      provider.capacity,
      columns.spare,
      columns.verified,
    ],
    rows: sortServices(selectServices(running, view), view.sort).map((facts) => {
      const { service, owner, place, weeklyMinutes, spareMinutes } = facts;
      return [
        service.name,
        kinds[service.kind],
        place?.name ?? null,
        place?.districtName ?? null,
        owner?.name ?? null,
        words.governances[owner?.governance ?? 'unknown'],
        words.operators[service.operator],
        service.needs.map((need) => words.needs[need]).join('; '),
        daysText(facts, words),
        service.pricePence === null ? null : service.pricePence / PENCE_IN_POUND,
        service.priceUnit === null ? null : words.per[service.priceUnit],
        service.priceYear,
        hours(weeklyMinutes),
        hours(spareMinutes),
        service.lastVerified,
      ];
    }),
  };
}

/** Sources that the services come from. */
export function sourcesOfServices(
  running: readonly ServiceFacts[],
  sources: readonly Source[],
): Source[] {
  const used = new Set(running.map(({ service }) => service.sourceId));
  return sources.filter(({ id }) => used.has(id));
}

/** What a reader of the file must know. */
export const marketNotes: readonly string[] = [
  'Services that run on the day the records cover to. Capacity and spare capacity are hours a week on record, not estimates.',
  'A home-based service stands at its small town or district, never at its own address.',
  'An empty cell is not known, which is not 0.',
];
