// Places where people need support and nobody small gives it: hours, the nearest who does, and who prepares to come.

import type { UnservedPlace } from '#lib/domain/growth/unserved.ts';
import type { Area, Need, Service, Support } from '#lib/domain/market/records.ts';
import { CATCHMENT } from '#lib/domain/parameters/access.ts';
import { valueIn } from '#lib/domain/parameters/set.ts';
import { settleAreaSums } from '../area-sums.ts';
import { formatShown, guardCount, guardValue, type Shown } from '../disclosure.ts';
import { formatEstimate, type EstimateText } from '../estimate.ts';
import {
  formatHours,
  formatMinutes,
  formatModelled,
  formatNumber,
  roundToFigures,
} from '../format.ts';
import type { Locale } from '../locale.ts';
import { shellWording } from '../shell/wording.ts';
import type { Why } from '../why.ts';
import type { PageFrame } from './caseload.ts';
import type { EnterpriseFacts } from './facts.ts';
import { encodeGrowthView, SUPPORTS, type GrowthView } from './url.ts';
import { whyUnserved } from './why.ts';
import { growthWording } from './wording.ts';

const MINUTES_PER_HOUR = 60;
/** Places on the page; a file holds all. */
const SHOWN_PLACES = 20;

/** What the section is made from. */
export interface PlacesInput {
  readonly unserved: readonly UnservedPlace[];
  /** Demand is estimated, not assessed person by person. */
  readonly isEstimate: boolean;
  /** The council has no list of its micro-providers: nobody on record says little. */
  readonly isSupplyUnknown: boolean;
  readonly hasDemand: boolean;
  /** Assessed people of an area by need and kind of support; where a place's sum would give few of them away, it is hidden. */
  readonly peopleIn: (areaCode: string, need: Need, support: Support) => number;
  readonly areas: ReadonlyMap<string, Area>;
  readonly services: ReadonlyMap<string, Service>;
  readonly enterprises: readonly EnterpriseFacts[];
}

export interface NearestText {
  /** Its name, or its kind when it is home-based: a distance and a name would point to a home. */
  readonly name: string;
  readonly id: string | null;
  readonly minutes: EstimateText;
  /** How far it goes; null when it sets no limit of its own. */
  readonly goes: string | null;
}

export interface PlaceRow {
  readonly key: string;
  readonly areaCode: string;
  readonly support: UnservedPlace['support'];
  readonly supportLabel: string;
  /** The longest journey that counts as within reach. */
  readonly within: string;
  readonly place: string;
  readonly detail: string;
  readonly people: string;
  /** Hours as assessed or hidden; null when they are an estimate. */
  readonly hours: string | null;
  readonly estimate: EstimateText | null;
  readonly nearest: NearestText | null;
  /** Said where there is no nearest: nobody anywhere, or not known. */
  readonly noNearest: string;
  readonly isSure: boolean;
  readonly coming: string;
  readonly whyHref: string;
}

export interface PlacesSection {
  readonly title: string;
  readonly intro: string;
  /** Kinds of support to choose from where no filters stand above; else none. */
  readonly tabs: readonly {
    readonly label: string;
    readonly href: string;
    readonly isCurrent: boolean;
  }[];
  readonly rows: readonly PlaceRow[];
  /** How many more a file holds. */
  readonly left: number;
  readonly hasSuppressed: boolean;
  readonly selected: { readonly key: string; readonly why: Why } | null;
}

/** An unserved place with everything that may be shown of it. */
export interface ShownPlaceGap {
  readonly place: UnservedPlace;
  readonly area: Area;
  readonly people: Shown;
  /** Hours a week as assessed; hidden with the people. */
  readonly hours: Shown;
  readonly nearest: Service | null;
  readonly coming: readonly EnterpriseFacts[];
}

const PREPARING: ReadonlySet<string> = new Set(['enquiry', 'application', 'training', 'checks']);

