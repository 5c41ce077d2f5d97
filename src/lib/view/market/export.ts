// The market as a file: the same services as on screen, in the same order, with the place that may be shown.

import type { Area, Source, TimeBankMonth } from '#lib/domain/market/records.ts';
import { tellProvenance } from '../export/provenance.ts';
import { dayCell, type ExportTable } from '../export/table.ts';
import { exportWording } from '../export/wording.ts';
import { roundToFigures } from '../format.ts';
import type { Locale } from '../locale.ts';
import { encodeGeometry } from '../map/geojson.ts';
import type { MapPicture } from '../map/picture.ts';
import { shellWording } from '../shell/wording.ts';
import type { ServiceFacts } from './facts.ts';
import type { ReachRange } from './provider-reach.ts';
import { daysText } from './row.ts';
import { selectServices, sortServices } from './selection.ts';
import { WEEKDAYS, type MarketView } from './url.ts';
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
        dayCell(service.lastVerified),
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

/**
 * The map as GeoJSON (RFC 7946): the areas, with their value where a layer is on, and the signs as points. A sign that
 * stands for the home-based services of an area stands at that area, never at a home.
 */
export function encodeMarketMap(
  areas: readonly Area[],
  { shades, symbols }: MapPicture,
  sources: readonly Source[],
): string {
  const values = new Map(shades.map(({ code, text }) => [code, text]));
  return JSON.stringify({
    type: 'FeatureCollection',
    ...tellProvenance(sources),
    features: [
      ...areas.map(({ code, placeName, geometry }) => ({
        type: 'Feature',
        properties: { code, name: placeName, value: values.get(code) ?? null },
        geometry: encodeGeometry(geometry),
      })),
      ...symbols.map(({ id, kind, name, place, count, standsForArea, lon, lat }) => ({
        type: 'Feature',
        properties: { id, kind, name, place, services: count, stands_for_area: standsForArea },
        geometry: { type: 'Point', coordinates: [lon, lat] },
      })),
    ],
  });
}

const FIGURES = 2;
const whole = (minutes: number): number => roundToFigures(minutes, FIGURES);

/** Areas within reach of a service, nearest first, with minutes as far as travel is known. */
export function exportReach(reach: ReachRange, locale: Locale): ExportTable {
  const { provider } = marketWording(locale);
  const { low, high } = exportWording(locale).columns;
  const minutesIn = (pairs: ReachRange['mid']): ReadonlyMap<string, number> =>
    new Map(pairs.map(({ area, minutes }) => [area.code, minutes]));
  const [slow, fast] = [minutesIn(reach.low), minutesIn(reach.high)];
  const cell = (minutes: number | undefined): number | null =>
    minutes === undefined ? null : whole(minutes);
  return {
    columns: [
      provider.areaCode,
      provider.areaName,
      provider.district,
      low(provider.minutes),
      provider.minutes,
      high(provider.minutes),
    ],
    rows: reach.mid
      .toSorted((a, b) => a.minutes - b.minutes)
      .map(({ area, minutes }) => [
        area.code,
        area.placeName,
        area.districtName,
        cell(fast.get(area.code)),
        whole(minutes),
        cell(slow.get(area.code)),
      ]),
  };
}

/** Places and room of a service by weekday; the people booked follow from both, so few of them hide the room. */
export function exportWeek({ service, roomByWeekday }: ServiceFacts, locale: Locale): ExportTable {
  const { days } = marketWording(locale);
  const { columns } = exportWording(locale);
  const rows = (service.placesByWeekday ?? []).flatMap((places, at) => {
    const weekday = WEEKDAYS[at];
    const room = roomByWeekday?.[at] ?? null;
    const booked = places === 0 || room === null ? null : Math.max(0, places - room);
    return weekday === undefined ? [] : [[days[weekday], places, booked, room]];
  });
  return {
    columns: [columns.weekday, columns.places, columns.booked, columns.free],
    rows,
    people: [{ count: columns.booked, from: [columns.free] }],
  };
}

/** Hours of a time bank month by month. */
export function exportBalance(months: readonly TimeBankMonth[], locale: Locale): ExportTable {
  const { provider } = marketWording(locale);
  return {
    columns: [provider.month, provider.given, provider.spent, provider.owed],
    rows: months.map(({ month, givenMinutes, spentMinutes, outstandingMinutes }) => [
      month,
      hours(givenMinutes),
      hours(spentMinutes),
      hours(outstandingMinutes),
    ]),
  };
}

/** What a reader of the file must know. */
export const marketNotes: readonly string[] = [
  'Services that run on the day the records cover to. Capacity and spare capacity are hours a week on record, not estimates.',
  'A home-based service stands at its small town or district, never at its own address.',
  'An empty cell is not known, which is not 0.',
];
