// What one small area has: people, hours needed, services with an address in it, and what reaches it.

import type { Area, ServiceKind } from '#lib/domain/market/records.ts';
import { formatShown, guardCount } from '../disclosure.ts';
import { formatEstimate, type EstimateText, type Range } from '../estimate.ts';
import {
  formatHoursPerWeek,
  formatHoursPerWeekModelled,
  formatModelled,
  formatMinutes,
  formatNumber,
} from '../format.ts';
import type { Locale } from '../locale.ts';
import type { Sentence } from '../sentence.ts';
import type { AreaDemand } from './area-demand.ts';
import type { MarketInput } from './input.ts';
import { olderPeople, shownDemand } from './layers.ts';
import type { Reach } from './reach.ts';
import { marketWording } from './wording.ts';
import type { MarketWording } from './wording.en.ts';

/** Services shown of those that reach an area, nearest first. */
const MOST_REACHING = 25;
const MINUTES_IN_HOUR = 60;

export interface PanelService {
  readonly id: string;
  readonly kind: ServiceKind;
  readonly name: string;
  readonly href: string;
  /** Journey; null for a service with its address here. */
  readonly journey: EstimateText | null;
}

export type AreaPanelData =
  | { readonly kind: 'unknown'; readonly text: Sentence }
  | {
      readonly kind: 'known';
      readonly heading: string;
      readonly where: string;
      readonly residents: readonly { readonly label: string; readonly value: string }[];
      /** Hours needed: recorded, or an estimate with its range. */
      readonly demand: { readonly own: string | null; readonly estimate: EstimateText | null };
      readonly based: readonly PanelService[];
      readonly reaching: readonly PanelService[];
      readonly reachingTitle: string;
      readonly nearestCentre: PanelService | null;
      /** What is said when there is no nearest day centre: none on record is not the same as none. */
      readonly noCentre: string;
    };

const AT_THE_DOOR: Range = { low: 0, mid: 0, high: 0 };

/** Minutes of a journey with the error that straight lines may have. */
export function journeyText(journey: Range, locale: Locale): EstimateText {
  const whole = (value: number): string => formatNumber(Math.round(value));
  return formatEstimate(
    journey,
    (value) => formatMinutes(Math.round(value), locale),
    locale,
    whole,
  );
}

function shapeResidents(
  area: Area,
  words: MarketWording,
  locale: Locale,
): { label: string; value: string }[] {
  const { residents } = area;
  const count = (value: number | null): string =>
    formatShown(guardCount(value), formatNumber, locale);
  const { deprivationDecile } = area;
  const rows = [
    { label: words.area.residents, value: count(residents.all) },
    { label: words.area.older, value: count(olderPeople(area)) },
    { label: words.area.oldest, value: count(residents.age85plus) },
    { label: words.area.disabled, value: count(residents.disabledLimitedALot) },
    { label: words.area.carers, value: count(residents.unpaidCarers) },
  ];
  if (deprivationDecile === null) return rows;
  return [...rows, { label: words.area.deprivation, value: words.area.decile(deprivationDecile) }];
}

function shapeDemand(
  demand: AreaDemand | undefined,
  locale: Locale,
): { own: string | null; estimate: EstimateText | null } {
  if (demand?.isEstimate) {
    const { lowMinutes, midMinutes, highMinutes } = demand;
    const range = { low: lowMinutes, mid: midMinutes, high: highMinutes };
    const hours = (minutes: number): string => formatModelled(minutes / MINUTES_IN_HOUR);
    const text = (minutes: number): string => formatHoursPerWeekModelled(minutes, locale);
    return { own: null, estimate: formatEstimate(range, text, locale, hours) };
  }
  const shown = shownDemand(demand);
  const own = formatShown(
    shown,
    (hours) => formatHoursPerWeek(hours * MINUTES_IN_HOUR, locale),
    locale,
  );
  return { own, estimate: null };
}

/** The panel of a selected area, or the words for a code that is none here. */
export function shapeAreaPanel(
  code: string,
  input: MarketInput,
  base: string,
  locale: Locale,
): AreaPanelData {
  const words = marketWording(locale);
  const area = input.areaByCode.get(code);
  if (!area) return { kind: 'unknown', text: words.area.unknown(code) };
  const panelService = (
    { facts, journey }: Pick<Reach, 'facts' | 'journey'>,
    hasJourney: boolean,
  ): PanelService => ({
    id: facts.service.id,
    kind: facts.service.kind,
    name: facts.service.name,
    href: `${base}/${encodeURIComponent(facts.service.id)}`,
    journey: hasJourney ? journeyText(journey, locale) : null,
  });
  const reaching = input.reachOfArea.toSorted((a, b) => a.minutes - b.minutes);
  const centre = reaching.find(({ facts }) => facts.service.kind === 'day-centre');
  return {
    kind: 'known',
    heading: words.area.heading(area.placeName),
    where: words.area.where(area.code, area.districtName),
    residents: shapeResidents(area, words, locale),
    demand: shapeDemand(input.demand.get(code), locale),
    based: input.running
      .filter(({ service, place }) => !service.homeBased && place?.code === code)
      .map((facts) => panelService({ facts, journey: AT_THE_DOOR }, false)),
    reaching: reaching.slice(0, MOST_REACHING).map((reach) => panelService(reach, true)),
    reachingTitle: words.area.serves(formatNumber(reaching.length)),
    nearestCentre: centre ? panelService(centre, true) : null,
    noCentre: input.missing.some(({ layer }) => layer === 'day-centres')
      ? words.area.nearestUnknown
      : words.area.nearestNone,
  };
}