/** Key of a place and a kind of support in an address. */
export const placeKey = ({ areaCode, support }: UnservedPlace): string => `${areaCode}:${support}`;

const HIDDEN: Shown = { kind: 'suppressed' };

function showPlace(place: UnservedPlace, input: PlacesInput): ShownPlaceGap[] {
  const area = input.areas.get(place.areaCode);
  if (area === undefined) return [];
  const { nearest, support, areaCode, people, hoursPerWeek } = place;
  const isTold =
    input.isEstimate ||
    settleAreaSums((need, own) => input.peopleIn(areaCode, need, own)).ofSupport.has(support);
  return [
    {
      place,
      area,
      people: input.isEstimate ? { kind: 'not-known' } : isTold ? guardCount(people) : HIDDEN,
      hours: input.isEstimate
        ? { kind: 'value', value: hoursPerWeek.mid }
        : isTold
          ? guardValue(hoursPerWeek.mid, people)
          : HIDDEN,
      nearest: (nearest === null ? null : input.services.get(nearest.serviceId)) ?? null,
      coming: input.enterprises.filter(
        ({ enterprise, stage }) =>
          PREPARING.has(stage.stage) &&
          enterprise.offers.includes(support) &&
          enterprise.servesAreaCodes.includes(areaCode),
      ),
    },
  ];
}

/** Places under the filters, most hours first; those with hidden figures follow by name, so that order tells nothing. */
export function showPlaces(
  input: PlacesInput,
  { support, district }: Pick<GrowthView, 'support' | 'district'>,
): ShownPlaceGap[] {
  const all = input.unserved
    .filter((place) => support === null || place.support === support)
    .flatMap((place) => showPlace(place, input))
    .filter(({ area }) => district === null || area.districtCode === district);
  const open = all.filter(({ hours }) => hours.kind === 'value');
  const hidden = all.filter(({ hours }) => hours.kind !== 'value');
  return [
    ...open,
    ...hidden.sort(
      (a, b) =>
        a.area.placeName.localeCompare(b.area.placeName, 'en-GB') ||
        a.place.support.localeCompare(b.place.support, 'en-GB'),
    ),
  ];
}

const hoursText = (hours: number): string => formatHours(hours * MINUTES_PER_HOUR);

/** Minutes to the nearest with their range, to the nearest minute: the range is the error of the travel estimate. */
function minutesText(
  { minutes }: NonNullable<UnservedPlace['nearest']>,
  locale: Locale,
): EstimateText {
  const whole = (value: number): string => formatNumber(roundToFigures(value, 2));
  return formatEstimate(
    minutes,
    (value) => formatMinutes(roundToFigures(value, 2), locale),
    locale,
    whole,
  );
}

function nearestText({ place, nearest }: ShownPlaceGap, locale: Locale): NearestText | null {
  if (place.nearest === null || nearest === null) return null;
  const minutes = minutesText(place.nearest, locale);
  const reach = nearest.reachMinutes;
  const goes =
    reach === null ? null : growthWording(locale).places.goes(formatMinutes(reach, locale));
  return nearest.homeBased
    ? { name: shellWording(locale).kinds[nearest.kind], id: null, minutes, goes }
    : { name: nearest.name, id: nearest.id, minutes, goes };
}

/** Hours of a place as an estimate. */
export const hoursEstimate = ({ hoursPerWeek }: UnservedPlace, locale: Locale): EstimateText =>
  formatEstimate(hoursPerWeek, formatModelled, locale);

/** The publisher's name too where several areas go by the same name. */
function ownName(area: Area, areas: PlacesInput['areas']): readonly string[] {
  const shared = [...areas.values()].some(
    (other) => other.placeName === area.placeName && other.code !== area.code,
  );
  return shared ? [area.name] : [];
}

/** How many prepare to come; not known where no enterprise is on record. */
function tellComing(count: number, { enterprises }: PlacesInput, locale: Locale): string {
  if (enterprises.length === 0) return shellWording(locale).values.notKnown;
  return count === 0 ? growthWording(locale).places.comingNone : formatNumber(count);
}

