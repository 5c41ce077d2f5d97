// One service as a line of the list, in words.

import type { Service, ServiceKind } from '#lib/domain/market/records.ts';
import { formatDate, formatHours, formatOr, formatPrice } from '../format.ts';
import type { Locale } from '../locale.ts';
import { shellWording } from '../shell/wording.ts';
import type { ServiceFacts } from './facts.ts';
import { WEEKDAYS } from './url.ts';
import type { MarketWording } from './wording.en.ts';

export interface MarketRow {
  readonly id: string;
  readonly kind: ServiceKind;
  readonly name: string;
  readonly place: string;
  readonly forWhom: string;
  readonly days: string;
  readonly price: string;
  /** Financial year of the price; empty when not known. */
  readonly priceYear: string;
  readonly spare: string;
  readonly checked: string;
  /** Last checked more than a year ago; a day that is not known is said to be not known. */
  readonly isStale: boolean;
  readonly href: string;
}

/** Name of the place that may be shown; a wider area says that it is one. */
export function placeText(
  { place, service }: ServiceFacts,
  words: MarketWording,
  locale: Locale,
): string {
  if (!place) return shellWording(locale).values.notKnown;
  return service.homeBased ? words.homePlace(place.name) : place.name;
}

/** "£23.50 an hour". */
export function priceText({ service }: ServiceFacts, words: MarketWording): string {
  const { pricePence, priceUnit } = service;
  if (pricePence === null) return words.freeToJoin;
  return priceUnit
    ? words.price(formatPrice(pricePence), words.per[priceUnit])
    : formatPrice(pricePence);
}

/** "Physical, memory"; "not known" when the records do not say for whom. */
function needsText({ needs }: Service, words: MarketWording, locale: Locale): string {
  const text = needs.map((need) => words.list.shortNeeds[need]).join(', ');
  if (text === '') return shellWording(locale).values.notKnown;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Runs of three days or more are written by their ends. */
const LONG_RUN = 3;

/** Open weekdays, short, e.g. "Mon to Wed, Fri"; empty when days are not on record. */
export function daysText({ service }: ServiceFacts, words: MarketWording): string {
  const runs: string[][] = [];
  WEEKDAYS.forEach((weekday, day) => {
    const isOpen = (service.placesByWeekday?.[day] ?? 0) > 0;
    const wasOpen = (service.placesByWeekday?.[day - 1] ?? 0) > 0;
    if (isOpen && !wasOpen) runs.push([]);
    if (isOpen) runs.at(-1)?.push(words.shortDays[weekday]);
  });
  return runs
    .map((run) =>
      run.length < LONG_RUN ? run.join(', ') : words.list.run(run[0] ?? '', run.at(-1) ?? ''),
    )
    .join(', ');
}

/** Shapes one line of the list. */
export function shapeRow(
  facts: ServiceFacts,
  base: string,
  words: MarketWording,
  locale: Locale,
): MarketRow {
  const { service, spareMinutes, isStale } = facts;
  return {
    id: service.id,
    kind: service.kind,
    name: service.name,
    place: placeText(facts, words, locale),
    forWhom: needsText(service, words, locale),
    days: daysText(facts, words),
    price: priceText(facts, words),
    priceYear: service.pricePence === null ? '' : (service.priceYear ?? words.provider.noBasis),
    spare: formatOr(spareMinutes, formatHours, locale),
    checked: formatOr(service.lastVerified, (day) => formatDate(day, locale), locale),
    isStale: isStale && service.lastVerified !== null,
    href: `${base}/${encodeURIComponent(service.id)}`,
  };
}