function rowOf(
  shown: ShownPlaceGap,
  input: PlacesInput,
  view: GrowthView,
  { base, beliefs, locale }: PageFrame,
): PlaceRow {
  const words = growthWording(locale);
  const { notKnown } = shellWording(locale).values;
  const { place, area, people, hours, coming } = shown;
  return {
    key: placeKey(place),
    areaCode: place.areaCode,
    support: place.support,
    supportLabel: words.supports[place.support],
    within: words.places.within(
      formatMinutes(valueIn(beliefs.set, CATCHMENT[place.support]), locale),
    ),
    place: area.placeName,
    detail: [
      words.settlements[area.rurality],
      ...ownName(area, input.areas),
      area.districtName,
    ].join(', '),
    people: formatShown(people, formatNumber, locale),
    hours: input.isEstimate ? null : formatShown(hours, hoursText, locale),
    estimate: input.isEstimate ? hoursEstimate(place, locale) : null,
    nearest: nearestText(shown, locale),
    noNearest: input.isSupplyUnknown ? notKnown : words.places.nobody,
    isSure: place.isSure,
    coming: tellComing(coming.length, input, locale),
    whyHref: `${base}${encodeGrowthView({ ...view, sel: placeKey(place) })}#places`,
  };
}

function introOf(
  { hasDemand, isSupplyUnknown }: PlacesInput,
  all: readonly ShownPlaceGap[],
  locale: Locale,
): string {
  const { places } = growthWording(locale);
  if (!hasDemand) return places.noDemand;
  if (all.length === 0) return places.none;
  const count = new Set(all.map(({ area }) => area.code)).size;
  return isSupplyUnknown ? places.introUnknown(count) : places.intro(count);
}

function shapeTabs(view: GrowthView, { base, locale }: PageFrame): PlacesSection['tabs'] {
  const words = growthWording(locale);
  return [null, ...SUPPORTS].map((support) => ({
    label: support === null ? words.any : words.supports[support],
    href: `${base}${encodeGrowthView({ ...view, support, sel: null })}`,
    isCurrent: view.support === support,
  }));
}

/** Hours of the panel: as assessed or hidden, or an estimate with its range. */
function hoursTold({ place, hours }: ShownPlaceGap, isEstimate: boolean, locale: Locale): string {
  if (!isEstimate) return formatShown(hours, hoursText, locale);
  const { value, range } = hoursEstimate(place, locale);
  return `${value} (${range})`;
}

/** The section on unserved places. */
export function shapePlaces(
  input: PlacesInput,
  view: GrowthView,
  asOf: string,
  frame: PageFrame,
): PlacesSection {
  const { locale } = frame;
  const all = showPlaces(input, view);
  const rows = all.slice(0, SHOWN_PLACES).map((one) => rowOf(one, input, view, frame));
  const chosen = all.find(({ place }) => placeKey(place) === view.sel);
  const { places: words } = growthWording(locale);
  return {
    title: input.isSupplyUnknown ? words.titleUnknown : words.title,
    intro: introOf(input, all, locale),
    tabs: input.enterprises.length === 0 ? shapeTabs(view, frame) : [],
    rows,
    left: all.length - rows.length,
    hasSuppressed: all.some(({ hours }) => hours.kind === 'suppressed'),
    selected: chosen
      ? {
          key: placeKey(chosen.place),
          why: whyUnserved(
            chosen.place,
            {
              area: chosen.area,
              people: formatShown(chosen.people, formatNumber, locale),
              hours: hoursTold(chosen, input.isEstimate, locale),
              nearest: chosen.nearest,
              coming: tellComing(chosen.coming.length, input, locale),
              isEstimate: input.isEstimate,
            },
            asOf,
            frame.beliefs,
            locale,
          ),
        }
      : null,
  };
}
